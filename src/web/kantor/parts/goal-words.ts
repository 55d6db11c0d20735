import { wording } from '../words/wording.ts'

/** The goals an allocation may follow, in the words of its order. */
export const goalWords = wording(
  'goals',
  {
    renewals: 'Jangan putus yang sudah terlindungi',
    villageMinimum: 'Tiap desa mendapat bagian',
    tiers: 'Golongan yang lebih rentan dahulu',
    score: 'Skor prioritas tertinggi dahulu',
    thrift: 'Hemat dana yang dipakai terakhir',
  },
  {
    renewals: 'Nobody protected is dropped',
    villageMinimum: 'Every village gets a share',
    tiers: 'More vulnerable tiers first',
    score: 'Highest priority score first',
    thrift: 'Spare the funds of last resort',
  },
)

type GoalKey = keyof typeof goalWords.keys

export function isGoal(name: string): name is GoalKey {
  return name in goalWords.keys
}
