import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

export interface SaidFault {
  readonly status: number
  readonly code: string
  readonly sentence: string
}

type Fault = Error & { statusCode?: number; refusal?: string; code?: string }

const BROKEN_TEXT = {
  status: 400,
  code: 'malformed',
  sentence: 'Isian memuat karakter yang rusak. Hapus isian itu, lalu ketik ulang.',
}
const TOO_LARGE = {
  status: 413,
  code: 'too-large',
  sentence: 'Kiriman ini terlalu besar. Bagi menjadi beberapa kiriman yang lebih kecil.',
}
const CUT_OFF = {
  status: 400,
  code: 'cut-off',
  sentence: 'Kiriman terputus di tengah jalan dan tidak disimpan. Kirim sekali lagi.',
}
const NOT_JSON = {
  status: 400,
  code: 'malformed',
  sentence: 'Isi permintaan bukan JSON yang utuh. Muat ulang halaman lalu coba lagi.',
}

const NO_DATABASE = {
  status: 503,
  code: 'no-database',
  sentence: 'Pangkalan data sedang tidak dapat dicapai. Tidak ada yang hilang; coba lagi sebentar.',
}

/** What the frameworks and PostgreSQL complain of that the sender or the machine can mend, by their codes. */
const KNOWN: Readonly<Record<string, SaidFault>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: NOT_JSON,
  FST_ERR_CTP_EMPTY_JSON_BODY: NOT_JSON,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: CUT_OFF,
  FST_ERR_CTP_BODY_TOO_LARGE: TOO_LARGE,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'malformed',
    sentence: 'Jenis isi permintaan ini tidak dikenal. Pakai application/json.',
  },
  FST_REQ_FILE_TOO_LARGE: {
    status: 413,
    code: 'too-large',
    sentence: 'Satu berkas terlalu besar. Hapus gambar di dalamnya, atau bagi daftarnya.',
  },
  FST_FILES_LIMIT: {
    status: 413,
    code: 'too-large',
    sentence: 'Terlalu banyak berkas sekaligus. Kirim beberapa berkas saja tiap kali.',
  },
  FST_PARTS_LIMIT: TOO_LARGE,
  FST_FIELDS_LIMIT: TOO_LARGE,
  FST_UNDER_PRESSURE: {
    status: 503,
    code: 'busy',
    sentence: 'Sistem sedang sibuk. Tunggu beberapa detik lalu coba lagi.',
  },
  ECONNREFUSED: NO_DATABASE,
  ECONNRESET: NO_DATABASE,
  '57P01': NO_DATABASE,
  '57P03': NO_DATABASE,
  '53300': NO_DATABASE,
  '53100': {
    status: 503,
    code: 'disk-full',
    sentence: 'Disk server penuh, jadi ini belum tersimpan. Beri tahu pengelola, lalu kirim lagi.',
  },
  // Zero bytes: PostgreSQL's texts and JSON hold everything else.
  '22021': BROKEN_TEXT,
  '22P05': BROKEN_TEXT,
}

/** The multipart reader gives its complaints no code. */
const CUT_OFF_WORDS = /multipart|part terminated|premature close/i

/** What a caller is told of a fault of his own or of the machine; undefined when the fault is ours. */
export function sayFault(fault: Fault): SaidFault | undefined {
  if (hasZodFastifySchemaValidationErrors(fault)) {
    const issue = fault.validation[0]
    const where = issue?.instancePath.replaceAll('/', ' ').trim() ?? ''
    return {
      status: 400,
      code: 'malformed',
      sentence: `Isian "${where}" tidak dapat dibaca: ${issue?.message ?? ''}.`,
    }
  }
  const known = KNOWN[fault.code ?? '']
  if (known) return known
  if (fault.statusCode !== undefined && fault.statusCode < 500)
    return {
      status: fault.statusCode,
      code: fault.refusal ?? 'refused',
      sentence: fault.refusal
        ? fault.message
        : 'Permintaan ini tidak dapat dibaca. Muat ulang halaman.',
    }
  return CUT_OFF_WORDS.test(fault.message) ? CUT_OFF : undefined
}
