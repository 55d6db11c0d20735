import { isMonth, type Month, month } from '#vocabulary/month.ts'
import type { RuleBook } from '../../decide/index.ts'
import type { AllocationFund } from '../allocate/index.ts'
import { acceptsOf, type TagLists } from '../earmark.ts'
import type { EligiblePerson } from './build-instance.ts'

interface FundRow {
  readonly id: string
  readonly ceiling_rupiah: number
  readonly from_month: string
  readonly to_month: string
  readonly accepts: TagLists
  readonly rules: readonly string[]
  readonly is_last_resort: boolean
  readonly arrivals: readonly { month: string; rupiah: number }[] | null
}

interface PersonRow {
  readonly village_code: string
  readonly is_renewal: boolean
  readonly tags: readonly string[]
  readonly tier: number
  readonly score_millionths: number
}

/** The stored funds as the allocator takes them, their earmarks read in the given rule book. */
export function fundsIn(rows: readonly FundRow[], book: RuleBook): AllocationFund[] {
  return rows.map((row) => ({
    id: row.id,
    ceilingRupiah: row.ceiling_rupiah,
    from: month(row.from_month),
    to: month(row.to_month),
    accepts: acceptsOf(leaningOf(row), book),
    arrivals: row.arrivals?.flatMap(arrivalOf) ?? null,
    lastResort: row.is_last_resort,
  }))
}

/** Who may be protected, each at the same premium. */
export function eligibleAt(
  rows: readonly PersonRow[],
  premium: { readonly jkkRupiah: number; readonly jkmRupiah: number },
): EligiblePerson[] {
  return rows.map((row) => ({
    villageCode: row.village_code,
    isRenewal: row.is_renewal,
    tags: row.tags,
    tier: row.tier,
    scoreMillionths: row.score_millionths,
    monthlyRupiah: premium.jkkRupiah + premium.jkmRupiah,
  }))
}

export function leaningOf(row: Pick<FundRow, 'accepts' | 'rules' | 'from_month'>) {
  return { accepts: row.accepts, rules: row.rules, fromMonth: row.from_month }
}

function arrivalOf(one: { month: string; rupiah: number }): { month: Month; rupiah: number }[] {
  return isMonth(one.month) ? [{ month: one.month, rupiah: one.rupiah }] : []
}
