import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { Rupiah } from '#vocabulary/rupiah.ts'

export interface HeirBenefit {
  /** In everyday words: `Santunan kematian`, `Biaya pemakaman`. */
  readonly name: string
  readonly rupiah: Rupiah
}

export interface HeirDocument {
  readonly name: string
  /** Where the family gets it: `kantor desa`, `sudah ada pada keluarga`. */
  readonly where: string
  readonly isReady: boolean
}

/** The letter that tells a family what it is owed; it opens with condolence and names one next step. */
export interface HeirLetterData {
  readonly isSample: boolean
  readonly regencyName: string
  /** Office and place of the sender: `Dinas Tenaga Kerja dan Transmigrasi`, `Sukadana`. */
  readonly officeName: string
  readonly seat: string
  readonly writtenOn: IsoDate
  readonly reference: string
  readonly deceasedName: string
  readonly villageName: string
  readonly diedOn: IsoDate
  /** `Keluarga` while the heir is not known. */
  readonly heirName: string
  readonly benefits: readonly HeirBenefit[]
  /** Said when a part of the amount is not sure yet; empty otherwise. */
  readonly caution: string
  readonly documents: readonly HeirDocument[]
  /** One imperative sentence: whom to see, where, with what. */
  readonly nextStep: string
  readonly contact: string
  readonly checkUrl: string
}
