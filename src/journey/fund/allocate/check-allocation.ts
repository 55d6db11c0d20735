import { addMonths, listMonths, type Month } from '#vocabulary/month.ts'
import { checkFigures } from './check-figures.ts'
import { checkReasons, checkTies } from './check-left.ts'
import { monthsOwed } from './check-months.ts'
import type { AllocationFund, AllocationInstance, AllocationWorker } from './instance.ts'
import type { AllocationResult, CoveredWorker } from './result.ts'
import { explainViolation, type Violation } from './violation.ts'

/**
 * Tries an allocation against its instance, month by month, sharing no rule's code with the solver.
 * It proves that a result is allowed and counts right, not that it is best.
 */
export function findViolations(instance: AllocationInstance, result: AllocationResult) {
  const workers = new Map(instance.workers.map((worker) => [worker.id, worker]))
  const funds = new Map(instance.funds.map((fund) => [fund.id, fund]))
  const paid = new Map<string, Map<Month, number>>()
  const owed = monthsOwed(instance)
  const violations = [...checkRoll(workers, result)]
  for (const covered of result.covered) {
    const worker = workers.get(covered.worker)
    if (worker) violations.push(...checkWorker(funds, worker, owed(worker), covered, paid))
  }
  for (const fund of instance.funds) {
    violations.push(...checkMoney(instance, fund, paid.get(fund.id) ?? new Map()))
  }
  return [
    ...violations,
    ...checkFigures(instance, result, paid),
    ...checkReasons(instance, result),
    ...checkTies(instance, result),
  ]
}

/** The violations as sentences; empty when all is well. */
export function checkAllocation(
  instance: AllocationInstance,
  result: AllocationResult,
): readonly string[] {
  return findViolations(instance, result).map(explainViolation)
}

function* checkRoll(
  workers: ReadonlyMap<string, AllocationWorker>,
  { covered, left }: AllocationResult,
): Generator<Violation> {
  const seen = new Set<string>()
  for (const [list, rows] of [
    ['covered', covered],
    ['left', left],
  ] as const) {
    let before: string | null = null
    for (const { worker } of rows) {
      if (!workers.has(worker)) yield { code: 'worker-unknown', worker }
      if (seen.has(worker)) yield { code: 'worker-twice', worker }
      if (before !== null && worker < before) yield { code: 'not-in-order', list, worker }
      seen.add(worker)
      before = worker
    }
  }
  for (const worker of workers.keys()) {
    if (!seen.has(worker)) yield { code: 'worker-missing', worker }
  }
}

function* checkWorker(
  funds: ReadonlyMap<string, AllocationFund>,
  worker: AllocationWorker,
  owed: readonly Month[],
  { spells }: CoveredWorker,
  paid: Map<string, Map<Month, number>>,
): Generator<Violation> {
  let at = 0
  let before: string | null = null
  for (const { fund: id, from, to } of spells) {
    const fund = funds.get(id)
    const month = owed[at] ?? 'nothing'
    if (!fund) {
      yield { code: 'fund-unknown', worker: worker.id, fund: id }
      return
    }
    if (from !== month || to < from) {
      yield { code: 'months-wrong', worker: worker.id, expected: month, found: `${from}..${to}` }
      return
    }
    if (id === before) yield { code: 'spells-not-joined', worker: worker.id, month }
    if (!fund.accepts.some((tags) => tags.every((tag) => worker.tags.includes(tag)))) {
      yield { code: 'earmark', worker: worker.id, fund: id, month }
    }
    yield* payMonths(fund, worker, owed.slice(at, owed.indexOf(to) + 1), paid)
    at = owed.indexOf(to) + 1
    if (at === 0) break
    before = id
  }
  if (at !== owed.length || at === 0) {
    const found = spells.at(-1)?.to ?? 'nothing'
    yield { code: 'months-wrong', worker: worker.id, expected: owed.at(-1) ?? 'nothing', found }
  }
}

function* payMonths(
  fund: AllocationFund,
  worker: AllocationWorker,
  months: readonly Month[],
  paid: Map<string, Map<Month, number>>,
): Generator<Violation> {
  const book = paid.get(fund.id) ?? new Map<Month, number>()
  paid.set(fund.id, book)
  for (const month of months) {
    if (month < fund.from || month > fund.to) {
      yield { code: 'outside-window', worker: worker.id, fund: fund.id, month }
    }
    book.set(month, (book.get(month) ?? 0) + worker.monthlyRupiah)
  }
}

function* checkMoney(
  { period, graceMonths }: AllocationInstance,
  { id, ceilingRupiah, arrivals }: AllocationFund,
  book: ReadonlyMap<Month, number>,
): Generator<Violation> {
  let paidRupiah = 0
  for (const month of listMonths(period.from, period.to)) {
    paidRupiah += book.get(month) ?? 0
    if (arrivals === null) continue
    const until = addMonths(month, graceMonths)
    const arrivedRupiah = arrivals
      .filter((arrival) => arrival.month <= until)
      .reduce((sum, { rupiah }) => sum + rupiah, 0)
    if (paidRupiah > arrivedRupiah) {
      yield { code: 'before-arrival', fund: id, month, paidRupiah, arrivedRupiah }
    }
  }
  if (paidRupiah > ceilingRupiah)
    yield { code: 'over-ceiling', fund: id, paidRupiah, ceilingRupiah }
}
