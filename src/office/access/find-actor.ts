import { type Db, scopeOf } from '#platform/database.ts'
import type { Actor } from '#platform/endpoint.ts'
import { type Clock, timestamp } from '#vocabulary/clock.ts'
import type { PlaceTables } from '../places/tables.ts'
import { findSessionUser } from './store.ts'
import type { AccessTables } from './tables.ts'
import { fingerprintOf } from './token.ts'

/** A caller without a session sees no village's rows at all. */
export function nobody(regencyCode: string): Actor {
  return { userId: 'public', name: '', role: 'public', regencyCode, villageCode: '-' }
}

/** The person behind a session token. An unknown, ended or closed session is nobody. */
export async function findActor(
  db: Db<AccessTables & PlaceTables>,
  clock: Clock,
  token: string,
): Promise<Actor> {
  const { regencyCode } = scopeOf(db)
  const session = { fingerprint: fingerprintOf(token), now: timestamp(clock) }
  const user = await findSessionUser(db, regencyCode, session)
  if (!user) return nobody(regencyCode)
  return {
    userId: user.id,
    name: user.name,
    role: user.role,
    regencyCode,
    villageCode: user.role === 'village' ? (user.village_code ?? '-') : '*',
  }
}
