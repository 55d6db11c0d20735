import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** One inserter and what it said to be on disk. */
export interface Victim {
  run: string
  child: ChildProcess
  /** Highest acknowledged sequence of each connection. */
  acknowledged: Map<number, number>
  ended: Promise<unknown>
}

export function spawnVictim(home: string, run: string): Victim {
  const script = fileURLToPath(new URL('inserter.ts', import.meta.url))
  const child = spawn(process.execPath, [script, home, run], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const acknowledged = new Map<number, number>()
  let rest = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk.toString()}`.split('\n')
    // A line cut by the kill was never acknowledged.
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const [connection, sequence] = line.split(' ').map(Number)
      if (sequence !== undefined) acknowledged.set(connection ?? 0, sequence)
    }
  })
  return { run, child, acknowledged, ended: once(child, 'close') }
}

export function acknowledgedRows({ acknowledged }: Victim): number {
  return [...acknowledged.values()].reduce((sum, last) => sum + last + 1, 0)
}
