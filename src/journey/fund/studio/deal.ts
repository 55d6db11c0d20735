import { countMonths, listMonths, type Month } from '#vocabulary/month.ts'
import type {
  AllocationFund,
  AllocationInstance,
  AllocationResult,
  AllocationWorker,
  CoveredWorker,
  LeftReason,
} from '../allocate/index.ts'
import { previewAllocation } from '../allocate/preview.ts'
import { isAccepted } from '../earmark.ts'
import { latest } from './months.ts'

/** Who is covered and who is left. While guessed, nobody's months are dealt to funds yet: spells are empty. */
export interface Dealt {
  readonly covered: readonly CoveredWorker[]
  readonly left: readonly { readonly worker: string; readonly reason: LeftReason }[]
  readonly usedRupiah: ReadonlyMap<string, number>
}

/** What surely can be had, in milliseconds: the proof may find better, never less. */
export function guessDeal(instance: AllocationInstance): Dealt {
  const preview = previewAllocation(instance)
  const covered = new Set(preview.covered)
  const reasonOf = reasonFinder(instance)
  return {
    covered: preview.covered.map((worker) => ({ worker, spells: [] })),
    left: instance.workers
      .filter(({ id }) => !covered.has(id))
      .map((worker) => ({ worker: worker.id, reason: reasonOf(worker) })),
    usedRupiah: new Map(preview.funds.map(({ id, usedRupiah }) => [id, usedRupiah])),
  }
}

export function dealtOf({ covered, left, funds }: AllocationResult): Dealt {
  return { covered, left, usedRupiah: new Map(funds.map(({ id, usedRupiah }) => [id, usedRupiah])) }
}

/** The first month of a person that falls into the period. */
export function startOf({ from }: AllocationWorker, { period }: AllocationInstance): Month {
  return latest(from, period.from)
}

/** A person's months from her start to the end of the period, in rupiah. */
export function costOf(worker: AllocationWorker, instance: AllocationInstance): number {
  return worker.monthlyRupiah * countMonths(startOf(worker, instance), instance.period.to)
}

/** Why money cannot help, or that it can; as the format of the allocator words it. */
function reasonFinder(instance: AllocationInstance): (worker: AllocationWorker) => LeftReason {
  const known = new Map<string, LeftReason>()
  return (worker) => {
    const start = startOf(worker, instance)
    const key = `${start} ${worker.tags.join(' ')}`
    const reason = known.get(key) ?? reasonOf(instance.funds, worker, start, instance.period.to)
    known.set(key, reason)
    return reason
  }
}

function reasonOf(
  funds: readonly AllocationFund[],
  { tags }: AllocationWorker,
  start: Month,
  end: Month,
): LeftReason {
  const payers = funds.filter((fund) => isAccepted(fund.accepts, tags))
  if (payers.length === 0) return 'no-fund-accepts'
  const months = listMonths(start, end)
  const isPayable = (month: Month) => payers.some(({ from, to }) => from <= month && month <= to)
  return months.length > 0 && months.every(isPayable) ? 'money' : 'window'
}
