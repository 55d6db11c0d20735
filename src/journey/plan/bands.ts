/** Where the paths of one series lie in one year; nearest-rank, so every figure is one that a path really reached. */
export interface Band {
  readonly p2_5: number
  readonly p5: number
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
  readonly p95: number
  readonly p97_5: number
  readonly mean: number
}

/** Sorts the values in place. @throws RangeError without values. */
export function bandOf(values: Float64Array): Band {
  if (values.length === 0) throw new RangeError('a band of nothing')
  let sum = 0
  for (const value of values) sum += value
  values.sort()
  const at = (percent: number) =>
    values[Math.max(0, Math.ceil((percent * values.length) / 100) - 1)] ?? 0
  return {
    p2_5: at(2.5),
    p5: at(5),
    p10: at(10),
    p25: at(25),
    p50: at(50),
    p75: at(75),
    p90: at(90),
    p95: at(95),
    p97_5: at(97.5),
    mean: rounded(sum / values.length),
  }
}

function rounded(mean: number): number {
  return mean >= 1_000_000 ? Math.round(mean) : Math.round(mean * 1_000_000) / 1_000_000
}
