import { scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn, type SessionCookie } from '#platform/endpoint.ts'
import { type Clock, today } from '#vocabulary/clock.ts'
import type { Refused } from '#vocabulary/contract.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { recordEvent } from '../audit/record-event.ts'
import type { AuditTables } from '../audit/tables.ts'
import type { Office } from '../context.ts'
import { getRegency } from '../places/store.ts'
import type { PlaceTables } from '../places/tables.ts'
import { addUser } from './add-user.ts'
import * as contracts from './contract.ts'
import { GuessGuard } from './guess-guard.ts'
import {
  type AccessDb,
  type OpenedSession,
  signInWithOwnerLink,
  signInWithPassword,
} from './sign-in.ts'
import { closeUser, deleteSession, findUser, listUsers, type UserRow } from './store.ts'
import type { AccessTables } from './tables.ts'
import { fingerprintOf } from './token.ts'

export interface AccessSetting {
  /** Sessions live by the time on the wall, whatever day the programme plays. */
  readonly wallClock: Clock
  readonly isDemonstration: boolean
  /** The programme year now worked on; the rooms know it. */
  readonly findProgrammeYear: (db: AccessDb, asOf: string) => Promise<number>
}

const route = endpointsOn<AccessTables & PlaceTables & AuditTables, Office>()

export function accessEndpoints(setting: AccessSetting): readonly Endpoint<Office>[] {
  const { wallClock, isDemonstration } = setting
  const guard = new GuessGuard(wallClock)
  return [
    route(contracts.me, async ({ db, office, actor }) => {
      const { regencyCode } = scopeOf(db)
      const regency = await getRegency(db, regencyCode)
      const asOf = today(office.clock)
      const row =
        actor.role === 'public' ? undefined : await findUser(db, regencyCode, actor.userId)
      return accept({
        user: row ? userOf(row) : null,
        regency: { code: regencyCode, name: regency.name, provinceName: regency.province_name },
        asOf,
        programmeYear: await setting.findProgrammeYear(db, asOf),
        isDemonstration,
      })
    }),
    route(contracts.signIn, async ({ db, office, session, body }) => {
      const minutes = guard.waitMinutes(body.userName)
      if (minutes > 0) return refuse(tooManyTries(minutes))
      const opened = await signInWithPassword(db, office, wallClock, body)
      if (opened.ok) guard.forget(body.userName)
      else guard.miss(body.userName)
      return welcome(opened, session)
    }),
    route(contracts.ownerLink, async ({ db, office, session, body }) =>
      welcome(await signInWithOwnerLink(db, office, wallClock, body.token), session),
    ),
    route(contracts.signOut, async ({ db, session }) => {
      if (session.token)
        await deleteSession(db, scopeOf(db).regencyCode, fingerprintOf(session.token))
      session.drop()
      return accept({ done: true as const })
    }),
    route(contracts.users, async ({ db }) => {
      const rows = await listUsers(db, scopeOf(db).regencyCode)
      return accept({
        users: rows.map((row) => ({
          ...userOf(row),
          isActive: row.is_active,
          createdAt: row.created_at,
          lastSeenAt: row.last_seen_at,
        })),
      })
    }),
    route(contracts.createUser, async ({ db, office, body }) => {
      const added = await addUser(db, office, wallClock, body)
      return added.ok ? accept({ user: userOf(added.value) }) : added
    }),
    route(contracts.deactivateUser, async ({ db, office, actor, params }) => {
      if (params.userId === actor.userId)
        return refuse({
          code: 'own-access',
          sentence: 'Anda tidak dapat menutup akses Anda sendiri. Minta pemilik lain melakukannya.',
        })
      const closed = await closeUser(db, scopeOf(db).regencyCode, params.userId)
      if (!closed) return refuse({ code: 'not-found', sentence: 'Pengguna ini tidak ada.' })
      await recordEvent(db, office, 'user-closed', { user: params.userId })
      return accept({ done: true as const })
    }),
  ]
}

function welcome(
  opened: Result<OpenedSession, Refused>,
  session: SessionCookie,
): Result<{ user: contracts.User }, Refused> {
  if (!opened.ok) return opened
  const { token, seconds, user } = opened.value
  session.keep(token, seconds)
  return accept({ user: userOf(user) })
}

function userOf(row: UserRow): contracts.User {
  return {
    id: row.id,
    userName: row.user_name,
    name: row.name,
    role: row.role,
    villageCode: row.village_code,
    villageName: row.village_name,
  }
}

function tooManyTries(minutes: number): Refused {
  return {
    code: 'too-many-tries',
    sentence: `Terlalu banyak percobaan. Tunggu ${minutes} menit lalu coba lagi.`,
    facts: { minutes },
  }
}
