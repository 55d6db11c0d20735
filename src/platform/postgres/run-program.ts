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
export function runProgram(
  program: string,
  args: readonly string[],
  given: { runAs: RunAs; folder: string; input?: string; patienceMs?: number },
): Promise<ProgramEnd> {
  const { uid, gid } = given.runAs
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...(uid !== undefined && { uid, gid }),
      cwd: given.folder,
      env: quietEnvironment(process.env),
      stdio: 'pipe',
      windowsHide: true,
      timeout: given.patienceMs ?? 120_000,
    })
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.stdin.on('error', () => undefined) // it ended without reading; its exit code says why
    child.stdin.end(given.input ?? '')
    child.once('error', ({ message, code }: NodeJS.ErrnoException) =>
      resolve({ exitCode: undefined, output: message, ...(code && { errno: code }) }),
    )
    const end = (exitCode: number | null) => resolve({ exitCode: exitCode ?? undefined, output })
    child.once('close', end)
    // A server that inherited our pipes must not keep us waiting for their end.
    child.once('exit', (exitCode) => void sleep(250).then(() => end(exitCode)))
  })
}

/** Variables of the caller's shell that would silently redirect PostgreSQL or load other libraries into it. */
const MISLEADING = /^(PG|LC_|LANG|LD_|DYLD_)/

function quietEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !MISLEADING.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}
