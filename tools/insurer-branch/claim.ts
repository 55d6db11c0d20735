import { type Books, hasLapsed, type Member, payerOf } from './books.ts'
import { monthOf, plusMonths, plusWorkingDays, readDay, writeDay } from './calendar.ts'
import { baseOf } from './contribution.ts'
import { cell, type Row, type Table, writeCsv } from './csv.ts'

export const CLAIM_HEADINGS = [
  'NO BERKAS',
  'NO',
  'JENIS KLAIM',
  'NO KPJ',
  'NIK',
  'TANGGAL KEJADIAN',
  'HUBUNGAN',
  'DOKUMEN',
]

const OUTCOME = [
  'NO BERKAS',
  'NO',
  'JENIS KLAIM',
  'NO KLAIM',
  'NO KPJ',
  'NIK',
  'STATUS',
  'KODE',
  'KETERANGAN',
  'SANTUNAN KEMATIAN',
  'SANTUNAN BERKALA',
  'BIAYA PEMAKAMAN',
  'JUMLAH',
  'TANGGAL BAYAR',
]

const PAPERS = [
  'KARTU',
  'KTP-PESERTA',
  'KTP-AHLI-WARIS',
  'KK',
  'AKTA-KEMATIAN',
  'SURAT-AHLI-WARIS',
  'BUKU-TABUNGAN',
]
const WORK_PAPERS = ['FORM-3', 'FORM-3A', 'FORM-3B', 'KRONOLOGI', 'KTP-SAKSI']
const DEATH_GRANT = 20_000_000
const PERIODIC = 12_000_000
const FUNERAL = 10_000_000
const WAIT_MONTHS = 3
const WORKING_DAYS = 3

function missingPapers(row: Row): string[] {
  const brought = cell(row, 'DOKUMEN')
    .split(';')
    .map((paper) => paper.trim())
  const spouse = ['SUAMI', 'ISTRI'].includes(cell(row, 'HUBUNGAN')) ? ['BUKU-NIKAH'] : []
  const work = cell(row, 'JENIS KLAIM') === 'JKK-MENINGGAL' ? WORK_PAPERS : []
  return [...PAPERS, ...spouse, ...work].filter((paper) => !brought.includes(paper))
}

function unbrokenMonths(member: Member, month: string): number {
  let count = 0
  while (member.paid.includes(plusMonths(month, -count))) count += 1
  return count
}

type Ruling =
  | { status: 'DITOLAK' | 'DITAHAN'; code: string; text: string }
  | { status: 'DIBAYAR'; grant: number; periodic: number; text: string }

function benefits(kind: string, member: Member, month: string): Ruling {
  if (kind === 'JKK-MENINGGAL') {
    const grant = Math.max(DEATH_GRANT, 48 * baseOf(member.incomeRupiah))
    return { status: 'DIBAYAR', grant, periodic: PERIODIC, text: '' }
  }
  const months = unbrokenMonths(member, month)
  return months >= WAIT_MONTHS
    ? { status: 'DIBAYAR', grant: DEATH_GRANT, periodic: PERIODIC, text: '' }
    : {
        status: 'DIBAYAR',
        grant: 0,
        periodic: 0,
        text: `Masa iuran ${months} bulan, kurang dari 3 bulan`,
      }
}

function rule(books: Books, row: Row, on: string): Ruling {
  const kpj = cell(row, 'NO KPJ')
  const member = books.members[kpj]
  if (!member || member.nik !== cell(row, 'NIK')) {
    return {
      status: 'DITOLAK',
      code: 'K04',
      text: 'Nomor KPJ tidak ada atau tidak cocok dengan NIK',
    }
  }
  if (books.claims[kpj]?.paid)
    return { status: 'DITOLAK', code: 'K05', text: 'Klaim sudah pernah dibayar' }
  const day = readDay(cell(row, 'TANGGAL KEJADIAN'))
  const month = monthOf(day)
  const left = member.ended && member.ended.month <= month
  const outside =
    day === '' || day > on || left || (!member.paid.includes(month) && day < member.protectedFrom)
  const owed = !outside && (member.paid.includes(month) || payerOf(member, month) !== undefined)
  if (!owed) return { status: 'DITOLAK', code: 'K01', text: 'Bukan peserta pada tanggal kejadian' }
  if (!member.paid.includes(month)) {
    return hasLapsed(member, monthOf(on))
      ? { status: 'DITOLAK', code: 'K01', text: 'Kepesertaan berakhir karena iuran menunggak' }
      : { status: 'DITAHAN', code: 'K02', text: `Iuran ${month} belum dibayar` }
  }
  const missing = missingPapers(row)
  if (missing.length > 0) {
    return { status: 'DITAHAN', code: 'K03', text: `Dokumen kurang: ${missing.join('; ')}` }
  }
  return benefits(cell(row, 'JENIS KLAIM'), member, month)
}

export function settleClaims(books: Books, table: Table, on: string): string {
  const rows = table.rows.map((row) => {
    const kpj = cell(row, 'NO KPJ')
    const ruling = rule(books, row, on)
    const known = books.claims[kpj]
    const count = Object.keys(books.claims).length + 1
    const number = known?.number ?? `KLM${on.slice(0, 4)}${String(count).padStart(6, '0')}`
    if (books.members[kpj]) {
      books.claims[kpj] = { number, paid: (known?.paid ?? false) || ruling.status === 'DIBAYAR' }
    }
    const kind = cell(row, 'JENIS KLAIM')
    const start = [
      cell(row, 'NO BERKAS'),
      cell(row, 'NO'),
      kind,
      number,
      kpj,
      cell(row, 'NIK'),
      ruling.status,
    ]
    if (ruling.status !== 'DIBAYAR') return [...start, ruling.code, ruling.text, 0, 0, 0, 0, '']
    const { grant, periodic, text } = ruling
    const day = writeDay(plusWorkingDays(on, WORKING_DAYS))
    return [...start, '', text, grant, periodic, FUNERAL, grant + periodic + FUNERAL, day]
  })
  return writeCsv(OUTCOME, rows)
}
