import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { PostgresRefusal } from './refusal.ts'

/** The account that runs the server; `uid` is absent where it is simply ours. */
export interface RunAs {
  uid?: number
  gid?: number
  user: string
  warning?: string
}

/**
 * PostgreSQL refuses to run as root. Root lends it the user `postgres`, else `nobody`; existing data keep the
 * user they already belong to.
 */
export function chooseRunAs(dataFolder: string): Result<RunAs, PostgresRefusal> {
  if (process.getuid?.() !== 0) return accept({ user: 'this user' })
  const owner = ownerOf(dataFolder)
  if (owner && owner.uid !== 0) return accept({ ...owner, user: `number ${owner.uid}` })
  const postgres = findUser('postgres')
  if (postgres) return accept({ ...postgres, user: 'postgres' })
  const nobody = findUser('nobody')
  if (!nobody) return refuse({ code: 'user-unavailable', reason: 'no user postgres or nobody' })
  const warning =
    'This machine has no user postgres, so the database runs as nobody; other programs may share that user.'
  return accept({ ...nobody, user: 'nobody', warning })
}

function ownerOf(folder: string): { uid: number; gid: number } | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false })
  return stat && { uid: stat.uid, gid: stat.gid }
}

function findUser(name: string): { uid: number; gid: number } | undefined {
  const ask = (flag: string) =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
  try {
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return undefined
  }
}
