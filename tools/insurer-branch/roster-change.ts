import { type Books, type Member, readPlan } from './books.ts'
import { isMonth, laterOf, monthOf, plusMonths, writeDay } from './calendar.ts'
import { chance } from './chance.ts'
import { cell, type Row, type Table, writeCsv } from './csv.ts'

export const CHANGE_HEADINGS = ['NO BERKAS', 'NO', 'JENIS MUTASI', 'NO KPJ', 'NIK', 'BULAN BERLAKU']

const ANSWER = [
  'NO BERKAS',
  'NO',
  'NO KPJ',
  'NIK',
  'STATUS',
  'KODE TOLAK',
  'KETERANGAN',
  'BULAN BERLAKU',
  'TANGGAL PROSES',
]

const ENDINGS = ['MENINGGAL', 'PINDAH', 'SEGMEN', 'MANDIRI', 'USIA', 'GANDA', 'BATAL']
const LATE_SHARE = 0.25

/** The first month from `month` on that is not paid yet. */
function firstUnpaid(member: Member, month: string): string {
  let free = month
  while (member.paid.includes(free)) free = plusMonths(free, 1)
  return free
}

function changePayer(member: Member, row: Row, month: string): void {
  const last = member.plan.map((spell) => spell.through).reduce(laterOf, month)
  const text = cell(row, 'KODE SUMBER')
  const plan = text.includes(':')
    ? readPlan(text, '', 0)
    : [{ fund: text, from: month, through: last }]
  member.plan.push(...plan)
}

/** Changes take effect at once in the roster; one in four reaches the billing clerk a month late. */
export function answerChanges(books: Books, table: Table, on: string): string {
  const rows = table.rows.map((row) => {
    const member = books.members[cell(row, 'NO KPJ')]
    const kind = cell(row, 'JENIS MUTASI')
    const month = cell(row, 'BULAN BERLAKU')
    const start = ['NO BERKAS', 'NO', 'NO KPJ', 'NIK'].map((heading) => cell(row, heading))
    const answer = (status: string, code: string, text: string, from: string) => [
      ...start,
      status,
      code,
      text,
      from,
      writeDay(on),
    ]
    if (!member || member.nik !== cell(row, 'NIK')) {
      return answer('DITOLAK', 'M01', 'Nomor KPJ tidak ada atau tidak cocok dengan NIK', '')
    }
    const readable =
      isMonth(month) &&
      (ENDINGS.includes(kind) || (kind === 'SUMBER' && cell(row, 'KODE SUMBER') !== ''))
    if (!readable)
      return answer('DITOLAK', 'M03', 'Jenis mutasi, bulan, atau kode sumber tidak terbaca', '')
    const from = firstUnpaid(member, month)
    if (kind === 'SUMBER') changePayer(member, row, from)
    else {
      const late = chance(books.seed, 'late', member.kpj, month) < LATE_SHARE
      const known = laterOf(from, monthOf(on))
      member.ended = { month: from, reason: kind, knownFrom: late ? plusMonths(known, 1) : from }
    }
    return from === month
      ? answer('DITERIMA', '', '', from)
      : answer('DITERIMA', 'M02', `Iuran sampai ${plusMonths(from, -1)} sudah dibayar`, from)
  })
  return writeCsv(ANSWER, rows)
}
