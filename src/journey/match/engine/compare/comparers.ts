import type { Encoded, Field } from '../encoded.ts'
import { DateComparer } from './compare-date.ts'
import { NameComparer } from './compare-name.ts'
import { TextComparer } from './compare-text.ts'
import { CodeComparer, EmailComparer, IdentifierComparer, PhoneComparer } from './compare-value.ts'
import { type Comparer, columnOf, type PackedColumn } from './comparer.ts'

/** One comparer a field, in the order of the column map. */
export function comparersOf(encoded: Encoded): Comparer[] {
  return encoded.fields.map((field, place) => {
    const column = columnOf(encoded.packed, place)
    return comparerOf(field, column, encoded.rows)
  })
}

function comparerOf(field: Field, column: PackedColumn, rows: number): Comparer {
  if (field.kind === 'date') return new DateComparer(field, column, rows)
  if (field.kind === 'bag')
    return field.type === 'text'
      ? new TextComparer(field, column, rows)
      : new NameComparer(field, column, rows)
  if (field.type === 'identifier') return new IdentifierComparer(field, column, rows)
  if (field.type === 'phone') return new PhoneComparer(field, column, rows)
  return field.type === 'email'
    ? new EmailComparer(field, column, rows)
    : new CodeComparer(field, column, rows)
}
