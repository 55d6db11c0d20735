import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod'

/** The secrets that live outside the database. Losing this file, and both printed shares, is losing the data. */
export const KeyFile = z.object({
  version: z.literal(1),
  /** Wraps the data keys in the database. 32 bytes, base64. */
  masterKey: z.base64(),
  /** Blind index of identity numbers, one per deployment. 32 bytes, base64. */
  indexKey: z.base64(),
  /** Salts fingerprints in the audit record. 32 bytes, base64. */
  salt: z.base64(),
  /** Signs the daily audit root. Ed25519, PKCS #8 PEM. */
  signingKey: z.string(),
})
export type KeyFile = z.infer<typeof KeyFile>

/** The file is there and holds no keys, or other ones; the message is one sentence. */
export class KeyFileError extends Error {
  override name = 'KeyFileError'
}

export async function loadOrCreateKeyFile(
  home: string,
): Promise<{ keys: KeyFile; isNew: boolean }> {
  const known = await loadKeyFile(home)
  if (known) return { keys: known, isNew: false }
  const keys = makeKeys()
  await writeKeyFile(home, keys)
  return { keys, isNew: true }
}

/** @throws KeyFileError when the file cannot be understood: making new keys over it would lose the data. */
export async function loadKeyFile(home: string): Promise<KeyFile | undefined> {
  const path = pathOf(home)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  try {
    return KeyFile.parse(JSON.parse(text))
  } catch {
    throw new KeyFileError(
      `Berkas kunci ${path} rusak. Kembalikan dari cadangan, atau pindahkan lalu jalankan payung keys restore.`,
    )
  }
}

/** Writes the keys unless there are some already; says whether it did. */
export async function writeKeyFile(home: string, keys: KeyFile): Promise<boolean> {
  const path = pathOf(home)
  if (existsSync(path)) return false
  await writeDurably(path, `${JSON.stringify(keys, null, 2)}\n`)
  return true
}

const pathOf = (home: string): string => join(home, 'keys.json')

export function makeKeys(): KeyFile {
  const secret = (bytes: number) => randomBytes(bytes).toString('base64')
  const pair = generateKeyPairSync('ed25519')
  return {
    version: 1,
    masterKey: secret(32),
    indexKey: secret(32),
    salt: secret(32),
    signingKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

// Written beside, flushed, then renamed: a cut of power leaves the old file or the new one, never half a key.
async function writeDurably(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.part`
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  await chmod(path, 0o600)
}
