/** Premiums that take part in one swap, and how many months of each are tried. */
const PREMIUMS_TRIED = 4
const WIDTH = [0, 4000, 400, 40, 12]

/**
 * Finds months of several premiums, given and taken back, that together move an amount from `least` to `most` units;
 * when that cannot be met, the largest amount below. Null when nothing at all can be moved.
 * @returns months by premium; less than nothing means back
 */
export function combine(
  units: readonly number[],
  capacities: readonly { readonly there: number; readonly back: number }[],
  { least, most }: { readonly least: number; readonly most: number },
): number[] | null {
  const able = capacities
    .map(({ there, back }, premium) => ({ premium, there, back, unit: units[premium] ?? 0 }))
    .filter(({ there, back }) => there + back > 0)
    .sort(
      (a, b) => Math.min(b.there, 50) - Math.min(a.there, 50) || b.back - a.back || a.unit - b.unit,
    )
    .slice(0, PREMIUMS_TRIED)
    .sort((a, b) => b.unit - a.unit)
  if (able.length === 0) return null
  const width = WIDTH[able.length] ?? 0
  const chosen = new Array<number>(able.length).fill(0)
  let best: { amount: number; months: number; counts: number[] } | null = null

  function isBetter(amount: number, months: number): boolean {
    if (amount <= 0 || amount > most) return false
    if (!best) return true
    const [meets, met] = [amount >= least, best.amount >= least]
    if (meets !== met) return meets
    if (!meets && amount !== best.amount) return amount > best.amount
    return months < best.months
  }

  function search(at: number, amount: number, months: number): void {
    const option = able[at]
    if (!option) return
    const { there, back, unit } = option
    if (at === able.length - 1) {
      for (const target of [least, most]) {
        const near = Math.floor((target - amount) / unit)
        for (const count of [near, near + 1]) {
          if (count > there || count < -back) continue
          const sum = amount + count * unit
          if (!isBetter(sum, months + Math.abs(count))) continue
          chosen[at] = count
          best = { amount: sum, months: months + Math.abs(count), counts: [...chosen] }
        }
      }
      return
    }
    const from = Math.max(-back, -width)
    const to = Math.min(there, width + Math.floor(least / unit))
    for (let count = from; count <= to; count++) {
      chosen[at] = count
      search(at + 1, amount + count * unit, months + Math.abs(count))
    }
  }
  search(0, 0, 0)
  const found = best as { counts: number[] } | null
  if (!found) return null
  const result = new Array<number>(units.length).fill(0)
  able.forEach(({ premium }, at) => {
    result[premium] = found.counts[at] ?? 0
  })
  return result
}
