import { join } from 'node:path'
import { clearAfterDeath } from './clear-after-death.ts'
import { type Cluster, dataArgument } from './cluster.ts'
import { ROLE_NAMES } from './passwords.ts'
import type { PostgresRefusal } from './refusal.ts'
import { runProgram } from './run-program.ts'

/**
 * Gives the superuser a new password when the file with the old one is lost. Works on the stopped server's files,
 * in PostgreSQL's single-user mode, which asks for no password; the secret goes through stdin, never argv.
 */
export async function resetSuperPassword(
  cluster: Cluster,
  password: string,
): Promise<PostgresRefusal | undefined> {
  const { layout, bin, runAs } = cluster
  await clearAfterDeath(layout.data)
  const end = await runProgram(
    join(bin, 'postgres'),
    [
      '--single',
      '-D',
      dataArgument(cluster, layout.data),
      '-c',
      'logging_collector=off',
      'postgres',
    ],
    {
      runAs,
      folder: layout.data,
      input: `alter role ${ROLE_NAMES.super} password '${password}'\n`,
    },
  )
  if (end.exitCode === 0) return undefined
  const lastWords = end.output.trim().slice(-300)
  return { code: 'not-started', lastWords, logFolder: layout.logs }
}
