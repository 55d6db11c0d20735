import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { Finding } from '#vocabulary/finding.ts'
import type { CandidateState, RegisterTables } from '../register/tables.ts'
import { checks } from './checks.ts'
import type { VerifyTables } from './tables.ts'

export type CandidateGroup = 'ready' | 'mend' | 'look' | 'settled'

export interface ListedCandidate {
  readonly id: string
  readonly list_number: number
  readonly file_name: string
  readonly line: number
  readonly name: string
  readonly sex: '' | 'L' | 'P'
  readonly birth_date: string | null
  readonly occupation: string
  readonly state: CandidateState
  readonly state_reason: string
  readonly worker_id: string | null
  readonly nik_enc: Buffer | null
  readonly private_enc: Buffer
  readonly key_version: number
  readonly findings: readonly Finding[]
  readonly group: CandidateGroup
}

/** A village's candidates with their findings: those of the year's check, before it those of the first reading; to mend first. */
export function listVillageCandidates(
  db: Db<RegisterTables & VerifyTables>,
  regencyCode: string,
  list: {
    year: number
    villageCode: string
    group: CandidateGroup | 'all'
    limit: number
    offset: number
  },
) {
  return runSql<ListedCandidate & { ready: number; mend: number; look: number; settled: number }>(
    db,
    sql`
with found as (
  select candidate_id, jsonb_agg(jsonb_build_object('code', code, 'severity', severity, 'field', field, 'message', message) order by seq) as findings
  from finding where regency_code = ${regencyCode} and village_code = ${list.villageCode} group by candidate_id
), judged as (
  select candidate.*, file.name as file_name,
    coalesce(found.findings, candidate.reading_findings) as findings
  from candidate
  join list_file file on file.regency_code = candidate.regency_code and file.id = candidate.file_id
  left join found on found.candidate_id = candidate.id
  where candidate.regency_code = ${regencyCode} and candidate.programme_year = ${list.year} and candidate.village_code = ${list.villageCode}
), grouped as (
  select judged.*, case
    when state = 'refused' or (state = 'received' and findings @> '[{"severity":"refuse"}]') then 'mend'
    when state = 'waiting' or (state = 'received' and findings @> '[{"severity":"warn"}]') then 'look'
    when state = 'duplicate' then 'settled'
    else 'ready' end as "group"
  from judged
), counted as (
  select grouped.*,
    count(*) filter (where "group" = 'ready') over () as ready, count(*) filter (where "group" = 'mend') over () as mend,
    count(*) filter (where "group" = 'look') over () as look, count(*) filter (where "group" = 'settled') over () as settled
  from grouped
)
select id, list_number, file_name, line, name, sex, birth_date, occupation, state, state_reason, worker_id,
  nik_enc, private_enc, key_version, findings, "group", ready, mend, look, settled
from counted
where ${list.group} = 'all' or "group" = ${list.group}
order by array_position(array['mend', 'look', 'ready', 'settled'], "group"), list_number, id
limit ${list.limit} offset ${list.offset}`,
  )
}

export function countGroups(
  db: Db<RegisterTables & VerifyTables>,
  regencyCode: string,
  list: { year: number; villageCode: string },
) {
  return listVillageCandidates(db, regencyCode, { ...list, group: 'all', limit: 1, offset: 0 })
}

/** How many lines of a year each check was found on. */
export function countFindingLines(
  db: Db<RegisterTables & VerifyTables>,
  regencyCode: string,
  year: number,
  villageCode: string | null = null,
) {
  return runSql<{ code: string; severity: string; lines: number }>(
    db,
    sql`
select finding.code, finding.severity, count(distinct finding.candidate_id) as lines
from finding
join candidate on candidate.regency_code = finding.regency_code and candidate.id = finding.candidate_id
where finding.regency_code = ${regencyCode} and candidate.programme_year = ${year}
  and (${villageCode}::text is null or finding.village_code = ${villageCode})
group by finding.code, finding.severity
order by 3 desc, 1`,
  )
}

/** What each code checks, in one Indonesian sentence. */
export const checkRules: ReadonlyMap<string, string> = new Map(
  checks.map((check) => [check.code, check.rule]),
)
