import { countMonths, type Month, month } from '#vocabulary/month.ts'

/** Unbroken months of one person paid by one fund. */
export interface PaidSpell {
  readonly fund: string
  readonly from: string
  readonly to: string
}

export const CHANGE_KINDS = ['dropped', 'added', 'shorter', 'longer', 'moved'] as const
export type ChangeOfMonths = (typeof CHANGE_KINDS)[number]

export interface PersonChange {
  readonly kind: ChangeOfMonths
  readonly workerId: string
  readonly before: readonly PaidSpell[]
  readonly after: readonly PaidSpell[]
}

/** What a new allocation of the rest of a year changes for each person; whoever keeps her months and payer is not named. */
export function compareMonths(
  before: ReadonlyMap<string, readonly PaidSpell[]>,
  after: ReadonlyMap<string, readonly PaidSpell[]>,
): PersonChange[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])]
  return ids.flatMap((workerId): PersonChange[] => {
    const [old, now] = [before.get(workerId) ?? [], after.get(workerId) ?? []]
    const kind = kindOf(old, now)
    return kind === null ? [] : [{ kind, workerId, before: old, after: now }]
  })
}

function kindOf(before: readonly PaidSpell[], after: readonly PaidSpell[]): ChangeOfMonths | null {
  const [had, has] = [monthsIn(before), monthsIn(after)]
  if (had === 0 && has === 0) return null
  if (has === 0) return 'dropped'
  if (had === 0) return 'added'
  if (has !== had) return has < had ? 'shorter' : 'longer'
  return textOf(before) === textOf(after) ? null : 'moved'
}

/** Spells as they stand from a month on; what lies before it is not asked about. */
export function clipFrom(spells: readonly PaidSpell[], from: Month): PaidSpell[] {
  return spells
    .filter(({ to }) => to >= from)
    .map((spell) => (spell.from < from ? { ...spell, from } : spell))
}

export function monthsIn(spells: readonly PaidSpell[]): number {
  return spells.reduce((sum, { from, to }) => sum + countMonths(month(from), month(to)), 0)
}

function textOf(spells: readonly PaidSpell[]): string {
  return spells
    .map(({ fund, from, to }) => `${fund} ${from} ${to}`)
    .sort()
    .join(', ')
}
