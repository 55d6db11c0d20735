import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BenchReport, type CurvePoint, machine, middle } from '#tools/bench/bench.ts'
import { writePeople } from './write-people.ts'

interface Timing {
  readonly seconds: number
  readonly processorSeconds: number
  readonly peakMb: number
  readonly compared: number
}

const TURNS = 3
/** Longer than this the baseline runs once; longer than the second it is given up. */
const SLOW_SECONDS = 120
const MOST_SECONDS = 900

/**
 * People tables linked with themselves, files read and written: at 10,000, 100,000 and `n` people. The other side is the
 * Fellegi–Sunter model in DuckDB on the same file, in turn, in processes of their own; the median of three counts.
 */
export async function benchMatch(n: number): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-bench-match-'))
  try {
    const curve: CurvePoint[] = []
    for (const size of [10_000, 100_000].filter((size) => size < n)) {
      const people = join(folder, `${size}.csv`)
      writePeople(size, people, 1)
      const timing = middleOf(await turns(() => runSide('ours', people, folder)))
      curve.push({ n: size, seconds: timing.seconds, peakMb: timing.peakMb })
    }
    const people = join(folder, 'people.csv')
    writePeople(n, people, 1)
    const [own, other] = await inTurn(people, folder)
    const { compared, peakMb, processorSeconds, seconds } = middleOf(own)
    const baselineSeconds = other.length === 0 ? null : middle(other.map((one) => one.seconds))
    return {
      name: 'match',
      n,
      seconds,
      baseline:
        'a Fellegi–Sunter model of the Splink kind in DuckDB SQL, two threads, on the same file',
      baselineSeconds,
      ratio: baselineSeconds === null ? null : baselineSeconds / seconds,
      peakMb,
      curve: [...curve, { n, seconds, peakMb }],
      machine: machine(),
      personsPerSecond: Math.round(n / seconds),
      pairsPerSecond: Math.round(compared / seconds),
      processorSeconds,
      baselinePeakMb: other.length === 0 ? null : middleOf(other).peakMb,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Both sides by turns; a slow baseline runs once, one that does not end is left out. */
async function inTurn(people: string, folder: string): Promise<[Timing[], Timing[]]> {
  const [own, other]: [Timing[], Timing[]] = [[], []]
  let isSlow = false
  for (let turn = 0; turn < TURNS; turn++) {
    own.push(await runSide('ours', people, folder))
    if (isSlow) continue
    const timing = await runSide('theirs', people, folder).catch(() => undefined)
    if (timing !== undefined) other.push(timing)
    isSlow = timing === undefined || timing.seconds > SLOW_SECONDS
  }
  return [own, other]
}

async function turns(run: () => Promise<Timing>): Promise<Timing[]> {
  const timings: Timing[] = []
  while (timings.length < TURNS) timings.push(await run())
  return timings
}

function middleOf(timings: readonly Timing[]): Timing {
  const seconds = middle(timings.map((timing) => timing.seconds))
  const [first] = timings.filter((timing) => timing.seconds === seconds)
  if (first === undefined) throw new Error('nothing was measured')
  return { ...first, peakMb: Math.max(...timings.map((timing) => timing.peakMb)) }
}

function runSide(side: 'ours' | 'theirs', people: string, folder: string): Promise<Timing> {
  const program = join(import.meta.dirname, 'bench-side.ts')
  const child = spawn(process.execPath, [program, side, people, join(folder, 'pairs.csv')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: MOST_SECONDS * 1000,
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      if (code === 0) done(JSON.parse(said) as Timing)
      else fail(new Error(`${side} ended with ${code}`))
    })
  })
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { n: { type: 'string', default: '100000' } } })
  process.stdout.write(`${JSON.stringify(await benchMatch(Number(values.n)), null, 2)}\n`)
}
