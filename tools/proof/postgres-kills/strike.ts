import { execFileSync } from 'node:child_process'
import { layoutOf } from '#platform/postgres/layout.ts'
import { isPostmasterOf, readPostmasterFile } from '#platform/postgres/postmaster.ts'
import type { Victim } from './victim.ts'

export type Target = 'node' | 'server' | 'node and server' | 'one connection'

export const TARGETS: readonly Target[] = ['node', 'server', 'node and server', 'one connection']

/** Kills without warning; a target that does not exist yet is missed, as in life. */
export function strike(target: Target, home: string, victims: readonly Victim[]): void {
  const pid = serverPid(home)
  if (target.includes('server') && pid !== undefined) kill(pid)
  if (target.includes('node')) for (const { child } of victims) child.kill('SIGKILL')
  if (target === 'one connection' && pid !== undefined) {
    const session = childrenOf(pid).at(-1)
    if (session !== undefined) kill(session)
  }
}

export function serverPid(home: string): number | undefined {
  const { data } = layoutOf(home)
  const found = readPostmasterFile(data)
  return found && isPostmasterOf(data, found.pid) ? found.pid : undefined
}

function childrenOf(pid: number): number[] {
  try {
    const listed = execFileSync('ps', ['--ppid', String(pid), '-o', 'pid=']).toString()
    return listed.trim().split(/\s+/).map(Number)
  } catch {
    return []
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
