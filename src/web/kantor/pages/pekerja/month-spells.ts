import type { Answer } from '#web/shared/api.ts'

export type Cell = Answer<'worker'>['months'][number]

export interface Spell {
  readonly from: string
  readonly kind: Cell['kind']
  readonly fundName: string | null
  readonly fundKind: string | null
  readonly count: number
}

// Billed and paid months of one payer are one stretch; unpaid and promised ones say more than their payer.
const APART: readonly Cell['kind'][] = ['none', 'unpaid', 'promised']

/** Neighbouring months that one bracket holds: the same payer, or the same lack of one. */
export function spellsOf(cells: readonly Cell[]): Spell[] {
  const spells: Spell[] = []
  for (const { month, kind, fundName, fundKind } of cells) {
    const last = spells.at(-1)
    const isSame =
      last !== undefined &&
      (APART.includes(kind) || APART.includes(last.kind)
        ? last.kind === kind
        : last.fundName === fundName)
    if (last && isSame) spells[spells.length - 1] = { ...last, count: last.count + 1 }
    else spells.push({ from: month, kind, fundName, fundKind, count: 1 })
  }
  return spells
}

export function yearsOf(cells: readonly Cell[]): { year: string; cells: readonly Cell[] }[] {
  return [...Map.groupBy(cells, ({ month }) => month.slice(0, 4))].map(([year, own]) => ({
    year,
    cells: own,
  }))
}
