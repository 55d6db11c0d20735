import type { SpreadsheetRefusal } from '#platform/spreadsheet/refusal.ts'
import { formatCount } from '#vocabulary/indonesian.ts'

/** Why a sheet is no list of people. */
export type SheetRefusal =
  | { readonly code: 'empty-sheet'; readonly sheet: string }
  | { readonly code: 'no-header'; readonly sheet: string }
  | { readonly code: 'no-nik'; readonly sheet: string; readonly headings: readonly string[] }
  | { readonly code: 'no-name'; readonly sheet: string; readonly headings: readonly string[] }
  | { readonly code: 'no-people'; readonly sheet: string }

const AS_XLSX = 'Simpan daftar sebagai .xlsx lalu kirim lagi.'

const OTHER_FILES: Record<Extract<SpreadsheetRefusal, { code: 'other-file' }>['kind'], string> = {
  pdf: `Berkas ini PDF, bukan tabel. ${AS_XLSX}`,
  image:
    'Berkas ini gambar, bukan tabel. Ketik daftarnya di Excel, simpan sebagai .xlsx, lalu kirim lagi.',
  word: 'Berkas ini dokumen Word, bukan tabel. Salin tabelnya ke Excel, simpan sebagai .xlsx, lalu kirim lagi.',
  slides:
    'Berkas ini salindia, bukan tabel. Salin tabelnya ke Excel, simpan sebagai .xlsx, lalu kirim lagi.',
  'web-page':
    'Berkas ini halaman web yang diberi nama Excel. Buka di Excel, simpan sebagai .xlsx, lalu kirim lagi.',
  archive:
    'Berkas ini arsip terkompresi. Keluarkan daftar .xlsx dari dalamnya lalu kirim berkas itu.',
  xlsb: `Berkas ini buku kerja biner (.xlsb). Buka di Excel. ${AS_XLSX}`,
  'xml-2003': `Berkas ini lembar XML Excel 2003. Buka di Excel. ${AS_XLSX}`,
  unknown: `Isi berkas ini tidak dikenali sebagai tabel. ${AS_XLSX}`,
}

/** One sentence or two for the person who sent the file: what is wrong and how to mend it. */
export function sentenceForFile(refusal: SpreadsheetRefusal): string {
  switch (refusal.code) {
    case 'missing':
      return 'Berkas tidak ditemukan atau tidak dapat dibuka. Periksa nama dan letaknya.'
    case 'empty':
      return 'Berkas ini kosong (0 bita). Kirim ulang berkas aslinya.'
    case 'too-big':
      return `Berkas ini ${megabytes(refusal.bytes)}, batasnya ${megabytes(refusal.limitBytes)}. Hapus gambar atau bagi daftar menjadi beberapa berkas.`
    case 'other-file':
      return OTHER_FILES[refusal.kind]
    case 'old-excel':
      return `Berkas ini Excel lama (.xls). Buka di Excel. ${AS_XLSX}`
    case 'locked':
      return 'Berkas ini dikunci dengan kata sandi. Buka, hapus kata sandinya, simpan, lalu kirim lagi.'
    case 'broken':
      return 'Berkas ini rusak atau terpotong sehingga tidak dapat dibuka. Simpan ulang dari Excel lalu kirim lagi.'
    case 'bomb':
      return `Isi berkas ini mengembang dari ${megabytes(refusal.fileBytes)} menjadi ${megabytes(refusal.unpackedBytes)}; itu tidak wajar. Salin daftarnya ke buku kerja baru lalu kirim lagi.`
    case 'too-slow':
      return `Berkas ini tidak selesai dibaca dalam ${refusal.seconds} detik. Salin daftarnya ke buku kerja baru lalu kirim lagi.`
    case 'too-much-memory':
      return `Berkas ini memerlukan memori lebih dari ${formatCount(refusal.limitMb)} MB. Salin daftarnya ke buku kerja baru lalu kirim lagi.`
    case 'crashed':
      return 'Berkas ini membuat pembaca berhenti. Salin daftarnya ke buku kerja baru lalu kirim lagi.'
    case 'struck-ods':
      return `Berkas .ods ini memuat coretan yang hanya dapat kami baca dari Excel. ${AS_XLSX}`
  }
}

export function sentenceForSheet(refusal: SheetRefusal): string {
  const place = refusal.sheet === '' ? 'Tabel ini' : `Lembar "${refusal.sheet}"`
  switch (refusal.code) {
    case 'empty-sheet':
      return `${place} kosong. Isi judul kolom dan daftar orangnya lalu kirim lagi.`
    case 'no-header':
      return `${place} tidak punya baris judul kolom seperti NIK dan Nama. Tambahkan baris judul di atas daftar.`
    case 'no-nik':
      return `${place} tidak punya kolom NIK. ${seen(refusal.headings)}Beri judul "NIK" pada kolom nomor induk kependudukan.`
    case 'no-name':
      return `${place} tidak punya kolom nama. ${seen(refusal.headings)}Beri judul "Nama" pada kolom nama orang.`
    case 'no-people':
      return `${place} punya judul kolom, tetapi tidak ada orang di bawahnya. Isi daftarnya lalu kirim lagi.`
  }
}

function seen(headings: readonly string[]): string {
  const named = headings.filter((heading) => !heading.startsWith('Kolom ')).slice(0, 6)
  return named.length === 0 ? '' : `Judul yang ada: ${named.join(', ')}. `
}

function megabytes(bytes: number): string {
  return bytes < 950_000
    ? `${formatCount(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${formatCount(Math.round(bytes / 1e6))} MB`
}
