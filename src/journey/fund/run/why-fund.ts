import { formatMonth, formatRupiah } from '#vocabulary/indonesian.ts'
import { isMonth } from '#vocabulary/month.ts'
import type { AllocationFund, FundUse, Spell } from '../allocate/index.ts'
import { isAccepted } from '../earmark.ts'

/** Why one fund pays a person or does not; the first that applies, in the order an officer would ask. */
export type FundAnswer = 'pays' | 'not-accepted' | 'no-money' | 'ended' | 'spared' | 'not-needed'

export interface FundReason {
  readonly fundId: string
  readonly answer: FundAnswer
  /** One Indonesian sentence with the months or the rupiah behind it. */
  readonly sentence: string
}

interface Asked {
  readonly tags: readonly string[]
  readonly spells: readonly Spell[]
  readonly monthlyRupiah: number
}

/** Every fund of a run seen from one person: which pays, which may not, which had nothing left, which was spared. */
export function whyFunds(
  person: Asked,
  funds: readonly AllocationFund[],
  uses: readonly FundUse[],
): FundReason[] {
  const left = new Map(uses.map((use) => [use.id, use.leftRupiah]))
  return funds.map((fund) => {
    const spells = person.spells.filter((spell) => spell.fund === fund.id)
    const answer = answerOf(fund, person, spells, left.get(fund.id) ?? 0)
    return {
      fundId: fund.id,
      answer,
      sentence: SENTENCES[answer](fund, spells, left.get(fund.id) ?? 0),
    }
  })
}

function answerOf(
  fund: AllocationFund,
  person: Asked,
  spells: readonly Spell[],
  leftRupiah: number,
): FundAnswer {
  if (spells.length > 0) return 'pays'
  if (!isAccepted(fund.accepts, person.tags)) return 'not-accepted'
  if (fund.arrivals?.every((one) => one.rupiah === 0)) return 'no-money'
  if (leftRupiah < person.monthlyRupiah) return 'ended'
  return fund.lastResort && person.spells.length > 0 ? 'spared' : 'not-needed'
}

const SENTENCES: Readonly<
  Record<FundAnswer, (fund: AllocationFund, spells: readonly Spell[], left: number) => string>
> = {
  pays: (_, spells) =>
    `Membayar ${spells.map(({ from, to }) => `${said(from)} sampai ${said(to)}`).join(' dan ')}.`,
  'not-accepted': () => 'Ikatan dana ini tidak mencakup orang ini.',
  'no-money': () => 'Uang dana ini belum ada yang masuk.',
  ended: (_, __, left) =>
    `Uangnya habis untuk urutan yang lebih depan; sisa ${formatRupiah(left)}.`,
  spared: () => 'Disimpan untuk orang yang tidak diterima dana lain.',
  'not-needed': (_, __, left) =>
    `Boleh membayar dan masih bersisa ${formatRupiah(left)}, tetapi tidak menutup semua bulan yang diperlukan atau tidak dipakai.`,
}

function said(text: string): string {
  return isMonth(text) ? formatMonth(text) : text
}
