import type { Bar } from './scored-pair.ts'

/** How a pair's reasons are kept: first why it was made, then the bars of its waterfall. */
export function evidenceOf(why: string, bars: readonly Bar[]): string {
  const rounded = bars.map(({ field, level, weight }) => ({
    field,
    level,
    weight: Math.round(weight * 1000) / 1000,
  }))
  return JSON.stringify([{ why }, ...rounded])
}
