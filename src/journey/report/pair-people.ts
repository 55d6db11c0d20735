import type { Office } from '#office/context.ts'
import type { VillageNames } from '#office/places/village-names.ts'
import { openFacts } from '#office/private-facts.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { maskTail } from '#vocabulary/mask.ts'
import { maskNik } from '#vocabulary/nik.ts'
import type { PairPerson } from './compare-pair.ts'

interface Row {
  readonly name: string
  readonly sex: '' | 'L' | 'P'
  readonly birth_place: string
  readonly birth_date: string | null
  readonly village_code: string
  readonly occupation: string
  readonly private_enc: Buffer
  readonly key_version: number
}

/** A line or a worker with its whole values; only the server holds these. */
export function personOfRow(office: Office, row: Row): PairPerson {
  const { nik, kk, phone, motherName, address } = openFacts(office.keys, row)
  return {
    name: row.name,
    nik,
    kk,
    sex: row.sex,
    birthPlace: row.birth_place,
    birthDate: row.birth_date ? isoDate(row.birth_date) : null,
    villageCode: row.village_code,
    address,
    occupation: row.occupation,
    phone,
    motherName,
  }
}

interface OutsideRow {
  readonly nik_enc: Buffer | null
  readonly key_version: number | null
  readonly name: string
  readonly sex: '' | 'L' | 'P'
  readonly birth_date: string | null
  readonly village_code: string | null
  readonly facts: Readonly<Record<string, unknown>>
}

/** Somebody on another office's list: most fields are not there. */
export function personOfOutside(
  office: Office,
  row: OutsideRow,
): PairPerson & { readonly facts: Readonly<Record<string, unknown>> } {
  const isSealed = row.nik_enc !== null && row.key_version !== null
  return {
    name: row.name,
    nik: isSealed ? office.keys.open(row.nik_enc as Buffer, row.key_version as number) : '',
    kk: '',
    sex: row.sex,
    birthPlace: '',
    birthDate: row.birth_date ? isoDate(row.birth_date) : null,
    villageCode: row.village_code ?? '',
    address: '',
    occupation: '',
    phone: '',
    motherName: '',
    facts: row.facts,
  }
}

/** The same person as the screen may see it. */
export function sideOf(names: VillageNames, person: PairPerson) {
  const { name, nik, kk, sex, birthPlace, birthDate, villageCode } = person
  const { address, occupation, phone, motherName } = person
  return {
    name,
    sex,
    birthPlace,
    birthDate,
    address,
    occupation,
    motherName,
    nikMasked: maskNik(nik),
    kkMasked: maskTail(kk),
    phoneMasked: maskTail(phone),
    village: villageCode === '' ? null : names.of(villageCode),
  }
}
