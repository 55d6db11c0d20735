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
/** Rows on which both sides are always measured. */
const SHARED = 20_000
/** Longer than this the baseline is given up, and not begun where it is expected to take longer. */
const MOST_SECONDS = 900

/**
 * People tables linked with themselves, files read and written: at 10,000, 100,000 and `n` people. The other side is the
 * Fellegi–Sunter model in DuckDB on the same file, in turn, in processes of their own; the median of three counts. Where
 * `n` is more than DuckDB ends with, the ratio at 20,000 still tells.
 */
export async function benchMatch(n: number): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-bench-match-'))
  const tableOf = (size: number) => {
    const people = join(folder, `${size}.csv`)
    writePeople(size, people, 1)
    return people
  }
  try {
    const curve: CurvePoint[] = []
    for (const size of [10_000, 100_000].filter((size) => size < n)) {
      const { peakMb, seconds } = middleOf(await turns(tableOf(size), folder))
      curve.push({ n: size, seconds, peakMb })
    }
    const sharedSize = Math.min(n, SHARED)
    const shared = await inTurn(tableOf(sharedSize), folder)
    const own = n === sharedSize ? shared.own : middleOf(await turns(tableOf(n), folder))
    const other = n === sharedSize ? shared.other : await tryBaseline(n, shared.other, folder)
    const { compared, peakMb, processorSeconds, seconds } = own
    return {
      name: 'match',
      n,
      seconds,
      baseline:
        'a Fellegi–Sunter model of the Splink kind in DuckDB SQL, two threads, on the same file',
      baselineSeconds: other?.seconds ?? null,
      ratio: other === undefined ? null : other.seconds / seconds,
      peakMb,
      curve: [...curve, { n, seconds, peakMb }],
      machine: machine(),
      personsPerSecond: Math.round(n / seconds),
      pairsPerSecond: Math.round(compared / seconds),
      processorSeconds,
      baselinePeakMb: other?.peakMb ?? null,
      sharedSize,
      sharedSeconds: shared.own.seconds,
      sharedBaselineSeconds: shared.other?.seconds ?? null,
      sharedRatio: shared.other === undefined ? null : shared.other.seconds / shared.own.seconds,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface BothSides {
  readonly own: Timing
  readonly other: Timing | undefined
}

/** Both sides by turns. */
async function inTurn(people: string, folder: string): Promise<BothSides> {
  const [own, other]: [Timing[], Timing[]] = [[], []]
  for (let turn = 0; turn < TURNS; turn++) {
    own.push(await runSide('ours', people, folder))
    const timing = await runSide('theirs', people, folder).catch(() => undefined)
    if (timing !== undefined) other.push(timing)
  }
  return { own: middleOf(own), other: other.length === 0 ? undefined : middleOf(other) }
}

/** Once, where it should end in time: its work grows with the square of the rows at worst. */
async function tryBaseline(
  n: number,
  shared: Timing | undefined,
  folder: string,
): Promise<Timing | undefined> {
  if (shared === undefined || shared.seconds * (n / SHARED) ** 2 > MOST_SECONDS) return undefined
  return runSide('theirs', join(folder, `${n}.csv`), folder).catch(() => undefined)
}

async function turns(people: string, folder: string): Promise<Timing[]> {
  const timings: Timing[] = []
  while (timings.length < TURNS) timings.push(await runSide('ours', people, folder))
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
