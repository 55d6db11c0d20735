import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import { isPostmasterOf, readPostmasterFile } from './postmaster.ts'
import { runProgram } from './run-program.ts'

/** Fast: open transactions are rolled back. Immediate, when fast does not end: the next start recovers. */
const WAYS = [
  { signal: 'SIGINT', patienceMs: 60_000 },
  { signal: 'SIGQUIT', patienceMs: 10_000 },
] as const

/** Stops the server of a folder, if one runs, and waits for its end. */
export async function stopPostmaster({ layout, bin, runAs }: Cluster): Promise<void> {
  const found = readPostmasterFile(layout.data)
  if (!found || !isPostmasterOf(layout.data, found.pid)) return
  for (const { signal, patienceMs } of WAYS) {
    if (process.platform === 'win32') {
      // Windows has no signals; pg_ctl speaks to the server's pipe.
      const args = ['kill', signal.slice(3), String(found.pid)]
      await runProgram(join(bin, 'pg_ctl'), args, { runAs, folder: layout.cluster })
    } else {
      process.kill(found.pid, signal)
    }
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 20) {
      if (!isPostmasterOf(layout.data, found.pid)) return
      await sleep(20)
    }
  }
}
