import type { Dice } from '#tools/demo/people/dice.ts'
import type { Village } from '#tools/demo/people/reference.ts'

export type ColumnKey =
  | 'no'
  | 'nik'
  | 'kk'
  | 'name'
  | 'sex'
  | 'birthPlace'
  | 'birthDate'
  | 'placeAndDate'
  | 'address'
  | 'hamlet'
  | 'village'
  | 'villageCode'
  | 'occupation'
  | 'income'
  | 'phone'
  | 'motherName'
  | 'kpj'
  | 'note'
  | 'cashForWork'

export interface Column {
  readonly key: ColumnKey
  readonly heading: string
}

export type DateStyle = 'cell' | 'serial' | 'dash' | 'slash' | 'dot' | 'iso' | 'words'

/** How one village lays out its list. No two operators agree, and nobody asked them to. */
export interface VillageStyle {
  readonly format: 'xlsx' | 'csv'
  readonly columns: readonly Column[]
  /** Row of the (first) heading line, as Excel counts. */
  readonly headingRow: number
  /** Headings over two rows, birth place and date under one merged cell. */
  readonly splitHeading: boolean
  /** A line 1, 2, 3 … under the headings, as in government tables. */
  readonly numberedColumns: boolean
  readonly sheets: 'one' | 'by-hamlet'
  readonly dates: DateStyle
  readonly sexWords: readonly [man: string, woman: string]
  readonly capitals: boolean
  readonly incomeAsText: boolean
  readonly footer: boolean
  /** The total typed by hand has two digits swapped. */
  readonly wrongTotal: boolean
  readonly instructionSheet: boolean
}

const HEADINGS: Readonly<Record<ColumnKey, readonly string[]>> = {
  no: ['NO', 'No.', 'No', 'NO URUT'],
  nik: [
    'NIK',
    'No. KTP',
    'NOMOR INDUK KEPENDUDUKAN',
    'NIK KTP',
    'No NIK',
    'N I K',
    'NIK (16 digit)',
  ],
  kk: ['NO KK', 'Nomor KK', 'No. Kartu Keluarga', 'KK'],
  name: [
    'NAMA LENGKAP',
    'Nama',
    'NAMA',
    'Nama Pekerja',
    'NAMA PESERTA',
    'Nama Lengkap (sesuai KTP)',
  ],
  sex: ['JENIS KELAMIN', 'L/P', 'JK', 'Jns Kelamin', 'Kelamin'],
  birthPlace: ['TEMPAT LAHIR', 'Tempat Lahir', 'Tmp Lahir', 'TEMPAT'],
  birthDate: ['TANGGAL LAHIR', 'Tgl Lahir', 'TGL. LAHIR', 'Tanggal Lahir'],
  placeAndDate: ['TTL', 'Tempat, Tanggal Lahir', 'TEMPAT/TGL LAHIR', 'Tempat Tgl Lahir'],
  address: ['ALAMAT', 'Alamat', 'RT/RW', 'ALAMAT RT/RW'],
  hamlet: ['DUSUN', 'Dusun'],
  village: ['DESA', 'Desa/Kelurahan', 'Nama Desa', 'DESA / KEL'],
  villageCode: ['KODE DESA', 'Kode Wilayah'],
  occupation: ['PEKERJAAN', 'Pekerjaan', 'Jenis Pekerjaan', 'Pekerjaan Utama', 'PROFESI'],
  income: ['PENGHASILAN', 'Penghasilan / bulan', 'Upah', 'Pendapatan per Bulan (Rp)'],
  phone: ['NO HP', 'No. HP/WA', 'Telp', 'NOMOR HP'],
  motherName: ['NAMA IBU KANDUNG', 'Ibu Kandung', 'Nama Ibu'],
  kpj: ['NO KPJ', 'No. Kartu BPJS TK', 'KPJ', 'No Peserta BPJS Ketenagakerjaan'],
  note: ['KET', 'Keterangan', 'KETERANGAN'],
  cashForWork: ['PKTD (Ya/Tidak)'],
}

/** The one village whose list says who works in its cash-for-work scheme, so that Dana Desa may pay for them. */
export const CASH_FOR_WORK_VILLAGE = '61.11.01.2002'

const SEX_WORDS: readonly (readonly [string, string])[] = [
  ['L', 'P'],
  ['L', 'P'],
  ['L', 'P'],
  ['LK', 'PR'],
  ['Laki-laki', 'Perempuan'],
  ['LAKI-LAKI', 'PEREMPUAN'],
  ['1', '2'],
  ['M', 'F'],
  ['Pria', 'Wanita'],
]

const DATES: readonly (readonly [DateStyle, number])[] = [
  ['cell', 30],
  ['dash', 25],
  ['slash', 15],
  ['words', 10],
  ['serial', 8],
  ['dot', 5],
  ['iso', 7],
]

function columnKeys(dice: Dice, combined: boolean, village: Village): ColumnKey[] {
  const birth: ColumnKey[] = combined ? ['placeAndDate'] : ['birthPlace', 'birthDate']
  const start: ColumnKey[] = dice.share(0.6) ? ['nik', 'name'] : ['name', 'nik']
  const maybe = (share: number, key: ColumnKey): ColumnKey[] => (dice.share(share) ? [key] : [])
  const middle: ColumnKey[] = dice.share(0.5) ? ['sex', ...birth] : [...birth, 'sex']
  return [
    'no',
    ...maybe(0.45, 'kk'),
    ...start,
    ...middle,
    ...maybe(0.6, 'motherName'),
    'address',
    'hamlet',
    ...maybe(0.65, 'village'),
    ...(village.code.endsWith('0') ? (['villageCode'] as const) : []),
    'occupation',
    ...maybe(0.75, 'income'),
    ...maybe(0.8, 'phone'),
    ...maybe(0.5, 'kpj'),
    ...maybe(0.4, 'note'),
    ...(village.code === CASH_FOR_WORK_VILLAGE ? (['cashForWork'] as const) : []),
  ]
}

export function villageStyle(dice: Dice, village: Village, format: 'xlsx' | 'csv'): VillageStyle {
  const splitHeading = format === 'xlsx' && dice.share(0.14)
  const keys = columnKeys(dice, !splitHeading && dice.share(0.3), village)
  const combined = keys.includes('placeAndDate')
  const dates = dice.weighted(DATES, (entry) => entry[1])[0]
  const asText = combined || format === 'csv'
  return {
    format,
    columns: keys.map((key) => ({ key, heading: dice.pick(HEADINGS[key]) })),
    headingRow: dice.int(4, splitHeading ? 7 : 8),
    splitHeading,
    numberedColumns: dice.share(0.2),
    sheets: format === 'xlsx' && dice.share(0.12) ? 'by-hamlet' : 'one',
    dates: asText && (dates === 'cell' || dates === 'serial') ? 'dash' : dates,
    sexWords: dice.pick(SEX_WORDS),
    capitals: dice.share(0.55),
    incomeAsText: dice.share(0.3),
    footer: dice.share(0.85),
    wrongTotal: dice.share(0.1),
    instructionSheet: format === 'xlsx' && dice.share(0.12),
  }
}
