import { type Insertable, sql } from 'kysely'
import { copyRows } from '#platform/copy-rows.ts'
import { type Db, runSql } from '#platform/database.ts'
import type { MatchTables, OutsideList } from './tables.ts'

type Match = Db<MatchTables>

export interface OutsideHit {
  readonly outside_id: string
  readonly worker_id: string
  readonly village_code: string
  readonly list: OutsideList
  readonly name: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly as_of: string
  readonly source: string
}

/**
 * People who stand on an outside list that counts: by the same identity number, unless the rest speaks against it or an
 * officer did, and by likeness where that was certain enough or ruled. A death counts only once it was compared: nobody
 * is dead because of a number alone. Reported on the root worker.
 */
export function listOutsideHits(db: Match, regencyCode: string): Promise<OutsideHit[]> {
  return runSql<OutsideHit>(
    db,
    sql`
select other.id as outside_id, worker.person_id as worker_id, worker.village_code, other.list, other.name, other.facts, other.as_of,
  other.source
from worker
join outside_person other on other.regency_code = worker.regency_code and other.nik_index = worker.nik_index
join outside_edition edition on edition.regency_code = other.regency_code and edition.id = other.edition_id and edition.state = 'standing'
left join outside_pair pair on pair.regency_code = worker.regency_code and pair.list = other.list
  and pair.outside_id = other.id and pair.worker_id = worker.person_id
where worker.regency_code = ${regencyCode}
  and ((pair.state is null and other.list <> 'death') or pair.state in ('linked', 'same'))
union
select other.id, worker.person_id, worker.village_code, other.list, other.name, other.facts, other.as_of, other.source
from outside_pair pair
join worker on worker.regency_code = pair.regency_code and worker.id = pair.worker_id
join outside_person other on other.regency_code = pair.regency_code and other.list = pair.list and other.id = pair.outside_id
join outside_edition edition on edition.regency_code = other.regency_code and edition.id = other.edition_id and edition.state = 'standing'
where pair.regency_code = ${regencyCode} and pair.state in ('linked', 'same')
order by 2, 4, 1`,
  )
}

export interface ListedOutside {
  readonly list: OutsideList
  readonly id: string
  readonly nik_enc: Buffer | null
  readonly nik_index: Buffer | null
  readonly key_version: number | null
  readonly name: string
  readonly sex: '' | 'L' | 'P'
  readonly birth_date: string | null
  readonly village_code: string | null
}

/** Everybody on the lists that count. */
export function listOutsidePeople(db: Match, regencyCode: string): Promise<ListedOutside[]> {
  return runSql<ListedOutside>(
    db,
    sql`
select other.list, other.id, other.nik_enc, other.nik_index, other.key_version, other.name, other.sex, other.birth_date, other.village_code
from outside_person other
join outside_edition edition on edition.regency_code = other.regency_code and edition.id = other.edition_id
where other.regency_code = ${regencyCode} and edition.state = 'standing'
order by other.list, other.id`,
  )
}

export type NewOutsidePair = Omit<MatchTables['outside_pair'], 'evidence'> & {
  readonly evidence: string
}

/** Puts pairs in place of those nobody has ruled on; a verdict remembered from an earlier edition is found again. */
export async function replaceOutsidePairs(
  db: Match,
  regencyCode: string,
  rows: Iterable<NewOutsidePair>,
): Promise<number> {
  await db
    .deleteFrom('outside_pair')
    .where('regency_code', '=', regencyCode)
    .where('ruled_by', 'is', null)
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

/** Verdicts that were only remembered from another edition, for the same kind of list and person, wait again. */
export async function askRememberedAgain(
  db: Match,
  regencyCode: string,
  { outsideId, workerId }: { outsideId: string; workerId: string },
): Promise<void> {
  await runSql(
    db,
    sql`
update outside_pair pair set state = 'open'
from outside_person other
where other.regency_code = ${regencyCode} and other.id = ${outsideId} and pair.regency_code = other.regency_code
  and pair.list = other.list and pair.worker_id = ${workerId} and pair.ruled_by is null and pair.state in ('same', 'different')`,
  )
}

export function insertOutsidePeople(
  db: Match,
  rows: Iterable<Insertable<MatchTables['outside_person']>>,
): Promise<number> {
  return copyRows(
    db,
    'outside_person',
    [
      'regency_code',
      'list',
      'id',
      'edition_id',
      'nik_enc',
      'nik_index',
      'key_version',
      'name',
      'sex',
      'birth_date',
      'village_code',
      'facts',
      'as_of',
      'source',
    ],
    rows,
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
