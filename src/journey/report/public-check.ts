import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { formatDate } from '#vocabulary/indonesian.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { maskName } from '#vocabulary/mask.ts'
import { month } from '#vocabulary/month.ts'
import type { RuleBook } from '../decide/index.ts'
import { findWorkerByNik } from '../match/read-store.ts'
import { protectionOf } from '../pay/index.ts'
import { listPersonEvents } from '../pay/read-store.ts'
import { findPublicPerson } from './read-public-store.ts'
import type { ReportTables } from './read-villages.ts'

const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const CODE_LENGTH = 8

/** The code printed on a person's letter: without it a NIK, which holds the birth date, says nothing to a stranger. */
export function publicCodeOf(office: Office, workerId: string): string {
  const bytes = office.keys.index(`public code ${workerId}`)
  return [...bytes.subarray(0, CODE_LENGTH)]
    .map((byte) => ALPHABET[byte % ALPHABET.length] ?? '')
    .join('')
}

const UNKNOWN = {
  isKnown: false,
  nameMasked: '',
  state: 'unknown' as const,
  protectedUntil: null,
  sentence: 'NIK dan kode ini tidak cocok. Periksa kode di surat, atau tanyakan ke kantor desa.',
}

/** Covered until when, for whoever holds number and letter. A wrong number and a wrong code answer alike. */
export async function checkPublicly(
  db: Db<ReportTables>,
  office: Office,
  book: RuleBook,
  on: IsoDate,
  given: { nik: string; code: string },
) {
  const { regencyCode } = scopeOf(db)
  const claim = await findWorkerByNik(db, regencyCode, office.keys.index(given.nik))
  const code = publicCodeOf(office, claim?.worker_id ?? 'nobody')
  if (!claim || code !== given.code.toUpperCase().replace(/[\s-]/g, '')) return UNKNOWN
  const person = await findPublicPerson(db, regencyCode, claim.worker_id)
  if (!person) return UNKNOWN
  const events = await listPersonEvents(db, regencyCode, claim.worker_id)
  const paid = events.filter((event) => event.kind === 'confirmed').map((event) => event.month)
  const now = protectionOf(paid.map(month), book, on)
  const state = now.state === 'never' ? ('not-started' as const) : now.state
  return {
    isKnown: true,
    nameMasked: maskName(person.name),
    state,
    protectedUntil: now.protectedUntil,
    sentence: sentenceOf(state, now.protectedUntil),
  }
}

function sentenceOf(
  state: 'not-started' | 'protected' | 'in-grace' | 'lapsed',
  until: IsoDate | null,
): string {
  const day = until ? formatDate(until) : ''
  switch (state) {
    case 'protected':
      return `Anda terlindungi sampai ${day}.`
    case 'in-grace':
      return `Iuran terakhir Anda untuk masa sampai ${day}. Iuran berikutnya masih dapat dibayar; tanyakan ke kantor desa.`
    case 'lapsed':
      return `Perlindungan Anda berakhir ${day}. Tanyakan ke kantor desa untuk mendaftar lagi.`
    case 'not-started':
      return 'Anda terdaftar, tetapi perlindungan belum mulai.'
  }
}
