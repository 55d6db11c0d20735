import { addMonths, type Month } from '#vocabulary/month.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { AllocationFund, AllocationInstance, AllocationWorker } from '../allocate/index.ts'
import { firstMonthWithMoney, placeId } from '../run/build-instance.ts'
import { latest } from '../studio/months.ts'
import { periodOf, type StudioPolicy } from '../studio/policy.ts'
import { scoreOf } from '../studio/question.ts'
import type { StudioPerson, StudioTable } from '../studio/table.ts'

/** One fund and month of the ledger, history included; a later step contains the earlier ones. */
export interface LedgerLine {
  readonly fundId: string
  readonly month: string
  readonly committedRupiah: number
  readonly billedRupiah: number
}

/** What stands when the rest of a year is thought about again. */
export interface Rest {
  readonly from: Month
  /** Rupiah per fund of the months before `from`, which nobody touches any more. */
  readonly kept: ReadonlyMap<string, number>
  /** The last month before `from` that somebody pays for each worker. */
  readonly lastMonths: ReadonlyMap<string, string>
  /** The first month from `from` on that is promised to each worker. */
  readonly promisedFrom: ReadonlyMap<string, string>
  /** Workers who left the roster: nothing more is promised to them. */
  readonly gone: ReadonlySet<string>
}

export type RestRefusal =
  | { readonly code: 'month-billed'; readonly from: Month; readonly firstFree: Month }
  | { readonly code: 'year-over'; readonly from: Month; readonly lastMonth: Month }

/** The first month after the last one of which anything was billed: what is billed cannot be taken back. */
export function firstFreeMonth(ledger: readonly LedgerLine[], start: Month): Month {
  const after = ledger
    .filter(({ billedRupiah }) => billedRupiah > 0)
    .map(({ month }) => addMonths(month as Month, 1))
  return latest(start, ...after)
}

/** The month from which a year may be allocated anew, or why not from the wanted one. */
export function restStart(
  ledger: readonly LedgerLine[],
  policy: StudioPolicy,
  wanted: Month,
): Result<Month, RestRefusal> {
  const period = periodOf(policy)
  const firstFree = firstFreeMonth(ledger, period.from)
  if (wanted < firstFree) return refuse({ code: 'month-billed', from: wanted, firstFree })
  if (wanted > period.to) return refuse({ code: 'year-over', from: wanted, lastMonth: period.to })
  return accept(wanted)
}

/** Money of months before `from`, per fund. */
export function keptRupiah(ledger: readonly LedgerLine[], from: Month): Map<string, number> {
  const kept = new Map<string, number>()
  for (const { fundId, month, committedRupiah } of ledger)
    if (month < from) kept.set(fundId, (kept.get(fundId) ?? 0) + committedRupiah)
  return kept
}

/** What a fund has left: the kept months are paid from its earliest arrivals. */
export function fundAfter(fund: AllocationFund, keptRupiah: number): AllocationFund {
  let owed = keptRupiah
  const arrivals =
    fund.arrivals &&
    [...fund.arrivals]
      .sort((a, b) => (a.month < b.month ? -1 : 1))
      .flatMap(({ month, rupiah }) => {
        const taken = Math.min(owed, rupiah)
        owed -= taken
        return rupiah > taken ? [{ month, rupiah: rupiah - taken }] : []
      })
  return { ...fund, ceilingRupiah: Math.max(0, fund.ceilingRupiah - keptRupiah), arrivals }
}

/** Who may still be promised anything, in list order. */
export function peopleOfRest(table: StudioTable, rest: Rest): readonly StudioPerson[] {
  return table.people.filter(({ workerId }) => !rest.gone.has(workerId))
}

/**
 * The rest of a year as a question: whoever is paid for in the month before goes on, and whoever is promised a later
 * month keeps her place, so that only missing money drops anybody; whoever is no member yet begins no earlier than
 * money that may pay her is in hand.
 */
export function askRest(table: StudioTable, policy: StudioPolicy, rest: Rest): AllocationInstance {
  const { graceMonths, villageMinimum, objective, newFromMonth } = policy
  const funds = table.funds.map((fund) => fundAfter(fund, rest.kept.get(fund.id) ?? 0))
  const monthlyRupiah = table.premium.jkkRupiah + table.premium.jkmRupiah
  const before = addMonths(rest.from, -1)
  const workers = peopleOfRest(table, rest).map((person, at): AllocationWorker => {
    const isMember = rest.lastMonths.get(person.workerId) === before
    const promised = rest.promisedFrom.get(person.workerId) as Month | undefined
    const firstMoney = firstMonthWithMoney(funds, person.tags)
    return {
      id: placeId(at),
      village: person.villageCode,
      tier: person.tier,
      score: scoreOf(table, policy, person) / 1_000_000,
      monthlyRupiah,
      tags: person.tags,
      from: isMember ? rest.from : latest(rest.from, promised ?? newFromMonth, firstMoney),
      renewal: isMember || promised !== undefined,
    }
  })
  const period = { from: rest.from, to: periodOf(policy).to }
  return { period, graceMonths, villageMinimum, objective, funds, workers }
}
