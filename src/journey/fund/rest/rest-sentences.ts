import { formatCount, formatMonth } from '#vocabulary/indonesian.ts'
import { month } from '#vocabulary/month.ts'
import { sayRevisionRefusal } from '../decree/revision-sentences.ts'
import type { ReallocationRefusal } from './reallocate.ts'
import type { RestRefusal } from './rest-of-year.ts'

/** Each refusal with its numbers and the way on. */
export function sayRestRefusal(refusal: RestRefusal | ReallocationRefusal): string {
  switch (refusal.code) {
    case 'month-billed':
      return `${formatMonth(refusal.from)} sudah ditagih atau lewat. Mulai paling cepat ${formatMonth(refusal.firstFree)}.`
    case 'year-over':
      return `Perlindungan berakhir ${formatMonth(month(refusal.lastMonth))}. Tidak ada bulan tersisa untuk dihitung ulang.`
    case 'no-decree':
      return `Tahun ${refusal.year} belum punya keputusan. Bagikan dana dan tetapkan keputusan pertama dahulu.`
    case 'foreseen-otherwise':
      return `Buku berubah sejak dilihat; kini ${formatCount(refusal.people)} orang berubah. Lihat akibatnya sekali lagi, lalu tetapkan.`
    default:
      return sayRevisionRefusal(refusal)
  }
}
