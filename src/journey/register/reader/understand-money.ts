import { isNothing, plainText } from './plain-text.ts'
import type { Understood, Written } from './understood.ts'

const LEAST_PLAIN = 1_000

/** Whole rupiah a month from `1.500.000`, `Rp 1,5 jt`, `500rb`, `Rp1.500.000,00` or a number cell. */
export function understandMoney(cell: Written): Understood<number | undefined> {
  const written = plainText(cell.text)
  if (cell.number === undefined && isNothing(written) && written !== '0')
    return { value: undefined }
  if (cell.number !== undefined) return fromAmount(cell.number, written)
  const text = written
    .toLowerCase()
    .replace(/rp\.?|idr|,-|\/?\s*(per\s*)?(bulan|bln)|\s/g, '')
    .replace(/[.,]-$/, '')
  if (/^[<>±~]|\d(-|–|s\/?d|sampai)\d/.test(text)) {
    return { value: undefined, unclear: { reason: 'range', written } }
  }
  const scaled = /^([\d.,]+)(jt|juta|rb|ribu|k)$/.exec(text)
  if (scaled) return fromScaled(scaled[1] ?? '', scaled[2] ?? '', written)
  const amount = plainAmount(text)
  return amount === undefined
    ? { value: undefined, unclear: { reason: 'unreadable', written } }
    : fromAmount(amount, written)
}

function fromScaled(figure: string, unit: string, written: string): Understood<number | undefined> {
  const amount = Number(figure.replace(',', '.'))
  const scale = unit.startsWith('j') ? 1_000_000 : 1_000
  return Number.isFinite(amount)
    ? { value: Math.round(amount * scale) }
    : { value: undefined, unclear: { reason: 'unreadable', written } }
}

/** Dots or commas in front of groups of three are thousand marks; a last group of one or two digits is cents. */
function plainAmount(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(text)) {
    return Number(text.replace(/\./g, '').replace(',', '.'))
  }
  if (/^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(text)) return Number(text.replace(/,/g, ''))
  if (/^\d+[.,]\d+$/.test(text)) return Number(text.replace(',', '.'))
  return undefined
}

function fromAmount(amount: number, written: string): Understood<number | undefined> {
  if (amount < 0) return { value: undefined, unclear: { reason: 'unreadable', written } }
  const isFraction = !Number.isInteger(amount)
  if (amount > 0 && amount < LEAST_PLAIN) {
    return { value: undefined, unclear: { reason: 'scale', written } }
  }
  return { value: isFraction ? Math.round(amount) : amount }
}
