import type { Finding } from '#vocabulary/finding.ts'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { isSixteenDigits } from '#vocabulary/nik.ts'
import { type CandidateRow, dateOrderOf, type ReadFile, understandDate } from '../register/index.ts'
import type { PlaceBook } from '../verify/index.ts'
import { OUTSIDE_KINDS } from './outside-kinds.ts'
import type { OutsidePerson } from './outside-person.ts'
import type { OutsideList } from './tables.ts'

export interface OutsideReading {
  readonly list: OutsideList
  readonly regencyCode: string
  /** The day of import: nobody dies or is born after it. */
  readonly on: IsoDate
  readonly places: PlaceBook
}

export interface OutsideRows {
  readonly people: readonly OutsidePerson[]
  /** By row: what could not be understood, and what to do. Rows that name nobody are told, never dropped in silence. */
  readonly findings: readonly Finding[]
}

/** Notes about a village's own form that say nothing about another office's list. */
const VILLAGE_NOTES = new Set(['F008'])

/** People of another office's list with their facts, and what was unclear row by row. */
export function understandOutside(file: ReadFile, reading: OutsideReading): OutsideRows {
  const findings: Finding[] = file.findings.filter((one) => !VILLAGE_NOTES.has(one.code))
  const headings = headingsOf(file.rows, reading.list)
  const diedOrder = dateOrderOf(file.rows.map((row) => cellOf(row, headings['diedOn'])))
  const withoutNik: number[] = []
  const people = file.rows.flatMap((row) => {
    const nik = row.nik || (row.unclear.nik?.written ?? '').replace(/\s+/g, '')
    const who = `Baris ${row.line}${row.name ? ` (${row.name})` : ''}`
    const note = (code: string, severity: Finding['severity'], field: string, rest: string) =>
      findings.push({ code, severity, field, message: `${who}: ${rest}` })
    if (row.name === '' && nik === '') {
      note('O001', 'refuse', '', 'tidak ada nama dan NIK, jadi tidak dicari. Lengkapi barisnya.')
      return []
    }
    if (nik !== '' && !isSixteenDigits(nik))
      note('O002', 'warn', 'nik', 'NIK bukan 16 angka. Orang ini dicari lewat nama dan tanggal.')
    if (nik === '') withoutNik.push(row.line)
    if (row.unclear.birth_date)
      note('O004', 'warn', 'birth_date', 'tanggal lahir tidak terbaca. Tulis tanggal-bulan-tahun.')
    const written = Object.entries(headings).map(([fact, heading]) => {
      const cell = cellOf(row, heading)
      return [fact, fact === 'diedOn' ? deathOf(row, cell, note) : cell] as const
    })
    const facts = Object.fromEntries(written.filter(([, value]) => value !== ''))
    const villageCode = villageOf(row.villageText, reading)
    if (row.villageText !== '' && villageCode === '')
      note('O006', 'inform', 'village', `"${row.villageText}" bukan nama desa di kabupaten ini.`)
    return { nik, name: row.name, sex: row.sex, birthDate: row.birthDate, villageCode, facts }
  })
  if (withoutNik.length > 0)
    findings.push({
      code: 'O003',
      severity: 'inform',
      field: 'nik',
      message: `${formatCount(withoutNik.length)} baris tanpa NIK (baris ${linesOf(withoutNik)}). Dicari lewat nama, tanggal dan desa.`,
    })
  return { people, findings }

  function deathOf(
    row: CandidateRow,
    written: string,
    note: (code: string, severity: Finding['severity'], field: string, rest: string) => void,
  ): string {
    const { on } = reading
    const died = understandDate({ text: written }, { on, order: diedOrder, epoch: 1900, nik: '' })
    const isPossible = died.value !== '' && died.value <= on && died.value >= row.birthDate
    if (isPossible) return died.value
    const rest = 'Orangnya tetap dicari; kasus klaim baru dibuka sesudah tanggalnya jelas.'
    note(
      'O005',
      'warn',
      'diedOn',
      written === ''
        ? `tanggal meninggal kosong. ${rest}`
        : `tanggal meninggal "${written}" tidak mungkin. ${rest}`,
    )
    return ''
  }
}

const SHOWN_LINES = 12

function linesOf(lines: readonly number[]): string {
  const shown = lines.slice(0, SHOWN_LINES).join(', ')
  return lines.length > SHOWN_LINES ? `${shown}, …` : shown
}

/** The column of each fact this kind of list may tell, by the first heading that fits. */
function headingsOf(
  rows: readonly CandidateRow[],
  list: OutsideList,
): Readonly<Record<string, string | undefined>> {
  const written = [...new Set(rows.flatMap((row) => Object.keys(row.written)))]
  return Object.fromEntries(
    Object.entries(OUTSIDE_KINDS[list].facts).map(([fact, pattern]) => [
      fact,
      written.find((heading) => pattern.test(plain(heading))),
    ]),
  )
}

function cellOf(row: CandidateRow, heading: string | undefined): string {
  return heading === undefined ? '' : (row.written[heading] ?? '').trim()
}

function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function villageOf(text: string, { places, regencyCode }: OutsideReading): string {
  const [only, ...more] = text === '' ? [] : places.villagesNamed(regencyCode, text)
  return only !== undefined && more.length === 0 && isHere(only, regencyCode) ? only : ''
}

function isHere(code: string, regencyCode: string): boolean {
  return code.startsWith(`${regencyCode}.`)
}
