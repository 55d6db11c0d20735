import type { Month } from '#vocabulary/month.ts'

/** The last of several months; those not known are left out. */
export function latest(first: Month, ...others: readonly (Month | undefined)[]): Month {
  return others.reduce<Month>((last, one) => (one !== undefined && one > last ? one : last), first)
}

export function earliest(first: Month, ...others: readonly Month[]): Month {
  return [first, ...others].sort()[0] ?? first
}
