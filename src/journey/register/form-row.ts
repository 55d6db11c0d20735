import type * as z from 'zod'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { CandidateRow } from './candidate-row.ts'
import type { CandidateForm } from './contract.ts'
import type { ColumnField } from './reader/column-field.ts'
import { understandRow } from './reader/understand-row.ts'

export type Form = z.output<typeof CandidateForm>

const COLUMNS: readonly (readonly [ColumnField, string, (form: Form) => string])[] = [
  ['nik', 'NIK', (form) => form.nik],
  ['kk', 'No KK', (form) => form.kk],
  ['name', 'Nama', (form) => form.name],
  ['sex', 'Jenis Kelamin', (form) => form.sex],
  ['birth-place', 'Tempat Lahir', (form) => form.birthPlace],
  ['birth-date', 'Tanggal Lahir', (form) => form.birthDate],
  ['address', 'Alamat', (form) => form.address],
  ['phone', 'No HP', (form) => form.phone],
  ['mother', 'Nama Ibu', (form) => form.motherName],
  ['occupation', 'Pekerjaan', (form) => form.occupation],
  ['income', 'Penghasilan', (form) => form.monthlyIncome],
  ['remark', 'Keterangan', (form) => form.remark],
]

/** A person typed into the form is understood by the same readers as a line of a spreadsheet. */
export function rowOfForm(form: Form, on: IsoDate): CandidateRow {
  const cells = COLUMNS.map(([, , textOf]) => {
    const text = textOf(form)
    return text === '' ? undefined : { text, kind: 'text' as const }
  })
  const header = {
    headings: COLUMNS.map(([, heading]) => heading),
    fields: new Map(COLUMNS.map(([field], column) => [column, field])),
    lastLine: 0,
  }
  const habits = {
    on,
    dateOrder: 'day-first',
    epoch: 1900,
    sexCoding: 'laki-perempuan',
    absent: new Set<string>(),
  } as const
  return understandRow({ line: 1, cells }, 'formulir', header, habits)
}
