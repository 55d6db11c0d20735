const FACTORS = [1, 2, 2.5, 5, 10] as const

/** Round, evenly spaced values that enclose `low` to `high`, about `count` of them. */
export function roundTicks(low: number, high: number, count = 4): number[] {
  const span = high > low ? high - low : Math.abs(high) || 1
  const size = 10 ** Math.floor(Math.log10(span / count))
  const step = (FACTORS.find((factor) => span / (factor * size) <= count) ?? 10) * size
  const first = Math.floor(low / step)
  const last = Math.max(first + 1, Math.ceil(high / step))
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}
