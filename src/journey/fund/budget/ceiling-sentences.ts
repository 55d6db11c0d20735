import { formatCount, formatPercent, formatRupiah } from '#vocabulary/indonesian.ts'
import type { CeilingRefusal } from './ceiling-change.ts'
import type { CeilingIsPromised } from './enter-funds.ts'

export function sayPromisedCeiling(refusal: CeilingIsPromised): string {
  const { fundId, ceilingRupiah, enteredRupiah } = refusal
  return `Dana ${fundId} sudah dijanjikan dengan pagu ${formatRupiah(ceilingRupiah)}. Ubah ke ${formatRupiah(enteredRupiah)} melalui perubahan pagu, dengan alasannya.`
}

/** Each refusal with its numbers and the way on. */
export function sayCeilingRefusal(refusal: CeilingRefusal | CeilingUnseen): string {
  switch (refusal.code) {
    case 'no-change':
      return `Pagu sudah ${formatRupiah(refusal.ceilingRupiah)}. Tulis pagu yang baru.`
    case 'below-billed':
      return `Sudah ditagih ${formatRupiah(refusal.billedRupiah)}, dibayar ${formatRupiah(refusal.paidRupiah)}. Pagu kurang ${formatRupiah(refusal.missingRupiah)}; naikkan paling sedikit sebanyak itu.`
    case 'arrivals-differ':
      return `Tahap uang masuk berjumlah ${formatRupiah(refusal.arrivalsRupiah)}, pagu ${formatRupiah(refusal.ceilingRupiah)}. Samakan keduanya.`
    case 'above-share-limit':
      return `Batas ${formatPercent(refusal.basisPoints / 10_000)} dari ${formatRupiah(refusal.poolRupiah)} menyisakan ${formatRupiah(refusal.limitRupiah)} (${refusal.ruleId}). Turunkan pagu.`
    case 'below-committed':
      return `Janji ${formatCount(refusal.personMonths)} orang-bulan senilai ${formatRupiah(refusal.missingRupiah)} tidak lagi tertutup. Setujui akibat itu, atau naikkan pagu.`
    case 'changed-since':
      return `Ikatan dana berubah menjadi ${formatRupiah(refusal.committedRupiah)} sejak dilihat. Lihat akibatnya sekali lagi, lalu tetapkan.`
  }
}

/** Confirmed without having seen what it forces. */
export type CeilingUnseen =
  | {
      readonly code: 'below-committed'
      readonly personMonths: number
      readonly missingRupiah: number
    }
  | { readonly code: 'changed-since'; readonly committedRupiah: number }
