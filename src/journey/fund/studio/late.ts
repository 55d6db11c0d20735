import { ageOn, firstDayOf, type IsoDate, lastDayOf } from '#vocabulary/iso-date.ts'
import { addMonths, countMonths, type Month } from '#vocabulary/month.ts'
import type { AllocationFund, AllocationInstance, AllocationWorker } from '../allocate/index.ts'
import { isAccepted } from '../earmark.ts'
import { costOf, type Dealt, guessDeal, startOf } from './deal.ts'
import { earliest } from './months.ts'
import type { StudioPolicy } from './policy.ts'
import type { StudioQuestion } from './question.ts'
import { rankAll } from './rank.ts'
import type { StudioPerson, StudioTable } from './table.ts'

/** A member left out although the year's money would reach her, had it come in time. */
export interface LateLoss {
  readonly place: number
  readonly fundId: string
  /** The month in which enough money reaches that fund. */
  readonly moneyMonth: Month
  /** Her months that fall due before that money, and what they cost. */
  readonly bridgeMonths: number
  readonly bridgeRupiah: number
  /** The last day on which the bridge still saves her membership. */
  readonly dueOn: IsoDate
  readonly laterStart: LaterStart
}

/** What waiting for the money costs her instead. */
export interface LaterStart {
  readonly month: Month
  readonly isNewRegistration: boolean
  /** Months without cover between the start wanted and this one. */
  readonly uncoveredMonths: number
  /** Months before the full death benefit counts again; 0 when membership goes on. */
  readonly waitMonths: number
  /** Past the entry age: once out, she cannot come back. */
  readonly isTooOld: boolean
}

/** Members left for lack of money whom the same ceilings would cover if all of it were there from the start, best rank first. */
export function findLateLosses(
  table: StudioTable,
  policy: StudioPolicy,
  { instance }: StudioQuestion,
  dealt: Dealt,
): LateLoss[] {
  const left = new Set(dealt.left.flatMap((one) => (one.reason === 'money' ? one.worker : [])))
  const lost = rankAll(instance).filter(({ id, renewal }) => renewal && left.has(id))
  if (lost.length === 0) return []
  const inTime = guessDeal({
    ...instance,
    funds: instance.funds.map((fund) => ({ ...fund, arrivals: null })),
  })
  const wouldBe = new Set(inTime.covered.map(({ worker }) => worker))
  const spoken = new Map(dealt.usedRupiah)
  return lost
    .filter(({ id }) => wouldBe.has(id))
    .flatMap((worker) => {
      const person = table.people[Number(worker.id) - 1]
      const late = lateMoney(instance, spoken, worker)
      return person && late ? [lossOf(table, policy, instance, worker, person, late)] : []
    })
}

interface LateMoney {
  readonly fundId: string
  readonly moneyMonth: Month
  readonly months: number
}

/** The fund that will have money for her first, beside all it already pays, and her months that fall due before it. */
function lateMoney(
  instance: AllocationInstance,
  spoken: Map<string, number>,
  worker: AllocationWorker,
): LateMoney | null {
  const cost = costOf(worker, instance)
  const start = startOf(worker, instance)
  const found = instance.funds
    .filter((fund) => isAccepted(fund.accepts, worker.tags))
    .flatMap((fund) => {
      const total = (spoken.get(fund.id) ?? 0) + cost
      const moneyMonth = total <= fund.ceilingRupiah ? monthWith(fund, total) : undefined
      return moneyMonth === undefined ? [] : [{ fundId: fund.id, moneyMonth, total }]
    })
    .sort((a, b) => (a.moneyMonth < b.moneyMonth ? -1 : 1))[0]
  if (!found) return null
  const { fundId, moneyMonth } = found
  const months = countMonths(start, addMonths(moneyMonth, -instance.graceMonths - 1))
  if (months === 0) return null
  spoken.set(fundId, found.total)
  return { fundId, moneyMonth, months: Math.min(months, countMonths(start, instance.period.to)) }
}

/** When so much has reached the fund; nothing when it never does. */
function monthWith({ arrivals, from }: AllocationFund, rupiah: number): Month | undefined {
  if (arrivals === null) return from
  let inHand = 0
  return [...arrivals]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .find((one) => {
      inHand += one.rupiah
      return inHand >= rupiah
    })?.month
}

function lossOf(
  table: StudioTable,
  { graceMonths }: StudioPolicy,
  instance: AllocationInstance,
  worker: AllocationWorker,
  person: StudioPerson,
  { fundId, moneyMonth, months }: LateMoney,
): LateLoss {
  const start = startOf(worker, instance)
  const lastPaid = person.lastPaidMonth ?? addMonths(start, -1)
  const endsAfter = addMonths(lastPaid, table.unpaidMonths + 1)
  const graceEnds = addMonths(start, graceMonths)
  const isNewRegistration = moneyMonth > endsAfter
  const month = isNewRegistration ? moneyMonth : addMonths(moneyMonth, -graceMonths)
  return {
    place: Number(worker.id),
    fundId,
    moneyMonth,
    bridgeMonths: months,
    bridgeRupiah: months * worker.monthlyRupiah,
    dueOn: lastDayOf(earliest(endsAfter, graceEnds)),
    laterStart: {
      month,
      isNewRegistration,
      uncoveredMonths: countMonths(start, addMonths(month, -1)),
      waitMonths: isNewRegistration ? table.waitMonths : 0,
      isTooOld:
        isNewRegistration &&
        person.birthDate !== null &&
        ageOn(person.birthDate, firstDayOf(month)) >= table.exclusiveEntryAge,
    },
  }
}
