import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { RegisterTables } from './tables.ts'

type Register = Db<RegisterTables>

/** The newest year a village was instructed for; without one the year of the business day. */
export async function findProgrammeYear(
  db: object,
  regencyCode: string,
  asOf: string,
): Promise<number> {
  const [row] = await runSql<{ year: number | null }>(
    db,
    sql`select max(programme_year) as year from instruction where regency_code = ${regencyCode}`,
  )
  return row?.year ?? Number(asOf.slice(0, 4))
}

export interface VillageStanding {
  readonly village_code: string
  readonly target_people: number | null
  readonly deadline_on: string | null
  readonly issued_on: string | null
  readonly letter_number: string | null
  readonly submitted_on: string | null
  readonly lines: number
  readonly received: number
  readonly accepted: number
  readonly refused: number
  readonly waiting: number
  readonly duplicate: number
}

/** Per village that was instructed or sent something: target, first sent list, and where its lines stand. */
export function listStandings(db: Register, regencyCode: string, year: number) {
  return runSql<VillageStanding>(
    db,
    sql`
with line as (
  select village_code, count(*) as lines,
    count(*) filter (where state = 'received') as received, count(*) filter (where state = 'accepted') as accepted,
    count(*) filter (where state = 'refused') as refused, count(*) filter (where state = 'waiting') as waiting,
    count(*) filter (where state = 'duplicate') as duplicate
  from candidate where regency_code = ${regencyCode} and programme_year = ${year} group by village_code
), sent as (
  select village_code, min(submitted_on) as submitted_on
  from village_list where regency_code = ${regencyCode} and programme_year = ${year} group by village_code
), named as (
  select village_code from instruction where regency_code = ${regencyCode} and programme_year = ${year}
  union select village_code from sent union select village_code from line
)
select named.village_code, instruction.target_people, instruction.deadline_on, instruction.issued_on, instruction.letter_number,
  sent.submitted_on, coalesce(lines, 0) as lines, coalesce(received, 0) as received, coalesce(accepted, 0) as accepted,
  coalesce(refused, 0) as refused, coalesce(waiting, 0) as waiting, coalesce(duplicate, 0) as duplicate
from named
left join instruction on instruction.regency_code = ${regencyCode} and instruction.programme_year = ${year}
  and instruction.village_code = named.village_code
left join sent on sent.village_code = named.village_code
left join line on line.village_code = named.village_code
order by named.village_code`,
  )
}

export function listLists(db: Register, regencyCode: string, year: number, villageCode: string) {
  return runSql<{
    id: string
    list_number: number
    received_at: string
    submitted_on: string | null
    head_letter: string | null
    lines: number
  }>(
    db,
    sql`
select list.id, list.list_number, list.received_at, list.submitted_on, list.head_letter,
  (select count(*) from candidate where regency_code = list.regency_code and programme_year = list.programme_year
    and village_code = list.village_code and list_id = list.id and state_reason <> 'superseded') as lines
from village_list list
where list.regency_code = ${regencyCode} and list.programme_year = ${year} and list.village_code = ${villageCode}
order by list.list_number`,
  )
}

export function listFiles(db: Register, regencyCode: string, year: number, villageCode: string) {
  return db
    .selectFrom('list_file')
    .innerJoin('village_list', (join) =>
      join
        .onRef('village_list.regency_code', '=', 'list_file.regency_code')
        .onRef('village_list.id', '=', 'list_file.list_id'),
    )
    .select([
      'list_file.id',
      'list_file.name',
      'list_file.sheet',
      'list_file.refused',
      'list_file.row_count',
      'list_file.findings',
      'village_list.list_number',
      'village_list.received_at',
    ])
    .where('list_file.regency_code', '=', regencyCode)
    .where('list_file.village_code', '=', villageCode)
    .where('village_list.programme_year', '=', year)
    .orderBy('village_list.list_number')
    .orderBy('list_file.id')
    .limit(1_000)
    .execute()
}

/** Gives every list of the village that is not yet sent its day and the head's letter. */
export async function markSubmitted(
  db: Register,
  regencyCode: string,
  list: { year: number; villageCode: string; on: string; headLetter: string },
) {
  return runSql<{ id: string; lines: number }>(
    db,
    sql`
update village_list set submitted_on = ${list.on}, head_letter = ${list.headLetter}
where regency_code = ${regencyCode} and programme_year = ${list.year} and village_code = ${list.villageCode} and submitted_on is null
returning id, (select count(*) from candidate where candidate.regency_code = village_list.regency_code
  and candidate.programme_year = village_list.programme_year and candidate.village_code = village_list.village_code
  and candidate.list_id = village_list.id and candidate.state_reason <> 'superseded') as lines`,
  )
}

export function findCandidateOfList(db: Register, regencyCode: string, listId: string) {
  return db
    .selectFrom('candidate')
    .select(['id', 'reading_findings', 'village_code'])
    .where('regency_code', '=', regencyCode)
    .where('list_id', '=', listId)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** A line that may still be mended: nobody has accepted it, and nobody is looking at it. */
export function findMendable(db: Register, regencyCode: string, candidateId: string) {
  return db
    .selectFrom('candidate')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', candidateId)
    .where('state', 'in', ['received', 'refused'])
    .executeTakeFirst()
}
