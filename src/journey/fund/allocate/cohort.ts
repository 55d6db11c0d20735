import { monthNumber } from '#vocabulary/month.ts'
import type { AllocationInstance, AllocationWorker } from './instance.ts'
import { acceptsTags, isOpen, type Purse } from './purse.ts'
import type { LeftReason } from './result.ts'

/** The purses that may pay for a worker, as indexes in ascending order. */
export type Route = readonly number[]

/** Workers alike in everything the money and the goals can see, best score first, then smaller id. */
export interface Cohort {
  /** Its place among the cohorts. */
  readonly index: number
  readonly village: number
  readonly tier: number
  readonly renewal: boolean
  readonly monthlyRupiah: number
  readonly route: number
  /** First month to be paid, counted from the period's start. */
  readonly start: number
  /** Indexes into `instance.workers`. */
  readonly workers: Int32Array
  /** Scores in millionths, in the order of `workers`. */
  readonly scores: Float64Array
}

export interface Seating {
  readonly cohorts: readonly Cohort[]
  readonly routes: readonly Route[]
  /** How many workers every village lists, whether they can be covered or not. */
  readonly listed: readonly number[]
  /** Why a worker cannot be covered with any amount of money. */
  readonly barred: ReadonlyMap<number, LeftReason>
  readonly months: number
  /** The cohort of every worker, -1 for the barred. */
  readonly cohortOf: Int32Array
  /** All workers that can be covered, best score first, then smaller id. */
  readonly ranking: Int32Array
  /** By worker, her score in millionths. */
  readonly micros: Float64Array
  /** By worker, her place in the ranking. */
  readonly rankOf: Int32Array
}

/** Sorts the workers into cohorts and sets apart those no money can help. */
export function seatWorkers(instance: AllocationInstance, purses: readonly Purse[]): Seating {
  const start = monthNumber(instance.period.from)
  const months = Math.max(0, monthNumber(instance.period.to) - start + 1)
  const findRoute = routeFinder(purses, months)
  const villages = numbering<string>()
  const listed: number[] = []
  const barred = new Map<number, LeftReason>()
  const groups = new Map<string, number>()
  const shapes: CohortShape[] = []
  const cohortOf = new Int32Array(instance.workers.length).fill(-1)

  instance.workers.forEach((worker, index) => {
    const village = villages(worker.village)
    listed[village] = (listed[village] ?? 0) + 1
    const first = Math.max(0, monthNumber(worker.from) - start)
    const found = findRoute(worker.tags, first)
    if (typeof found === 'string') {
      barred.set(index, found)
      return
    }
    const { tier, renewal, monthlyRupiah } = worker
    const key = `${village} ${tier} ${renewal} ${monthlyRupiah} ${found} ${first}`
    const cohort = groups.get(key) ?? shapes.length
    cohortOf[index] = cohort
    if (cohort < shapes.length) return
    groups.set(key, cohort)
    shapes.push({ village, tier, renewal, monthlyRupiah, route: found, start: first })
  })

  const micros = Float64Array.from(instance.workers, microScore)
  const ranking = rankWorkers(instance.workers, cohortOf, micros)
  const cohorts = fillCohorts(shapes, cohortOf, ranking, micros)
  const rankOf = new Int32Array(instance.workers.length).fill(-1)
  ranking.forEach((worker, rank) => {
    rankOf[worker] = rank
  })
  const { routes } = findRoute
  return { cohorts, routes, listed, barred, months, cohortOf, ranking, micros, rankOf }
}

type CohortShape = Omit<Cohort, 'index' | 'workers' | 'scores'>

export function microScore(worker: AllocationWorker): number {
  return Math.round(worker.score * 1e6)
}

function rankWorkers(
  workers: readonly AllocationWorker[],
  cohortOf: Int32Array,
  scores: Float64Array,
): Int32Array {
  const idOf = (index: number) => workers[index]?.id ?? ''
  return Int32Array.from(workers.keys())
    .filter((index) => (cohortOf[index] ?? -1) >= 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (idOf(a) < idOf(b) ? -1 : 1))
}

function fillCohorts(
  shapes: readonly CohortShape[],
  cohortOf: Int32Array,
  ranking: Int32Array,
  micros: Float64Array,
): Cohort[] {
  const members = shapes.map((): number[] => [])
  for (const index of ranking) members[cohortOf[index] ?? -1]?.push(index)
  return shapes.map((shape, cohort) => {
    const inCohort = members[cohort] ?? []
    const scores = Float64Array.from(inCohort, (index) => micros[index] ?? 0)
    return { index: cohort, ...shape, workers: Int32Array.from(inCohort), scores }
  })
}

function numbering<Key>(): (key: Key) => number {
  const numbers = new Map<Key, number>()
  return (key) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
}

interface RouteFinder {
  (tags: readonly string[], first: number): number | LeftReason
  readonly routes: Route[]
}

function routeFinder(purses: readonly Purse[], months: number): RouteFinder {
  const routes: Route[] = []
  const routeNumber = numbering<string>()
  const byTags = new Map<string, Map<number, number | LeftReason>>()

  function search(tags: readonly string[], first: number): number | LeftReason {
    const accepting = purses.flatMap((purse, index) =>
      acceptsTags(purse.fund, tags) ? [index] : [],
    )
    if (accepting.length === 0) return 'no-fund-accepts'
    if (first >= months) return 'window'
    const inReach = accepting.filter((index) => {
      const purse = purses[index]
      return purse !== undefined && purse.closes >= Math.max(first, purse.opens)
    })
    for (let month = first; month < months; month++) {
      const isPayable = inReach.some((index) => {
        const purse = purses[index]
        return purse !== undefined && isOpen(purse, month)
      })
      if (!isPayable) return 'window'
    }
    const number = routeNumber(inReach.join(' '))
    routes[number] = inReach
    return number
  }

  function find(tags: readonly string[], first: number): number | LeftReason {
    const key = tags.toSorted().join('\u0000')
    const known = byTags.get(key) ?? new Map<number, number | LeftReason>()
    byTags.set(key, known)
    const answer = known.get(first) ?? search(tags, first)
    known.set(first, answer)
    return answer
  }
  return Object.assign(find, { routes })
}
