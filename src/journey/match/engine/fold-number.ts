import { reserve, type Scratch } from './fold.ts'

/** Letters that are mistaken for digits in typed numbers. */
const lookAlikes = new Uint8Array(256)
for (const [letter, digit] of [
  ['O', '0'],
  ['o', '0'],
  ['I', '1'],
  ['l', '1'],
  ['i', '1'],
  ['S', '5'],
  ['s', '5'],
  ['B', '8'],
] as const)
  lookAlikes[letter.charCodeAt(0)] = digit.charCodeAt(0)

/**
 * An identifier in capitals without separators; where most of it is digits, letters that look like digits become digits.
 * A placeholder (one digit repeated, 12345…) and a number rounded by a spreadsheet (6.11E+15) are no evidence: empty.
 */
export function foldIdentifier(bytes: Uint8Array, from: number, to: number, out: Scratch): void {
  reserve(out, to - from)
  let write = 0
  let digits = 0
  let letters = 0
  let plus = false
  for (let read = from; read < to; read++) {
    const byte = bytes[read] as number
    if (byte >= 48 && byte <= 57) digits++
    else if (byte === 43) plus = true
    else if (!isLetter(byte) && byte < 128) continue
    else letters++
    if (byte !== 43) out.bytes[write++] = byte
  }
  out.length = write
  if (plus && digits > 0 && letters === 1) out.length = 0
  const mostlyDigits = digits >= 5 && digits >= letters * 2
  for (let place = 0; place < out.length; place++) {
    const byte = out.bytes[place] as number
    const digit = mostlyDigits ? (lookAlikes[byte] as number) : 0
    out.bytes[place] = digit > 0 ? digit : byte >= 97 && byte <= 122 ? byte - 32 : byte
  }
  if (isPlaceholder(out)) out.length = 0
}

function isLetter(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
}

function isPlaceholder(out: Scratch): boolean {
  if (out.length === 0) return true
  let repeated = true
  let counting = out.length >= 6
  for (let place = 1; place < out.length; place++) {
    if ((out.bytes[place] as number) !== (out.bytes[0] as number)) repeated = false
    if ((out.bytes[place] as number) !== 48 + ((place + 1) % 10)) counting = false
  }
  if (counting && (out.bytes[0] as number) === 49) return true
  return repeated && (out.length >= 5 || (out.bytes[0] as number) === 48)
}

/** The national part of a telephone number: digits without +62, 62 or leading zeros. */
export function foldPhone(bytes: Uint8Array, from: number, to: number, out: Scratch): void {
  reserve(out, to - from)
  let write = 0
  for (let read = from; read < to; read++) {
    const byte = bytes[read] as number
    if (byte < 48 || byte > 57) continue
    if (write === 0 && byte === 48) continue
    out.bytes[write++] = byte
    if (write === 2 && (out.bytes[0] as number) === 54 && byte === 50 && to - read > 7) write = 0
  }
  out.length = write
  if (write < 4 || isPlaceholder(out)) out.length = 0
}

/** A category as written, without spaces and in capitals. */
export function foldCode(bytes: Uint8Array, from: number, to: number, out: Scratch): void {
  reserve(out, to - from)
  let write = 0
  for (let read = from; read < to; read++) {
    const byte = bytes[read] as number
    if (byte === 32) continue
    out.bytes[write++] = byte >= 97 && byte <= 122 ? byte - 32 : byte
  }
  out.length = write
}
