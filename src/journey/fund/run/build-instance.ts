import type { Month } from '#vocabulary/month.ts'
import type {
  AllocationFund,
  AllocationInstance,
  AllocationWorker,
  ObjectiveName,
} from '../allocate/instance.ts'
import type { AllocationResult } from '../allocate/result.ts'
import { isAccepted } from '../earmark.ts'

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
 * promised a month whose money is still to come. General money of last resort counts only for people whom no
 * earmarked money reaches.
 */
export function firstMonthWithMoney(
  funds: readonly AllocationFund[],
  tags: readonly string[],
): Month | undefined {
  const accepting = funds.filter((fund) => isAccepted(fund.accepts, tags))
  return (
    earliestMoney(accepting.filter((fund) => !fund.lastResort)) ??
    earliestMoney(accepting.filter((fund) => fund.lastResort))
  )
}

/** A new worker promised a month in which no money of an accepting fund is in hand yet. */
export interface EarlyPromise {
  readonly worker: string
  readonly from: Month
  readonly firstMoney: Month | undefined
}

/** None, when all is well. */
export function earlyPromises(
  instance: AllocationInstance,
  result: AllocationResult,
): EarlyPromise[] {
  const workers = new Map(instance.workers.map((one) => [one.id, one]))
  const known = new Map<string, Month | undefined>()
  return result.covered.flatMap(({ worker, spells }) => {
    const person = workers.get(worker)
    const from = spells[0]?.from
    if (!person || person.renewal || from === undefined) return []
    const key = person.tags.join(' ')
    if (!known.has(key))
      known.set(
        key,
        earliestMoney(instance.funds.filter((fund) => isAccepted(fund.accepts, person.tags))),
      )
    const firstMoney = known.get(key)
    return firstMoney === undefined || from < firstMoney ? [{ worker, from, firstMoney }] : []
  })
}

function earliestMoney(funds: readonly AllocationFund[]): Month | undefined {
  return funds
    .flatMap((fund) => {
      const arrival = fund.ceilingRupiah > 0 ? firstArrival(fund) : undefined
      if (arrival === undefined) return []
      const inHand = later(fund.from, arrival)
      return inHand <= fund.to ? [inHand] : []
    })
    .sort()[0]
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
