import type { ClaimDocument } from './documents.ts'
import type { Citation, Entitlement } from './entitlement.ts'

/** How a death came to be known. */
export type FoundBy = 'village-report' | 'death-list' | 'branch-reply' | 'family'

/** What was computed for a case, as it is kept; recomputed when a month is paid. */
export interface EntitlementRecord {
  readonly answer: Entitlement['answer']
  /** Why refused; empty otherwise. */
  readonly code: string
  readonly parts: readonly {
    readonly name: string
    readonly label: string
    readonly rupiah: number
    readonly ruleId: string
    readonly because: string
  }[]
  readonly totalRupiah: number
  /** An upper bound that comes on top, year by year. */
  readonly scholarshipRupiah: number
  readonly unpaidMonths: readonly string[]
  readonly payBefore: string | null
  readonly citations: readonly Citation[]
}

export interface DocumentRecord extends ClaimDocument {
  readonly isThere: boolean
}

/** A pended benefit counts with what the family gets once the months are paid; a refused one with nothing. */
export function recordOf(entitlement: Entitlement): EntitlementRecord {
  const benefit =
    entitlement.answer === 'entitled'
      ? entitlement.benefit
      : entitlement.answer === 'pended'
        ? entitlement.benefitIfPaid
        : undefined
  const isPended = entitlement.answer === 'pended'
  return {
    answer: entitlement.answer,
    code: entitlement.answer === 'refused' ? entitlement.code : '',
    parts: benefit?.parts ?? [],
    totalRupiah: benefit?.totalRupiah ?? 0,
    scholarshipRupiah: benefit?.scholarship.upToRupiah ?? 0,
    unpaidMonths: isPended ? entitlement.unpaidMonths : [],
    payBefore: isPended ? entitlement.payBefore : null,
    citations: entitlement.citations,
  }
}

/** The checklist of a case; papers received before stay received. */
export function documentRecords(
  wanted: readonly ClaimDocument[],
  received: readonly string[],
): DocumentRecord[] {
  return wanted.map((paper) => ({ ...paper, isThere: received.includes(paper.code) }))
}

export function receivedCodes(documents: readonly DocumentRecord[]): string[] {
  return documents.filter((paper) => paper.isThere).map((paper) => paper.code)
}
