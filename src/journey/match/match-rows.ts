import type { CandidateStanding } from '../register/store.ts'
import type { Assignment } from './assign-candidates.ts'
import { evidenceOf } from './evidence.ts'
import type { NewWorker } from './store.ts'
import { toMillionths } from './thresholds.ts'

/** What a candidate's row gives to a worker. */
export type CandidateFacts = {
  readonly [Column in Exclude<keyof NewWorker, 'compared_in'>]-?: Exclude<
    NewWorker[Column],
    undefined
  >
}

export interface Comparison {
  readonly regencyCode: string
  /** The run that every line is marked with. */
  readonly runId: string
  readonly assignments: readonly Assignment[]
  readonly candidateOf: ReadonlyMap<string, CandidateFacts>
  /** The worker row that holds a line's number now, which is another than the person's root when that was merged. */
  readonly holderOf: (candidateId: string) => { worker_id: string; person_id: string } | undefined
  /** Where each known person lives. */
  readonly villageOf: ReadonlyMap<string, string>
}

const NO_NUMBER = Buffer.alloc(0)

/** The rows of people nobody knew before. */
export function workersOf(
  { assignments, candidateOf, runId }: Comparison,
  lost: ReadonlySet<string>,
): NewWorker[] {
  return assignments.flatMap((one) =>
    one.outcome === 'new' && !lost.has(one.candidateId)
      ? [workerOf(mustFind(candidateOf, one.candidateId), one.workerId, runId)]
      : [],
  )
}

export function workerOf(candidate: CandidateFacts, id: string, comparedIn: string): NewWorker {
  const { regency_code, village_code, name, sex, birth_place, birth_date, occupation } = candidate
  const { monthly_income, nik_enc, nik_index, kk_index, private_enc, key_version } = candidate
  return {
    regency_code,
    id,
    village_code,
    name,
    sex,
    birth_place,
    birth_date,
    occupation,
    monthly_income,
    nik_enc,
    nik_index,
    kk_index,
    private_enc,
    key_version,
    compared_in: comparedIn,
  }
}

/** Numbers that lines bring to people: of new workers, and of known ones who had none or another. */
export function claimsOf({ assignments, candidateOf, holderOf }: Comparison) {
  return assignments.flatMap((one) => {
    if (one.outcome === 'waiting' || one.outcome === 'held') return []
    const { nik_index } = mustFind(candidateOf, one.candidateId)
    return nik_index && !holderOf(one.candidateId)
      ? [{ id: one.workerId, nikIndex: nik_index, candidateId: one.candidateId }]
      : []
  })
}

export function linksOf(
  { regencyCode, assignments, candidateOf, holderOf }: Comparison,
  lost: ReadonlySet<string>,
) {
  return assignments.flatMap((one) => {
    if (one.outcome === 'waiting' || one.outcome === 'held' || lost.has(one.candidateId)) return []
    const candidate = mustFind(candidateOf, one.candidateId)
    const isNew = one.outcome === 'new'
    return {
      regency_code: regencyCode,
      candidate_id: one.candidateId,
      worker_id: holderOf(one.candidateId)?.worker_id ?? one.workerId,
      village_code: candidate.village_code,
      kind: isNew ? ('new' as const) : one.by,
      probability_millionths: isNew ? 1_000_000 : toMillionths(one.probability),
      evidence: isNew ? '[]' : evidenceOf(one.by, one.evidence),
      nik_key: candidate.nik_index ?? NO_NUMBER,
    }
  })
}

export function pairsOf(
  { regencyCode, assignments, candidateOf }: Comparison,
  lost: ReadonlySet<string>,
) {
  const unmade = new Set(
    assignments.flatMap((one) =>
      one.outcome === 'new' && lost.has(one.candidateId) ? one.workerId : [],
    ),
  )
  return assignments.flatMap((one) =>
    one.outcome !== 'waiting'
      ? []
      : one.pairs
          .filter((pair) => !unmade.has(pair.workerId))
          .map((pair) => ({
            regency_code: regencyCode,
            candidate_id: one.candidateId,
            worker_id: pair.workerId,
            village_code: mustFind(candidateOf, one.candidateId).village_code,
            probability_millionths: toMillionths(pair.probability),
            evidence: evidenceOf(pair.why, pair.evidence),
            state: 'open' as const,
          })),
  )
}

/** Two known people who look like one beside the same line. */
export function twinsOf({ regencyCode, assignments, candidateOf, villageOf }: Comparison) {
  const best = new Map<string, ReturnType<typeof twin>>()
  for (const one of assignments) {
    if (one.outcome !== 'same' && one.outcome !== 'duplicate') continue
    for (const other of one.twins) {
      const made = twin(one.candidateId, one.workerId, other)
      const key = `${made.left_id} ${made.right_id}`
      const known = best.get(key)
      if (!known || known.probability_millionths < made.probability_millionths) best.set(key, made)
    }
  }
  return [...best.values()]

  function twin(
    candidateId: string,
    workerId: string,
    other: { workerId: string; probability: number; evidence: Parameters<typeof evidenceOf>[1] },
  ) {
    const [left, right] = [workerId, other.workerId].sort() as [string, string]
    return {
      regency_code: regencyCode,
      left_id: left,
      right_id: right,
      village_code: villageOf.get(left) ?? mustFind(candidateOf, candidateId).village_code,
      probability_millionths: toMillionths(other.probability),
      evidence: evidenceOf('two-workers', other.evidence),
      state: 'open' as const,
    }
  }
}

export function standingOf(
  one: Assignment,
  lost: ReadonlySet<string>,
  comparedIn: string,
): CandidateStanding {
  return { ...stateOf(one, lost), comparedIn }
}

function stateOf(one: Assignment, lost: ReadonlySet<string>): CandidateStanding {
  const id = one.candidateId
  if (lost.has(id))
    return { id, state: 'refused', reason: 'claimed-in-another-regency', workerId: null }
  switch (one.outcome) {
    case 'new':
      return { id, state: 'accepted', reason: 'new-worker', workerId: one.workerId }
    case 'same':
      return { id, state: 'accepted', reason: 'known-worker', workerId: one.workerId }
    case 'duplicate':
      return { id, state: 'duplicate', reason: 'named-before', workerId: one.workerId }
    case 'held':
      return { id, state: 'refused', reason: 'nik-held-by-another', workerId: null }
    case 'waiting':
      return { id, state: 'waiting', reason: one.pairs[0]?.why ?? '', workerId: null }
  }
}

function mustFind<T>(rows: ReadonlyMap<string, T>, id: string): T {
  const row = rows.get(id)
  if (!row) throw new Error(`candidate ${id} vanished`)
  return row
}
