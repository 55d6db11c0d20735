import type { KeyRing } from '#office/keys/key-ring.ts'
import { openFacts } from '#office/private-facts.ts'

/** One person as the linkage engine sees them: the people table of `payung link`. */
export interface Comparable {
  readonly id: string
  readonly nik: string
  readonly kk: string
  readonly name: string
  readonly sex: string
  readonly birth_place: string
  readonly birth_date: string
  readonly village_code: string
  readonly phone: string
  readonly mother_name: string
  readonly occupation: string
}

/** What the store gives of a person who is to be compared. */
export interface ComparedRow {
  id: string
  name: string
  sex: string
  birth_place: string
  birth_date: string | null
  village_code: string
  occupation: string
  private_enc: Buffer
  key_version: number
}

export function comparableOf(keys: KeyRing, row: ComparedRow): Comparable {
  const facts = openFacts(keys, row)
  return {
    id: row.id,
    nik: facts.nik,
    kk: facts.kk,
    name: row.name,
    sex: row.sex,
    birth_place: row.birth_place,
    birth_date: row.birth_date ?? '',
    village_code: row.village_code,
    phone: facts.phone,
    mother_name: facts.motherName,
    occupation: row.occupation,
  }
}
