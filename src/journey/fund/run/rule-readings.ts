import { firstDayOf } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { type Rule, type RuleBook, ruleOn } from '../../decide/index.ts'
import type { AllocationResult } from '../allocate/index.ts'
import { permissionOf } from '../earmark.ts'

/** What a run reaches under one reading of a rule. */
export interface Reach {
  readonly coveredPeople: number
  readonly renewals: number
  readonly usedRupiah: number
}

/** An unconfirmed permission read both ways: as the run took it, and the other way. */
export interface Reading {
  readonly ruleId: string
  readonly flag: string
  /** How the run took it. */
  readonly taken: boolean
  readonly asTaken: Reach
  readonly otherwise: Reach
}

/** A rule whose permission nobody has confirmed, and the book in which it is read the other way. */
export interface OpenReading {
  readonly ruleId: string
  readonly flag: string
  readonly taken: boolean
  readonly otherBook: RuleBook
}

/** The permissions, still to be confirmed, that the funds lean on, each turned round alone. */
export function openReadings(
  funds: readonly { readonly rules: readonly string[]; readonly fromMonth: string }[],
  book: RuleBook,
): OpenReading[] {
  const found = new Map<string, OpenReading>()
  for (const fund of funds)
    for (const id of fund.rules) {
      const rule = ruleOn(book, id, firstDayOf(month(fund.fromMonth)))
      const flag = rule && permissionOf(rule)
      if (!rule || flag === undefined || rule.status !== 'to-be-confirmed') continue
      const taken = rule.parameters[flag] === true
      found.set(id, { ruleId: id, flag, taken, otherBook: turned(book, rule, flag, !taken) })
    }
  return [...found.values()].sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1))
}

export function reachOf(result: AllocationResult): Reach {
  return {
    coveredPeople: result.covered.length,
    renewals: result.objective.renewals,
    usedRupiah: result.funds.reduce((sum, fund) => sum + fund.usedRupiah, 0),
  }
}

function turned(book: RuleBook, rule: Rule, flag: string, value: boolean): RuleBook {
  const other = { ...rule, parameters: { ...rule.parameters, [flag]: value } }
  const versions = new Map(book.versions)
  versions.set(
    rule.id,
    (book.versions.get(rule.id) ?? []).map((one) => (one === rule ? other : one)),
  )
  return { versions }
}
