import type { Insertable } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { PlaceTables } from '../places/tables.ts'
import type { AccessTables } from './tables.ts'

type Access = Db<AccessTables & PlaceTables>

const withVillage = (db: Access) =>
  db
    .selectFrom('app_user')
    .leftJoin('area', 'area.code', 'app_user.village_code')
    .selectAll('app_user')
    .select('area.name as village_name')

export type UserRow = NonNullable<Awaited<ReturnType<typeof findUserByName>>>

export function findUserByName(db: Access, regencyCode: string, userName: string) {
  return withVillage(db)
    .where('app_user.regency_code', '=', regencyCode)
    .where('app_user.user_name', '=', userName)
    .executeTakeFirst()
}

export function findUser(db: Access, regencyCode: string, id: string) {
  return withVillage(db)
    .where('app_user.regency_code', '=', regencyCode)
    .where('app_user.id', '=', id)
    .executeTakeFirst()
}

export function listUsers(db: Access, regencyCode: string) {
  return withVillage(db)
    .where('app_user.regency_code', '=', regencyCode)
    .orderBy('app_user.role')
    .orderBy('app_user.user_name')
    .limit(2_000)
    .execute()
}

export async function insertUser(
  db: Access,
  row: Insertable<AccessTables['app_user']>,
): Promise<boolean> {
  const answer = await db
    .insertInto('app_user')
    .values(row)
    .onConflict((conflict) => conflict.columns(['regency_code', 'user_name']).doNothing())
    .executeTakeFirst()
  return answer.numInsertedOrUpdatedRows === 1n
}

/** Who holds this session, if it still stands and the person may still come in. */
export function findSessionUser(
  db: Access,
  regencyCode: string,
  session: { fingerprint: string; now: string },
) {
  return db
    .selectFrom('app_session')
    .innerJoin('app_user', (join) =>
      join
        .onRef('app_user.regency_code', '=', 'app_session.regency_code')
        .onRef('app_user.id', '=', 'app_session.user_id'),
    )
    .select(['app_user.id', 'app_user.name', 'app_user.role', 'app_user.village_code'])
    .where('app_session.regency_code', '=', regencyCode)
    .where('app_session.token_sha256', '=', session.fingerprint)
    .where('app_session.expires_at', '>', session.now)
    .where('app_user.is_active', '=', true)
    .executeTakeFirst()
}

export async function insertSession(
  db: Access,
  row: Insertable<AccessTables['app_session']>,
): Promise<void> {
  await db.insertInto('app_session').values(row).execute()
  await db
    .updateTable('app_user')
    .set({ last_seen_at: row.created_at })
    .where('regency_code', '=', row.regency_code)
    .where('id', '=', row.user_id)
    .execute()
}

export async function deleteSession(
  db: Access,
  regencyCode: string,
  fingerprint: string,
): Promise<void> {
  await db
    .deleteFrom('app_session')
    .where('regency_code', '=', regencyCode)
    .where('token_sha256', '=', fingerprint)
    .execute()
}

/** Sessions past their time go when somebody signs in, so that the table stays small without a job. */
export async function deleteEndedSessions(
  db: Access,
  regencyCode: string,
  now: string,
): Promise<void> {
  await db
    .deleteFrom('app_session')
    .where('regency_code', '=', regencyCode)
    .where('expires_at', '<=', now)
    .execute()
}

export async function closeUser(db: Access, regencyCode: string, id: string): Promise<boolean> {
  const answer = await db
    .updateTable('app_user')
    .set({ is_active: false })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()
  await db
    .deleteFrom('app_session')
    .where('regency_code', '=', regencyCode)
    .where('user_id', '=', id)
    .execute()
  return answer.numUpdatedRows === 1n
}

export async function insertOwnerLink(
  db: Access,
  row: Insertable<AccessTables['owner_link']>,
): Promise<void> {
  await db.insertInto('owner_link').values(row).execute()
}

/** Uses up a link: of two browsers that come with the same one, the database lets one in. */
export async function spendOwnerLink(
  db: Access,
  regencyCode: string,
  link: { fingerprint: string; now: string },
): Promise<boolean> {
  const answer = await db
    .updateTable('owner_link')
    .set({ used_at: link.now })
    .where('regency_code', '=', regencyCode)
    .where('token_sha256', '=', link.fingerprint)
    .where('used_at', 'is', null)
    .where('expires_at', '>', link.now)
    .executeTakeFirst()
  return answer.numUpdatedRows === 1n
}
