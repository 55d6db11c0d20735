/** Why a copy of a regency is not made or not taken in. */
export type CopyRefusal =
  | { code: 'folder-in-use'; folder: string }
  | { code: 'folder-unwritable'; folder: string; reason: string }
  | { code: 'hidden-rows'; table: string; user: string }
  | { code: 'no-manifest'; file: string }
  | { code: 'damaged'; part: string }
  | { code: 'other-schema'; difference: string }
  | { code: 'not-empty'; regencyCode: string; table: string; rows: number }
  | { code: 'missing-reference'; table: string; detail: string }

/** One plain Indonesian sentence for the operator: what is wrong and what to change. */
export function explainCopyRefusal(refusal: CopyRefusal): string {
  switch (refusal.code) {
    case 'folder-in-use':
      return `Folder ${refusal.folder} sudah ada. Sebut nama baru; salinan tidak pernah menimpa yang lain.`
    case 'folder-unwritable':
      return `Salinan tidak dapat ditulis ke ${refusal.folder} (${refusal.reason}). Kosongkan ruang, atau sebut folder lain.`
    case 'hidden-rows':
      return `Pengguna pangkalan data ${refusal.user} tidak melihat semua baris ${refusal.table}. Pakai pemilik tabel atau pengelola server.`
    case 'no-manifest':
      return `Berkas ${refusal.file} tidak ada. Sebut folder yang dibuat payung backup.`
    case 'damaged':
      return `Salinan ini rusak di ${refusal.part}. Tidak ada yang dimasukkan; pakai salinan lain.`
    case 'other-schema':
      return `Salinan ini dibuat versi Payung lain (${refusal.difference}). Kembalikan dengan versi itu, lalu perbarui.`
    case 'not-empty':
      return `Kabupaten ${refusal.regencyCode} sudah punya ${refusal.rows} baris di ${refusal.table}. Kembalikan ke pangkalan data yang belum berisi kabupaten itu.`
    case 'missing-reference':
      return `Baris ${refusal.table} menunjuk data acuan yang belum ada di sini (${refusal.detail}). Perbarui Payung lalu ulangi.`
  }
}
