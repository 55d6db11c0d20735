import { scopeOf } from '#platform/database.ts'
import { type Clock, timestamp } from '#vocabulary/clock.ts'
import type { Refused, Role } from '#vocabulary/contract.ts'
import { isVillageCode, regencyOf } from '#vocabulary/place-code.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { recordEvent } from '../audit/record-event.ts'
import type { Office } from '../context.ts'
import { listPlaces } from '../places/store.ts'
import { hashPassword } from './password.ts'
import type { AccessDb } from './sign-in.ts'
import { findUser, insertUser, type UserRow } from './store.ts'

export interface NewUser {
  readonly userName: string
  readonly name: string
  readonly role: Role
  readonly villageCode: string | null
  readonly password: string
}

/** Lets a person sign in. A village user needs a village of this regency, everybody else has none. */
export async function addUser(
  db: AccessDb,
  office: Office,
  clock: Clock,
  wanted: NewUser,
): Promise<Result<UserRow, Refused>> {
  const { regencyCode } = scopeOf(db)
  const { userName, name, role, villageCode } = wanted
  if ((role === 'village') !== (villageCode !== null))
    return refuse({
      code: 'village-and-role',
      sentence: 'Pilih desa untuk operator desa, dan kosongkan desa untuk peran lain.',
    })
  if (villageCode !== null && !(await isOwnVillage(db, regencyCode, villageCode)))
    return refuse({
      code: 'unknown-village',
      sentence: `Desa ${villageCode} tidak ada di kabupaten ini. Pilih dari daftar.`,
    })
  const id = office.ids.next<string>()
  const isNew = await insertUser(db, {
    regency_code: regencyCode,
    id,
    user_name: userName,
    name,
    role,
    village_code: villageCode,
    password_hash: await hashPassword(wanted.password),
    created_at: timestamp(clock),
  })
  if (!isNew)
    return refuse({
      code: 'name-taken',
      sentence: `Nama masuk ${userName} sudah dipakai. Pilih nama lain.`,
    })
  await recordEvent(db, office, 'user-added', { user: id, role, village: villageCode })
  const user = await findUser(db, regencyCode, id)
  if (!user) throw new Error('the user was not written')
  return accept(user)
}

async function isOwnVillage(db: AccessDb, regencyCode: string, code: string): Promise<boolean> {
  if (!isVillageCode(code) || regencyOf(code) !== regencyCode) return false
  return (await listPlaces(db, regencyCode)).has(code)
}
