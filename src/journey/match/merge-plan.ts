import { accept, type Result, refuse } from '#vocabulary/result.ts'

/** What the money says of a person; read by a later room and handed in. */
export interface MoneyOfWorker {
  /** Months with a payer, promised or paid, each with its rupiah. */
  readonly months: ReadonlyMap<string, number>
  /** Promised months that are still to come or to be billed. */
  readonly openMonths: number
  /** Stands on the insurer's roster today. */
  readonly isMember: boolean
}

export interface MergePlan {
  readonly survivorId: string
  readonly mergedId: string
}

export type MergeRefusal =
  | {
      /** Both have a payer for the same months: merging would hide that money left twice. */
      readonly code: 'months-paid-twice'
      readonly months: readonly string[]
      readonly rupiah: number
    }
  | {
      /** Both stand on the roster or have months to come: one of them has to leave it first. */
      readonly code: 'both-on-roster'
      readonly workerIds: readonly [string, string]
      readonly openMonths: readonly [number, number]
    }

/**
 * Which of two workers goes on, when an officer says that they are one. The one the insurer and the money know stays;
 * among equals the one known longer (ids grow with time).
 */
export function planMerge(
  left: { readonly id: string } & MoneyOfWorker,
  right: { readonly id: string } & MoneyOfWorker,
): Result<MergePlan, MergeRefusal> {
  const shared = [...left.months.keys()].filter((month) => right.months.has(month)).sort()
  if (shared.length > 0) {
    const rupiah = shared.reduce(
      (sum, month) => sum + Math.min(left.months.get(month) ?? 0, right.months.get(month) ?? 0),
      0,
    )
    return refuse({ code: 'months-paid-twice', months: shared, rupiah })
  }
  if (isBound(left) && isBound(right))
    return refuse({
      code: 'both-on-roster',
      workerIds: [left.id, right.id],
      openMonths: [left.openMonths, right.openMonths],
    })
  const [survivor, merged] = [left, right].sort(
    (a, b) =>
      Number(isBound(b)) - Number(isBound(a)) ||
      b.months.size - a.months.size ||
      (a.id < b.id ? -1 : 1),
  ) as [typeof left, typeof left]
  return accept({ survivorId: survivor.id, mergedId: merged.id })
}

function isBound({ isMember, openMonths }: MoneyOfWorker): boolean {
  return isMember || openMonths > 0
}
