import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { type Db, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { AuditTables } from './tables.ts'

export interface SignedRoot {
  readonly day: string
  readonly seq: number
  readonly root: string
  /** Ed25519, base64. */
  readonly signature: string
}

/**
 * Signs the newest root of a day, meant to be printed and kept outside the house: without it a cut tail cannot be
 * seen. A day is signed once.
 */
export async function signDailyRoot(
  db: Db<AuditTables>,
  signingKey: string,
  day: IsoDate,
): Promise<SignedRoot | undefined> {
  const { regencyCode } = scopeOf(db)
  const last = await db
    .selectFrom('audit_seal')
    .select(['seq', 'hash'])
    .where('regency_code', '=', regencyCode)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return undefined
  const words = rootWords(regencyCode, day, last.seq, last.hash)
  const signature = sign(null, Buffer.from(words), createPrivateKey(signingKey)).toString('base64')
  const root = { day, seq: last.seq, root: last.hash, signature }
  await db
    .insertInto('audit_root')
    .values({ regency_code: regencyCode, ...root })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return root
}

export function isSignedRoot(regencyCode: string, root: SignedRoot, signingKey: string): boolean {
  const words = rootWords(regencyCode, root.day, root.seq, root.root)
  const key = createPublicKey(createPrivateKey(signingKey))
  return verify(null, Buffer.from(words), key, Buffer.from(root.signature, 'base64'))
}

function rootWords(regencyCode: string, day: string, seq: number, root: string): string {
  return `payung ${regencyCode} ${day} ${seq} ${root}`
}
