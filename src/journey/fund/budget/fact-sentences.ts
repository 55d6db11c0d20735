import { formatDate, formatMonth } from '#vocabulary/indonesian.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import type { FactRefusal } from './enter-facts.ts'

/** Each refusal with its facts and the way on. */
export function sayFactRefusal(refusal: FactRefusal): string {
  switch (refusal.code) {
    case 'no-fund':
      return `Dana ${refusal.fundId} tidak ada pada tahun itu. Periksa tahun anggarannya.`
    case 'no-such-document':
      return `Dokumen ${refusal.document} tidak ada pada dana ini. Muat ulang halaman.`
    case 'handed-in-ahead':
      return `Tanggal diserahkan ${formatDate(isoDate(refusal.doneOn))} belum tiba. Tulis paling lambat ${formatDate(isoDate(refusal.today))}.`
    case 'month-outside':
      return `${formatMonth(month(refusal.month))} di luar tahun anggaran ${refusal.budgetYear}. Tulis bulan tahun itu.`
    case 'month-twice':
      return `${formatMonth(month(refusal.month))} tertulis dua kali. Sisakan satu.`
  }
}
