import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { LinkRefusal } from './link-refusal.ts'

export const fieldTypes = [
  'name',
  'date',
  'identifier',
  'text',
  'code',
  'phone',
  'email',
  'place',
] as const
export type FieldType = (typeof fieldTypes)[number]

export const dateFormats = ['yyyy-mm-dd', 'yyyymmdd', 'dd-mm-yyyy', 'dd/mm/yyyy'] as const
export type DateFormat = (typeof dateFormats)[number]

/** One kind of evidence: several columns are the parts of one value, in that order. */
export interface FieldMap {
  readonly type: FieldType
  readonly columns: readonly string[]
  readonly format?: DateFormat
}

/** Which columns of a table say what; the contract of `payung link --columns`. */
export interface ColumnMap {
  readonly id: string
  readonly fields: readonly FieldMap[]
}

/** The people table, assumed where no map is given; its columns may be missing. Income is no evidence of who somebody is. */
export const peopleColumns: ColumnMap = {
  id: 'id',
  fields: [
    { type: 'name', columns: ['name'] },
    { type: 'identifier', columns: ['nik'] },
    { type: 'date', columns: ['birth_date'], format: 'yyyy-mm-dd' },
    { type: 'identifier', columns: ['kk'] },
    { type: 'name', columns: ['mother_name'] },
    { type: 'phone', columns: ['phone'] },
    { type: 'code', columns: ['village_code'] },
    { type: 'place', columns: ['birth_place'] },
    { type: 'code', columns: ['sex'] },
    { type: 'code', columns: ['occupation'] },
  ],
}

/** Reads a column map from parsed JSON, or says which part of it is wrong. */
export function readColumnMap(json: unknown, file: string): Result<ColumnMap, LinkRefusal> {
  const wrong = (detail: string) => refuse<LinkRefusal>({ code: 'bad-map', file, detail })
  if (!isRecord(json)) return wrong('isinya harus objek JSON')
  const id = json['id']
  const fields = json['fields']
  if (typeof id !== 'string' || id.trim() === '') return wrong('"id" harus nama kolom')
  if (!Array.isArray(fields) || fields.length === 0) return wrong('"fields" harus daftar berisi')
  const read: FieldMap[] = []
  for (const [at, field] of fields.entries()) {
    const one = readField(field, `fields[${at}]`)
    if (typeof one === 'string') return wrong(one)
    read.push(one)
  }
  return accept({ id: id.trim(), fields: read })
}

function readField(field: unknown, where: string): FieldMap | string {
  if (!isRecord(field)) return `${where} harus objek`
  const type = fieldTypes.find((known) => known === field['type'])
  if (type === undefined) return `${where}.type harus salah satu dari ${fieldTypes.join(', ')}`
  const columns = field['columns']
  if (!Array.isArray(columns) || columns.length === 0) return `${where}.columns harus daftar berisi`
  if (!columns.every((column) => typeof column === 'string' && column.trim() !== ''))
    return `${where}.columns harus berisi nama kolom`
  const trimmed = columns.map((column: string) => column.trim())
  if (field['format'] === undefined) return { type, columns: trimmed }
  const format = dateFormats.find((known) => known === field['format'])
  if (format === undefined) return `${where}.format harus salah satu dari ${dateFormats.join(', ')}`
  return { type, columns: trimmed, format }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
