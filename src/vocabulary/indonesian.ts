import type { IsoDate } from './iso-date.ts'
import type { Month } from './month.ts'

// The standard id-ID formats print "Rp 16.800" and "51,59%"; ours are "Rp16.800" and "51,59 %" (no-break space).

const MONTH_NAMES = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

export function formatCount(value: number): string {
  const digits = String(Math.abs(Math.trunc(value)))
  const grouped = digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return value < 0 ? `−${grouped}` : grouped
}

export function formatRupiah(amount: number): string {
  return amount < 0 ? `−Rp${formatCount(-amount)}` : `Rp${formatCount(amount)}`
}

/** A share of one as a percentage with two decimals: `0.5159` → `51,59 %`. */
export function formatPercent(share: number): string {
  return `${(share * 100).toFixed(2).replace('.', ',')}\u00a0%`
}

export function monthName(monthOfYear: number): string {
  return MONTH_NAMES[monthOfYear - 1] ?? ''
}

export function formatDate(date: IsoDate): string {
  return `${Number(date.slice(8, 10))} ${monthName(Number(date.slice(5, 7)))} ${date.slice(0, 4)}`
}

export function formatMonth(value: Month): string {
  return `${monthName(Number(value.slice(5, 7)))} ${value.slice(0, 4)}`
}
