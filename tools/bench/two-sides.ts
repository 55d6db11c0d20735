import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchReport, type CurvePoint, machine, middle } from './bench.ts'

/** Two ways to do one thing with the files of one folder. Both run in processes of their own, so that each has its own peak. */
export interface TwoSides {
  readonly baseline: string
  /** Lays down what both sides read; not timed. */
  prepare(n: number, folder: string): Promise<void>
  ours(folder: string): Promise<unknown>
  theirs(folder: string): Promise<unknown>
}

export type Side = 'prepare' | 'ours' | 'theirs'

interface Timing {
  readonly seconds: number
  readonly peakMb: number
}

const REPEATS = 3

/** Measures both sides in turn at a hundredth, a tenth and the whole of a size; the median of three counts. */
export async function measureSides(
  name: string,
  n: number,
  { baseline }: Pick<TwoSides, 'baseline'>,
): Promise<BenchReport> {
  const curve: CurvePoint[] = []
  let theirs = 0
  for (const size of [...new Set([Math.ceil(n / 100), Math.ceil(n / 10), n])]) {
    const folder = mkdtempSync(join(tmpdir(), 'payung-bench-'))
    try {
      await runSide(name, 'prepare', folder, size)
      const [own, other]: [Timing[], Timing[]] = [[], []]
      for (let turn = 0; turn < REPEATS; turn++) {
        own.push(await runSide(name, 'ours', folder, size))
        other.push(await runSide(name, 'theirs', folder, size))
      }
      curve.push({
        n: size,
        seconds: middle(own.map(({ seconds }) => seconds)),
        peakMb: Math.max(...own.map(({ peakMb }) => peakMb)),
      })
      theirs = middle(other.map(({ seconds }) => seconds))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const { seconds, peakMb } = curve.at(-1) ?? { seconds: 0, peakMb: 0 }
  return {
    name,
    n,
    seconds,
    baseline,
    baselineSeconds: theirs,
    ratio: theirs / seconds,
    peakMb,
    curve,
    machine: machine(),
  }
}

function runSide(name: string, side: Side, folder: string, n: number): Promise<Timing> {
  const program = join(import.meta.dirname, 'side.ts')
  const child = spawn(process.execPath, [program, name, side, folder, String(n)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      if (code === 0) done(JSON.parse(said) as Timing)
      else fail(new Error(`bench ${name}, ${side}, n = ${n}: exit ${code}`))
    })
  })
}
