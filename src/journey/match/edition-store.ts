import { type Insertable, type Selectable, sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { MatchTables, OutsideList } from './tables.ts'

type Match = Db<MatchTables>
export type Edition = Selectable<MatchTables['outside_edition']>

/** The same file of the same source, unless it was taken back. */
export function findSentEdition(
  db: Match,
  regencyCode: string,
  { list, source, sha256 }: { list: OutsideList; source: string; sha256: string },
) {
  return db
    .selectFrom('outside_edition')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('list', '=', list)
    .where('source', '=', source)
    .where('sha256', '=', sha256)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
}

export async function insertEdition(
  db: Match,
  row: Insertable<MatchTables['outside_edition']>,
): Promise<void> {
  await db.insertInto('outside_edition').values(row).execute()
}

export function lockEdition(db: Match, regencyCode: string, id: string) {
  return db
    .selectFrom('outside_edition')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function setWithdrawn(
  db: Match,
  regencyCode: string,
  id: string,
  by: { by: string; at: string; why: string } | null,
): Promise<void> {
  await db
    .updateTable('outside_edition')
    .set({
      state: by ? 'withdrawn' : 'standing',
      replaced_by: null,
      withdrawn_by: by?.by ?? null,
      withdrawn_at: by?.at ?? null,
      withdrawn_why: by?.why ?? null,
    })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .execute()
}

/** Of the editions of one source the newest stands and the others are replaced by it; returns how many changed. */
export async function settleEditions(
  db: Match,
  regencyCode: string,
  { list, source }: { list: OutsideList; source: string },
): Promise<number> {
  const changed = await runSql<{ id: string }>(
    db,
    sql`
with newest as (
  select id from outside_edition
  where regency_code = ${regencyCode} and list = ${list} and source = ${source} and state <> 'withdrawn'
  order by as_of desc, sent_at desc, id desc limit 1
)
update outside_edition edition
set state = case when edition.id = newest.id then 'standing' else 'replaced' end,
  replaced_by = case when edition.id = newest.id then null else newest.id end
from newest
where edition.regency_code = ${regencyCode} and edition.list = ${list} and edition.source = ${source}
  and edition.state <> 'withdrawn'
  and edition.replaced_by is distinct from case when edition.id = newest.id then null else newest.id end
returning edition.id`,
  )
  return changed.length
}

export type ListedEdition = Edition & {
  readonly linked: number
  readonly open: number
  readonly same: number
  readonly different: number
}

/** Every edition, newest first, with what was found by it. */
export function listEditions(db: Match, regencyCode: string): Promise<ListedEdition[]> {
  return runSql<ListedEdition>(
    db,
    sql`
select edition.*, coalesce(found.linked, 0) as linked, coalesce(found.open, 0) as open, coalesce(found.same, 0) as same,
  coalesce(found.different, 0) as different
from outside_edition edition
left join (
  select other.edition_id, count(*) filter (where pair.state = 'linked') as linked, count(*) filter (where pair.state = 'open') as open,
    count(*) filter (where pair.state = 'same') as same, count(*) filter (where pair.state = 'different') as different
  from outside_pair pair
  join outside_person other on other.regency_code = pair.regency_code and other.list = pair.list and other.id = pair.outside_id
  where pair.regency_code = ${regencyCode} group by 1
) found on found.edition_id = edition.id
where edition.regency_code = ${regencyCode}
order by edition.sent_at desc, edition.id desc`,
  )
}

export interface EditionHit {
  readonly outside_id: string
  readonly name: string
  readonly nik_enc: Buffer | null
  readonly key_version: number | null
  readonly birth_date: string | null
  readonly village_code: string | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly worker_id: string
  readonly worker_name: string
  readonly worker_village_code: string
  readonly probability_millionths: number
  readonly state: 'linked' | 'open' | 'same' | 'different'
  readonly total: number
}

/** Whom an edition names among the people known here, the surest first. */
export function listEditionHits(
  db: Match,
  regencyCode: string,
  editionId: string,
  page: { limit: number; offset: number },
): Promise<EditionHit[]> {
  return runSql<EditionHit>(
    db,
    sql`
select other.id as outside_id, other.name, other.nik_enc, other.key_version, other.birth_date, other.village_code, other.facts,
  worker.id as worker_id, worker.name as worker_name, worker.village_code as worker_village_code,
  pair.probability_millionths, pair.state, count(*) over () as total
from outside_person other
join outside_pair pair on pair.regency_code = other.regency_code and pair.list = other.list and pair.outside_id = other.id
join worker on worker.regency_code = pair.regency_code and worker.id = pair.worker_id
where other.regency_code = ${regencyCode} and other.edition_id = ${editionId}
order by pair.probability_millionths desc, other.id
limit ${page.limit} offset ${page.offset}`,
  )
}
