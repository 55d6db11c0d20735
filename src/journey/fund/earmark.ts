import { firstDayOf } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { type Parameter, type Rule, type RuleBook, ruleOn } from '../decide/index.ts'

/** Lists of tags; a worker with every tag of one list may be paid. `[[]]` accepts everybody, `[]` nobody. */
export type TagLists = readonly (readonly string[])[]

interface Earmarked {
  readonly accepts: TagLists
  /** Rules that permit this money, any one of them; none: only `accepts` decides. */
  readonly rules: readonly string[]
  /** First month of the fund's window: the rules in force on its first day hold. */
  readonly fromMonth: string
}

/** Parameters that take a permission away when they are false. */
const PERMISSIONS = ['allowed', 'renewalCounts'] as const

/** Whom a fund may pay: its own lists, each narrowed by what its rules permit. A rule not in force permits nobody. */
export function acceptsOf(fund: Earmarked, book: RuleBook): TagLists {
  if (fund.rules.length === 0) return fund.accepts
  const on = firstDayOf(month(fund.fromMonth))
  const permitted = fund.rules.flatMap((id) => permittedBy(ruleOn(book, id, on)))
  return fund.accepts.flatMap((own) => permitted.map((list) => joined(own, list)))
}

/** The flag of a rule that takes a permission away, if it has one. */
export function permissionOf(rule: Rule): (typeof PERMISSIONS)[number] | undefined {
  return PERMISSIONS.find((name) => typeof rule.parameters[name] === 'boolean')
}

export function isAccepted(accepts: TagLists, tags: readonly string[]): boolean {
  return accepts.some((wanted) => wanted.every((tag) => tags.includes(tag)))
}

function permittedBy(rule: Rule | undefined): TagLists {
  if (rule === undefined) return []
  const flag = permissionOf(rule)
  if (flag !== undefined && rule.parameters[flag] === false) return []
  return tagListsIn(rule)
}

/** @throws RangeError when a rule named by a fund has no lists of tags. */
function tagListsIn(rule: Rule): TagLists {
  const value = rule.parameters['accepts']
  const isList = (one: Parameter): one is readonly string[] =>
    Array.isArray(one) && one.every((tag) => typeof tag === 'string')
  if (Array.isArray(value) && value.every(isList)) return value as TagLists
  throw new RangeError(`rule ${rule.id} does not say whom it accepts`)
}

function joined(own: readonly string[], list: readonly string[]): readonly string[] {
  return [...new Set([...own, ...list])].sort()
}
