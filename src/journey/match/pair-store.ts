import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { OpenEdge } from './build-groups.ts'
import type { MatchTables, OutsideList, RulingKind } from './tables.ts'

type Match = Db<MatchTables & RegisterTables>

export interface PairFilter {
  readonly kind?: RulingKind | undefined
  readonly village?: string | undefined
  /** An outside list, or the number of a village list. */
  readonly list?: string | undefined
}

export interface ListedPair {
  readonly kind: RulingKind
  readonly left_id: string
  readonly worker_id: string
  readonly village_code: string
  readonly probability_millionths: number
  readonly evidence: readonly Readonly<Record<string, unknown>>[]
  readonly programme_year: number | null
  readonly list_number: number | null
  readonly line: number | null
  readonly file_name: string | null
  readonly list: OutsideList | null
  readonly as_of: string | null
  readonly source: string | null
  readonly received_at: string | null
}

/** Every open pair of the three kinds as one list. */
function openPairs(regencyCode: string) {
  return sql`
select 'line' as kind, pair.candidate_id as left_id, pair.worker_id, pair.village_code, pair.probability_millionths, pair.evidence,
  candidate.programme_year, candidate.list_number, candidate.line, file.name as file_name,
  null::text as list, null::date as as_of, null::text as source, list.received_at
from possible_pair pair
join candidate on candidate.regency_code = pair.regency_code and candidate.id = pair.candidate_id
join list_file file on file.regency_code = candidate.regency_code and file.id = candidate.file_id
join village_list list on list.regency_code = candidate.regency_code and list.id = candidate.list_id
where pair.regency_code = ${regencyCode} and pair.state = 'open'
union all
select 'workers', left_id, right_id, village_code, probability_millionths, evidence,
  null, null, null, null, null, null, null, null
from worker_pair where regency_code = ${regencyCode} and state = 'open'
union all
select 'outside', pair.outside_id, pair.worker_id, pair.village_code, pair.probability_millionths, pair.evidence,
  null, null, null, null, pair.list, other.as_of, other.source, null
from outside_pair pair
join outside_person other on other.regency_code = pair.regency_code and other.list = pair.list and other.id = pair.outside_id
join outside_edition edition on edition.regency_code = other.regency_code and edition.id = other.edition_id
where pair.regency_code = ${regencyCode} and pair.state = 'open' and edition.state = 'standing'`
}

/** Every open pair that fits, bare; grouping needs them all at once. */
export function listOpenEdges(
  db: Match,
  regencyCode: string,
  { kind, village, list }: PairFilter,
): Promise<(OpenEdge & { readonly is_wanted: boolean })[]> {
  return runSql(
    db,
    sql`
select pair.kind, pair.left_id, pair.worker_id, pair.probability_millionths, pair.list is not distinct from 'death' as is_urgent,
  (${kind ?? null}::text is null or pair.kind = ${kind ?? null})
  and (${village ?? null}::text is null or pair.village_code = ${village ?? null})
  and (${list ?? null}::text is null or pair.list = ${list ?? null} or pair.list_number::text = ${list ?? null}) as is_wanted
from (${openPairs(regencyCode)}) as pair`,
  )
}

/** These pairs with all that is shown of them, in no order. */
export function listPairsByKey(
  db: Match,
  regencyCode: string,
  keys: readonly { left_id: string; worker_id: string }[],
): Promise<ListedPair[]> {
  return runSql<ListedPair>(
    db,
    sql`
select pair.* from (${openPairs(regencyCode)}) as pair
join unnest(${keys.map((key) => key.left_id)}::uuid[], ${keys.map((key) => key.worker_id)}::uuid[]) as asked (left_id, worker_id)
  on asked.left_id = pair.left_id and asked.worker_id = pair.worker_id`,
  )
}

export interface RuledPair {
  readonly left_id: string
  readonly worker_id: string
  readonly state: 'same' | 'different'
}

/** What was ruled before between these lines and people. */
export function listRuledAmong(
  db: Match,
  regencyCode: string,
  leftIds: readonly string[],
  workerIds: readonly string[],
): Promise<RuledPair[]> {
  return runSql<RuledPair>(
    db,
    sql`
select candidate_id as left_id, worker_id, state from possible_pair
where regency_code = ${regencyCode} and state in ('same', 'different') and ruled_by is not null
  and candidate_id = any(${[...leftIds]}::uuid[]) and worker_id = any(${[...workerIds]}::uuid[])
union all
select left_id, right_id, state from worker_pair
where regency_code = ${regencyCode} and state in ('same', 'different')
  and left_id = any(${[...leftIds, ...workerIds]}::uuid[]) and right_id = any(${[...workerIds]}::uuid[])
union all
select outside_id, worker_id, state from outside_pair
where regency_code = ${regencyCode} and state in ('same', 'different')
  and outside_id = any(${[...leftIds]}::uuid[]) and worker_id = any(${[...workerIds]}::uuid[])`,
  )
}

export interface OpenCount {
  readonly kind: RulingKind
  readonly village_code: string
  /** The outside list, or the number of the village list; null between two workers. */
  readonly list: string | null
  readonly open: number
}

/** Open pairs by what the queue can be filtered by. */
export function countOpen(db: Match, regencyCode: string): Promise<OpenCount[]> {
  return runSql<OpenCount>(
    db,
    sql`
select kind, village_code, coalesce(list, list_number::text) as list, count(*) as open
from (${openPairs(regencyCode)}) as pair group by 1, 2, 3 order by 2, 1, 3`,
  )
}

export async function countRulings(
  db: Match,
  regencyCode: string,
): Promise<{ same: number; different: number; undone: number }> {
  const [row] = await runSql<{ same: number; different: number; undone: number }>(
    db,
    sql`
select count(*) filter (where undone_at is null and verdict = 'same') as same,
  count(*) filter (where undone_at is null and verdict = 'different') as different,
  count(*) filter (where undone_at is not null) as undone
from ruling where regency_code = ${regencyCode}`,
  )
  return row ?? { same: 0, different: 0, undone: 0 }
}

export interface ListedRuling {
  readonly id: string
  readonly kind: RulingKind
  readonly verdict: 'same' | 'different'
  readonly left_name: string | null
  readonly right_name: string
  readonly worker_id: string
  readonly village_code: string
  readonly ruled_by: string
  readonly ruled_at: string
  readonly undone_by: string | null
  readonly undone_at: string | null
  readonly total: number
}

export function listRulings(
  db: Match,
  regencyCode: string,
  page: { limit: number; offset: number },
): Promise<ListedRuling[]> {
  return runSql<ListedRuling>(
    db,
    sql`
select ruling.id, ruling.kind, ruling.verdict, coalesce(candidate.name, other.name, twin.name) as left_name,
  worker.name as right_name, ruling.worker_id, ruling.village_code, ruling.ruled_by, ruling.ruled_at, ruling.undone_by,
  ruling.undone_at, count(*) over () as total
from ruling
join worker on worker.regency_code = ruling.regency_code and worker.id = ruling.worker_id
left join candidate on ruling.kind = 'line' and candidate.regency_code = ruling.regency_code and candidate.id = ruling.left_id
left join worker twin on ruling.kind = 'workers' and twin.regency_code = ruling.regency_code and twin.id = ruling.left_id
left join outside_person other on ruling.kind = 'outside' and other.regency_code = ruling.regency_code and other.id = ruling.left_id
where ruling.regency_code = ${regencyCode}
order by ruling.id desc
limit ${page.limit} offset ${page.offset}`,
  )
}

export function listOutsideById(db: Match, regencyCode: string, ids: readonly string[]) {
  return runSql<MatchTables['outside_person'] & { facts: Readonly<Record<string, unknown>> }>(
    db,
    sql`select * from outside_person where regency_code = ${regencyCode} and id = any(${[...ids]}::uuid[])`,
  )
}
