import {
  type BillCode,
  type BillLine,
  type Books,
  hasLapsed,
  type Member,
  payerOf,
} from './books.ts'
import { lastDay, monthOf, writeDay } from './calendar.ts'
import { chance } from './chance.ts'
import { contributionOf } from './contribution.ts'
import { writeCsv } from './csv.ts'

const LINE_HEADINGS = [
  'NO BERKAS',
  'NO',
  'KODE IURAN',
  'BULAN IURAN',
  'KODE SUMBER',
  'NO KPJ',
  'NIK',
  'NAMA LENGKAP',
  'IURAN JKK',
  'IURAN JKM',
  'JUMLAH',
]
const SUMMARY_HEADINGS = [
  'NO BERKAS',
  'NO',
  'KODE IURAN',
  'BULAN IURAN',
  'KODE SUMBER',
  'JUMLAH PESERTA',
  'IURAN JKK',
  'IURAN JKM',
  'JUMLAH',
  'TANGGAL TERBIT',
  'JATUH TEMPO',
]

/** Slips of the billing clerk, by share of lines: rare enough to be overlooked by eye. */
const LEFT_OUT = 1 / 4000
const NEXT_BRACKET = 2 / 4000
const TWICE = 2.75 / 4000

export function rightLine(books: Books, member: Member, month: string): BillLine | undefined {
  const fund = payerOf(member, month)
  if (fund === undefined || month < member.since || member.paid.includes(month)) return undefined
  const amounts = contributionOf({
    month,
    incomeRupiah: member.incomeRupiah,
    occupation: member.occupation,
    payerKind: books.payers[fund] ?? 'APBD',
  })
  return { kpj: member.kpj, nik: member.nik, name: member.name, ...amounts }
}

export function isOwed(member: Member, month: string, on: string): boolean {
  return !(member.ended && member.ended.month <= month) && !hasLapsed(member, monthOf(on))
}

function codesOf(books: Books, month: string, fund: string): BillCode[] {
  return books.codes.filter((code) => code.month === month && code.fund === fund)
}

interface Round {
  readonly month: string
  readonly on: string
  /** Made again after an objection: from the roster itself, without slips. */
  readonly careful: boolean
}

/** What the clerk writes for one member: the right line, none, a wrong one, or two. */
function writtenLines(books: Books, line: BillLine, month: string, fund: string): BillLine[] {
  // A month that was paid once already is looked at afresh, so nobody is forgotten twice.
  const paidBefore = codesOf(books, month, fund).filter((code) => code.receipt).length
  const draw = chance(books.seed, 'slip', month, line.kpj, paidBefore)
  if (draw < LEFT_OUT) return []
  if (draw < NEXT_BRACKET) return [{ ...line, jkkRupiah: line.jkkRupiah + 2_000 }]
  return draw < TWICE ? [line, line] : [line]
}

function billedLines(books: Books, { month, on, careful }: Round): Map<string, BillLine[]> {
  const byFund = new Map<string, BillLine[]>()
  for (const member of Object.values(books.members)) {
    const line = rightLine(books, member, month)
    const fund = payerOf(member, month)
    if (!line || fund === undefined || hasLapsed(member, monthOf(on))) continue
    if (member.ended && (careful ? member.ended.month : member.ended.knownFrom) <= month) continue
    const lines = byFund.get(fund) ?? []
    byFund.set(fund, lines)
    lines.push(...(careful ? [line] : writtenLines(books, line, month, fund)))
  }
  return byFund
}

function paymentCode(books: Books, month: string, fund: string, edition: number): string {
  const check = Math.floor(chance(books.seed, 'code', month, fund, edition) * 1_000_000)
  return `8${month.slice(2, 4)}${month.slice(5)}${edition % 10}${String(check).padStart(7, '0')}`
}

function sum(lines: readonly BillLine[], part: 'jkkRupiah' | 'jkmRupiah'): number {
  return lines.reduce((total, line) => total + line[part], 0)
}

export function totalOf(lines: readonly BillLine[]): { jkk: number; jkm: number; all: number } {
  const [jkk, jkm] = [sum(lines, 'jkkRupiah'), sum(lines, 'jkmRupiah')]
  return { jkk, jkm, all: jkk + jkm }
}

const fingerprint = (lines: readonly BillLine[]) =>
  lines
    .map((line) => `${line.kpj}:${line.jkkRupiah}:${line.jkmRupiah}`)
    .sort()
    .join()

/**
 * A new edition of a month: a code for every fund whose unpaid members are not already on an unpaid code like it.
 * Asked twice on one day, it answers with the codes of the first time.
 */
export function issueCodes(books: Books, round: Round): BillCode[] {
  const { month, on, careful } = round
  const last = books.editions[month] ?? 0
  const again = books.codes.filter((code) => code.month === month && code.edition === last)
  if (!careful && again[0]?.issuedOn === on) return again
  const edition = last + 1
  const issued: BillCode[] = []
  const billed = billedLines(books, round)
  const known = books.codes.filter((code) => code.month === month).map((code) => code.fund)
  for (const fund of [...new Set([...billed.keys(), ...known])].sort()) {
    const lines = billed.get(fund) ?? []
    const open = codesOf(books, month, fund).filter((code) => !code.receipt && !code.replaced)
    const same = open.some((code) => fingerprint(code.lines) === fingerprint(lines))
    if (same) continue
    for (const code of open) code.replaced = true
    if (lines.length === 0) continue
    const code = paymentCode(books, month, fund, edition)
    issued.push({ code, month, fund, edition, issuedOn: on, lines, replaced: false })
  }
  if (issued.length > 0) books.editions[month] = edition
  books.codes.push(...issued)
  return issued
}

/** The two files of an edition: every line, and one line per payment code. */
export function writeBill(
  books: Books,
  month: string,
  codes: readonly BillCode[],
  on: string,
): { lines: string; summary: string } {
  const number = `TAGIHAN-${month}-${books.editions[month] ?? 1}`
  let no = 0
  const lines = codes.flatMap(({ code, fund, lines }) =>
    lines.map((line) => {
      no += 1
      const { kpj, nik, name, jkkRupiah, jkmRupiah } = line
      const short = name.toUpperCase().slice(0, 30)
      return [
        number,
        no,
        code,
        month,
        fund,
        kpj,
        nik,
        short,
        jkkRupiah,
        jkmRupiah,
        jkkRupiah + jkmRupiah,
      ]
    }),
  )
  const all = totalOf(codes.flatMap((code) => code.lines))
  const total = [number, '', '', month, '', 'JUMLAH', '', '', all.jkk, all.jkm, all.all]
  const summary = codes.map(({ code, fund, lines: billed }, at) => {
    const { jkk, jkm, all: amount } = totalOf(billed)
    const days = [writeDay(on), writeDay(lastDay(month))]
    return [number, at + 1, code, month, fund, billed.length, jkk, jkm, amount, ...days]
  })
  return {
    lines: writeCsv(LINE_HEADINGS, lines.length === 0 ? [] : [...lines, total]),
    summary: writeCsv(SUMMARY_HEADINGS, summary),
  }
}
