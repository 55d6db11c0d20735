import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { decrypt, encrypt, keyedIndex } from '#platform/crypto.ts'
import type { Db } from '#platform/database.ts'
import { type KeyFile, KeyFileError } from './key-file.ts'
import type { KeyTables } from './tables.ts'

export interface Sealed {
  readonly bytes: Buffer
  readonly keyVersion: number
}

/** Seals and opens personal values of one regency with its newest data key, and makes their blind index. */
export class KeyRing {
  readonly #dataKeys: ReadonlyMap<number, KeyObject>
  readonly #indexKey: KeyObject
  readonly #regencyCode: string
  readonly newest: number

  constructor(regencyCode: string, dataKeys: ReadonlyMap<number, Buffer>, indexKey: Buffer) {
    this.#regencyCode = regencyCode
    this.#dataKeys = new Map([...dataKeys].map(([version, key]) => [version, createSecretKey(key)]))
    this.#indexKey = createSecretKey(indexKey)
    this.newest = Math.max(...dataKeys.keys())
  }

  seal(text: string): Sealed {
    const bytes = encrypt(this.#key(this.newest), Buffer.from(text, 'utf8'), this.#regencyCode)
    return { bytes, keyVersion: this.newest }
  }

  open(bytes: Uint8Array, keyVersion: number): string {
    return decrypt(this.#key(keyVersion), bytes, this.#regencyCode).toString('utf8')
  }

  /** The same number gives the same index in every regency of a deployment, so that a claim table can be shared. */
  index(text: string): Buffer {
    return keyedIndex(this.#indexKey, text)
  }

  #key(version: number): KeyObject {
    const key = this.#dataKeys.get(version)
    if (!key) throw new Error(`data key ${version} of ${this.#regencyCode} is missing`)
    return key
  }
}

function unwrap(master: Buffer, wrapped: Buffer, context: string): Buffer {
  try {
    return decrypt(master, wrapped, context)
  } catch {
    throw new KeyFileError(
      'Berkas kunci di folder data bukan pasangan pangkalan data ini. Kembalikan berkas kunci yang benar.',
    )
  }
}

/** Opens the regency's data keys with the master key; makes the first one when there is none. */
export async function loadKeyRing(
  db: Db<KeyTables>,
  regencyCode: string,
  keyFile: KeyFile,
): Promise<KeyRing> {
  const master = Buffer.from(keyFile.masterKey, 'base64')
  const context = `data-key ${regencyCode}`
  const known = await db
    .selectFrom('data_key')
    .select(['version', 'wrapped'])
    .where('regency_code', '=', regencyCode)
    .execute()
  const dataKeys = new Map(known.map((row) => [row.version, unwrap(master, row.wrapped, context)]))
  if (dataKeys.size === 0) {
    const fresh = randomBytes(32)
    await db
      .insertInto('data_key')
      .values({ regency_code: regencyCode, version: 1, wrapped: encrypt(master, fresh, context) })
      .execute()
    dataKeys.set(1, fresh)
  }
  return new KeyRing(regencyCode, dataKeys, Buffer.from(keyFile.indexKey, 'base64'))
}
