import { addMonths, listMonths, type Month } from '#vocabulary/month.ts'
import type { AllocationFund, AllocationInstance, AllocationWorker } from './instance.ts'
import type { AllocationResult, Spell } from './result.ts'

/** One accepting fund seen from one worker: what it would have needed to pay all her months it is open for. */
export interface FundView {
  readonly fund: string
  /** Her months in its window. */
  readonly months: readonly Month[]
  /** What these months cost. */
  readonly neededRupiah: number
  /** What it could still pay for them, after all it pays now. */
  readonly freeRupiah: number
  /** The rupiah lacking, and the first of her months for which money is lacking; null when nothing lacks. */
  readonly shortRupiah: number
  readonly shortFrom: Month | null
}

export type WorkerExplanation =
  | {
      readonly kind: 'covered'
      readonly spells: readonly Spell[]
      readonly funds: readonly FundView[]
    }
  | { readonly kind: 'no-fund-accepts'; readonly tags: readonly string[] }
  /** Her months that lie in no accepting fund's window; none when she starts after the period. */
  | { readonly kind: 'window'; readonly months: readonly Month[] }
  /** Rupiah that, arriving by `byMonth` in a fund that accepts her for all months, would have covered her while all others stay covered. */
  | {
      readonly kind: 'money'
      readonly shortRupiah: number
      readonly byMonth: Month
      readonly funds: readonly FundView[]
    }

/**
 * Why a worker is covered or left, and what would have changed it; pure, from an instance and its result.
 * The shortfall lets every month be paid by whichever fund has most left for it and moves nobody else:
 * an upper estimate, since the exact run may route others' months away.
 */
export function explainWorker(
  instance: AllocationInstance,
  result: AllocationResult,
  id: string,
): WorkerExplanation | null {
  const worker = instance.workers.find((each) => each.id === id)
  if (!worker) return null
  const { from, to } = instance.period
  const owed = listMonths(from, to).filter((month) => month >= worker.from)
  const accepting = instance.funds.filter((fund) => accepts(fund, worker))
  if (accepting.length === 0) return { kind: 'no-fund-accepts', tags: worker.tags }
  const covered = result.covered.find((each) => each.worker === id)
  const closed = owed.filter((month) => !accepting.some((fund) => isOpen(fund, month)))
  if (owed.length === 0 || closed.length > 0) return { kind: 'window', months: closed }
  const free = freeByFund(instance, result, accepting)
  const views = accepting.map((fund) => viewOf(fund, worker, owed, free.get(fund.id) ?? new Map()))
  if (covered) return { kind: 'covered', spells: covered.spells, funds: views }
  return { kind: 'money', ...shortfall(worker, owed, accepting, free), funds: views }
}

function accepts({ accepts: lists }: AllocationFund, { tags }: AllocationWorker): boolean {
  return lists.some((wanted) => wanted.every((tag) => tags.includes(tag)))
}

function isOpen({ from, to }: AllocationFund, month: Month): boolean {
  return from <= month && month <= to
}

/** What a fund could pay more for a month and still keep every later limit. */
function freeByFund(
  instance: AllocationInstance,
  result: AllocationResult,
  funds: readonly AllocationFund[],
): Map<string, Map<Month, number>> {
  const months = listMonths(instance.period.from, instance.period.to)
  const premium = new Map(instance.workers.map((each) => [each.id, each.monthlyRupiah]))
  const wanted = new Set(funds.map(({ id }) => id))
  const paid = new Map(funds.map(({ id }) => [id, new Map<Month, number>()]))
  for (const { worker, spells } of result.covered) {
    for (const { fund, from, to } of spells) {
      if (!wanted.has(fund)) continue
      const book = paid.get(fund)
      for (const month of listMonths(from, to)) {
        book?.set(month, (book.get(month) ?? 0) + (premium.get(worker) ?? 0))
      }
    }
  }
  return new Map(
    funds.map((fund) => {
      let sum = 0
      const room = months.map((month) => {
        sum += paid.get(fund.id)?.get(month) ?? 0
        return inHand(fund, addMonths(month, instance.graceMonths)) - sum
      })
      const free = new Map<Month, number>()
      let least = Number.POSITIVE_INFINITY
      for (let at = months.length - 1; at >= 0; at--) {
        least = Math.min(least, room[at] ?? 0)
        const month = months[at]
        if (month) free.set(month, Math.max(0, least))
      }
      return [fund.id, free]
    }),
  )
}

function inHand({ arrivals, ceilingRupiah }: AllocationFund, until: Month): number {
  if (arrivals === null) return ceilingRupiah
  const arrived = arrivals
    .filter(({ month }) => month <= until)
    .reduce((sum, { rupiah }) => sum + rupiah, 0)
  return Math.min(ceilingRupiah, arrived)
}

function viewOf(
  fund: AllocationFund,
  { monthlyRupiah }: AllocationWorker,
  owed: readonly Month[],
  free: ReadonlyMap<Month, number>,
): FundView {
  const months = owed.filter((month) => isOpen(fund, month))
  const neededRupiah = months.length * monthlyRupiah
  const shortFrom =
    months.find((month, at) => (free.get(month) ?? 0) < (at + 1) * monthlyRupiah) ?? null
  const lacking = months.map((month, at) => (at + 1) * monthlyRupiah - (free.get(month) ?? 0))
  const shortRupiah = Math.max(0, ...lacking)
  const freeRupiah = Math.max(0, ...months.map((month) => free.get(month) ?? 0))
  return { fund: fund.id, months, neededRupiah, freeRupiah, shortRupiah, shortFrom }
}

/** Pays month by month from the fund that has most left; what no fund has is lacking. */
function shortfall(
  { monthlyRupiah }: AllocationWorker,
  owed: readonly Month[],
  funds: readonly AllocationFund[],
  free: ReadonlyMap<string, ReadonlyMap<Month, number>>,
): { shortRupiah: number; byMonth: Month } {
  const spent = new Map<string, number>()
  let unpaid = 0
  let byMonth = owed[0] as Month
  for (const month of owed) {
    const leftOf = ({ id }: AllocationFund) =>
      (free.get(id)?.get(month) ?? 0) - (spent.get(id) ?? 0)
    const payer = funds
      .filter((fund) => isOpen(fund, month) && leftOf(fund) >= monthlyRupiah)
      .reduce<AllocationFund | null>(
        (best, fund) => (best === null || leftOf(fund) > leftOf(best) ? fund : best),
        null,
      )
    if (payer) spent.set(payer.id, (spent.get(payer.id) ?? 0) + monthlyRupiah)
    else {
      if (unpaid === 0) byMonth = month
      unpaid += monthlyRupiah
    }
  }
  return { shortRupiah: unpaid, byMonth }
}
