import type { Encoded, Field } from '../encoded.ts'
import { DateComparer } from './compare-date.ts'
import { NameComparer } from './compare-name.ts'
import { TextComparer } from './compare-text.ts'
import { CodeComparer, EmailComparer, IdentifierComparer, PhoneComparer } from './compare-value.ts'
import type { Comparer } from './comparer.ts'

/** One comparer a field, in the order of the column map. */
export function comparersOf(encoded: Encoded): Comparer[] {
  return encoded.fields.map((field) => comparerOf(field, encoded.rows))
}

function comparerOf(field: Field, rows: number): Comparer {
  if (field.kind === 'date') return new DateComparer(field, rows)
  if (field.kind === 'bag')
    return field.type === 'text' ? new TextComparer(field, rows) : new NameComparer(field, rows)
  if (field.type === 'identifier') return new IdentifierComparer(field, rows)
  if (field.type === 'phone') return new PhoneComparer(field, rows)
  return field.type === 'email' ? new EmailComparer(field, rows) : new CodeComparer(field, rows)
}
