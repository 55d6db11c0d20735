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
  return makePools(problem, [...drafts.values()])
}

/** Members are put in order only when somebody asks, and then those of all pools at once. */
function makePools(problem: Problem, drafts: readonly (readonly Cohort[])[]): Pool[] {
  let known: readonly Members[] | null = null
  const sizes = drafts.map((cohorts) =>
    cohorts.reduce((sum, { workers }) => sum + workers.length, 0),
  )
  const membersOf = (pool: number): Members => {
    known ??= orderMembers(problem, drafts, sizes)
    return known[pool] ?? { owners: new Int32Array(), scores: new Float64Array() }
  }
  return drafts.map((cohorts, at) => {
    const sample = cohorts[0]
    if (!sample) throw new Error('a pool has no cohort')
    return {
      sample,
      size: sizes[at] ?? 0,
      get owners() {
        return membersOf(at).owners
      },
      get scores() {
        return membersOf(at).scores
      },
    }
  })
}

type Members = Pick<Pool, 'owners' | 'scores'>

function orderMembers(
  { cohorts, ranking, cohortOf, micros }: Problem,
  drafts: readonly (readonly Cohort[])[],
  sizes: readonly number[],
): Members[] {
  const poolOf = new Int32Array(cohorts.length).fill(-1)
  drafts.forEach((members, pool) => {
    for (const { index } of members) poolOf[index] = pool
  })
  const owners = sizes.map((size) => new Int32Array(size))
  const scores = sizes.map((size) => new Float64Array(size))
  const next = new Int32Array(drafts.length)
  for (let rank = 0; rank < ranking.length; rank++) {
    const worker = ranking[rank] as number
    const cohort = cohortOf[worker] as number
    const pool = poolOf[cohort] as number
    if (pool < 0) continue
    const place = next[pool] as number
    next[pool] = place + 1
    ;(owners[pool] as Int32Array)[place] = cohort
    ;(scores[pool] as Float64Array)[place] = micros[worker] as number
  }
  return drafts.map((_, at) => ({
    owners: owners[at] ?? new Int32Array(),
    scores: scores[at] ?? new Float64Array(),
  }))
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
