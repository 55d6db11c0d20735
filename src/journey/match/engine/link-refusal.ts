/** Why two tables cannot be linked; each carries what and where. */
export type LinkRefusal =
  | { code: 'unreadable-file'; file: string; detail: string }
  | { code: 'unwritable-file'; file: string; detail: string }
  | { code: 'empty-file'; file: string }
  | { code: 'too-large'; file: string; limitBytes: number }
  | { code: 'bad-map'; file: string; detail: string }
  | { code: 'missing-column'; file: string; column: string }
  | { code: 'repeated-column'; file: string; column: string }
  | { code: 'missing-id'; file: string; line: number }
  | { code: 'repeated-id'; file: string; id: string; line: number; firstLine: number }
  | { code: 'open-quote'; file: string; line: number }

/** One Indonesian sentence: what is wrong, where, how to mend it. */
export function linkRefusalSentence(refusal: LinkRefusal): string {
  switch (refusal.code) {
    case 'unreadable-file':
      return `File ${refusal.file} tidak dapat dibaca: ${refusal.detail}.`
    case 'unwritable-file':
      return `File hasil ${refusal.file} tidak dapat ditulis: ${refusal.detail}.`
    case 'empty-file':
      return `File ${refusal.file} kosong; baris pertama harus berisi nama kolom.`
    case 'too-large':
      return `File ${refusal.file} lebih besar dari ${refusal.limitBytes} byte; bagi menjadi beberapa file.`
    case 'bad-map':
      return `Peta kolom ${refusal.file} salah: ${refusal.detail}.`
    case 'missing-column':
      return `Kolom "${refusal.column}" tidak ada di file ${refusal.file}; perbaiki peta kolom atau judul kolomnya.`
    case 'repeated-column':
      return `Kolom "${refusal.column}" muncul dua kali di file ${refusal.file}; ganti salah satu judulnya.`
    case 'missing-id':
      return `Baris ${refusal.line} di file ${refusal.file} tidak punya id; isi dengan id yang unik.`
    case 'repeated-id':
      return `Id "${refusal.id}" di baris ${refusal.line} file ${refusal.file} sudah dipakai di baris ${refusal.firstLine}; setiap id harus unik.`
    case 'open-quote':
      return `Tanda kutip yang dibuka di baris ${refusal.line} file ${refusal.file} tidak ditutup.`
  }
}
