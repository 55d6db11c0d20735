import type { Dice } from './dice.ts'
import type { NumberBook } from './numbers.ts'
import type { Member, Person } from './person.ts'

interface Kind {
  readonly weight: number
  /** First and last month, by fund. */
  readonly spells: readonly (readonly [fund: string, from: string, through: string])[]
}

/** Palm money came in two stages, the village programme of 2023 was paid from own revenue: assumed histories. */
const PALM_KINDS: readonly Kind[] = [
  { weight: 70, spells: [['dbh-sawit', '2025-01', '2025-12']] },
  { weight: 20, spells: [['dbh-sawit', '2025-04', '2025-12']] },
  { weight: 6, spells: [['dbh-sawit', '2024-07', '2025-12']] },
  { weight: 2.5, spells: [['dbh-sawit', '2025-01', '2025-11']] },
  { weight: 1.5, spells: [['dbh-sawit', '2025-01', '2025-08']] },
]

const OTHER_KINDS: readonly Kind[] = [
  { weight: 45, spells: [['pad', '2023-01', '2025-12']] },
  { weight: 40, spells: [['pad', '2025-01', '2025-12']] },
  {
    weight: 15,
    spells: [
      ['dbh-sawit', '2025-01', '2025-06'],
      ['pad', '2025-07', '2025-12'],
    ],
  },
]

const LONG_MONTHS = ['01', '03', '05', '07', '08', '10', '12']

function lastDay(month: string): string {
  return `${month}-${LONG_MONTHS.includes(month.slice(5)) ? '31' : '30'}`
}

export function membershipOf(dice: Dice, numbers: NumberBook, person: Person): Member {
  const kinds = person.occupationId.startsWith('palm') ? PALM_KINDS : OTHER_KINDS
  const { spells } = dice.weighted(kinds, (kind) => kind.weight)
  const first = spells[0]?.[1] ?? '2025-01'
  const last = spells.at(-1)?.[2] ?? '2025-12'
  return {
    personId: person.id,
    kpj: numbers.kpj(Number(first.slice(0, 4))),
    spells: spells.map(([fund, from, through]) => `${fund}:${from}..${through}`).join('|'),
    protectedFrom: `${first}-01`,
    protectedUntil: lastDay(last),
  }
}
