import { ageOn, firstDayOf } from '#vocabulary/iso-date.ts'
import { addMonths, type Month, monthFromNumber, monthNumber } from '#vocabulary/month.ts'
import type { AllocationFund, AllocationInstance, AllocationWorker } from '../allocate/index.ts'
import { firstMonthWithMoney, placeId } from '../run/build-instance.ts'
import { latest } from './months.ts'
import { periodOf, type StudioPolicy } from './policy.ts'
import { sumParts, weighParts } from './score.ts'
import type { StudioPerson, StudioTable } from './table.ts'

/** How a person stands at the start the policy names: still a member, new, out by then, or out and too old to come back. */
export type Standing = 'member' | 'new' | 'lapsed' | 'too-old'

/** The policy as a question to the allocator, with every person's standing in list order. */
export interface StudioQuestion {
  readonly instance: AllocationInstance
  readonly standings: readonly Standing[]
}

/**
 * A member whose last paid month lies more than the allowed unpaid months before the start has to register again
 * (PAY-LAPSE), which nobody past the entry age can (ELI-AGE-ENTRY). Cover that reaches beyond the budget year is paid ahead by the
 * funds of that year; whether the budget allows it is the regency's to confirm.
 */
export function askStudio(table: StudioTable, policy: StudioPolicy): StudioQuestion {
  const period = periodOf(policy)
  const funds = table.funds.map((fund) => payAhead(fund, table.year, period.to))
  const standings = table.people.map((person) => standingAt(table, person, period.from))
  const firstMoney = new Map<string, Month | undefined>()
  const workers = table.people.map((person, at): AllocationWorker => {
    const key = person.tags.join(' ')
    if (!firstMoney.has(key)) firstMoney.set(key, firstMonthWithMoney(funds, person.tags))
    const standing = standings[at] ?? 'new'
    return {
      id: placeId(at),
      village: person.villageCode,
      tier: person.tier,
      score: scoreOf(table, policy, person) / 1_000_000,
      monthlyRupiah: table.premium.jkkRupiah + table.premium.jkmRupiah,
      tags: person.tags,
      from: firstMonthOf(person, standing, policy, firstMoney.get(key)),
      renewal: standing === 'member',
    }
  })
  const { graceMonths, villageMinimum, objective } = policy
  return { instance: { period, graceMonths, villageMinimum, objective, funds, workers }, standings }
}

export function scoreOf(table: StudioTable, policy: StudioPolicy, person: StudioPerson): number {
  if (person.parts.length === 0) return person.scoreMillionths
  return sumParts(weighParts(person.parts, table.usualPoints, policy.points))
}

/** Months between the last paid one and the start, both left out; null when nothing was ever paid. */
export function unpaidBefore({ lastPaidMonth }: StudioPerson, start: Month): number | null {
  return lastPaidMonth === null ? null : monthNumber(start) - monthNumber(lastPaidMonth) - 1
}

export function standingAt(table: StudioTable, person: StudioPerson, start: Month): Standing {
  if (!person.isRenewal) return 'new'
  const unpaid = unpaidBefore(person, start)
  if (unpaid === null || unpaid <= table.unpaidMonths) return 'member'
  const isTooOld =
    person.birthDate !== null &&
    ageOn(person.birthDate, firstDayOf(start)) >= table.exclusiveEntryAge
  return isTooOld ? 'too-old' : 'lapsed'
}

function firstMonthOf(
  person: StudioPerson,
  standing: Standing,
  policy: StudioPolicy,
  firstMoney: Month | undefined,
): Month {
  const { from, to } = periodOf(policy)
  // After the last month there is nothing to cover: the allocator leaves such a person out.
  if (standing === 'too-old') return addMonths(to, 1)
  if (standing !== 'member') return latest(from, policy.newFromMonth, firstMoney)
  const paidUntil = person.lastPaidMonth
  return paidUntil === null ? from : latest(from, monthFromNumber(monthNumber(paidUntil) + 1))
}

function payAhead(fund: AllocationFund, year: number, to: Month): AllocationFund {
  return fund.to === `${year}-12` && to > fund.to ? { ...fund, to } : fund
}
