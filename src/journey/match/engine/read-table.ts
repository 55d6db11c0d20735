import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { sharedUint32 } from './encoded.ts'
import type { LinkRefusal } from './link-refusal.ts'

/** Where the cells of one column lie in the bytes of the table. */
export interface Cells {
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/** A table as it lies in memory: bytes, and the places of the cells of the wanted columns. */
export interface RawTable {
  readonly file: string
  readonly bytes: Uint8Array
  readonly rows: number
  readonly columns: ReadonlyMap<string, Cells>
  /** The line in the file on which each row starts. */
  readonly lines: Uint32Array
}

const COMMA = 44
const QUOTE = 34
const LF = 10
const CR = 13

const LONGEST_HEADER = 2 ** 20

/** The header of a CSV file and where its data starts. */
export interface Header {
  readonly names: readonly string[]
  readonly end: number
  readonly lines: number
}

export function readHeader(content: Uint8Array, file: string): Result<Header, LinkRefusal> {
  const bytes = content.slice(0, LONGEST_HEADER)
  const start =
    (bytes[0] as number) === 0xef && (bytes[1] as number) === 0xbb && (bytes[2] as number) === 0xbf
      ? 3
      : 0
  const names: string[] = []
  const cursor = newCursor(start, 1)
  do {
    readCell(bytes, cursor)
    if (cursor.openQuote > 0) return refuse({ code: 'open-quote', file, line: cursor.openQuote })
    names.push(Buffer.from(bytes.subarray(cursor.from, cursor.to)).toString('utf8'))
  } while (!cursor.endOfRow)
  if (names.every((name) => name === '')) return refuse({ code: 'empty-file', file })
  const repeated = names.find((name, place) => name !== '' && names.indexOf(name) !== place)
  if (repeated !== undefined) return refuse({ code: 'repeated-column', file, column: repeated })
  return accept({ names, end: cursor.next, lines: cursor.line })
}

/**
 * Finds the cells of the wanted columns in RFC 4180 bytes; blank lines are skipped and short rows have empty cells.
 * Doubled quotes are undone in place, so the bytes belong to the table afterwards.
 */
export function readRows(
  bytes: Uint8Array,
  file: string,
  header: Header,
  wanted: readonly string[],
): Result<RawTable, LinkRefusal> {
  const slots = new Int32Array(header.names.length).fill(-1)
  for (const [slot, name] of wanted.entries()) {
    const place = header.names.indexOf(name)
    if (place < 0) return refuse({ code: 'missing-column', file, column: name })
    slots[place] = slot
  }
  const capacity = countLines(bytes, header.end) + 1
  const cells = wanted.map(() => ({
    from: sharedUint32(capacity),
    to: sharedUint32(capacity),
  }))
  const lines = new Uint32Array(capacity)
  const cursor = newCursor(header.end, header.lines)
  let rows = 0
  while (cursor.next < bytes.length) {
    lines[rows] = cursor.line
    let place = 0
    let filled = false
    do {
      readCell(bytes, cursor)
      if (cursor.openQuote > 0) return refuse({ code: 'open-quote', file, line: cursor.openQuote })
      if (cursor.to > cursor.from) filled = true
      const column = place < slots.length ? cells[slots[place] as number] : undefined
      if (column !== undefined) {
        column.from[rows] = cursor.from
        column.to[rows] = cursor.to
      }
      place++
    } while (!cursor.endOfRow)
    if (filled || place > 1) {
      for (let missing = place; missing < slots.length; missing++)
        clearCell(cells, slots, missing, rows)
      rows++
    }
  }
  const columns = new Map(
    wanted.map((name, slot) => [
      name,
      {
        from: (cells[slot] as Cells).from.subarray(0, rows),
        to: (cells[slot] as Cells).to.subarray(0, rows),
      },
    ]),
  )
  return accept({ file, bytes, rows, columns, lines: lines.subarray(0, rows) })
}

function clearCell(cells: readonly Cells[], slots: Int32Array, place: number, row: number): void {
  const column = cells[slots[place] as number]
  if (column === undefined) return
  column.from[row] = 0
  column.to[row] = 0
}

interface Cursor {
  next: number
  line: number
  from: number
  to: number
  endOfRow: boolean
  openQuote: number
}

function newCursor(next: number, line: number): Cursor {
  return { next, line, from: next, to: next, endOfRow: false, openQuote: 0 }
}

function readCell(bytes: Uint8Array, cursor: Cursor): void {
  const length = bytes.length
  let read = cursor.next
  while (read < length && (bytes[read] as number) === 32) read++
  let from = read
  let to: number
  if (read < length && (bytes[read] as number) === QUOTE) {
    const openedOn = cursor.line
    let write = ++read
    from = read
    for (;;) {
      if (read >= length) {
        cursor.openQuote = openedOn
        cursor.next = length
        cursor.endOfRow = true
        return
      }
      const byte = bytes[read++] as number
      if (byte === QUOTE) {
        if ((bytes[read] as number) !== QUOTE) break
        read++
      }
      if (byte === LF) cursor.line++
      bytes[write++] = byte
    }
    to = write
    while (read < length && !isCellEnd(bytes[read] as number)) read++
  } else {
    while (read < length && !isCellEnd(bytes[read] as number)) read++
    to = read
  }
  while (to > from && isSpace(bytes[to - 1] as number)) to--
  while (from < to && isSpace(bytes[from] as number)) from++
  cursor.from = from
  cursor.to = to
  cursor.endOfRow = read >= length || (bytes[read] as number) !== COMMA
  if (cursor.endOfRow) {
    if ((bytes[read] as number) === CR && (bytes[read + 1] as number) === LF) read++
    cursor.line++
  }
  cursor.next = read + 1
}

function isCellEnd(byte: number): boolean {
  return byte <= COMMA && (byte === COMMA || byte === LF || byte === CR)
}

function isSpace(byte: number): boolean {
  return byte <= 32 && (byte === 32 || byte === 9 || byte === LF || byte === CR)
}

function countLines(bytes: Uint8Array, from: number): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let lines = 0
  for (const end of [LF, CR])
    for (let at = text.indexOf(end, from); at >= 0; at = text.indexOf(end, at + 1)) lines++
  return lines
}
