/**
 * Headings of the files exchanged with the branch, as data: `docs/exchange.md`.
 * Status: to be confirmed, because the branch's official template was not found.
 */
export const registrationHeadings = [
  'NO BERKAS',
  'NO',
  'JENIS',
  'NIK',
  'NO KPJ',
  'NAMA LENGKAP',
  'TEMPAT LAHIR',
  'TANGGAL LAHIR',
  'JENIS KELAMIN',
  'ALAMAT',
  'KELURAHAN',
  'KECAMATAN',
  'KOTA/KAB',
  'PROVINSI',
  'NO HP',
  'NAMA IBU KANDUNG',
  'PEKERJAAN',
  'LOKASI KERJA',
  'PENGHASILAN',
  'PROGRAM',
  'BULAN AWAL',
  'BULAN BAYAR',
  'KODE SUMBER',
] as const

export const rosterChangeHeadings = [
  'NO BERKAS',
  'NO',
  'JENIS MUTASI',
  'NO KPJ',
  'NIK',
  'NAMA LENGKAP',
  'BULAN BERLAKU',
  'TANGGAL KEJADIAN',
  'KODE SUMBER',
  'KETERANGAN',
] as const

export const objectionHeadings = [
  'NO BERKAS',
  'NO',
  'KODE IURAN',
  'BULAN IURAN',
  'KODE SUMBER',
  'JENIS SANGGAH',
  'NO KPJ',
  'NIK',
  'NAMA LENGKAP',
  'JUMLAH SEHARUSNYA',
  'KETERANGAN',
] as const

export const adviceHeadings = [
  'NO BERKAS',
  'NO',
  'KODE IURAN',
  'BULAN IURAN',
  'KODE SUMBER',
  'NO SP2D',
  'TANGGAL BAYAR',
  'JUMLAH PESERTA',
  'IURAN JKK',
  'IURAN JKM',
  'JUMLAH',
] as const

export const claimHeadings = [
  'NO BERKAS',
  'NO',
  'JENIS KLAIM',
  'NO KPJ',
  'NIK',
  'NAMA LENGKAP',
  'TANGGAL KEJADIAN',
  'TANGGAL LAPOR',
  'NAMA AHLI WARIS',
  'HUBUNGAN',
  'DOKUMEN',
  'KETERANGAN',
] as const

/** One line of an exchange file by heading; every value is text. */
export type Line<Heading extends string = string> = Readonly<Record<Heading, string>>

/** What a writer fills: every heading but the file's number and the line's number. */
export type OutLine<Headings extends readonly string[]> = Line<
  Exclude<Headings[number], 'NO BERKAS' | 'NO'>
>

/** Days travel as `dd-mm-yyyy`. */
export function writeDay(date: string): string {
  return `${date.slice(8, 10)}-${date.slice(5, 7)}-${date.slice(0, 4)}`
}

export function readDay(text: string): string | undefined {
  const parts = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text.trim())
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : undefined
}
