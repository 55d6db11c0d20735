import { formatCount, formatDate, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Month } from '#vocabulary/month.ts'
import { numberWords, rupiahWords } from '#vocabulary/number-words.ts'
import type { DecreeData } from './decree-data.ts'
import type { Totals } from './decree-totals.ts'
import { longSpan } from './month-span.ts'

export interface Dictum {
  readonly label: string
  readonly text: string
  /** The table of funds stands beneath this one. */
  readonly showsFunds: boolean
}

const ORDINALS = ['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT', 'KELIMA', 'KEENAM', 'KETUJUH'] as const

export function decreeTitle({ programmeYear, revises }: DecreeData): string {
  const change = revises === null ? '' : `Perubahan atas Keputusan Nomor ${revises.number} tentang `
  return `${change}Penetapan Pekerja Rentan Penerima Perlindungan Jaminan Sosial Ketenagakerjaan Tahun ${programmeYear}`
}

/** What the decree decides, each amount in figures and in words. */
export function writeDicta(data: DecreeData, totals: Totals): Dictum[] {
  const total = totals.jkkRupiah + totals.jkmRupiah
  const span = decreeSpan(data)
  const dicta = [
    ...revisionSentence(data),
    `Menetapkan ${spelled(totals.people)} pekerja rentan sebagaimana tercantum dalam Lampiran sebagai penerima perlindungan jaminan sosial ketenagakerjaan Tahun ${data.programmeYear}.`,
    `Perlindungan meliputi Jaminan Kecelakaan Kerja (JKK) dan Jaminan Kematian (JKM)${span ? ` untuk bulan ${span}` : ''}, seluruhnya ${spelled(totals.months)} bulan kepesertaan.`,
    `Iuran seluruhnya sebesar ${formatRupiah(total)} (${rupiahWords(total)}), terdiri atas JKK ${formatRupiah(totals.jkkRupiah)} dan JKM ${formatRupiah(totals.jkmRupiah)}, dibebankan pada sumber dana sebagai berikut:`,
    ...leftOutSentence(data),
    'Perubahan daftar dalam Lampiran ditetapkan dengan keputusan tersendiri.',
    `Keputusan ${data.signerOffice.split(' ')[0]} ini mulai berlaku pada tanggal ditetapkan.`,
  ]
  return dicta.map((text, index) => ({
    label: ORDINALS[index] ?? '',
    text,
    showsFunds: text.endsWith('sebagai berikut:'),
  }))
}

function revisionSentence({ revises }: DecreeData): string[] {
  if (revises === null) return []
  const count = (kind: 'added' | 'removed' | 'changed') =>
    revises.differences.filter((one) => one.kind === kind).length
  return [
    `Lampiran Keputusan Nomor ${revises.number} tanggal ${formatDate(revises.decidedOn)} diganti dengan Lampiran Keputusan ini: ${spelled(count('added'))} orang ditambahkan, ${spelled(count('removed'))} orang dikeluarkan, dan ${spelled(count('changed'))} orang diubah masanya atau sumber dananya.`,
  ]
}

function leftOutSentence({ leftOut }: DecreeData): string[] {
  const people = leftOut.reduce((sum, part) => sum + part.people, 0)
  if (people === 0) return []
  const parts = leftOut
    .filter((part) => part.people > 0)
    .map((part) => `${formatCount(part.people)} orang karena ${part.reason}`)
  return [
    `Sebanyak ${spelled(people)} orang yang lolos pemeriksaan belum tertampung dan dicatat dalam daftar tunggu: ${listed(parts)}.`,
  ]
}

/** From the first to the last month that any fund pays; empty when nobody is listed. */
export function decreeSpan({ villages }: DecreeData): string {
  let first: Month | undefined
  let last: Month | undefined
  for (const { from, to } of villages.flatMap(({ people }) => people.flatMap((p) => p.spells))) {
    if (!first || from < first) first = from
    if (!last || to > last) last = to
  }
  return first && last ? longSpan(first, last) : ''
}

function spelled(count: number): string {
  return `${formatCount(count)} (${numberWords(count)})`
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} dan ${parts.at(-1)}`
}
