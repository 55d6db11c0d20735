import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface DemoRun {
  /** Steps that were acknowledged, in order. */
  readonly acknowledged: readonly string[]
  /** What the year says of itself, without its seconds; undefined when it was killed before it had told it. */
  readonly figures: string | undefined
  readonly complaint: string
}

/** Runs a small demo year in a home of its own, killed with -9 after so many milliseconds when given. */
export async function runDemo(home: string, killAfterMs?: number): Promise<DemoRun> {
  const child = spawn(
    process.execPath,
    [
      'tools/demo/main.ts',
      '--villages',
      '1',
      '--per-village',
      '12',
      '--no-serve',
      '--json',
      '--steps',
    ],
    { env: { ...process.env, PAYUNG_HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  if (killAfterMs !== undefined) {
    await Promise.race([sleep(killAfterMs), ended])
    child.kill('SIGKILL')
  }
  const code = await ended
  return {
    acknowledged: [...err.matchAll(/^done (.+)$/gm)].map((match) => match[1] ?? ''),
    figures: /^}$/m.test(out) ? figuresOf(out, home) : undefined,
    complaint: code === 0 || code === null ? '' : err.slice(-2_000),
  }
}

function figuresOf(json: string, home: string): string {
  const told = JSON.parse(json)
  const chapters = told.chapters.map(
    ({ seconds: _, paper: __, ...one }: Record<string, unknown>) => one,
  )
  const decree = readFileSync(join(home, 'demo', 'berkas', 'sk-2026.pdf'))
  const sha256 = createHash('sha256').update(decree).digest('hex')
  return JSON.stringify({ chapters, figures: told.figures, sha256 })
}
