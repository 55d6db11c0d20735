import type { DateFormat } from './column-map.ts'
import type { Words } from './encoded.ts'
import { reserve, type Scratch } from './fold.ts'

/** The order of the parts in a format: places of year, month and day. */
const orders: Readonly<Record<DateFormat, readonly [number, number, number]>> = {
  'yyyy-mm-dd': [0, 1, 2],
  yyyymmdd: [0, 1, 2],
  'dd-mm-yyyy': [2, 1, 0],
  'dd/mm/yyyy': [2, 1, 0],
}

/**
 * A date as year × 512 + month × 32 + day, or 0 where it cannot be read. Without a format the place of the four-digit
 * year decides.
 */
export function foldDate(
  bytes: Uint8Array,
  from: number,
  to: number,
  format: DateFormat | undefined,
): number {
  const parts = [0, 0, 0]
  const widths = [0, 0, 0]
  let part = -1
  let inside = false
  for (let read = from; read < to && part < 3; read++) {
    const byte = bytes[read] as number
    const isDigit = byte >= 48 && byte <= 57
    if (!isDigit) {
      if (byte === 84 && part === 2) break
      inside = false
      continue
    }
    if (!inside) part++
    inside = true
    if (part > 2) break
    parts[part] = (parts[part] as number) * 10 + byte - 48
    widths[part] = (widths[part] as number) + 1
  }
  if (part === 0 && widths[0] === 8) return foldSolid(parts[0] as number, format)
  if (part < 2) return 0
  const order =
    widths[0] === 4 ? orders['yyyy-mm-dd'] : widths[2] === 4 ? orders['dd-mm-yyyy'] : undefined
  if (order === undefined) return 0
  return packDate(parts[order[0]] as number, parts[order[1]] as number, parts[order[2]] as number)
}

function foldSolid(digits: number, format: DateFormat | undefined): number {
  const yearFirst = packDate(
    Math.floor(digits / 10000),
    Math.floor(digits / 100) % 100,
    digits % 100,
  )
  if (yearFirst > 0 || format === 'yyyymmdd') return yearFirst
  return packDate(digits % 10000, Math.floor(digits / 10000) % 100, Math.floor(digits / 1000000))
}

export function packDate(year: number, month: number, day: number): number {
  if (year < 1000 || year > 2199) return 0
  if (month < 1 || month > 12 || day < 1 || day > 31) return 0
  return year * 512 + month * 32 + day
}

/** The digits of what is no date, where there are about as many as a date has: a slip may have spoilt it. */
export function foldDateDigits(bytes: Uint8Array, from: number, to: number, out: Scratch): void {
  reserve(out, to - from)
  let write = 0
  for (let read = from; read < to; read++) {
    const byte = bytes[read] as number
    if (byte >= 48 && byte <= 57) out.bytes[write++] = byte
  }
  out.length = write >= 6 && write <= 10 ? write : 0
}

/** Eight digits read as year, day, month or as month, day, year. */
export function swappedDates({ bytes, size, starts }: Words): Int32Array {
  const dates = new Int32Array(size)
  for (let word = 0; word < size; word++) {
    const [from, to] = [starts[word] as number, starts[word + 1] as number]
    if (to - from !== 8) continue
    const number = Number(Buffer.from(bytes.subarray(from, to)).toString())
    const [high, middle, low] = [
      Math.floor(number / 10_000),
      Math.floor(number / 100) % 100,
      number % 100,
    ]
    const yearFirst = packDate(high, low, middle)
    const yearLast = packDate(number % 10_000, Math.floor(high / 100), high % 100)
    dates[word] = yearFirst > 0 ? yearFirst : yearLast
  }
  return dates
}

export function yearOf(packed: number): number {
  return packed >>> 9
}

export function monthOf(packed: number): number {
  return (packed >>> 5) & 15
}

export function dayOf(packed: number): number {
  return packed & 31
}
