import type { KeyRing } from '#office/keys/key-ring.ts'
import { isSixteenDigits } from '#vocabulary/nik.ts'
import type { Comparable } from './comparable.ts'
import type { Verdict } from './tables.ts'

type Known = Pick<Comparable, 'nik' | 'name' | 'birth_date' | 'village_code'>

/** What an officer said of a person beside a worker, in an earlier year or on another list; undefined when nobody ruled. */
export type Recall = (person: Known, workerId: string) => Verdict | undefined

/**
 * How a person is recognised again when a list is sent anew: by the number, or, where two people share a number or one
 * has none, by number, name, birth date and village together.
 */
export function personKeys(
  keys: KeyRing,
  person: Known,
): { byNumber: Buffer | null; byName: Buffer } {
  const name = person.name
    .toLocaleLowerCase('id-ID')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const whole = [person.nik, name, person.birth_date, person.village_code].join('|')
  return {
    byNumber: isSixteenDigits(person.nik) ? keys.index(`person ${person.nik}`) : null,
    byName: keys.index(`person ${whole}`),
  }
}

/** The key a ruling is kept under: a number that both share says nothing about who is meant. */
export function rememberedKey(keys: KeyRing, person: Known, worker: Known): Buffer {
  const { byNumber, byName } = personKeys(keys, person)
  return byNumber !== null && person.nik !== worker.nik ? byNumber : byName
}

export function recallFrom(
  keys: KeyRing,
  rows: readonly { worker_id: string; person_key: Buffer; verdict: Verdict }[],
): Recall {
  if (rows.length === 0) return () => undefined
  const byKey = new Map(
    rows.map((row) => [`${row.worker_id} ${row.person_key.toString('hex')}`, row.verdict]),
  )
  const known = new Map<Known, readonly string[]>()
  return (person, workerId) => {
    const hexes = known.get(person) ?? hexKeys(keys, person)
    known.set(person, hexes)
    for (const hex of hexes) {
      const verdict = byKey.get(`${workerId} ${hex}`)
      if (verdict) return verdict
    }
    return undefined
  }
}

function hexKeys(keys: KeyRing, person: Known): readonly string[] {
  const { byNumber, byName } = personKeys(keys, person)
  return [byName, ...(byNumber ? [byNumber] : [])].map((key) => key.toString('hex'))
}
