import type { Cohort } from './cohort.ts'
import { microScore } from './cohort.ts'
import type { Goal } from './goal.ts'
import type { Problem } from './problem.ts'

/** Workers that the goals in view and the money cannot tell apart, but by score: only how many are covered matters. */
export interface Pool {
  readonly sample: Cohort
  /** The cohort of every member, best score first, then smaller id. */
  readonly owners: Int32Array
  /** Scores in millionths, in the same order. */
  readonly scores: Float64Array
}

/** What the goals in view look at. */
export interface Scope {
  readonly renewals: boolean
  readonly tiers: ReadonlySet<number>
  readonly score: boolean
  /** Villages whose own count matters. */
  readonly villages: ReadonlySet<number>
}

export function scopeOf(goals: readonly Goal[], villages: ReadonlySet<number>): Scope {
  return {
    renewals: goals.some(({ kind }) => kind === 'renewals'),
    tiers: new Set(goals.flatMap((goal) => (goal.kind === 'tier' ? [goal.tier] : []))),
    score: goals.some(({ kind }) => kind === 'score'),
    villages: goals.some(({ kind }) => kind === 'villageMinimum') ? villages : new Set(),
  }
}

/** Pools the workers by what the money sees (`key`) and the goals in view see; those no goal asks for are left out. */
export function poolWorkers(
  problem: Problem,
  scope: Scope,
  key: (cohort: Cohort, index: number) => string,
): Pool[] {
  const numbers = new Map<string, number>()
  const drafts: { sample: Cohort; size: number }[] = []
  const poolOf = Int32Array.from(problem.cohorts, (cohort, index) => {
    const seen = seenOf(cohort, scope)
    if (seen === '' && !scope.score) return -1
    const name = `${key(cohort, index)}|${seen}`
    const number = numbers.get(name) ?? drafts.length
    if (number === drafts.length) {
      numbers.set(name, number)
      drafts.push({ sample: cohort, size: 0 })
    }
    const draft = drafts[number]
    if (draft) draft.size += cohort.workers.length
    return number
  })
  const pools = drafts.map(({ sample, size }) => ({
    sample,
    owners: new Int32Array(size),
    scores: new Float64Array(size),
  }))
  const filled = new Int32Array(pools.length)
  for (const index of problem.ranking) {
    const cohort = problem.cohortOf[index] ?? -1
    const number = poolOf[cohort] ?? -1
    const pool = pools[number]
    const worker = problem.instance.workers[index]
    if (!pool || !worker) continue
    const at = filled[number] ?? 0
    pool.owners[at] = cohort
    pool.scores[at] = microScore(worker)
    filled[number] = at + 1
  }
  return pools
}

function seenOf(cohort: Cohort, scope: Scope): string {
  const parts = []
  if (scope.renewals && cohort.renewal) parts.push('renewal')
  if (scope.tiers.has(cohort.tier)) parts.push(cohort.tier)
  if (scope.villages.has(cohort.village)) parts.push(`village ${cohort.village}`)
  return parts.join(' ')
}

/** Adds the first `count` of a pool to the counts per cohort; a fraction covers a part of the next one. */
export function coverFirst(pool: Pool, count: number, counts: Float64Array): void {
  const whole = Math.floor(count)
  for (const owner of pool.owners.subarray(0, whole)) counts[owner] = (counts[owner] ?? 0) + 1
  const next = pool.owners[whole]
  if (next !== undefined) counts[next] = (counts[next] ?? 0) + count - whole
}
