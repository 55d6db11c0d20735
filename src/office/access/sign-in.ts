import { type Db, scopeOf } from '#platform/database.ts'
import { type Clock, timestamp } from '#vocabulary/clock.ts'
import type { Refused, Role } from '#vocabulary/contract.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { recordEvent } from '../audit/record-event.ts'
import type { AuditTables } from '../audit/tables.ts'
import type { Office } from '../context.ts'
import type { PlaceTables } from '../places/tables.ts'
import { hashPassword, isPassword } from './password.ts'
import {
  deleteEndedSessions,
  findUser,
  findUserByName,
  insertOwnerLink,
  insertSession,
  insertUser,
  spendOwnerLink,
  type UserRow,
} from './store.ts'
import type { AccessTables } from './tables.ts'
import { fingerprintOf, newToken } from './token.ts'

export type AccessDb = Db<AccessTables & PlaceTables & AuditTables>

export interface OpenedSession {
  readonly token: string
  readonly seconds: number
  readonly user: UserRow
}

const DAY_SECONDS = 86_400
/** A village phone stays signed in through weeks without signal; an office computer is shared and asks every day. */
const SESSION_SECONDS: Readonly<Record<Role, number>> = {
  owner: DAY_SECONDS / 2,
  office: DAY_SECONDS / 2,
  village: 30 * DAY_SECONDS,
}
const OWNER_LINK_SECONDS = DAY_SECONDS

const WRONG: Refused = {
  code: 'wrong-name-or-password',
  sentence: 'Nama atau kata sandi tidak cocok. Periksa lalu coba lagi.',
}

let decoy: Promise<string> | undefined

/** Opens a session for name and password. A wrong name takes as long as a wrong password. */
export async function signInWithPassword(
  db: AccessDb,
  office: Office,
  clock: Clock,
  given: { userName: string; password: string },
): Promise<Result<OpenedSession, Refused>> {
  const { regencyCode } = scopeOf(db)
  const user = await findUserByName(db, regencyCode, given.userName)
  decoy ??= hashPassword('nobody has this password')
  const isRight = await isPassword(given.password, user?.password_hash ?? (await decoy))
  if (!user?.password_hash || !user.is_active || !isRight) return refuse(WRONG)
  return accept(await openSession(db, office, clock, user, 'password'))
}

/** Makes the one-time link of an owner; only its fingerprint is kept. */
export async function makeOwnerLink(db: AccessDb, clock: Clock): Promise<string> {
  const token = newToken()
  await insertOwnerLink(db, {
    regency_code: scopeOf(db).regencyCode,
    token_sha256: fingerprintOf(token),
    created_at: timestamp(clock),
    expires_at: later(clock, OWNER_LINK_SECONDS),
  })
  return token
}

/** Lets the holder of the link in as owner, once. The owner's own user is made at the first link. */
export async function signInWithOwnerLink(
  db: AccessDb,
  office: Office,
  clock: Clock,
  token: string,
): Promise<Result<OpenedSession, Refused>> {
  const { regencyCode } = scopeOf(db)
  const link = { fingerprint: fingerprintOf(token), now: timestamp(clock) }
  if (!(await spendOwnerLink(db, regencyCode, link)))
    return refuse({
      code: 'link-used',
      sentence:
        'Tautan ini sudah dipakai atau lewat waktu. Jalankan Payung lagi untuk tautan baru.',
    })
  const known = await findUserByName(db, regencyCode, 'pemilik')
  const user = known ?? (await addOwner(db, office, clock))
  if (!user.is_active) return refuse(WRONG)
  return accept(await openSession(db, office, clock, user, 'owner-link'))
}

async function addOwner(db: AccessDb, office: Office, clock: Clock): Promise<UserRow> {
  const { regencyCode } = scopeOf(db)
  const id = office.ids.next<string>()
  await insertUser(db, {
    regency_code: regencyCode,
    id,
    user_name: 'pemilik',
    name: 'Pemilik',
    role: 'owner',
    village_code: null,
    password_hash: null,
    created_at: timestamp(clock),
  })
  const user = await findUser(db, regencyCode, id)
  if (!user) throw new Error('the owner was not written')
  return user
}

async function openSession(
  db: AccessDb,
  office: Office,
  clock: Clock,
  user: UserRow,
  by: 'password' | 'owner-link',
): Promise<OpenedSession> {
  const { regencyCode } = scopeOf(db)
  const token = newToken()
  const seconds = SESSION_SECONDS[user.role]
  await deleteEndedSessions(db, regencyCode, timestamp(clock))
  await insertSession(db, {
    regency_code: regencyCode,
    token_sha256: fingerprintOf(token),
    user_id: user.id,
    created_at: timestamp(clock),
    expires_at: later(clock, seconds),
  })
  await recordEvent(db, office, 'signed-in', { user: user.id, role: user.role, by })
  return { token, seconds, user }
}

function later(clock: Clock, seconds: number): string {
  return new Date(clock.now() + seconds * 1_000).toISOString()
}
