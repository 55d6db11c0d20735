import type { ColumnMap, FieldMap } from '../column-map.ts'
import type { Encoded, PackedRows } from '../encoded.ts'
import { FieldEncoder } from '../field-encoder.ts'
import type { NameKnowledge } from '../knowledge.ts'
import { layOut, packField } from '../pack-rows.ts'
import { readAcross } from '../read-across.ts'
import type { RawTable } from '../read-table.ts'

/** Room for rows that come later, so that a batch does not move the whole base. */
const SPARE_ROWS = 8192

/** Records as integers that come, stay and go; those that went keep their place until `tidy`. */
export class HeldRows {
  /** Rows held, gone ones included. */
  rows = 0
  gone = 0
  private readonly map: ColumnMap
  private encoders: readonly FieldEncoder[]
  private packed: PackedRows
  private left = new Uint8Array(0)

  constructor(map: ColumnMap, knowledge: NameKnowledge, expected: number) {
    this.map = map
    this.encoders = map.fields.map(
      (field) => new FieldEncoder(field, knowledge, expected + SPARE_ROWS),
    )
    this.packed = this.layOutRows(expected + SPARE_ROWS)
  }

  /** From its own copy; `knowledge` has to be what it was. */
  static revive(kept: object, map: ColumnMap, knowledge: NameKnowledge): HeldRows {
    const held = new HeldRows({ ...map, fields: [] }, knowledge, 0)
    Object.assign(held, kept, { map })
    held.encoders = held.encoders.map((encoder, place) =>
      FieldEncoder.revive(encoder, map.fields[place] as FieldMap, knowledge),
    )
    return held
  }

  isGone(row: number): boolean {
    return this.left[row] === 1
  }

  append(table: RawTable): void {
    for (const encoder of this.encoders) encoder.append(table)
    const first = this.rows
    this.rows += table.rows
    if (this.rows > this.left.length) {
      const larger = new Uint8Array(this.rows * 2)
      larger.set(this.left)
      this.left = larger
    }
    this.encode(this.rows, first)
  }

  forget(row: number): void {
    if (this.left[row] === 1) return
    for (const encoder of this.encoders) encoder.discount(row, row + 1)
    this.left[row] = 1
    this.gone += 1
  }

  /** Closes the gaps; which row each of the remaining ones was before. */
  tidy(): Int32Array {
    const kept = Int32Array.from({ length: this.rows - this.gone })
    let count = 0
    for (let row = 0; row < this.rows; row++) if (this.left[row] === 0) kept[count++] = row
    for (const encoder of this.encoders) encoder.keep(kept)
    this.left.fill(0)
    this.rows = kept.length
    this.gone = 0
    this.encode(this.rows, 0)
    return kept
  }

  /** The rows as they are. */
  encoded(): Encoded {
    return this.encode(this.rows, this.rows)
  }

  /** What `look` sees of the rows and a new table behind them; the table leaves no trace. */
  withTable<T>(table: RawTable, look: (encoded: Encoded) => T): T {
    for (const encoder of this.encoders) encoder.append(table)
    try {
      return look(this.encode(this.rows + table.rows, this.rows))
    } finally {
      for (const encoder of this.encoders) encoder.truncate(this.rows)
    }
  }

  /** All rows as integers; those from `first` on are new to the packed records. */
  private encode(rows: number, first: number): Encoded {
    const fields = this.encoders.map((encoder) => encoder.field())
    if (rows * this.packed.stride > this.packed.facts.length) {
      const larger = this.layOutRows(rows + (rows >> 3) + SPARE_ROWS)
      larger.facts.set(this.packed.facts)
      this.packed = larger
    }
    for (const [place, field] of fields.entries()) packField(this.packed, place, field, first)
    const encoded = { rows, leftRows: this.rows, fields, packed: this.packed }
    readAcross(encoded, first)
    return encoded
  }

  private layOutRows(rows: number): PackedRows {
    const types = this.map.fields.map((field) => field.type)
    return layOut(types, rows)
  }
}
