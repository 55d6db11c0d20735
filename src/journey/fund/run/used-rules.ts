import { canonicalJson } from '#office/audit/canonical.ts'
import { sha256 } from '#platform/crypto.ts'
import { firstDayOf } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { type RuleBook, ruleOn } from '../../decide/index.ts'

/** One rule as a run found it; `digest` covers its parameters. */
export interface UsedRule {
  readonly id: string
  readonly from: string | null
  readonly status: string | null
  readonly digest: string | null
}

interface Leaning {
  readonly rules: readonly string[]
  readonly from_month: string
}

/** The version of every rule a run leans on: those of its funds, and the premium's. Sorted by id. */
export function usedRules(
  funds: readonly Leaning[],
  others: readonly string[],
  book: RuleBook,
  firstMonth: string,
): UsedRule[] {
  const wanted = new Map(others.map((id) => [id, firstMonth]))
  for (const fund of funds) for (const id of fund.rules) wanted.set(id, fund.from_month)
  return [...wanted]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, from]) => versionOf(book, id, from))
}

function versionOf(book: RuleBook, id: string, from: string): UsedRule {
  const rule = ruleOn(book, id, firstDayOf(month(from)))
  if (rule === undefined) return { id, from: null, status: null, digest: null }
  const { status, parameters } = rule
  return { id, from: rule.from, status, digest: sha256(canonicalJson(parameters)) }
}
