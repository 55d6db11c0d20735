import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'

/** Who signs in to the database: `super` creates the others, `owner` migrates, `app` serves, `audit` appends. */
export type DatabaseRole = 'super' | 'owner' | 'app' | 'audit'

export const ROLE_NAMES: Readonly<Record<DatabaseRole, string>> = {
  super: 'postgres',
  owner: 'payung_owner',
  app: 'payung_app',
  audit: 'payung_audit',
}

export type Passwords = Readonly<Record<DatabaseRole, string>>

/** 192 random bits each, in characters that need no quoting anywhere. */
export function makePasswords(): Passwords {
  const secret = () => randomBytes(24).toString('base64url')
  return { super: secret(), owner: secret(), app: secret(), audit: secret() }
}

export function findPasswords(file: string): Passwords | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Passwords
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Whole and on disk before anybody uses them; readable by the owner alone. */
export function writePasswords(file: string, passwords: Passwords): void {
  const making = `${file}.${process.pid}.making`
  const handle = openSync(making, 'w', 0o600)
  writeSync(handle, `${JSON.stringify(passwords, null, 2)}\n`)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(making, file)
}
