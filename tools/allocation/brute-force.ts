import type { AllocationInstance, AllocationWorker } from '#journey/fund/allocate/instance.ts'
import { addMonths, listMonths } from '#vocabulary/month.ts'

/** The best figures in the policy's order: score in millionths, costs as negative numbers, tiers as they occur, the first one first. */
export function bruteForce(instance: AllocationInstance): number[] {
  let best: number[] | null = null
  for (let mask = 0; mask < 2 ** instance.workers.length; mask++) {
    const covered = instance.workers.filter((_, at) => (mask >> at) & 1)
    const lastResort = cheapestPayment(instance, covered)
    if (lastResort === null) continue
    const figures = rate(instance, covered, lastResort)
    if (best === null || isGreater(figures, best)) best = figures
  }
  return best ?? []
}

/** What a set of covered workers is worth, goal by goal; every figure the greater the better. */
export function rate(
  { objective, workers, villageMinimum }: AllocationInstance,
  covered: readonly AllocationWorker[],
  lastResortRupiah: number,
): number[] {
  return objective.flatMap((name) => {
    if (name === 'renewals') return [covered.filter(({ renewal }) => renewal).length]
    if (name === 'tiers') {
      return listTiers(workers).map(
        (tier) => covered.filter((worker) => worker.tier === tier).length,
      )
    }
    if (name === 'score') {
      return [covered.reduce((sum, { score }) => sum + Math.round(score * 1e6), 0)]
    }
    if (name === 'thrift') return [0 - lastResortRupiah]
    const villages = new Set(workers.map(({ village }) => village))
    let short = 0
    for (const village of villages) {
      const listed = workers.filter((worker) => worker.village === village).length
      const count = covered.filter((worker) => worker.village === village).length
      short += Math.max(0, Math.min(villageMinimum, listed) - count)
    }
    return [short === 0 ? 0 : -short]
  })
}

/** The tiers that occur, the first one first. */
export function listTiers(workers: readonly AllocationWorker[]): number[] {
  return [...new Set(workers.map(({ tier }) => tier))].sort((a, b) => a - b)
}

export function isGreater(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((figure, index) => figure !== other[index])
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0)
}

/** Tries every way to pay, month by month; the least money of last resort, or null when there is no way. */
export function cheapestPayment(
  { period, funds, graceMonths }: AllocationInstance,
  covered: readonly AllocationWorker[],
): number | null {
  if (covered.some(({ from }) => from > period.to)) return null
  let states = new Map<string, number[]>([['', funds.map(() => 0)]])
  for (const at of listMonths(period.from, period.to)) {
    for (const worker of covered.filter(({ from }) => from <= at)) {
      const next = new Map<string, number[]>()
      for (const spent of states.values()) {
        funds.forEach((fund, number) => {
          const isOpen = fund.from <= at && at <= fund.to
          const isAccepted = fund.accepts.some((tags) =>
            tags.every((tag) => worker.tags.includes(tag)),
          )
          if (!isOpen || !isAccepted) return
          const total = (spent[number] ?? 0) + worker.monthlyRupiah
          if (total > fund.ceilingRupiah) return
          const inHand = fund.arrivals
            ?.filter(({ month }) => month <= addMonths(at, graceMonths))
            .reduce((sum, { rupiah }) => sum + rupiah, 0)
          if (inHand !== undefined && total > inHand) return
          const after = spent.with(number, total)
          next.set(after.join(' '), after)
        })
      }
      states = next
    }
  }
  let least: number | null = null
  for (const spent of states.values()) {
    const rupiah = spent.reduce((sum, each, at) => sum + (funds[at]?.lastResort ? each : 0), 0)
    if (least === null || rupiah < least) least = rupiah
  }
  return least
}
