import { formatMonth } from '#vocabulary/indonesian.ts'
import type { PolicyRefusal } from './policy.ts'
import type { FreezeRefusal } from './scenario-decree.ts'
import type { SaveRefusal } from './scenario-save.ts'

/** Every refusal of the studio as a sentence with its way on. */
export function sayStudioRefusal(refusal: PolicyRefusal | SaveRefusal | FreezeRefusal): string {
  switch (refusal.code) {
    case 'renewals-not-first':
      return 'Perpanjangan harus menjadi tujuan pertama. Kembalikan ke urutan teratas.'
    case 'new-members-too-late':
      return `Anggota baru mulai ${formatMonth(refusal.newFromMonth)}, sesudah perlindungan berakhir ${formatMonth(refusal.lastMonth)}. Majukan mulainya.`
    case 'not-proved-yet':
      return 'Hasil pasti belum selesai dihitung. Tunggu sampai tertulis terbukti, lalu simpan.'
    case 'name-taken':
      return `Skenario "${refusal.name}" sudah ada. Beri nama lain.`
    case 'no-such-scenario':
      return 'Skenario ini tidak ada. Buka lagi daftar skenario.'
    case 'inputs-changed':
      return `Orang, dana, atau aturan berubah sejak "${refusal.name}" disimpan. Buka, hitung lagi, lalu simpan dengan nama baru.`
    case 'year-has-decree':
      return `Tahun ini sudah ditetapkan dengan Keputusan ${refusal.number}. Perubahan dibuat sebagai keputusan perubahan.`
    case 'not-proved':
      return `Skenario "${refusal.name}" belum terbukti terbaik. Hitung lagi, lalu simpan dengan nama baru.`
    case 'number-taken':
      return `Nomor ${refusal.number} sudah dipakai keputusan lain. Pakai nomor lain.`
    case 'nobody-granted':
      return 'Skenario ini tidak menjangkau siapa pun, jadi tidak ada yang ditetapkan.'
  }
}
