import type { FieldMap } from './column-map.ts'
import type { Field, Words } from './encoded.ts'
import { foldWords, newScratch, type Scratch } from './fold.ts'
import { foldDate, foldDateDigits, swappedDates } from './fold-date.ts'
import { foldCode, foldIdentifier, foldPhone } from './fold-number.ts'
import { internWords } from './intern-words.ts'
import { cellsOf, joinCells } from './join-cells.ts'
import type { NameKnowledge } from './knowledge.ts'
import { Lexicon } from './lexicon.ts'
import type { RawTable } from './read-table.ts'
import { WordBook } from './word-facts.ts'

type Fold = (bytes: Uint8Array, from: number, to: number, out: Scratch) => void

const foldOf: Readonly<Record<'identifier' | 'phone' | 'email' | 'code', Fold>> = {
  identifier: foldIdentifier,
  phone: foldPhone,
  email: foldCode,
  code: foldCode,
}

const MOST_TOKENS = 48
const PACKED_DATES = 2200 * 512

/** Turns one field of one table after another into integers; what the tables have in common gets equal numbers. */
export class FieldEncoder {
  private readonly map: FieldMap
  private readonly knowledge: NameKnowledge
  private lexicon: Lexicon
  private book: WordBook
  private readonly scratch = newScratch()
  /** Per row: a value, a date, or (one entry more) where its words start. */
  private perRow: Int32Array<ArrayBuffer>
  private tokens = new Int32Array(0)
  private readonly dates: Uint32Array
  private rows = 0

  constructor(map: FieldMap, knowledge: NameKnowledge, rows: number) {
    this.map = map
    this.knowledge = knowledge
    const isBag = map.type === 'name' || map.type === 'text' || map.type === 'place'
    this.lexicon = new Lexicon(isBag || map.type === 'date' ? 4096 : rows / 2)
    this.book = new WordBook(this.lexicon, knowledge)
    this.perRow = new Int32Array(rows + 1)
    if (isBag) this.tokens = new Int32Array(rows * 4 + 64)
    this.dates = new Uint32Array(map.type === 'date' ? PACKED_DATES : 0)
  }

  /** From its own copy. */
  static revive(kept: object, map: FieldMap, knowledge: NameKnowledge): FieldEncoder {
    const encoder = new FieldEncoder(map, knowledge, 0)
    Object.assign(encoder, kept, { map, knowledge })
    const lexicon = Object.assign(new Lexicon(), encoder.lexicon)
    encoder.lexicon = lexicon
    encoder.book = WordBook.revive(encoder.book, lexicon, knowledge)
    return encoder
  }

  append(table: RawTable): void {
    if (this.rows + table.rows + 1 > this.perRow.length)
      this.perRow = enlarged(this.perRow, this.rows + table.rows + 1)
    const { type } = this.map
    if (type === 'date') this.appendDates(table)
    else if (type === 'name' || type === 'text' || type === 'place') this.appendBags(table)
    else this.appendValues(table, foldOf[type])
    this.rows += table.rows
  }

  /** Forgets the rows from `rows` on; their words stay known, uncounted. */
  truncate(rows: number): void {
    this.discount(rows, this.rows)
    this.rows = rows
  }

  /** What these rows say counts no longer; the rows themselves stay, and nobody should look at them. */
  discount(from: number, end: number): void {
    const { counts } = this.lexicon
    const less = (word: number) => {
      counts[word] = (counts[word] as number) - 1
    }
    if (this.tokens.length > 0) {
      for (let at = this.perRow[from] as number; at < (this.perRow[end] as number); at++)
        less(this.tokens[at] as number)
      return
    }
    for (let row = from; row < end; row++) {
      const value = this.perRow[row] as number
      if (this.map.type !== 'date') {
        if (value >= 0) less(value)
      } else if (value > 0) this.dates[value] = (this.dates[value] as number) - 1
      else if (value < 0) less(-1 - value)
    }
  }

  /** Keeps these rows alone, in this order; the others should have been discounted. */
  keep(kept: Int32Array): void {
    const { perRow, tokens } = this
    const isBag = tokens.length > 0
    let filled = 0
    for (const [at, row] of kept.entries()) {
      if (!isBag) {
        perRow[at] = perRow[row] as number
        continue
      }
      const [from, end] = [perRow[row] as number, perRow[row + 1] as number]
      tokens.copyWithin(filled, from, end)
      perRow[at] = filled
      filled += end - from
    }
    if (isBag) perRow[kept.length] = filled
    this.rows = kept.length
  }

  /** The field as it stands; valid until the next rows. */
  field(): Field {
    const { type } = this.map
    const words = this.words()
    const rows = this.perRow.subarray(0, this.rows)
    if (type === 'date')
      return {
        kind: 'date',
        type,
        days: rows,
        counts: this.dates,
        malformed: words,
        swapped: swappedDates(words),
      }
    if (type !== 'name' && type !== 'text' && type !== 'place')
      return { kind: 'value', type, words, ids: rows }
    const starts = new Uint32Array(this.perRow.buffer, this.perRow.byteOffset, this.rows + 1)
    const tokens = this.tokens.subarray(0, starts[this.rows] as number)
    return { kind: 'bag', type, words, starts, tokens, ...this.book.describe() }
  }

  private words(): Words {
    const { bytes, counts, size, starts } = this.lexicon
    return {
      bytes: bytes.subarray(0, starts[size] as number),
      starts: starts.subarray(0, size + 1),
      counts: counts.subarray(0, size),
      size,
    }
  }

  private appendValues(table: RawTable, fold: Fold): void {
    const { lexicon, perRow, scratch } = this
    const columns = cellsOf(table, this.map)
    for (let row = 0; row < table.rows; row++) {
      const cell = joinCells(table.bytes, columns, row, scratch)
      fold(cell.bytes, cell.from, cell.to, scratch)
      perRow[this.rows + row] =
        scratch.length > 0 ? lexicon.intern(scratch.bytes, 0, scratch.length) : -1
    }
  }

  private appendDates(table: RawTable): void {
    const { dates, lexicon, perRow, scratch } = this
    const columns = cellsOf(table, this.map)
    for (let row = 0; row < table.rows; row++) {
      const cell = joinCells(table.bytes, columns, row, scratch)
      const day = foldDate(cell.bytes, cell.from, cell.to, this.map.format)
      if (day > 0) dates[day] = (dates[day] as number) + 1
      else foldDateDigits(cell.bytes, cell.from, cell.to, scratch)
      const isRead = day > 0 || scratch.length === 0
      perRow[this.rows + row] = isRead ? day : -1 - lexicon.intern(scratch.bytes, 0, scratch.length)
    }
  }

  private appendBags(table: RawTable): void {
    const { knowledge, lexicon, perRow, scratch } = this
    const columns = cellsOf(table, this.map)
    let filled = perRow[this.rows] as number
    for (let row = 0; row < table.rows; row++) {
      if (filled + MOST_TOKENS > this.tokens.length)
        this.tokens = enlarged(this.tokens, filled + MOST_TOKENS)
      const last = filled + MOST_TOKENS
      for (const column of columns) {
        const [from, to] = [column.from[row] as number, column.to[row] as number]
        if (to <= from) continue
        foldWords(table.bytes, from, to, scratch)
        filled = internWords(scratch, lexicon, knowledge, this.tokens, filled, last)
      }
      perRow[this.rows + row + 1] = filled
    }
  }
}

function enlarged(values: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(values.length * 2, least))
  larger.set(values)
  return larger
}
