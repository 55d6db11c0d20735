import { canonicalJson } from '#office/audit/canonical.ts'
import { sha256 } from '#platform/crypto.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { defaultPolicy } from '../../decide/index.ts'
import { readRuleBook } from '../../decide/read-store.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { MatchTables } from '../../match/tables.ts'
import type { AllocationInstance, AllocationResult } from '../allocate/index.ts'
import { fundAfter } from '../rest/rest-of-year.ts'
import { findRun, listEligible, listFunds } from '../store.ts'
import { mostPointsOf } from '../studio/score.ts'
import type { FundTables } from '../tables.ts'
import type { Allocator } from './allocate-year.ts'
import { fundsIn } from './instance-rows.ts'
import { type UsedRule, usedRules } from './used-rules.ts'

/** What differs between then and now. `instance` is the one that must never happen: the stored inputs were altered. */
export type ReplayChange =
  | { readonly code: 'instance'; readonly then: string; readonly now: string }
  | { readonly code: 'code-version'; readonly then: string; readonly now: string }
  | { readonly code: 'rule'; readonly then: UsedRule; readonly now: UsedRule }
  | { readonly code: 'result'; readonly then: string; readonly now: string }

/** What has been entered since, so that a new run would start from other inputs; the replay itself does not use it. */
export interface InputsSince {
  readonly funds: readonly string[]
  readonly peopleThen: number
  readonly peopleNow: number
  /** People of the run whose village, tags, tier or score is another one now. */
  readonly changedPeople: number
  readonly isSame: boolean
}

export interface Replay {
  readonly runId: string
  readonly programmeYear: number
  /** The same result, byte for byte in canonical form. */
  readonly isSame: boolean
  readonly instanceSha256: string
  readonly resultSha256: string
  readonly changes: readonly ReplayChange[]
  readonly since: InputsSince
  readonly result: AllocationResult
}

export type ReplayRefusal = { readonly code: 'no-such-run'; readonly runId: string }

type Replaying = Db<FundTables & DecideTables & MatchTables>

/** Solves a stored run again from its stored inputs and compares digests: the same bytes, or what changed. */
export async function replayRun(
  db: Replaying,
  runId: string,
  allocator: Pick<Allocator, 'allocate' | 'codeVersion'>,
): Promise<Result<Replay, ReplayRefusal>> {
  const { regencyCode } = scopeOf(db)
  const run = await findRun(db, regencyCode, runId)
  if (!run) return refuse({ code: 'no-such-run', runId })
  const instance = run.instance as AllocationInstance
  const instanceSha256 = sha256(canonicalJson(instance))
  const result = await allocator.allocate(instance)
  const resultSha256 = sha256(canonicalJson(result))
  const changes: ReplayChange[] = [
    ...differing('instance', run.instance_sha256, instanceSha256),
    ...differing('code-version', run.code_version, allocator.codeVersion),
    ...(await changedRules(db, run)),
    ...differing('result', run.result_sha256, resultSha256),
  ]
  return accept({
    runId,
    programmeYear: run.programme_year,
    isSame: resultSha256 === run.result_sha256 && instanceSha256 === run.instance_sha256,
    instanceSha256,
    resultSha256,
    changes,
    since: await inputsSince(db, run, instance),
    result,
  })
}

type RunRow = NonNullable<Awaited<ReturnType<typeof findRun>>>

function differing(
  code: 'instance' | 'code-version' | 'result',
  then: string,
  now: string,
): ReplayChange[] {
  return then === now ? [] : [{ code, then, now }]
}

async function changedRules(db: Replaying, run: RunRow): Promise<ReplayChange[]> {
  const { regencyCode } = scopeOf(db)
  const funds = await listFunds(db, regencyCode, run.programme_year)
  const first = (run.instance as AllocationInstance).period.from
  const ids = run.rules.map((rule) => rule.id)
  const now = new Map(
    usedRules(funds, ids, await readRuleBook(db), first).map((rule) => [rule.id, rule]),
  )
  return run.rules.flatMap((then): ReplayChange[] => {
    const other = now.get(then.id)
    if (other && canonicalJson(other) === canonicalJson(then)) return []
    return other ? [{ code: 'rule', then, now: other }] : []
  })
}

async function inputsSince(
  db: Replaying,
  run: RunRow,
  instance: AllocationInstance,
): Promise<InputsSince> {
  const { regencyCode } = scopeOf(db)
  const rows = await listFunds(db, regencyCode, run.programme_year)
  const rest = restOf(run)
  const funds = fundsIn(rows, await readRuleBook(db)).map((fund) =>
    fundAfter(fund, rest.kept[fund.id] ?? 0),
  )
  const then = new Map(instance.funds.map((fund) => [fund.id, canonicalJson(fund)]))
  const changed = funds.filter((fund) => then.get(fund.id) !== canonicalJson(fund))
  const closed = instance.funds.filter(({ id }) => !funds.some((fund) => fund.id === id))
  const gone = new Set(rest.gone)
  const people = await listEligible(db, regencyCode, run.programme_year)
  const ids = people.map((one) => one.worker_id).filter((id) => !gone.has(id))
  const changedPeople = countChanged(run, instance, people)
  const isSamePeople =
    ids.length === run.worker_ids.length && ids.every((id, at) => id === run.worker_ids[at])
  return {
    funds: [...changed, ...closed].map((fund) => fund.id).sort(),
    peopleThen: run.worker_ids.length,
    peopleNow: ids.length,
    changedPeople,
    isSame: changed.length + closed.length + changedPeople === 0 && isSamePeople,
  }
}

type EligibleRow = Awaited<ReturnType<typeof listEligible>>[number]

/** A run that weighed the score's parts anew is not asked about scores: they were never those that are stored. */
function countChanged(
  run: RunRow,
  instance: AllocationInstance,
  people: readonly EligibleRow[],
): number {
  const now = new Map(people.map((row) => [row.worker_id, row]))
  const { points } = (run.policy ?? {}) as { points?: Record<string, number> }
  const usual = mostPointsOf(defaultPolicy)
  const isUsual = Object.entries(points ?? {}).every(([name, most]) => usual[name] === most)
  return instance.workers.filter((then, at) => {
    const row = now.get(run.worker_ids[at] ?? '')
    if (!row) return false
    const isSameRank =
      row.tier === then.tier && (!isUsual || row.score_millionths / 1_000_000 === then.score)
    const isSameTags = [...row.tags].sort().join(' ') === [...then.tags].sort().join(' ')
    return !(isSameRank && isSameTags && row.village_code === then.village)
  }).length
}

/** What a run over the rest of a year left alone: the money of kept months, and who had left the roster. */
function restOf(run: RunRow): { kept: Record<string, number>; gone: readonly string[] } {
  const { rest } = (run.policy ?? {}) as { rest?: ReturnType<typeof restOf> }
  return rest ?? { kept: {}, gone: [] }
}
