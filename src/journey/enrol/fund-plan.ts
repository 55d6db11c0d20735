import { countMonths, month } from '#vocabulary/month.ts'

export interface PaidSpell {
  readonly fundId: string
  readonly from: string
  readonly to: string
}

/** Who pays which months, in the branch's notation: `pad` or `dbh-sawit:2026-03..2026-09|pad:2026-10..2026-12`. */
export function writeFundPlan(spells: readonly PaidSpell[]): string {
  const first = spells[0]
  if (spells.length === 1 && first) return first.fundId
  return spells.map((spell) => `${spell.fundId}:${spell.from}..${spell.to}`).join('|')
}

export function countPlanMonths(spells: readonly PaidSpell[]): number {
  return spells.reduce((sum, spell) => sum + countMonths(month(spell.from), month(spell.to)), 0)
}
