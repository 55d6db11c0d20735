import type { HistogramBin } from './tables.ts'

/** Narrow where it matters: near certainty a pair more or less decides about money. */
const EDGES = [
  0, 10_000, 50_000, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000, 700_000, 800_000,
  900_000, 950_000, 990_000, 999_000, 999_900, 1_000_001,
] as const

const MILLION = 1_000_000

/** Scored pairs by probability, each bin with the true pairs expected in it; thresholds are edges of bins. */
export function histogramOf(
  probabilities: readonly number[],
  thresholds: readonly number[],
): HistogramBin[] {
  const edges = [...new Set([...EDGES, ...thresholds])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? MILLION
    const inside = probabilities.filter((p) => p * MILLION >= from && p * MILLION < to)
    return {
      fromMillionths: from,
      toMillionths: Math.min(to, MILLION),
      pairs: inside.length,
      expectedTrue: round(inside.reduce((sum, p) => sum + p, 0)),
      variance: round(inside.reduce((sum, p) => sum + p * (1 - p), 0)),
    }
  })
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
