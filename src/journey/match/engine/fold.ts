/** A place to write the normal form of one cell; grows when a cell is longer than any before. */
export interface Scratch {
  bytes: Uint8Array
  length: number
}

export function newScratch(): Scratch {
  return { bytes: new Uint8Array(4096), length: 0 }
}

export const SPACE = 32
const APOSTROPHES = [39, 96]
const DOT = 46

const folded = new Uint8Array(256).fill(SPACE)
for (let byte = 97; byte <= 122; byte++) {
  folded[byte] = byte
  folded[byte - 32] = byte
}
for (let byte = 48; byte <= 57; byte++) folded[byte] = byte
for (const byte of APOSTROPHES) folded[byte] = 0

/**
 * Words in small letters without accents, one space between, into `out`: "Nur-Hayati, S.Pd" → "nur hayati s.pd".
 * Apostrophes vanish; dots inside a word stay for whoever knows titles; letters of other scripts stay as they are.
 */
export function foldWords(bytes: Uint8Array, from: number, to: number, out: Scratch): void {
  reserve(out, to - from)
  let write = 0
  let pending = false
  for (let read = from; read < to; read++) {
    const byte = bytes[read] as number
    if (byte >= 128) {
      foldUnicode(bytes, from, to, out)
      return
    }
    if (byte === DOT) {
      if (write > 0 && !pending) out.bytes[write++] = DOT
      continue
    }
    const letter = folded[byte] as number
    if (letter === 0) continue
    if (letter === SPACE) {
      pending = write > 0
      continue
    }
    if (pending) {
      out.bytes[write++] = SPACE
      pending = false
    }
    out.bytes[write++] = letter
  }
  out.length = write
}

const unfoldable: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
}

function foldUnicode(bytes: Uint8Array, from: number, to: number, out: Scratch): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from)
    .toString('utf8')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'`’‘ʼʻ]/gu, '')
    .replace(/[ßøłđæœþı]/g, (letter) => unfoldable[letter] ?? letter)
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .replace(/(^|\s)\.+/g, ' ')
    .trim()
  writeText(text, out)
}

export function writeText(text: string, out: Scratch): void {
  const bytes = Buffer.from(text)
  reserve(out, bytes.length)
  out.bytes.set(bytes)
  out.length = bytes.length
}

export function reserve(out: Scratch, length: number): void {
  if (out.bytes.length < length + 8) out.bytes = new Uint8Array(length * 2 + 8)
}
