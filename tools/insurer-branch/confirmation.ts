import { totalOf } from './billing.ts'
import { type BillCode, type Books, hasLapsed, paidThrough } from './books.ts'
import { lastDay, monthOf, writeDay } from './calendar.ts'
import { chance } from './chance.ts'
import { cell, type Row, type Table, writeCsv } from './csv.ts'

export const PAYMENT_HEADINGS = [
  'NO BERKAS',
  'NO',
  'KODE IURAN',
  'BULAN IURAN',
  'KODE SUMBER',
  'JUMLAH',
]

const SUMMARY = [
  'NO BERKAS',
  'NO',
  'KODE IURAN',
  'BULAN IURAN',
  'KODE SUMBER',
  'STATUS',
  'NO BUKTI',
  'TANGGAL TERIMA',
  'JUMLAH PESERTA',
  'JUMLAH',
  'KODE TOLAK',
  'KETERANGAN',
]
const LINES = [
  'NO BERKAS',
  'NO',
  'KODE IURAN',
  'BULAN IURAN',
  'KODE SUMBER',
  'NO KPJ',
  'NIK',
  'IURAN JKK',
  'IURAN JKM',
  'NO BUKTI',
  'TERLINDUNGI SAMPAI',
]

interface Refused {
  readonly code: string
  readonly text: string
  readonly receipt?: string
}

function refuse(
  books: Books,
  code: BillCode | undefined,
  row: Row,
  on: string,
): Refused | undefined {
  if (!code) return { code: 'B01', text: 'Kode iuran tidak dikenal' }
  if (code.receipt) {
    return { code: 'B03', text: 'Kode iuran sudah dibayar', receipt: code.receipt.number }
  }
  if (code.replaced) return { code: 'B04', text: 'Kode iuran sudah diganti dengan yang baru' }
  const total = totalOf(code.lines).all
  if (String(total) !== cell(row, 'JUMLAH')) {
    return { code: 'B02', text: `Jumlah harus ${total}` }
  }
  const lapsed = new Set(
    code.lines
      .filter((line) => {
        const member = books.members[line.kpj]
        return member && hasLapsed(member, monthOf(on))
      })
      .map((line) => line.kpj),
  )
  return lapsed.size === 0
    ? undefined
    : { code: 'B05', text: `${lapsed.size} peserta melewati masa tenggang; minta tagihan baru` }
}

function book(books: Books, code: BillCode, on: string): string {
  const digits = Math.floor(chance(books.seed, 'receipt', code.code) * 100_000_000)
  const number = `BKT${on.slice(0, 4)}${String(digits).padStart(8, '0')}`
  code.receipt = { number, day: on }
  for (const line of code.lines) {
    const member = books.members[line.kpj]
    if (member && !member.paid.includes(code.month)) member.paid.push(code.month)
  }
  return number
}

export function confirmPayments(
  books: Books,
  table: Table,
  on: string,
): { summary: string; lines: string } {
  const paid: { row: Row; code: BillCode; receipt: string }[] = []
  const summary = table.rows.map((row) => {
    const code = books.codes.find((one) => one.code === cell(row, 'KODE IURAN'))
    const start = ['NO BERKAS', 'NO', 'KODE IURAN', 'BULAN IURAN', 'KODE SUMBER'].map((heading) =>
      cell(row, heading),
    )
    const refused = refuse(books, code, row, on)
    if (refused || !code) {
      const { code: reason = '', text = '', receipt = '' } = refused ?? {}
      return [...start, 'DITOLAK', receipt, writeDay(on), '', '', reason, text]
    }
    const receipt = book(books, code, on)
    paid.push({ row, code, receipt })
    return [
      ...start,
      'DITERIMA',
      receipt,
      writeDay(on),
      code.lines.length,
      totalOf(code.lines).all,
      '',
      '',
    ]
  })
  let no = 0
  const lines = paid.flatMap(({ row, code, receipt }) =>
    code.lines.map((line) => {
      no += 1
      const member = books.members[line.kpj]
      const until = member ? writeDay(lastDay(paidThrough(member))) : ''
      const start = [cell(row, 'NO BERKAS'), no, code.code, code.month, code.fund]
      return [...start, line.kpj, line.nik, line.jkkRupiah, line.jkmRupiah, receipt, until]
    }),
  )
  return { summary: writeCsv(SUMMARY, summary), lines: writeCsv(LINES, lines) }
}
