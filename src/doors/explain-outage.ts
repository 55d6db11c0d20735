import { KeyFileError } from '#office/keys/key-file.ts'
import { explainFileFault } from '#platform/file-fault.ts'
import { MissingRightsError } from '#platform/migrate.ts'

const MEND = 'Periksa DATABASE_URL atau tanyakan pengelola server'

/** Faults of the machine or of a database server, by the code that Node or PostgreSQL gives them. */
const OUTAGES: Readonly<Record<string, string>> = {
  ECONNREFUSED: `Tidak ada PostgreSQL yang menjawab di alamat itu. ${MEND}.`,
  ECONNRESET:
    'Sambungan ke PostgreSQL terputus. Yang sudah diterima tetap tersimpan; ulangi perintah ini.',
  ENOTFOUND: `Nama server PostgreSQL tidak ditemukan. ${MEND}.`,
  EAI_AGAIN: `Nama server PostgreSQL belum dapat dicari; jaringan mungkin terputus. ${MEND}.`,
  ETIMEDOUT: `Server PostgreSQL tidak menjawab. ${MEND}.`,
  '28P01': `PostgreSQL menolak kata sandi. ${MEND}.`,
  '28000': `PostgreSQL menolak pengguna ini. ${MEND}.`,
  '3D000': `Pangkalan data itu tidak ada di server. ${MEND}.`,
  '53100':
    'Disk pangkalan data penuh. Tidak ada yang tersimpan separuh; kosongkan ruang lalu ulangi perintah ini.',
  '53300': 'PostgreSQL sedang melayani terlalu banyak sambungan. Tunggu sebentar lalu ulangi.',
  '57P01':
    'PostgreSQL dihentikan di tengah jalan. Tidak ada yang tersimpan separuh; ulangi perintah ini.',
  '57P02':
    'PostgreSQL dihentikan di tengah jalan. Tidak ada yang tersimpan separuh; ulangi perintah ini.',
  '57P03': 'PostgreSQL masih memulai atau berhenti. Tunggu sebentar lalu ulangi.',
}

/** One sentence for what the machine does not allow; undefined when the fault is ours. */
export function explainOutage(error: unknown): string | undefined {
  if (error instanceof MissingRightsError || error instanceof KeyFileError) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return OUTAGES[code] ?? explainFileFault(error)
}
