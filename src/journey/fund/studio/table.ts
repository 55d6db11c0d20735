import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { Month } from '#vocabulary/month.ts'
import type { AllocationFund } from '../allocate/index.ts'
import type { EarnedPart } from './score.ts'

/** Somebody the programme may protect, with all that a change of policy can touch. */
export interface StudioPerson {
  readonly workerId: string
  readonly villageCode: string
  readonly isRenewal: boolean
  /** Last month paid before this programme year's own grants; null when no ledger holds one. */
  readonly lastPaidMonth: Month | null
  readonly birthDate: IsoDate | null
  readonly tags: readonly string[]
  readonly tier: number
  readonly scoreMillionths: number
  readonly parts: readonly EarnedPart[]
}

/** A rule the studio reckons with, as it stood when the people were read. */
export interface UsedRule {
  readonly id: string
  readonly title: string
  readonly from: IsoDate
  readonly status: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** A programme year as the studio holds it in memory, so that a moved slider reads nothing. */
export interface StudioTable {
  /** Changes whenever anything in it may have changed. */
  readonly edition: string
  readonly year: number
  /** In list order: the n-th is called by her place in it. */
  readonly people: readonly StudioPerson[]
  readonly funds: readonly AllocationFund[]
  readonly premium: { readonly jkkRupiah: number; readonly jkmRupiah: number }
  /** Greatest points of each part as the order of priority ships them. */
  readonly usualPoints: Readonly<Record<string, number>>
  /** Unpaid months after which membership ends (PAY-LAPSE). */
  readonly unpaidMonths: number
  /** Months before the full death benefit counts again (BEN-JKM-WAIT). */
  readonly waitMonths: number
  /** Nobody of this age or older may enter or enter again (ELI-AGE-ENTRY). */
  readonly exclusiveEntryAge: number
  readonly rules: readonly UsedRule[]
}
