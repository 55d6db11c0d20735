import { type CivilRecord, hasLapsed, type Member } from './books.ts'
import { ageOn, isMonth, monthOf, readDay } from './calendar.ts'
import { cell, type Row } from './csv.ts'
import { isSameName } from './name-match.ts'

export interface Refusal {
  readonly code: string
  readonly text: string
}

export interface Asked {
  readonly row: Row
  readonly on: string
  readonly record: CivilRecord | undefined
  /** The member with this NIK, if any. */
  readonly member: Member | undefined
  /** The NIK stood in an earlier line of the same file. */
  readonly seenBefore: boolean
}

type Test = (asked: Asked) => Refusal | undefined

const no = (code: string, text: string): Refusal => ({ code, text })
const isNew = ({ row }: Asked) => cell(row, 'JENIS') === 'BARU'

const wellFormed: Test = ({ row }) => {
  if (!['BARU', 'LANJUT'].includes(cell(row, 'JENIS')))
    return no('T06', 'JENIS harus BARU atau LANJUT')
  if (!/^\d{16}$/.test(cell(row, 'NIK'))) return no('T06', 'NIK bukan 16 angka')
  if (cell(row, 'NAMA LENGKAP') === '') return no('T06', 'Nama kosong')
  if (readDay(cell(row, 'TANGGAL LAHIR')) === '') return no('T06', 'Tanggal lahir tidak terbaca')
  if (!['L', 'P'].includes(cell(row, 'JENIS KELAMIN')))
    return no('T06', 'Jenis kelamin harus L atau P')
  if (!isMonth(cell(row, 'BULAN AWAL'))) return no('T06', 'Bulan awal tidak terbaca')
  const months = Number(cell(row, 'BULAN BAYAR'))
  if (!Number.isInteger(months) || months < 1 || months > 12)
    return no('T06', 'Bulan bayar harus 1 sampai 12')
  if (cell(row, 'KODE SUMBER') === '') return no('T06', 'Kode sumber kosong')
  if (!/^\d+$/.test(cell(row, 'PENGHASILAN'))) return no('T06', 'Penghasilan harus angka')
  return undefined
}

const once: Test = (asked) => {
  if (asked.seenBefore) return no('T07', 'NIK sudah ada pada baris lain di berkas ini')
  const alive = asked.member && !asked.member.ended && !hasLapsed(asked.member, monthOf(asked.on))
  return isNew(asked) && alive
    ? no('T07', `NIK sudah terdaftar dengan nomor ${asked.member?.kpj}`)
    : undefined
}

const continuing: Test = (asked) => {
  if (isNew(asked)) return undefined
  const { member, row, on } = asked
  if (!member || member.kpj !== cell(row, 'NO KPJ'))
    return no('T08', 'Nomor KPJ tidak cocok dengan NIK')
  return member.ended || hasLapsed(member, monthOf(on))
    ? no('T09', 'Kepesertaan sudah berakhir, daftarkan sebagai peserta baru')
    : undefined
}

const living: Test = ({ record, on }) =>
  record && record.diedOn !== '' && record.diedOn <= on
    ? no('T04', 'Tercatat meninggal dunia')
    : undefined

const known: Test = ({ record }) =>
  record ? undefined : no('T03', 'NIK tidak ditemukan atau tidak aktif di data kependudukan')

const matching: Test = ({ record, row }) => {
  if (!record) return undefined
  if (record.birthDate !== readDay(cell(row, 'TANGGAL LAHIR')))
    return no('T05', 'Tanggal lahir tidak padan dengan NIK')
  if (record.sex !== cell(row, 'JENIS KELAMIN'))
    return no('T05', 'Jenis kelamin tidak padan dengan NIK')
  return isSameName(record.name, cell(row, 'NAMA LENGKAP'))
    ? undefined
    : no('T05', 'Nama tidak padan dengan NIK')
}

const notElsewhere: Test = ({ record, on }) =>
  record && record.elsewhere !== '' && record.elsewhereFrom <= on
    ? no('T01', 'Sudah terdaftar melalui pemberi kerja lain')
    : undefined

const ofAge: Test = (asked) => {
  const age = ageOn(readDay(cell(asked.row, 'TANGGAL LAHIR')), asked.on)
  if (age < 15) return no('T10', `Usia ${age} tahun, di bawah 15 tahun`)
  return isNew(asked) && age >= 65
    ? no('T02', `Usia ${age} tahun, batas pendaftaran di bawah 65 tahun`)
    : undefined
}

const TESTS: readonly Test[] = [
  wellFormed,
  once,
  continuing,
  living,
  known,
  matching,
  notElsewhere,
  ofAge,
]

/** The first reason to refuse a line, or nothing. */
export function judge(asked: Asked): Refusal | undefined {
  for (const test of TESTS) {
    const refusal = test(asked)
    if (refusal) return refusal
  }
  return undefined
}
