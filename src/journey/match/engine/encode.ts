import type { FieldMap } from './column-map.ts'
import {
  type BagField,
  type DateField,
  type Field,
  share,
  sharedInt32,
  sharedUint32,
  type ValueField,
  type Words,
} from './encoded.ts'
import { foldWords, newScratch, type Scratch, SPACE, writeText } from './fold.ts'
import { foldDate, foldDateDigits, swappedDates } from './fold-date.ts'
import { foldCode, foldIdentifier, foldPhone } from './fold-number.ts'
import type { NameKnowledge } from './knowledge.ts'
import { Lexicon } from './lexicon.ts'
import type { Cells, RawTable } from './read-table.ts'
import { describeWords } from './word-facts.ts'

type Fold = (bytes: Uint8Array, from: number, to: number, out: Scratch) => void

const foldOf: Readonly<Record<'identifier' | 'phone' | 'email' | 'code', Fold>> = {
  identifier: foldIdentifier,
  phone: foldPhone,
  email: foldCode,
  code: foldCode,
}

/** Turns one field of all tables into integers; equal words and values of both tables get equal numbers. */
export function encodeField(
  tables: readonly RawTable[],
  rows: number,
  field: FieldMap,
  knowledge: NameKnowledge,
): Field {
  if (field.type === 'date') return encodeDates(tables, rows, field)
  if (field.type === 'name' || field.type === 'text' || field.type === 'place')
    return encodeBags(tables, rows, field, knowledge)
  return encodeValues(tables, rows, field, foldOf[field.type])
}

function encodeValues(
  tables: readonly RawTable[],
  rows: number,
  field: FieldMap,
  fold: Fold,
): ValueField {
  const ids = sharedInt32(rows).fill(-1)
  const lexicon = new Lexicon(rows / 2)
  const scratch = newScratch()
  let base = 0
  for (const table of tables) {
    const columns = cellsOf(table, field)
    for (let row = 0; row < table.rows; row++) {
      const cell = joinCells(table.bytes, columns, row, scratch)
      fold(cell.bytes, cell.from, cell.to, scratch)
      if (scratch.length > 0) ids[base + row] = lexicon.intern(scratch.bytes, 0, scratch.length)
    }
    base += table.rows
  }
  return { kind: 'value', type: field.type, words: wordsOf(lexicon), ids }
}

function encodeDates(tables: readonly RawTable[], rows: number, field: FieldMap): DateField {
  const days = sharedInt32(rows)
  const counts = sharedUint32(2200 * 512)
  const malformed = new Lexicon()
  const scratch = newScratch()
  let base = 0
  for (const table of tables) {
    const columns = cellsOf(table, field)
    for (let row = 0; row < table.rows; row++) {
      const cell = joinCells(table.bytes, columns, row, scratch)
      const day = foldDate(cell.bytes, cell.from, cell.to, field.format)
      if (day > 0) counts[day] = (counts[day] as number) + 1
      else foldDateDigits(cell.bytes, cell.from, cell.to, scratch)
      const readable = day > 0 || scratch.length === 0
      days[base + row] = readable ? day : -1 - malformed.intern(scratch.bytes, 0, scratch.length)
    }
    base += table.rows
  }
  const words = wordsOf(malformed)
  return {
    kind: 'date',
    type: 'date',
    days,
    counts,
    malformed: words,
    swapped: share(swappedDates(words)),
  }
}

const DOT = 46
const MOST_TOKENS = 48

function encodeBags(
  tables: readonly RawTable[],
  rows: number,
  field: FieldMap,
  knowledge: NameKnowledge,
): BagField {
  const starts = sharedUint32(rows + 1)
  const lexicon = new Lexicon(4096)
  const scratch = newScratch()
  let tokens = new Int32Array(rows * 4 + 64)
  let filled = 0
  let base = 0
  for (const table of tables) {
    const columns = cellsOf(table, field)
    for (let row = 0; row < table.rows; row++) {
      if (filled + MOST_TOKENS > tokens.length) tokens = enlarged(tokens)
      const first = filled
      for (const column of columns) {
        const [from, to] = [column.from[row] as number, column.to[row] as number]
        if (to <= from) continue
        foldWords(table.bytes, from, to, scratch)
        const last = first + MOST_TOKENS
        filled = internWords(scratch, lexicon, knowledge, tokens, filled, last)
      }
      starts[base + row + 1] = filled
    }
    base += table.rows
  }
  const words = wordsOf(lexicon)
  const facts = describeWords(lexicon, knowledge)
  return {
    kind: 'bag',
    type: field.type,
    words,
    starts,
    tokens: share(tokens.subarray(0, filled)),
    ...facts,
  }
}

function internWords(
  scratch: Scratch,
  lexicon: Lexicon,
  knowledge: NameKnowledge,
  tokens: Int32Array,
  filled: number,
  last: number,
): number {
  let from = 0
  let write = filled
  let dotted = false
  for (let read = 0; read <= scratch.length && write < last; read++) {
    const byte = read < scratch.length ? (scratch.bytes[read] as number) : SPACE
    if (byte === DOT) dotted = true
    if (byte !== SPACE) continue
    if (dotted) write = internDotted(scratch, from, read, lexicon, knowledge, tokens, write, last)
    else if (read > from) tokens[write++] = lexicon.intern(scratch.bytes, from, read)
    from = read + 1
    dotted = false
  }
  return write
}

/** "s.pd" is one word where it is a title, several words elsewhere ("m.ali"). */
function internDotted(
  scratch: Scratch,
  from: number,
  to: number,
  lexicon: Lexicon,
  knowledge: NameKnowledge,
  tokens: Int32Array,
  filled: number,
  last: number,
): number {
  const text = Buffer.from(scratch.bytes.subarray(from, to)).toString()
  const joined = text.replaceAll('.', '')
  const parts = knowledge.titles.has(joined) ? [joined] : text.split('.')
  const word = newScratch()
  let write = filled
  for (const part of parts) {
    if (part === '' || write >= last) continue
    writeText(part, word)
    tokens[write++] = lexicon.intern(word.bytes, 0, word.length)
  }
  return write
}

function cellsOf(table: RawTable, field: FieldMap): Cells[] {
  return field.columns
    .map((column) => table.columns.get(column))
    .filter((cells) => cells !== undefined)
}

const joined: { bytes: Uint8Array; from: number; to: number } = {
  bytes: new Uint8Array(0),
  from: 0,
  to: 0,
}

function joinCells(
  bytes: Uint8Array,
  columns: readonly Cells[],
  row: number,
  scratch: Scratch,
): { bytes: Uint8Array; from: number; to: number } {
  const only = columns[0]
  if (columns.length === 1 && only !== undefined) {
    joined.bytes = bytes
    joined.from = only.from[row] as number
    joined.to = only.to[row] as number
    return joined
  }
  const parts = columns.map((cells) =>
    bytes.slice(cells.from[row] as number, cells.to[row] as number),
  )
  const whole = Buffer.concat(parts.flatMap((part, place) => (place > 0 ? [DASH, part] : [part])))
  joined.bytes = whole
  joined.from = 0
  joined.to = parts.some((part) => part.length > 0) ? whole.length : 0
  scratch.length = 0
  return joined
}

const DASH = Buffer.from('-')

function enlarged(tokens: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(tokens.length * 2)
  larger.set(tokens)
  return larger
}

function wordsOf(lexicon: Lexicon): Words {
  return {
    bytes: share(lexicon.bytes.subarray(0, lexicon.starts[lexicon.size] as number)),
    starts: share(lexicon.starts.subarray(0, lexicon.size + 1)),
    counts: share(lexicon.counts.subarray(0, lexicon.size)),
    size: lexicon.size,
  }
}
