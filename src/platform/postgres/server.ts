import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DatabaseRole,
  findPasswords,
  makePasswords,
  type Passwords,
  ROLE_NAMES,
  writePasswords,
} from './passwords.ts'

/** A PostgreSQL one can sign in to: the embedded one or an office's own. */
export interface PostgresServer {
  /** Where to sign in; without a role as the administrator who creates the other roles. */
  url(database: string, role?: DatabaseRole): string
  /** What the roles are to be created with; the supervisor itself creates only `super`. */
  readonly passwords: Passwords
  /** The database an installation uses on this server. */
  readonly database: string
  readonly port: number
  /** The folder with the programs that serve the embedded server; empty for an office's own. */
  readonly binaries: string
  /** True when the server was already running: another process's, an orphan's, or an office's own. */
  readonly joined: boolean
  /** Sentences the operator should see, e.g. that the database runs as nobody. */
  readonly warnings: readonly string[]
  /** Leaves the server; the last process that leaves the embedded one stops it. */
  stop(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Where to sign in on this machine. */
export function loopbackUrl(
  { port, passwords }: { port: number; passwords: Passwords },
  database: string,
  role: DatabaseRole,
): string {
  const login = `${ROLE_NAMES[role]}:${encodeURIComponent(passwords[role])}`
  return `postgres://${login}@127.0.0.1:${port}/${encodeURIComponent(database)}?sslmode=disable`
}

/**
 * An office's own server, given as DATABASE_URL. Its address signs in as the administrator; the passwords of the
 * other roles are made once and kept in the home.
 */
export function connectServer({ url, home }: { url: string; home: string }): PostgresServer {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const passwords = keepPasswords(join(home, 'database-passwords.json'))
  const given = new URL(url)
  const leave = async () => undefined
  return {
    url: (database, role = 'super') => addressOf(given, database, role, passwords),
    passwords,
    database: decodeURIComponent(given.pathname.slice(1)) || 'payung',
    port: Number(given.port || 5432),
    binaries: '',
    joined: true,
    warnings: [],
    stop: leave,
    [Symbol.asyncDispose]: leave,
  }
}

function keepPasswords(file: string): Passwords {
  const found = findPasswords(file)
  if (found) return found
  const made = makePasswords()
  writePasswords(file, made)
  return made
}

function addressOf(given: URL, database: string, role: DatabaseRole, passwords: Passwords): string {
  const address = new URL(given)
  address.pathname = `/${encodeURIComponent(database)}`
  if (role === 'super') return address.href
  address.username = ROLE_NAMES[role]
  address.password = encodeURIComponent(passwords[role])
  return address.href
}
