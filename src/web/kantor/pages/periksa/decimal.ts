import { formatPercent } from '#vocabulary/indonesian.ts'

/** `1,2`, `0,03`: an expected number of people, with as many decimals as it takes to tell it from nothing. */
export function decimal(value: number): string {
  if (value === 0) return '0'
  const digits = value >= 10 ? 0 : value >= 0.1 ? 1 : 3
  return value.toFixed(digits).replace('.', ',')
}

const NEARLY_ONE = 0.9999

/** A share in per cent, but never certainty: what rounds to a hundred is said to be more than 99,99. */
export function shareText(share: number): string {
  return share > NEARLY_ONE ? `> ${formatPercent(NEARLY_ONE)}` : formatPercent(share)
}
