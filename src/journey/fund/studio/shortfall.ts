import type { AllocationFund, AllocationInstance, AllocationWorker } from '../allocate/index.ts'
import { isAccepted } from '../earmark.ts'
import { costOf, type Dealt, startOf } from './deal.ts'

/** Somebody waiting for money in one fund's queue. */
export interface Waiting {
  readonly worker: AllocationWorker
  /** Money this fund would need for her and everybody before her in its queue. */
  readonly untilRupiah: number
}

export interface Shortfalls {
  readonly byFund: ReadonlyMap<string, readonly Waiting[]>
  /** The cheapest queue of every person waiting. */
  readonly byWorker: ReadonlyMap<string, Waiting & { readonly fund: string }>
}

/** Whom more money would reach, fund by fund: those left for lack of money whom the fund could pay throughout, in order of need. */
export function shortfalls(
  instance: AllocationInstance,
  { left }: Dealt,
  ranked: readonly AllocationWorker[],
): Shortfalls {
  const waiting = new Set(left.flatMap((one) => (one.reason === 'money' ? one.worker : [])))
  const queue = ranked.filter(({ id }) => waiting.has(id))
  const byFund = new Map<string, Waiting[]>()
  const byWorker = new Map<string, Waiting & { fund: string }>()
  for (const fund of instance.funds) {
    let untilRupiah = 0
    const line: Waiting[] = []
    for (const worker of queue) {
      if (!paysThroughout(fund, worker, instance)) continue
      untilRupiah += costOf(worker, instance)
      line.push({ worker, untilRupiah })
      const known = byWorker.get(worker.id)
      if (!known || untilRupiah < known.untilRupiah)
        byWorker.set(worker.id, { worker, untilRupiah, fund: fund.id })
    }
    byFund.set(fund.id, line)
  }
  return { byFund, byWorker }
}

function paysThroughout(
  fund: AllocationFund,
  worker: AllocationWorker,
  instance: AllocationInstance,
): boolean {
  return (
    fund.from <= startOf(worker, instance) &&
    fund.to >= instance.period.to &&
    isAccepted(fund.accepts, worker.tags)
  )
}
