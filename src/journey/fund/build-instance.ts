import type { Month } from '#vocabulary/month.ts'
import type {
  AllocationFund,
  AllocationInstance,
  AllocationWorker,
  ObjectiveName,
} from './allocate/instance.ts'

/** The office's choices for one programme year. */
export interface AllocationPolicy {
  readonly period: { readonly from: Month; readonly to: Month }
  readonly graceMonths: number
  readonly villageMinimum: number
  readonly objective: readonly ObjectiveName[]
  /** The first month in which a new member can be entered at all. */
  readonly newMembersFrom: Month
}

export interface EligiblePerson {
  readonly villageCode: string
  readonly isRenewal: boolean
  readonly tags: readonly string[]
  readonly tier: number
  readonly scoreMillionths: number
  readonly monthlyRupiah: number
}

/**
 * People are named by their place in the list (`000001`, …), so that ties follow the lists and not the clock.
 * People come sorted: village, list number, line.
 */
export function buildInstance(
  policy: AllocationPolicy,
  funds: readonly AllocationFund[],
  people: readonly EligiblePerson[],
): AllocationInstance {
  const { period, graceMonths, villageMinimum, objective } = policy
  const firstMoney = new Map<string, Month | undefined>()
  const workers = people.map((person, at): AllocationWorker => {
    const tags = [...person.tags].sort()
    const key = tags.join(' ')
    if (!firstMoney.has(key)) firstMoney.set(key, firstMonthWithMoney(funds, tags))
    return {
      id: placeId(at),
      village: person.villageCode,
      tier: person.tier,
      score: person.scoreMillionths / 1_000_000,
      monthlyRupiah: person.monthlyRupiah,
      tags,
      from: person.isRenewal ? period.from : later(policy.newMembersFrom, firstMoney.get(key)),
      renewal: person.isRenewal,
    }
  })
  return { period, graceMonths, villageMinimum, objective, funds, workers }
}

export function placeId(index: number): string {
  return String(index + 1).padStart(6, '0')
}

/**
 * The first month in which money that may pay this person is in hand. Grace belongs to members: nobody new is
 * promised a month whose money is still to come. General money of last resort counts only for people no earmarked fund accepts.
 */
export function firstMonthWithMoney(
  funds: readonly AllocationFund[],
  tags: readonly string[],
): Month | undefined {
  const accepting = funds.filter((fund) =>
    fund.accepts.some((wanted) => wanted.every((tag) => tags.includes(tag))),
  )
  const earmarked = accepting.filter((fund) => !fund.lastResort)
  const months = (earmarked.length > 0 ? earmarked : accepting).flatMap((fund) => {
    const arrival = firstArrival(fund)
    return arrival === undefined ? [] : [later(fund.from, arrival)]
  })
  return months.sort()[0]
}

function firstArrival(fund: AllocationFund): Month | undefined {
  if (fund.arrivals === null) return fund.from
  return fund.arrivals
    .filter((one) => one.rupiah > 0)
    .map((one) => one.month)
    .sort()[0]
}

function later(a: Month, b: Month | undefined): Month {
  return b !== undefined && b > a ? b : a
}
