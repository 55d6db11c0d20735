import type { RevisionRefusal } from './revise-decree.ts'

/** Each refusal with its numbers and the way on. */
export function sayRevisionRefusal(refusal: RevisionRefusal): string {
  switch (refusal.code) {
    case 'number-taken':
      return `Nomor ${refusal.number} sudah dipakai. Pakai nomor lain.`
    case 'no-such-decree':
      return `Keputusan ${refusal.number} tidak ada. Periksa nomornya.`
    case 'revised-before':
      return `Keputusan ${refusal.number} sudah diganti oleh ${refusal.by}. Ubah keputusan yang terbaru.`
    case 'nothing-changed':
      return `Daftar ${refusal.people} orang tidak berubah, jadi tidak ada yang ditetapkan.`
  }
}
