import {
  plainText,
  type Unclear,
  type UnclearField,
  understandDate,
  understandMoney,
  understandPhone,
  understandSex,
  understandSixteenDigits,
} from '#journey/register/index.ts'
import { CsvFault, type CsvRecord, readCsvRecords } from '#platform/csv.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { Person } from './person.ts'

type Columns = ReadonlyMap<string, number>

/**
 * People of a people table (id, nik, kk, name, sex, …), one at a time; any column but `id` may be missing.
 * @throws CsvFault for a table without `id`, with a heading twice, or with a row of another width.
 */
export function* readPeople(path: string, on: IsoDate): Generator<Person> {
  let columns: Columns | undefined
  for (const record of readCsvRecords(path)) {
    if (!columns) {
      columns = columnsOf(record, path)
      continue
    }
    if (record.values.length !== columns.size) {
      throw new CsvFault(
        `Baris ${record.line} punya ${record.values.length} nilai, sedangkan judulnya ${columns.size} kolom.`,
      )
    }
    yield personOf(record, columns, on)
  }
  if (!columns) throw new CsvFault(`Berkas ${path} kosong; baris judul dengan kolom id diperlukan.`)
}

function columnsOf({ values }: CsvRecord, path: string): Columns {
  const columns = new Map<string, number>()
  values.forEach((heading, column) => {
    const name = heading.toLowerCase()
    if (columns.has(name)) throw new CsvFault(`Berkas ${path} punya dua kolom "${heading}".`)
    columns.set(name, column)
  })
  if (!columns.has('id')) {
    const isSemicolon = values.length === 1 && values[0]?.includes(';')
    const why = isSemicolon ? ' Nilainya dipisah titik koma; pakai koma.' : ''
    throw new CsvFault(`Berkas ${path} tidak punya kolom id.${why}`)
  }
  return columns
}

function personOf({ line, values }: CsvRecord, columns: Columns, on: IsoDate): Person {
  const textOf = (column: string): string => plainText(values[columns.get(column) ?? -1] ?? '')
  // A copy, so that the id does not hold on to the chunk of the file it was cut from.
  const id = Buffer.from(textOf('id')).toString()
  if (id === '') throw new CsvFault(`Baris ${line} tidak punya id.`)
  const unclear: Partial<Record<UnclearField, Unclear>> = {}
  const note = (field: UnclearField, reason: Unclear | undefined): void => {
    if (reason) unclear[field] = reason
  }
  const nik = understandSixteenDigits({ text: textOf('nik') })
  const kk = understandSixteenDigits({ text: textOf('kk') })
  const sex = understandSex({ text: textOf('sex') }, 'laki-perempuan')
  const birth = understandDate(
    { text: textOf('birth_date') },
    { on, order: 'unproved', epoch: 1900, nik: nik.value },
  )
  const phone = understandPhone({ text: textOf('phone') })
  const income = understandMoney({ text: textOf('monthly_income') })
  note('nik', nik.unclear)
  note('kk', kk.unclear)
  note('sex', sex.unclear)
  note('birth_date', birth.unclear)
  note('phone', phone.unclear)
  note('monthly_income', income.unclear)
  return {
    id,
    nik: nik.value,
    kk: kk.value,
    name: textOf('name'),
    sex: sex.value,
    birthPlace: textOf('birth_place'),
    birthDate: birth.value,
    villageCode: textOf('village_code'),
    villageText: '',
    address: '',
    phone: phone.value,
    motherName: textOf('mother_name'),
    occupation: textOf('occupation'),
    monthlyIncome: income.value,
    remark: '',
    isContinuing: false,
    unclear,
  }
}
