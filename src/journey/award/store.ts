import { type Insertable, sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { ClaimTables } from '../claim/tables.ts'
import type { PayTables } from '../pay/tables.ts'
import type { AwardTables } from './tables.ts'

type Award = Db<AwardTables>

export async function upsertEvidence(
  db: Award,
  rows: readonly Insertable<AwardTables['evidence']>[],
): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('evidence')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['regency_code', 'programme_year', 'id']).doUpdateSet((eb) => ({
        indicator: eb.ref('excluded.indicator'),
        title: eb.ref('excluded.title'),
        kind: eb.ref('excluded.kind'),
        dated_on: eb.ref('excluded.dated_on'),
        reference: eb.ref('excluded.reference'),
        status: eb.ref('excluded.status'),
      })),
    )
    .execute()
}

export async function insertDossier(
  db: Award,
  row: Insertable<AwardTables['dossier']>,
): Promise<void> {
  await db.insertInto('dossier').values(row).execute()
}

export function findInstruction(db: object, regencyCode: string, year: number) {
  return runSql<{ letter_number: string; issued_on: string; villages: number }>(
    db,
    sql`
select letter_number, issued_on, count(*) as villages from instruction
where regency_code = ${regencyCode} and programme_year = ${year}
group by letter_number, issued_on order by issued_on, letter_number limit 20`,
  )
}

export function listDecreesOf(db: object, regencyCode: string, year: number) {
  return runSql<{ number: string; decided_on: string; people: number; fingerprint: string }>(
    db,
    sql`
select number, decided_on, people, fingerprint from decree
where regency_code = ${regencyCode} and programme_year = ${year} order by decided_on, number limit 20`,
  )
}

/** Confirmed person-months of the budget year per village. */
export function countVillageMonths(db: Db<PayTables>, regencyCode: string, year: number) {
  return runSql<{ village_code: string; months: number }>(
    db,
    sql`
select village_code, count(*) as months from contribution_state
where regency_code = ${regencyCode} and budget_year = ${year} and kind = 'confirmed' group by village_code order by village_code`,
  )
}

export interface FamilyGroup {
  readonly event: string
  readonly is_waiting: boolean
  readonly is_refused: boolean
  readonly found: number
  readonly paid: number
  readonly paid_rupiah: number
  readonly open: number
  readonly median_days: number | null
}

/** Cases of a year by what happened and what was owed; never a name. */
export function groupFamilies(
  db: Db<ClaimTables>,
  regencyCode: string,
  found: { readonly from: string; readonly to: string },
) {
  return runSql<FamilyGroup>(
    db,
    sql`
select event, is_waiting, is_refused, count(*) as found, count(*) filter (where state = 'paid') as paid,
  coalesce(sum(paid_rupiah) filter (where state = 'paid'), 0)::bigint as paid_rupiah,
  count(*) filter (where state in ('found', 'documents', 'submitted')) as open,
  percentile_disc(0.5) within group (order by answered_on - event_on) filter (where state = 'paid') as median_days
from (
  select *, state = 'refused' as is_refused,
    state <> 'refused' and entitlement -> 'parts' -> 0 ->> 'ruleId' = 'BEN-JKM-WAIT' as is_waiting
  from claim_case where regency_code = ${regencyCode} and found_on between ${found.from}::date and ${found.to}::date
) as one
group by event, is_waiting, is_refused order by is_refused, event, is_waiting`,
  )
}
