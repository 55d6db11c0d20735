import { formatCount, formatPercent, formatRupiah } from '#vocabulary/indonesian.ts'

export type Measure = 'share' | 'people' | 'rupiah'

/** A value in full: `51,59 %`, `34.486`, `Rp16.800`. */
export function writeValue(value: number, measure: Measure): string {
  if (measure === 'share') return formatPercent(value)
  return measure === 'people' ? formatCount(Math.round(value)) : formatRupiah(Math.round(value))
}

const SCALES = [
  [1e12, 'triliun'],
  [1e9, 'miliar'],
  [1e6, 'juta'],
] as const

/** A value beside an axis: no more digits than needed, rupiah in juta or miliar. */
export function writeTick(value: number, measure: Measure): string {
  if (measure === 'share') return decimal(value * 100, 1)
  if (measure === 'people') return formatCount(Math.round(value))
  const scale = SCALES.find(([size]) => Math.abs(value) >= size)
  return scale ? `Rp${decimal(value / scale[0], 2)} ${scale[1]}` : formatRupiah(Math.round(value))
}

function decimal(value: number, digits: number): string {
  return String(Number(value.toFixed(digits))).replace('.', ',')
}
