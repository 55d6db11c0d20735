import type { KeyRing } from '#office/keys/key-ring.ts'
import type { Comparable } from './comparable.ts'

/** Somebody on another office's list: fewer facts than a worker, and a number that may be badly written. */
export interface OutsideRow {
  readonly id: string
  readonly nik_enc: Buffer | null
  readonly key_version: number | null
  readonly name: string
  readonly sex: string
  readonly birth_date: string | null
  readonly village_code: string | null
}

export function comparableOutside(keys: KeyRing, row: OutsideRow): Comparable {
  const { nik_enc, key_version } = row
  return {
    id: row.id,
    nik: nik_enc && key_version !== null ? keys.open(nik_enc, key_version) : '',
    kk: '',
    name: row.name,
    sex: row.sex,
    birth_place: '',
    birth_date: row.birth_date ?? '',
    village_code: row.village_code ?? '',
    phone: '',
    mother_name: '',
    occupation: '',
  }
}
