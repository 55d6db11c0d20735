import { type IsoDate, isIsoDate } from '#vocabulary/iso-date.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { Parameter, ParameterSet, Rule, RuleStatus, Source } from './rule.ts'

/** Dated rules by id; an officer's correction stands before the rule it corrects. */
export interface RuleBook {
  readonly versions: ReadonlyMap<string, readonly Rule[]>
}

/** A regency's correction of a rule: only the parameters named change. */
export interface RuleOverride {
  readonly id: string
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly parameters: ParameterSet
  readonly status: RuleStatus
  readonly reason: string
  readonly enteredBy: string
  /** Day or moment as text; of two corrections for one day the later entered wins. */
  readonly enteredOn: string
  readonly statement?: string
  readonly source?: Source
}

export type OverrideRefusal =
  | { readonly code: 'no-such-rule'; readonly id: string; readonly on: string }
  | { readonly code: 'no-such-parameter'; readonly id: string; readonly name: string }
  | {
      readonly code: 'wrong-kind'
      readonly id: string
      readonly name: string
      readonly wanted: string
    }
  | {
      readonly code: 'not-a-period'
      readonly id: string
      readonly from: string
      readonly to: string | null
    }
  | { readonly code: 'no-reason'; readonly id: string }

/** @throws RangeError when two versions of one rule overlap or an override does not fit: check it first. */
export function ruleBook(base: readonly Rule[], overrides: readonly RuleOverride[] = []): RuleBook {
  const versions = new Map<string, Rule[]>()
  for (const rule of base) {
    const others = versions.get(rule.id) ?? []
    if (others.some((other) => overlap(other, rule)))
      throw new RangeError(`rule ${rule.id} has two versions on ${rule.from}`)
    versions.set(
      rule.id,
      [...others, rule].sort((a, b) => (a.from < b.from ? -1 : 1)),
    )
  }
  const book: RuleBook = { versions }
  const byEntry = [...overrides].sort((a, b) => (a.enteredOn < b.enteredOn ? -1 : 1))
  for (const override of byEntry) {
    const checked = checkOverride(book, override)
    if (!checked.ok) throw new RangeError(`override of ${override.id}: ${checked.refusal.code}`)
    versions.set(override.id, [checked.value, ...(versions.get(override.id) ?? [])])
  }
  return book
}

/** The rule as it reads with the correction, or why the correction does not fit. */
export function checkOverride(
  book: RuleBook,
  override: RuleOverride,
): Result<Rule, OverrideRefusal> {
  const { id, from, to, reason } = override
  if (!isIsoDate(from) || (to !== null && (!isIsoDate(to) || to < from)))
    return refuse({ code: 'not-a-period', id, from, to })
  if (reason.trim() === '') return refuse({ code: 'no-reason', id })
  const corrected = ruleOn(book, id, from)
  if (corrected === undefined) return refuse({ code: 'no-such-rule', id, on: from })
  for (const [name, value] of Object.entries(override.parameters)) {
    const before = corrected.parameters[name]
    if (before === undefined) return refuse({ code: 'no-such-parameter', id, name })
    if (!fits(before, value, name))
      return refuse({ code: 'wrong-kind', id, name, wanted: kindOf(before, name) })
  }
  return accept({
    ...corrected,
    parameters: { ...corrected.parameters, ...override.parameters },
    from,
    to,
    status: override.status,
    statement: override.statement ?? corrected.statement,
    source: override.source ?? corrected.source,
    override: { reason, enteredBy: override.enteredBy, enteredOn: override.enteredOn },
  })
}

export function ruleOn(book: RuleBook, id: string, on: IsoDate): Rule | undefined {
  return book.versions
    .get(id)
    ?.find((rule) => rule.from <= on && (rule.to === null || on <= rule.to))
}

/** @throws RangeError when no version is in force on that day. */
export function getRuleOn(book: RuleBook, id: string, on: IsoDate): Rule {
  const rule = ruleOn(book, id, on)
  if (rule === undefined) throw new RangeError(`no rule ${id} on ${on}`)
  return rule
}

/** Every rule in force on a day, by id. */
export function listRulesOn(book: RuleBook, on: IsoDate): Rule[] {
  const ids = [...book.versions.keys()].sort()
  return ids.flatMap((id) => ruleOn(book, id, on) ?? [])
}

/** All versions of a rule, corrections first, then by date. */
export function listVersions(book: RuleBook, id: string): readonly Rule[] {
  return book.versions.get(id) ?? []
}

function overlap(a: Rule, b: Rule): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to)
}

const UNITS = /(Rupiah|BasisPoints|Months|months|Days|hours|years|Age|dayOfMonth|timesBase)$/

// A parameter still unknown has no value to compare with; its name then says whether a number is meant.
function kindOf(before: Parameter, name: string): string {
  if (before === null) return UNITS.test(name) ? 'number' : 'any'
  return Array.isArray(before) ? 'list' : typeof before
}

function fits(before: Parameter, value: Parameter, name: string): boolean {
  const wanted = kindOf(before, name)
  if (value === null || wanted === 'any') return true
  const kind = Array.isArray(value) ? 'list' : typeof value
  if (kind !== wanted) return false
  return typeof value !== 'number' || (Number.isSafeInteger(value) && value >= 0)
}
