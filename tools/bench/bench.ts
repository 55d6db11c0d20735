import { cpus } from 'node:os'

/** What `payung bench NAME --json` prints; the names are a contract with other programs (docs/bench.md). */
export interface BenchReport {
  readonly name: string
  readonly n: number
  readonly seconds: number
  /** What it is compared with, in words. */
  readonly baseline: string
  /** Null where the baseline does not finish. */
  readonly baselineSeconds: number | null
  /** Seconds of the baseline over ours: above one, we are faster. */
  readonly ratio: number | null
  readonly peakMb: number
  readonly curve: readonly CurvePoint[]
  readonly machine: string
  /** Figures of one bench alone, such as `p99Ms` or `villageKbGzip`. */
  readonly [more: string]: unknown
}

export interface CurvePoint {
  readonly n: number
  readonly seconds: number
  readonly peakMb: number
}

/** One bench: lives in `tools/bench/NAME.bench.ts` and exports `bench`. */
export interface Bench {
  /** What `--n` counts, and how many there are without it. */
  readonly unit: string
  readonly usualSize: number
  measure(n: number): Promise<BenchReport>
}

export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`
}

export function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** The value below which this share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}
