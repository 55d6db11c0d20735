import { type IsoDate, isIsoDate } from '#vocabulary/iso-date.ts'

/** V page of the issuer or a law portal, P press, C public code, D arithmetic from other facts, M memory. */
export type Certainty = 'V' | 'P' | 'C' | 'D' | 'M'
export type RuleStatus = 'verified' | 'press' | 'to-be-confirmed'
export type Parameter = null | boolean | number | string | readonly Parameter[] | ParameterSet
export interface ParameterSet {
  readonly [name: string]: Parameter
}

export interface Source {
  readonly title: string
  readonly url?: string
}

/** One version of a rule: valid from `from` to `to`, both days counted; `to` null = still in force. */
export interface Rule {
  readonly id: string
  readonly title: string
  /** One plain Indonesian sentence. */
  readonly statement: string
  readonly statementEn: string
  /** Rupiah, basis points (1/100 of a percent), months, years: the name ends in the unit. Null: not known yet. */
  readonly parameters: ParameterSet
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly source: Source
  readonly certainty: Certainty
  readonly status: RuleStatus
  /** `local`: the regency decides it. */
  readonly scope?: 'local'
  readonly note?: string
  /** A new regulation is on its way and may replace these limits. */
  readonly successor?: {
    readonly state: 'in-preparation'
    readonly note: string
    readonly source: Source
  }
  /** Set when an officer corrected this rule. */
  readonly override?: {
    readonly reason: string
    readonly enteredBy: string
    readonly enteredOn: string
  }
}

const STATUSES = ['verified', 'press', 'to-be-confirmed']

/** What keeps a value from being a rule, in words; `undefined` when it is one. */
export function faultOfRule(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return 'not an object'
  const rule = value as Record<string, unknown>
  for (const name of ['id', 'title', 'statement', 'statementEn'])
    if (typeof rule[name] !== 'string' || rule[name] === '') return `${name} is missing`
  if (typeof rule['from'] !== 'string' || !isIsoDate(rule['from'])) return 'from is not a date'
  const to = rule['to']
  if (to !== null && (typeof to !== 'string' || !isIsoDate(to)))
    return 'to is neither a date nor null'
  if (to !== null && to < rule['from']) return 'to is before from'
  if (typeof rule['parameters'] !== 'object' || rule['parameters'] === null) return 'no parameters'
  if (!STATUSES.includes(String(rule['status']))) return 'status is unknown'
  if (!['V', 'P', 'C', 'D', 'M'].includes(String(rule['certainty']))) return 'certainty is unknown'
  const source = rule['source'] as { title?: unknown } | undefined
  return typeof source?.title === 'string' ? undefined : 'source has no title'
}

/** A number of a rule, or null while nobody knows it. @throws RangeError when it is something else. */
export function numberIn(rule: Rule, name: string): number | null {
  const value = rule.parameters[name]
  if (value === null || typeof value === 'number') return value
  throw new RangeError(`rule ${rule.id} has no number ${name}`)
}

/** @throws RangeError when the number is missing or not known. */
export function knownNumberIn(rule: Rule, name: string): number {
  const value = numberIn(rule, name)
  if (value === null) throw new RangeError(`rule ${rule.id} does not know ${name}`)
  return value
}

/** @throws RangeError when the parameter is not true or false. */
export function flagIn(rule: Rule, name: string): boolean {
  const value = rule.parameters[name]
  if (typeof value === 'boolean') return value
  throw new RangeError(`rule ${rule.id} has no flag ${name}`)
}

/** @throws RangeError when the parameter is not a list of texts. */
export function textsIn(rule: Rule, name: string): readonly string[] {
  const value = rule.parameters[name]
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value
  throw new RangeError(`rule ${rule.id} has no texts ${name}`)
}

/** Rows of a table inside a rule. @throws RangeError when the parameter is not a list of objects. */
export function rowsIn(rule: Rule, name: string): readonly ParameterSet[] {
  const value = rule.parameters[name]
  const isRow = (one: Parameter) => typeof one === 'object' && one !== null && !Array.isArray(one)
  if (Array.isArray(value) && value.every(isRow)) return value as readonly ParameterSet[]
  throw new RangeError(`rule ${rule.id} has no rows ${name}`)
}
