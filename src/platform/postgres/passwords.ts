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

/** Reads the passwords kept in `file` (mode 0600), or makes them once; on disk before anybody uses them. */
export function readOrMakePasswords(file: string): Passwords {
  return readPasswords(file) ?? makePasswords(file)
}

function readPasswords(file: string): Passwords | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  return JSON.parse(text) as Passwords
}

function makePasswords(file: string): Passwords {
  const secret = () => randomBytes(24).toString('base64url')
  const passwords = { super: secret(), owner: secret(), app: secret(), audit: secret() }
  const making = `${file}.${process.pid}.making`
  const handle = openSync(making, 'w', 0o600)
  writeSync(handle, `${JSON.stringify(passwords, null, 2)}\n`)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(making, file)
  return passwords
}
