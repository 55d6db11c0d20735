import { firstDayOf } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { knownNumberIn, type RuleBook, ruleOn } from '../../decide/index.ts'
import type { FundPool } from '../tables.ts'

/** How much of a pool may be voted for this fund, after what its neighbours under the same limit have. */
export interface ShareLimit {
  readonly ruleId: string
  readonly basisPoints: number
  readonly poolRupiah: number
  readonly otherRupiah: number
  readonly limitRupiah: number
}

/** Null where the fund is no part of a limited pool, or its rule is not in force. Source: DBH-OTHER (PMK 91/2023). */
export function shareLimitOf(
  fund: { readonly pool: FundPool | null; readonly fromMonth: string },
  book: RuleBook,
): ShareLimit | null {
  if (fund.pool === null) return null
  const { rupiah, otherRupiah, ruleId } = fund.pool
  const rule = ruleOn(book, ruleId, firstDayOf(month(fund.fromMonth)))
  if (rule === undefined) return null
  const basisPoints = knownNumberIn(rule, 'maximumBasisPoints')
  const limitRupiah = Math.max(0, Math.floor((rupiah * basisPoints) / 10_000) - otherRupiah)
  return { ruleId, basisPoints, poolRupiah: rupiah, otherRupiah, limitRupiah }
}
