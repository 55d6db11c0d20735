import { countMonths, type Month, month } from '#vocabulary/month.ts'
import { guessDeal } from './deal.ts'
import { latest } from './months.ts'
import { tellOutcome } from './outcome.ts'
import { MOST_COVER_MONTHS, monthsBeyond, periodOf, type StudioPolicy } from './policy.ts'
import { askStudio } from './question.ts'
import type { StudioTable } from './table.ts'

/** What one start of cover means, estimated. */
export interface StartOption {
  readonly startMonth: Month
  readonly endMonth: Month
  readonly coverMonths: number
  /** Months after the budget year, paid ahead. */
  readonly monthsBeyond: number
  readonly covered: number
  readonly renewalsCovered: number
  readonly lapsed: number
  readonly tooOld: number
  readonly personMonths: number
  readonly rupiah: number
}

const STARTS = ['01', '04', '07', '08'] as const

/** The usual starts of a programme year, each to December and for twelve months, under one policy otherwise alike. */
export function compareStarts(table: StudioTable, policy: StudioPolicy): StartOption[] {
  return STARTS.flatMap((at) => {
    const startMonth = month(`${table.year}-${at}`)
    const toDecember = countMonths(startMonth, month(`${table.year}-12`))
    const lengths = new Set([toDecember, MOST_COVER_MONTHS])
    return [...lengths].map((coverMonths) =>
      tryStart(table, {
        ...policy,
        startMonth,
        coverMonths,
        newFromMonth: latest(startMonth, policy.newFromMonth),
      }),
    )
  })
}

function tryStart(table: StudioTable, policy: StudioPolicy): StartOption {
  const question = askStudio(table, policy)
  const told = tellOutcome(question, guessDeal(question.instance))
  return {
    startMonth: policy.startMonth,
    endMonth: periodOf(policy).to,
    coverMonths: policy.coverMonths,
    monthsBeyond: monthsBeyond(policy, table.year),
    covered: told.covered,
    renewalsCovered: told.renewals.covered,
    lapsed: told.lapsed,
    tooOld: told.tooOld,
    personMonths: told.personMonths,
    rupiah: told.rupiah,
  }
}
