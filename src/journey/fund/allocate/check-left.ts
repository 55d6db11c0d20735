import type { Month } from '#vocabulary/month.ts'
import { monthsOwed } from './check-months.ts'
import type { AllocationInstance, AllocationWorker } from './instance.ts'
import type { AllocationResult, LeftReason } from './result.ts'
import type { Violation } from './violation.ts'

/** Is every left worker left for the reason stated? */
export function* checkReasons(
  instance: AllocationInstance,
  { left }: AllocationResult,
): Generator<Violation> {
  const workers = new Map(instance.workers.map((worker) => [worker.id, worker]))
  const owed = monthsOwed(instance)
  const reasons = new Map<string, LeftReason>()
  for (const { worker: id, reason, tier } of left) {
    const worker = workers.get(id)
    if (!worker) continue
    const key = `${worker.from} ${[...worker.tags].sort().join('\n')}`
    const found = reasons.get(key) ?? reasonFor(instance, worker, owed(worker))
    reasons.set(key, found)
    if (found !== reason) yield { code: 'reason-wrong', worker: id, stated: reason, found }
    if (tier !== worker.tier) {
      yield { code: 'figure-wrong', figure: `left.${id}.tier`, stated: tier, counted: worker.tier }
    }
  }
}

function reasonFor(
  { funds }: AllocationInstance,
  { tags }: AllocationWorker,
  owed: readonly Month[],
): LeftReason {
  const accepting = funds.filter(({ accepts }) =>
    accepts.some((wanted) => wanted.every((tag) => tags.includes(tag))),
  )
  if (accepting.length === 0) return 'no-fund-accepts'
  const isPayable = (month: Month) => accepting.some(({ from, to }) => from <= month && month <= to)
  return owed.length > 0 && owed.every(isPayable) ? 'money' : 'window'
}

/** Among workers alike in all but id the covered ones must have the smaller ids. */
export function* checkTies(
  instance: AllocationInstance,
  { covered }: AllocationResult,
): Generator<Violation> {
  const ids = new Set(covered.map(({ worker }) => worker))
  const groups = new Map<string, { lastCovered: string | null; firstLeft: string | null }>()
  const owed = monthsOwed(instance)
  for (const worker of instance.workers) {
    const { id, village, tier, score, monthlyRupiah, tags, renewal } = worker
    const from = owed(worker)[0] ?? null
    const key = JSON.stringify([
      village,
      tier,
      score,
      monthlyRupiah,
      [...tags].sort(),
      from,
      renewal,
    ])
    const group = groups.get(key) ?? { lastCovered: null, firstLeft: null }
    if (ids.has(id)) {
      if (group.lastCovered === null || id > group.lastCovered) group.lastCovered = id
    } else if (group.firstLeft === null || id < group.firstLeft) group.firstLeft = id
    groups.set(key, group)
  }
  for (const { lastCovered, firstLeft } of groups.values()) {
    if (lastCovered !== null && firstLeft !== null && firstLeft < lastCovered) {
      yield { code: 'tie-broken', covered: lastCovered, left: firstLeft }
    }
  }
}
