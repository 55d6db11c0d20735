import type { ListLine } from '#tools/demo/people/person.ts'
import { formatDate } from '#vocabulary/indonesian.ts'
import { isIsoDate } from '#vocabulary/iso-date.ts'
import type { ColumnKey, DateStyle, VillageStyle } from './village-style.ts'

/** What stands in one cell of the village's sheet. */
export type WrittenCell = string | number | Date

const EXCEL_EPOCH = Date.UTC(1899, 11, 30)

function writeDate(birthDate: string, style: DateStyle): WrittenCell {
  if (!isIsoDate(birthDate)) return birthDate
  const [year = '', monthOfYear = '', day = ''] = birthDate.split('-')
  const midnight = Date.parse(`${birthDate}T00:00:00Z`)
  switch (style) {
    case 'cell':
      return new Date(midnight)
    case 'serial':
      return (midnight - EXCEL_EPOCH) / 86_400_000
    case 'dash':
      return `${day}-${monthOfYear}-${year}`
    case 'slash':
      return `${day}/${monthOfYear}/${year}`
    case 'dot':
      return `${day}.${monthOfYear}.${year}`
    case 'iso':
      return birthDate
    case 'words':
      return formatDate(birthDate)
  }
}

function writeSex(sex: string, words: VillageStyle['sexWords']): string {
  if (sex === 'L') return words[0]
  if (sex === 'P') return words[1]
  return sex
}

function writeNik(line: ListLine): WrittenCell {
  const rounded = line.dirt.includes('nik.spreadsheet_float') && /^\d{16}$/.test(line.nik)
  return rounded ? Number(line.nik) : line.nik
}

function writeIncome(income: string, style: VillageStyle): WrittenCell {
  return /^\d+$/.test(income) && !style.incomeAsText ? Number(income) : income
}

/** `61.11.01.2010` kept as a number: the last zero is gone. */
function codeAsNumber(code: string): number {
  return Number(`${code.slice(0, 2)}.${code.slice(3).replaceAll('.', '')}`)
}

type Writer = (line: ListLine, style: VillageStyle, no: number) => WrittenCell

const WRITERS: Readonly<Record<ColumnKey, Writer>> = {
  no: (_line, _style, no) => no,
  nik: (line) => writeNik(line),
  kk: (line) => line.kk,
  name: (line, style) => (style.capitals ? line.name.toUpperCase() : line.name),
  sex: (line, style) => writeSex(line.sex, style.sexWords),
  birthPlace: (line, style) => (style.capitals ? line.birthPlace.toUpperCase() : line.birthPlace),
  birthDate: (line, style) => writeDate(line.birthDate, style.dates),
  placeAndDate: (line, style) =>
    `${line.birthPlace}, ${String(writeDate(line.birthDate, style.dates))}`,
  address: (line) => line.address,
  hamlet: (line) => line.hamlet,
  village: (line) => line.village,
  villageCode: (line) => codeAsNumber(line.villageCode),
  occupation: (line) => line.occupation,
  income: (line, style) => writeIncome(line.income, style),
  phone: (line) => line.phone,
  motherName: (line, style) => (style.capitals ? line.motherName.toUpperCase() : line.motherName),
  kpj: (line) => line.kpj,
  cashForWork: (_line, _style, no) => (no % 3 === 0 ? 'Ya' : 'Tidak'),
  note: (line) => (line.kpj === '' ? '' : 'perpanjangan'),
}

export function writtenRow(line: ListLine, style: VillageStyle, no: number): WrittenCell[] {
  return style.columns.map((column) => WRITERS[column.key](line, style, no))
}
