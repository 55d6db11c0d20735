import { qrSvg } from '#platform/typst/qr-svg.ts'
import {
  formatCount,
  formatDate,
  formatMonth,
  formatPercent,
  formatRupiah,
} from '#vocabulary/indonesian.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { rupiahWords } from '#vocabulary/number-words.ts'
import { rupiah } from '#vocabulary/rupiah.ts'

export interface PayerPerson {
  readonly name: string
  readonly nikMasked: string
  readonly village: string
  readonly district: string
  readonly fromMonth: string
  readonly toMonth: string
  readonly months: number
  readonly confirmedMonths: number
  readonly rupiah: number
}

/** What one payer is told of the people it carries: its own, and nobody else's. */
export interface PayerPaperData {
  readonly isSample: boolean
  readonly regencyName: string
  readonly payerName: string
  readonly budgetYear: number
  readonly writtenOn: IsoDate
  readonly agreement: { readonly name: string; readonly shareBasisPoints: number | null } | null
  readonly people: readonly PayerPerson[]
  readonly confirmedRupiah: number
  /** Merkle root over the lines of the same statement as CSV. */
  readonly fingerprint: string
}

/** Everything `payer.typ` prints, worded. */
export function layOutPayer(data: PayerPaperData) {
  const { people, payerName, budgetYear } = data
  const sum = (value: (one: PayerPerson) => number) =>
    people.reduce((total, one) => total + value(one), 0)
  const committed = sum((one) => one.rupiah)
  return {
    isSample: data.isSample,
    date: data.writtenOn.split('-').map(Number),
    regency: data.regencyName,
    title: `Bukti perlindungan pekerja ${budgetYear}`,
    payer: payerName,
    writtenOn: formatDate(data.writtenOn),
    answer: `${payerName} membayar iuran ${formatCount(people.length)} pekerja rentan.`,
    lead: `${formatCount(sum((one) => one.months))} orang-bulan senilai ${formatRupiah(committed)} (${rupiahWords(rupiah(committed))}). Sudah terkonfirmasi kantor cabang: ${formatCount(sum((one) => one.confirmedMonths))} orang-bulan, ${formatRupiah(data.confirmedRupiah)}.`,
    agreement: agreementText(data.agreement),
    rows: people.map((one, at) => [
      formatCount(at + 1),
      one.name,
      one.nikMasked,
      `${one.village}, ${one.district}`,
      monthsText(one),
      formatCount(one.months),
      formatCount(one.confirmedMonths),
      formatRupiah(one.rupiah),
    ]),
    sum: [
      formatCount(sum((one) => one.months)),
      formatCount(sum((one) => one.confirmedMonths)),
      formatRupiah(committed),
    ],
    fingerprint: data.fingerprint,
    qr: qrSvg(`payung-bukti ${budgetYear} ${data.fingerprint}`),
  }
}

function agreementText(agreement: PayerPaperData['agreement']): string {
  if (agreement === null) return ''
  const { name, shareBasisPoints } = agreement
  return shareBasisPoints === null
    ? `Dasar: ${name}.`
    : `Dasar: ${name}, bagian ${formatPercent(shareBasisPoints / 10_000)} dari daftar bersama.`
}

function monthsText({ fromMonth, toMonth }: PayerPerson): string {
  const [from, to] = [formatMonth(month(fromMonth)), formatMonth(month(toMonth))]
  return from === to ? from : `${from} – ${to}`
}
