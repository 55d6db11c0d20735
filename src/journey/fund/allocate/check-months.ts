import { listMonths, type Month } from '#vocabulary/month.ts'
import type { AllocationInstance, AllocationWorker } from './instance.ts'

/** The months that must be paid for a worker, first to last; none when she starts after the period. */
export function monthsOwed({
  period,
}: AllocationInstance): (worker: AllocationWorker) => readonly Month[] {
  const all = listMonths(period.from, period.to)
  const byStart = new Map<Month, readonly Month[]>()
  return ({ from }) => {
    const known = byStart.get(from) ?? all.filter((month) => month >= from)
    byStart.set(from, known)
    return known
  }
}
