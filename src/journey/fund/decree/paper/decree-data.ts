import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { Month } from '#vocabulary/month.ts'
import type { PlaceCode } from '#vocabulary/place-code.ts'
import type { Rupiah } from '#vocabulary/rupiah.ts'

export type LegalStatus = 'verified' | 'press' | 'to-be-confirmed'

/** One line of "Mengingat"; anything but `verified` is printed with "perlu dikonfirmasi". */
export interface LegalBasis {
  readonly text: string
  readonly status: LegalStatus
}

export interface DecreeFund {
  readonly id: string
  readonly name: string
  /** Account codes of the two programmes, kept apart; empty while the treasury has not named them. */
  readonly accountJkk: string
  readonly accountJkm: string
  readonly status: LegalStatus
}

/** Unbroken months that one fund pays for one person; the amounts are of the whole spell. */
export interface DecreeSpell {
  readonly fundId: string
  readonly from: Month
  readonly to: Month
  readonly jkkRupiah: Rupiah
  readonly jkmRupiah: Rupiah
}

export interface DecreePerson {
  readonly name: string
  /** Already masked (`maskNik`); a full NIK is refused. */
  readonly nikMasked: string
  readonly occupation: string
  /** Ascending and not overlapping. */
  readonly spells: readonly DecreeSpell[]
}

export interface DecreeVillage {
  readonly code: PlaceCode
  readonly name: string
  readonly districtName: string
  readonly people: readonly DecreePerson[]
}

export interface LeftOutCount {
  /** Why, as a clause: `dana tidak cukup`. */
  readonly reason: string
  readonly people: number
}

/** One difference from the list before: `before` and `after` say who pays which months. */
export interface DecreeDifference {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly name: string
  readonly nikMasked: string
  readonly villageName: string
  readonly before: readonly DecreeSpell[]
  readonly after: readonly DecreeSpell[]
}

/** The decree whose list this one takes the place of, and what is different. */
export interface DecreeRevision {
  readonly number: string
  readonly decidedOn: IsoDate
  readonly differences: readonly DecreeDifference[]
}

/** A frozen list and all that the decree about it says. Nothing is read from a clock. */
export interface DecreeData {
  /** Marks every page "CONTOH, bukan surat resmi". */
  readonly isSample: boolean
  readonly regencyName: string
  readonly provinceName: string
  /** Where it is signed, usually the regency's seat. */
  readonly seat: string
  /** The office that signs: `Bupati Kayong Utara`, `Wali Kota Singkawang`. */
  readonly signerOffice: string
  readonly signerName: string | null
  readonly number: string
  readonly decidedOn: IsoDate
  readonly programmeYear: number
  readonly revises: DecreeRevision | null
  readonly considerations: readonly string[]
  readonly legalBasis: readonly LegalBasis[]
  readonly funds: readonly DecreeFund[]
  readonly villages: readonly DecreeVillage[]
  readonly leftOut: readonly LeftOutCount[]
  /** When the list was frozen, as the paper says it: `12 Oktober 2026, 09.14 WIB`. */
  readonly frozenAt: string
  /** SHA-256 of the frozen list, 64 hexadecimal digits. */
  readonly fingerprint: string
  /** What the QR code holds. */
  readonly checkUrl: string
}
