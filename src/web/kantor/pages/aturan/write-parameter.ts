import { formatCount, formatPercent, formatRupiah } from '#vocabulary/indonesian.ts'

interface Words {
  readonly yes: string
  readonly no: string
  readonly unknown: string
}

const BASIS_POINTS = 10_000

/** A value as its name says it: `…Rupiah` in rupiah, `…BasisPoints` in per cent, other numbers grouped. */
export function writeParameter(name: string, value: unknown, words: Words): string {
  if (value === null || value === undefined) return words.unknown
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value)) return value.map((one) => writeParameter(name, one, words)).join(', ')
  if (typeof value !== 'number') return typeof value === 'string' ? value : JSON.stringify(value)
  if (/rupiah$/i.test(name)) return formatRupiah(value)
  if (/basisPoints$/i.test(name)) return formatPercent(value / BASIS_POINTS)
  if (/year$/i.test(name) || !Number.isInteger(value)) return String(value).replace('.', ',')
  return formatCount(value)
}

/** A parameter's name as words: `maximumBasisPoints` → `maximum`, the unit being written with the value. */
export function plainName(name: string): string {
  return name
    .replace(/(?:BasisPoints|Rupiah)$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
}
