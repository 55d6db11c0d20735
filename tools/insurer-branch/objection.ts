import { isOwed, issueCodes, rightLine, writeBill } from './billing.ts'
import type { BillCode, Books } from './books.ts'
import { cell, type Row, type Table, writeCsv } from './csv.ts'

export const OBJECTION_HEADINGS = [
  'NO BERKAS',
  'NO',
  'KODE IURAN',
  'JENIS SANGGAH',
  'NO KPJ',
  'JUMLAH SEHARUSNYA',
]

const ANSWER = [
  'NO BERKAS',
  'NO',
  'KODE IURAN',
  'NO KPJ',
  'NIK',
  'STATUS',
  'KETERANGAN',
  'KODE IURAN BARU',
]

/** Whether our own roster says the objector is right. */
function isRight(books: Books, code: BillCode, row: Row, on: string): boolean {
  const kpj = cell(row, 'NO KPJ')
  const member = books.members[kpj]
  const billed = code.lines.filter((line) => line.kpj === kpj)
  const right =
    member && isOwed(member, code.month, on) ? rightLine(books, member, code.month) : undefined
  switch (cell(row, 'JENIS SANGGAH')) {
    case 'BUKAN PESERTA':
      return billed.length > 0 && right === undefined
    case 'TIDAK DITAGIH':
      return billed.length === 0 && right !== undefined
    case 'GANDA':
      return billed.length > 1
    case 'NOMINAL': {
      const amount = right ? right.jkkRupiah + right.jkmRupiah : 0
      const isOff = billed.some((line) => line.jkkRupiah + line.jkmRupiah !== amount)
      return isOff && String(amount) === cell(row, 'JUMLAH SEHARUSNYA')
    }
    default:
      return false
  }
}

/** Answers the objections and, where one is right, a new edition of the months concerned. */
export function answerObjections(
  books: Books,
  table: Table,
  on: string,
): { answer: string; bill: { lines: string; summary: string } } {
  const judged = table.rows.map((row) => {
    const code = books.codes.find(
      (one) => one.code === cell(row, 'KODE IURAN') && !one.receipt && !one.replaced,
    )
    return { row, code, right: code !== undefined && isRight(books, code, row, on) }
  })
  const months = [
    ...new Set(judged.flatMap(({ right, code }) => (right && code ? [code.month] : []))),
  ]
  const issued = months.flatMap((month) => issueCodes(books, { month, on, careful: true }))
  const rows = judged.map(({ row, code, right }) => {
    const start = ['NO BERKAS', 'NO', 'KODE IURAN', 'NO KPJ', 'NIK'].map((heading) =>
      cell(row, heading),
    )
    if (!code)
      return [...start, 'DITOLAK', 'Kode iuran tidak ada, sudah dibayar, atau sudah diganti', '']
    if (!right) return [...start, 'DITOLAK', 'Tagihan sudah sesuai dengan daftar peserta kami', '']
    const fresh = issued.find((one) => one.month === code.month && one.fund === code.fund)
    return [...start, 'DITERIMA', 'Tagihan diperbaiki', fresh?.code ?? '']
  })
  const [month = ''] = months
  return { answer: writeCsv(ANSWER, rows), bill: writeBill(books, month, issued, on) }
}
