import { type Books, type CivilRecord, type Member, paidThrough, readPlan } from './books.ts'
import { laterOf, monthOf, plusMonths, readDay, writeDay } from './calendar.ts'
import { chance } from './chance.ts'
import { cell, type Row, type Table, writeCsv } from './csv.ts'
import { judge } from './judge.ts'

const HEADINGS = [
  'NO BERKAS',
  'NO',
  'NIK',
  'NAMA LENGKAP',
  'STATUS',
  'NO KPJ',
  'KODE TOLAK',
  'KETERANGAN',
  'TERLINDUNGI MULAI',
  'TANGGAL PROSES',
]

export const REGISTRATION_HEADINGS = [
  'NO BERKAS',
  'NO',
  'JENIS',
  'NIK',
  'NO KPJ',
  'NAMA LENGKAP',
  'TANGGAL LAHIR',
  'JENIS KELAMIN',
  'PEKERJAAN',
  'PENGHASILAN',
  'BULAN AWAL',
  'BULAN BAYAR',
  'KODE SUMBER',
]

/** Scrambled, so that neighbours in a list do not get neighbouring numbers; 7919 and ten million share no factor. */
function newKpj(books: Books, on: string): string {
  const scrambled = (books.nextNumber * 7919 + books.seed) % 10_000_000
  books.nextNumber += 1
  return `26${on.slice(2, 4)}${String(scrambled).padStart(7, '0')}`
}

function planOf(row: Row): Member['plan'] {
  return readPlan(
    cell(row, 'KODE SUMBER'),
    cell(row, 'BULAN AWAL'),
    Number(cell(row, 'BULAN BAYAR')),
  )
}

function enter(books: Books, row: Row, on: string, old: Member | undefined): Member {
  const asked = `${cell(row, 'BULAN AWAL')}-01`
  const protectedFrom = laterOf(asked, on)
  const member: Member = {
    kpj: old?.kpj ?? newKpj(books, on),
    nik: cell(row, 'NIK'),
    name: cell(row, 'NAMA LENGKAP'),
    birthDate: readDay(cell(row, 'TANGGAL LAHIR')),
    occupation: cell(row, 'PEKERJAAN'),
    incomeRupiah: Number(cell(row, 'PENGHASILAN')),
    since: monthOf(protectedFrom),
    protectedFrom,
    plan: planOf(row),
    paid: old?.paid ?? [],
  }
  books.members[member.kpj] = member
  return member
}

/** Renewal: after a gap within the grace the gap is not billed, but the membership counts anew from the first new month. */
function renew(member: Member, row: Row): string {
  const next = plusMonths(paidThrough(member), 1)
  const start = laterOf(cell(row, 'BULAN AWAL'), next)
  if (start > next) {
    member.since = start
    member.protectedFrom = `${start}-01`
  }
  member.plan.push(...planOf(row))
  member.occupation = cell(row, 'PEKERJAAN')
  member.incomeRupiah = Number(cell(row, 'PENGHASILAN'))
  return `${start}-01`
}

interface Answer {
  readonly row: Row
  readonly cells: readonly string[]
}

/** Sorted by name, one line twice, names cut: how such answers look. */
function asSent(
  books: Books,
  number: string,
  answers: readonly Answer[],
  accepted: number,
): string {
  const byName = answers.toSorted((one, other) => {
    const [left, right] = [one.cells[3] ?? '', other.cells[3] ?? '']
    return left === right ? 0 : left < right ? -1 : 1
  })
  const rows = byName.map((answer) => answer.cells)
  if (rows.length >= 5) {
    const at = Math.floor(chance(books.seed, 'twice', number) * rows.length)
    rows.splice(at, 0, rows[at] ?? [])
  }
  const total = `${accepted} diterima dari ${answers.length} baris`
  return writeCsv(HEADINGS, [...rows, [number, '', 'JUMLAH', '', '', '', '', total, '', '']])
}

export function answerRegistration(
  books: Books,
  registry: ReadonlyMap<string, CivilRecord>,
  table: Table,
  on: string,
): string {
  const byNik = new Map(Object.values(books.members).map((member) => [member.nik, member]))
  const seen = new Set<string>()
  let accepted = 0
  const answers = table.rows.map((row): Answer => {
    const nik = cell(row, 'NIK')
    const member = byNik.get(nik)
    const record = registry.get(nik)
    const refusal = judge({ row, on, record, member, seenBefore: seen.has(nik) })
    seen.add(nik)
    const name = cell(row, 'NAMA LENGKAP').toUpperCase().slice(0, 30)
    const start = [cell(row, 'NO BERKAS'), cell(row, 'NO'), nik, name]
    if (refusal) {
      return { row, cells: [...start, 'DITOLAK', '', refusal.code, refusal.text, '', writeDay(on)] }
    }
    accepted += 1
    const isRenewal = cell(row, 'JENIS') === 'LANJUT' && member !== undefined
    const from = isRenewal ? renew(member, row) : undefined
    const entered = isRenewal ? member : enter(books, row, on, member)
    const day = writeDay(from ?? entered.protectedFrom)
    return { row, cells: [...start, 'DITERIMA', entered.kpj, '', '', day, writeDay(on)] }
  })
  const [first] = table.rows
  return asSent(books, first ? cell(first, 'NO BERKAS') : '', answers, accepted)
}
