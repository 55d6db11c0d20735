import type { Cohort } from './cohort.ts'
import type { Goal } from './goal.ts'
import type { Problem } from './problem.ts'

/** Cohorts that the goals in view cannot tell apart: only how many are covered matters. */
export interface Pool {
  readonly sample: Cohort
  readonly cohorts: readonly number[]
  readonly size: number
}

/** What the goals in view look at. */
export interface Scope {
  readonly renewals: boolean
  readonly villages: boolean
  readonly tiers: ReadonlySet<number>
  readonly score: boolean
}

export function scopeOf(goals: readonly Goal[]): Scope {
  return {
    renewals: goals.some(({ kind }) => kind === 'renewals'),
    villages: goals.some(({ kind }) => kind === 'villageMinimum'),
    tiers: new Set(goals.flatMap((goal) => (goal.kind === 'tier' ? [goal.tier] : []))),
    score: goals.some(({ kind }) => kind === 'score'),
  }
}

/** Pools cohorts by what the money sees (`key`) and the goals in view see; cohorts no goal asks for are left out. */
export function poolCohorts(
  problem: Problem,
  scope: Scope,
  key: (cohort: Cohort) => string,
): Pool[] {
  const pools = new Map<string, { sample: Cohort; cohorts: number[]; size: number }>()
  problem.cohorts.forEach((cohort, index) => {
    const seen = seenOf(cohort, scope)
    if (seen === '' && !scope.score) return
    const name = `${key(cohort)}|${seen}`
    const pool = pools.get(name) ?? { sample: cohort, cohorts: [], size: 0 }
    pool.cohorts.push(index)
    pool.size += cohort.workers.length
    pools.set(name, pool)
  })
  return [...pools.values()]
}

function seenOf(cohort: Cohort, scope: Scope): string {
  const parts = []
  if (scope.renewals && cohort.renewal) parts.push('renewal')
  if (scope.tiers.has(cohort.tier)) parts.push(cohort.tier)
  if (scope.villages) parts.push(`village ${cohort.village}`)
  return parts.join(' ')
}

/** A cohort's place in its pool, by falling score and then by id. */
export interface Place {
  readonly cohort: number
  readonly rank: number
  readonly score: number
}

/** Everybody in a pool, best score first, then smaller id. */
export function rankPool(problem: Problem, pool: Pool): Place[] {
  const places = pool.cohorts.flatMap((cohort) =>
    Array.from(problem.cohorts[cohort]?.scores ?? [], (score, rank) => ({ cohort, rank, score })),
  )
  if (pool.cohorts.length === 1) return places
  const idOf = ({ cohort, rank }: Place) =>
    problem.instance.workers[problem.cohorts[cohort]?.workers[rank] ?? -1]?.id ?? ''
  return places.sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1))
}

/** Covers the first `count` of a pool. */
export function coverFirst(problem: Problem, pool: Pool, count: number, counts: Int32Array): void {
  for (const { cohort, rank } of rankPool(problem, pool).slice(0, count)) {
    counts[cohort] = Math.max(counts[cohort] ?? 0, rank + 1)
  }
}
