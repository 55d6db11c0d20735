/** Borders of the five steps that suit coverage near the national target: below 35 % to 65 % and above. */
export const COVERAGE_THRESHOLDS = [0.35, 0.45, 0.55, 0.65] as const

const WIDTHS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2] as const

/** Four round, evenly spaced borders that spread the given shares over the five steps. */
export function chooseThresholds(shares: readonly (number | null)[]): readonly number[] {
  const known = shares.filter((share) => share !== null).sort((left, right) => left - right)
  const low = known[Math.floor(known.length * 0.1)]
  const high = known[Math.ceil(known.length * 0.9) - 1]
  const middle = known[Math.floor(known.length / 2)]
  if (low === undefined || high === undefined || middle === undefined) return COVERAGE_THRESHOLDS
  const width = WIDTHS.find((size) => size * 4 >= high - low) ?? 0.2
  const first = Math.max(1, Math.round(middle / width - 1.5))
  return [0, 1, 2, 3].map((step) => Math.round((first + step) * width * 1_000) / 1_000)
}

/** Words beneath the legend: `< 35`, `35–45`, …, `65 % ke atas`. */
export function thresholdLabels(thresholds: readonly number[]): string[] {
  const digits = thresholds.every((share) => Number.isInteger(Math.round(share * 1e6) / 1e4))
    ? 0
    : 1
  const written = thresholds.map((share) => (share * 100).toFixed(digits).replace('.', ','))
  return [
    `< ${written[0]}`,
    ...written.slice(1).map((upper, index) => `${written[index]}–${upper}`),
    `${written.at(-1)}\u00a0% ke atas`,
  ]
}
