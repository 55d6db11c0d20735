import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunAs } from './run-as.ts'

export interface ProgramEnd {
  exitCode: number | undefined
  /** What it printed, or why it could not be run. */
  output: string
  /** The system's word when it could not be run at all, e.g. EACCES, EPERM, ENOENT. */
  errno?: string
}

/** Runs one PostgreSQL program to its end as the chosen user, speaking English whatever the machine speaks. */
export async function runProgram(
  program: string,
  args: readonly string[],
  { runAs, folder, patienceMs = 120_000 }: { runAs: RunAs; folder: string; patienceMs?: number },
): Promise<ProgramEnd> {
  const ended = new Promise<ProgramEnd>((resolve) => {
    const identity = runAs.uid === undefined ? {} : { uid: runAs.uid, gid: runAs.gid }
    const child = spawn(program, args, {
      ...identity,
      cwd: folder,
      env: quietEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      timeout: patienceMs,
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve({
        exitCode: undefined,
        output: error.message,
        ...(error.code && { errno: error.code }),
      }),
    )
    // A daemon that keeps our pipes must not keep us: `exit`, then a moment for the last words.
    child.once('exit', (code) => {
      void sleep(20).then(() => resolve({ exitCode: code ?? undefined, output }))
    })
  })
  return ended
}

/** PG* variables of the caller's shell would silently redirect initdb and pg_ctl. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !name.startsWith('PG') && !name.startsWith('LC_') && !name.startsWith('LANG'),
    ),
  )
  return { ...env, LC_ALL: 'C', TZ: 'UTC' }
}
