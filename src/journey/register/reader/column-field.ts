import { plainText } from './plain-text.ts'

export type ColumnField =
  | 'number'
  | 'nik'
  | 'kk'
  | 'name'
  | 'sex'
  | 'sex-men'
  | 'sex-women'
  | 'birth-place'
  | 'birth-date'
  | 'birth-place-and-date'
  | 'village'
  | 'address'
  | 'hamlet'
  | 'rt'
  | 'rw'
  | 'rt-rw'
  | 'phone'
  | 'mother'
  | 'occupation'
  | 'income'
  | 'marital'
  | 'remark'
  | 'other-person'
  | 'membership'
  | 'cash-for-work'

// The first pattern that fits decides; headings of other people stand first, so that "NIK Kepala Keluarga" is no NIK.
const ALIASES: readonly (readonly [ColumnField, RegExp])[] = [
  [
    'membership',
    /\bkpj\b|\bno(mor)? (peserta|kepesertaan)\b|\bkartu (peserta|bpjs)\b|\bbpjs (tk|ketenagakerjaan)\b|jamsostek/,
  ],
  [
    'cash-for-work',
    /^(?!.*\b(nama|nm|nik|ktp|no|nomor|tgl|tanggal|alamat|upah)\b).*(\bpktd\b|padat ?karya)/,
  ],
  ['mother', /\bibu\b|\bmother|\bnm ibu/],
  [
    'other-person',
    /\b(ahli waris|waris|suami|istri|isteri|pasangan|ayah|bapak|orang tua|ortu|wali)\b/,
  ],
  ['other-person', /\b(kepala keluarga|kep keluarga|kk hubungan|hubungan|shdk|petugas|pendata)\b/],
  [
    'kk',
    /^(no(mor)? )?(kk|nkk|nokk|kartu keluarga|kartu kel|no kk)( .*)?$|\b(no|nomor) (kk|nkk|kartu keluarga)\b|family card/,
  ],
  [
    'nik',
    /\bnik\b|\bn i k\b|^nonik$|nomor induk kependudukan|no induk kependudukan|^(no(mor)? )?(e )?ktp( el)?$|\b(no|nomor) (e )?ktp\b|no(mor)? identitas|kartu identitas|identity number/,
  ],
  [
    'birth-place-and-date',
    /^ttl$|tempat.*(tgl|tanggal)|tmpt?.*(tgl|tanggal)|tpt.*(tgl|tanggal)|\bttl\b|(tgl|tanggal).*tempat/,
  ],
  [
    'birth-place',
    /tempat lahir|tmpt? lahir|tpt lahir|tempatlahir|^tempat$|kota lahir|place of birth|birth ?place/,
  ],
  [
    'birth-date',
    /(tgl|tanggal|tggl|tangal) ?(lahir|lhr)|tanggallahir|^(tgl|tanggal)$|^lahir$|date of birth|birth ?date|^dob$/,
  ],
  ['sex-men', /^(l|lk|laki laki|laki|pria)$/],
  ['sex-women', /^(p|pr|perempuan|wanita)$/],
  [
    'sex',
    /jenis ?kelamin|jns ?kel|jen ?kel|kelamin|^(j ?k|jenkel|l p|lk pr|p l|sex|gender|jekel|jkel)$|^sex\b/,
  ],
  [
    'name',
    /^(nama|nm|name|nama lengkap|nama lgkp|namalengkap)\b(?!.*\b(desa|kelurahan|dusun|usaha|perusahaan|bank|kelompok|kecamatan|kabupaten|kampung|jalan)\b)|full name|nama (pekerja|peserta|calon|penduduk|warga|tenaga)/,
  ],
  ['occupation', /pekerjaan|pekerja an|\bkerja\b|profesi|mata pencaharian|jenis usaha|occupation/],
  ['income', /penghasilan|pendapatan|upah|gaji|income|omset/],
  ['phone', /\b(hp|hape|telp|telpon|telepon|tlp|wa|whatsapp|handphone|ponsel|phone|kontak)\b|nohp/],
  ['rt-rw', /^rt ?\/? ?rw$|\brt rw\b/],
  ['rt', /^(no )?rt$/],
  ['rw', /^(no )?rw$/],
  ['hamlet', /\b(dusun|dsn|lingkungan|kampung|kp|banjar|dukuh)\b/],
  ['village', /\b(desa|kelurahan|kel|village|desa kelurahan)\b/],
  ['address', /alamat|\bjalan\b|\bjln?\b|address|domisili|tempat tinggal/],
  ['marital', /status (perkawinan|kawin|nikah|pernikahan)|kawin|marital/],
  ['remark', /keterangan|^ket\b|catatan|remark|^status$/],
  ['number', /^(no|nomor|no urut|nomor urut|nourut|urut|num|number|#)$/],
]

/** A heading in small letters, marks as spaces: `NO. KK / NKK*)` → `no kk nkk`. */
export function plainHeading(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/\(.*?\)/g, (inside) =>
      /^\((l|p|lk|pr|w)\s*\/\s*(l|p|lk|pr|w)\)$/.test(inside) ? '' : ` ${inside} `,
    )
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** What a column holds by its heading, or undefined when the heading says nothing we know. */
export function fieldOfHeading(text: string): ColumnField | undefined {
  const heading = plainHeading(text)
  if (heading === '' || heading.length > 80) return undefined
  return ALIASES.find(([, pattern]) => pattern.test(heading))?.[0]
}
