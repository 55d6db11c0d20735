import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import type { AllocationInstance } from '#journey/fund/allocate/instance.ts'
import { solvePlainly } from './plain-model.ts'
import { realisticInstance, USUAL_SIZE } from './realistic-instance.ts'

/** One line of `payung bench`. */
export interface BenchResult {
  readonly name: string
  readonly n: number
  readonly seconds: number
  readonly baseline: string
  /** Null where the baseline does not finish. */
  readonly baselineSeconds: number | null
  readonly ratio: number | null
  readonly peakMb: number
  readonly curve: readonly {
    readonly n: number
    readonly seconds: number
    readonly peakMb: number
  }[]
  readonly machine: string
  /** The largest instance the baseline finishes, where it does not finish this one. */
  readonly compared?: { n: number; seconds: number; baselineSeconds: number; ratio: number }
}

const REPEATS = 3
const BASELINE_SECONDS = 60
/** Sizes on which the baseline is tried, the largest that finishes counts. */
const BASELINE_SIZES = [20, 40, 80, 160]

/** Times the allocator on a regency's year and the textbook model on the largest instance it finishes. */
export async function benchAllocation(
  n: number,
  premiums: 1 | 2 | 3 = 1,
  funds = 6,
): Promise<BenchResult> {
  const make = (workers: number) => makeRegency(workers, premiums, funds)
  const curve = []
  for (const size of [Math.ceil(n / 100), Math.ceil(n / 10), n]) {
    const instance = make(size)
    const seconds = await median(() => timed(() => allocate(instance)))
    curve.push({ n: size, seconds, peakMb: peakMb() })
  }
  const seconds = curve.at(-1)?.seconds ?? 0
  const compared = await compare(n, make)
  const isSame = compared?.n === n
  return {
    name: 'fund',
    n,
    seconds,
    baseline:
      'one 0/1 column per worker and per worker, month and fund, solved by HiGHS goal by goal',
    baselineSeconds: isSame ? compared.baselineSeconds : null,
    ratio: isSame ? compared.ratio : null,
    peakMb: peakMb(),
    curve,
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    ...(compared && !isSame ? { compared } : {}),
  }
}

/** Both sides in turn on the same instance, growing until the baseline no longer finishes. */
async function compare(
  n: number,
  make: (workers: number) => AllocationInstance,
): Promise<BenchResult['compared']> {
  let best: BenchResult['compared']
  for (const size of [...BASELINE_SIZES.filter((each) => each < n), n]) {
    const instance = make(size)
    const baseline: number[] = []
    const own: number[] = []
    for (let turn = 0; turn < REPEATS; turn++) {
      const begun = performance.now()
      if (!(await solvePlainly(instance, BASELINE_SECONDS)).isSolved) return best
      baseline.push((performance.now() - begun) / 1000)
      own.push(await timed(() => allocate(instance)))
    }
    const [baselineSeconds, seconds] = [middle(baseline), middle(own)]
    best = { n: size, seconds, baselineSeconds, ratio: baselineSeconds / seconds }
  }
  return best
}

async function median(measure: () => Promise<number>): Promise<number> {
  const seconds = []
  for (let turn = 0; turn < REPEATS; turn++) seconds.push(await measure())
  return middle(seconds)
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

function makeRegency(workers: number, premiums: 1 | 2 | 3, funds: number): AllocationInstance {
  const villageMinimum = Math.ceil(workers / 1000)
  return realisticInstance(1, { ...USUAL_SIZE, workers, premiums, funds, villageMinimum })
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      n: { type: 'string', default: '10000' },
      premiums: { type: 'string', default: '1' },
      funds: { type: 'string', default: '6' },
    },
  })
  const premiums = values.premiums === '3' ? 3 : values.premiums === '2' ? 2 : 1
  const report = await benchAllocation(Number(values.n), premiums, Number(values.funds))
  process.stdout.write(`${JSON.stringify(report)}\n`)
}
