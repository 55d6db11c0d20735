import { type Db, scopeOf } from '#platform/database.ts'
import { formatCount, formatDate } from '#vocabulary/indonesian.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { findDecreeByFingerprint, findDecreeRevising } from '../store.ts'
import type { FundTables } from '../tables.ts'

const UNKNOWN = {
  isKnown: false,
  number: '',
  decidedOn: null,
  people: 0,
  personMonths: 0,
  fingerprint: '',
  revisedBy: null,
  sentence: 'Sidik ini tidak cocok dengan keputusan mana pun. Periksa lembar aslinya di kantor.',
}

/** What a stranger with the paper in hand may know: that the list exists, its size, and whether it still holds. */
export async function readPublicDecree(db: Db<FundTables>, fingerprint: string) {
  const { regencyCode } = scopeOf(db)
  const found = await findDecreeByFingerprint(db, regencyCode, fingerprint)
  if (!found) return UNKNOWN
  const later = await findDecreeRevising(db, regencyCode, found.id)
  const day = formatDate(isoDate(found.decided_on))
  const known = `Keputusan ${found.number} tanggal ${day} membekukan daftar ${formatCount(found.people)} orang.`
  const since = later
    ? ` Daftarnya telah diganti oleh Keputusan ${later.number} tanggal ${formatDate(isoDate(later.decided_on))}.`
    : ' Cocokkan sidiknya dengan yang tercetak.'
  return {
    isKnown: true,
    number: found.number,
    decidedOn: found.decided_on,
    people: found.people,
    personMonths: found.person_months,
    fingerprint: found.fingerprint,
    revisedBy: later ? { number: later.number, decidedOn: later.decided_on } : null,
    sentence: `${known}${since}`,
  }
}
