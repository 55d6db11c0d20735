import type { Cohort } from './cohort.ts'
import type { Goal } from './goal.ts'
import type { Problem } from './problem.ts'

/** Workers that the goals in view and the money cannot tell apart, but by score: only how many are covered matters. */
export interface Pool {
  readonly sample: Cohort
  readonly size: number
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
  key: (cohort: Cohort) => number | string,
): Pool[] {
  const drafts = new Map<string, Cohort[]>()
  for (const cohort of problem.cohorts) {
    const seen = seenOf(cohort, scope)
    if (seen === '' && !scope.score) continue
    const name = `${key(cohort)}|${seen}`
    const draft = drafts.get(name)
    if (draft) draft.push(cohort)
    else drafts.set(name, [cohort])
  }
  return Array.from(drafts.values(), (cohorts) => makePool(problem, cohorts))
}

/** Members are put in order only when somebody asks. */
function makePool(problem: Problem, cohorts: readonly Cohort[]): Pool {
  const sample = cohorts[0]
  if (!sample) throw new Error('a pool has no cohort')
  const size = cohorts.reduce((sum, { workers }) => sum + workers.length, 0)
  let known: { owners: Int32Array; scores: Float64Array } | null = null
  const order = () => {
    known ??= orderMembers(problem, cohorts, size)
    return known
  }
  return {
    sample,
    size,
    get owners() {
      return order().owners
    },
    get scores() {
      return order().scores
    },
  }
}

function orderMembers(problem: Problem, cohorts: readonly Cohort[], size: number) {
  const only = cohorts.length === 1 ? cohorts[0] : undefined
  if (only) return { owners: new Int32Array(size).fill(only.index), scores: only.scores }
  const ranks = new Int32Array(size)
  let at = 0
  for (const { workers } of cohorts) {
    for (const worker of workers) ranks[at++] = problem.rankOf[worker] ?? -1
  }
  ranks.sort()
  const { ranking, cohortOf, micros } = problem
  const owners = new Int32Array(size)
  const scores = new Float64Array(size)
  for (let place = 0; place < size; place++) {
    const worker = ranking[ranks[place] as number] as number
    owners[place] = cohortOf[worker] as number
    scores[place] = micros[worker] as number
  }
  return { owners, scores }
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
  if (count <= 0) return
  const whole = Math.floor(count)
  for (const owner of pool.owners.subarray(0, whole)) counts[owner] = (counts[owner] ?? 0) + 1
  const next = pool.owners[whole]
  if (next !== undefined) counts[next] = (counts[next] ?? 0) + count - whole
}
