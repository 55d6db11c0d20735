import type { Refused } from '#vocabulary/contract.ts'
import { formatCount, formatMonth, formatPercent, formatRupiah } from '#vocabulary/indonesian.ts'
import { month } from '#vocabulary/month.ts'
import type { RulingRefusal } from './ruling.ts'
import type { ThresholdRefusal } from './thresholds.ts'
import type { UndoRefusal } from './undo-ruling.ts'

/** Why a ruling, an undoing or a threshold was not taken, and what to do instead. */
export function refusedRuling(
  refusal: RulingRefusal | UndoRefusal | ThresholdRefusal | { code: 'no-such-link' },
): Refused {
  return { code: refusal.code, sentence: sentenceOf(refusal), facts: { ...refusal } }
}

function sentenceOf(
  refusal: RulingRefusal | UndoRefusal | ThresholdRefusal | { code: 'no-such-link' },
): string {
  switch (refusal.code) {
    case 'not-open':
      return 'Pasangan ini sudah diputuskan orang lain. Muat ulang antrean.'
    case 'number-held':
      return 'NIK pada baris ini milik orang ketiga. Putuskan dulu pasangan baris ini dengan pemilik NIK itu.'
    case 'claimed-in-another-regency':
      return 'NIK pada baris ini sudah tercatat di kabupaten lain. Tanyakan desa, lalu putuskan lagi.'
    case 'months-paid-twice': {
      const [first = '', last = first] = [refusal.months[0], refusal.months.at(-1)]
      const span = `${formatMonth(month(first))}–${formatMonth(month(last))}`
      return `Keduanya dibayar pada ${formatCount(refusal.months.length)} bulan yang sama (${span}), ${formatRupiah(refusal.rupiah)}. Minta koreksi kantor cabang sebelum menggabungkan.`
    }
    case 'both-on-roster': {
      const [a, b] = refusal.openMonths
      return `Keduanya masih peserta, dengan ${formatCount(a)} dan ${formatCount(b)} bulan yang belum dibayar. Keluarkan satu lewat mutasi "tercatat dua kali", lalu gabungkan.`
    }
    case 'not-standing':
      return 'Putusan ini sudah dibatalkan. Muat ulang daftar putusan.'
    case 'later-ruling':
      return `${formatCount(refusal.laterRulings)} putusan yang lebih baru menyangkut orang yang sama. Batalkan yang terbaru dulu.`
    case 'changed-since':
      return 'Baris ini sudah berubah sejak diputuskan. Buka orangnya, lalu batalkan perubahan yang terakhir dulu.'
    case 'auto-too-low':
      return `Ambang otomatis paling rendah ${formatPercent(refusal.lowestMillionths / 1e6)}. Di bawah itu petugas harus melihat.`
    case 'review-too-low':
      return `Ambang antrean paling rendah ${formatPercent(refusal.lowestMillionths / 1e6)}. Isi angka yang lebih tinggi.`
    case 'review-above-auto':
      return `Ambang antrean ${formatPercent(refusal.reviewMillionths / 1e6)} melebihi ambang otomatis ${formatPercent(refusal.autoMillionths / 1e6)}. Turunkan ambang antrean.`
    case 'no-such-link':
      return 'Tautan ini tidak lagi otomatis. Muat ulang contoh.'
  }
}
