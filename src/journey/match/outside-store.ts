import { sql } from 'kysely'
import { copyRows } from '#platform/copy-rows.ts'
import { type Db, runSql } from '#platform/database.ts'
import type { MatchTables, OutsideList } from './tables.ts'

type Match = Db<MatchTables>

export interface OutsideHit {
  readonly worker_id: string
  readonly village_code: string
  readonly list: OutsideList
  readonly name: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly as_of: string
  readonly source: string
}

/**
 * People who stand on an outside list: by the same identity number, unless the rest speaks against it or an officer
 * did, and by likeness where that was certain enough or ruled. Reported on the root worker.
 */
export function listOutsideHits(db: Match, regencyCode: string): Promise<OutsideHit[]> {
  return runSql<OutsideHit>(
    db,
    sql`
select worker.person_id as worker_id, worker.village_code, other.list, other.name, other.facts, other.as_of, other.source
from worker
join outside_person other on other.regency_code = worker.regency_code and other.nik_index = worker.nik_index
left join outside_pair pair on pair.regency_code = worker.regency_code and pair.list = other.list
  and pair.outside_id = other.id and pair.worker_id = worker.person_id
where worker.regency_code = ${regencyCode} and (pair.state is null or pair.state in ('linked', 'same'))
union
select worker.person_id, worker.village_code, other.list, other.name, other.facts, other.as_of, other.source
from outside_pair pair
join worker on worker.regency_code = pair.regency_code and worker.id = pair.worker_id
join outside_person other on other.regency_code = pair.regency_code and other.list = pair.list and other.id = pair.outside_id
where pair.regency_code = ${regencyCode} and pair.state in ('linked', 'same')
order by 1, 3`,
  )
}

export function listOutsidePeople(db: Match, regencyCode: string) {
  return db
    .selectFrom('outside_person')
    .select([
      'list',
      'id',
      'nik_enc',
      'nik_index',
      'key_version',
      'name',
      'sex',
      'birth_date',
      'village_code',
    ])
    .where('regency_code', '=', regencyCode)
    .orderBy('list')
    .orderBy('id')
    .execute()
}

export type NewOutsidePair = Omit<MatchTables['outside_pair'], 'evidence'> & {
  readonly evidence: string
}

/** Puts the pairs of a list in place of those nobody has ruled on. */
export async function replaceOutsidePairs(
  db: Match,
  regencyCode: string,
  rows: Iterable<NewOutsidePair>,
): Promise<number> {
  await db
    .deleteFrom('outside_pair')
    .where('regency_code', '=', regencyCode)
    .where('state', 'in', ['linked', 'open'])
    .execute()
  return copyRows(
    db,
    'outside_pair',
    [
      'regency_code',
      'list',
      'outside_id',
      'worker_id',
      'village_code',
      'probability_millionths',
      'evidence',
      'state',
      'ruled_by',
      'ruled_at',
    ],
    rows,
    'on conflict do nothing',
  )
}

export function getOutsidePerson(db: Match, regencyCode: string, id: string) {
  return db
    .selectFrom('outside_person')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}
