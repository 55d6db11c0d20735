import type { Finding } from '#vocabulary/finding.ts'
import type { FormValues } from '../phone/draft.ts'
import type { Words } from '../text/indonesian.ts'

export type FieldName = keyof FormValues

/** Which field of the form a finding's column is. */
const FIELD_OF_COLUMN: Readonly<Record<string, FieldName>> = {
  nik: 'nik',
  kk: 'kk',
  name: 'name',
  sex: 'sex',
  birth_date: 'birthDate',
  occupation: 'occupation',
  phone: 'phone',
  monthly_income: 'monthlyIncome',
  mother_name: 'motherName',
  village_code: 'address',
}

export function fieldOf(finding: Finding): FieldName {
  return FIELD_OF_COLUMN[finding.field] ?? 'remark'
}

/** Shown below "other fields": useful, but nobody is kept waiting for them. */
export const LATER_FIELDS = [
  { name: 'kk', mode: 'numeric', label: (words: Words) => words.kk },
  { name: 'birthPlace', mode: 'text', label: (words: Words) => words.birthPlace },
  { name: 'motherName', mode: 'text', label: (words: Words) => words.motherName },
  { name: 'address', mode: 'text', label: (words: Words) => words.address },
  { name: 'phone', mode: 'tel', label: (words: Words) => words.phone },
  { name: 'monthlyIncome', mode: 'numeric', label: (words: Words) => words.monthlyIncome },
  { name: 'remark', mode: 'text', label: (words: Words) => words.remark },
] as const

/** The longest text the office takes; the remark leaves room for the note on matched warnings. */
export const LONGEST: Readonly<Record<FieldName, number>> = {
  nik: 40,
  kk: 40,
  name: 120,
  sex: 1,
  birthPlace: 80,
  birthDate: 10,
  address: 200,
  phone: 40,
  motherName: 120,
  occupation: 120,
  monthlyIncome: 40,
  remark: 160,
}

export const FIELD_NAMES = Object.keys(LONGEST) as readonly FieldName[]
