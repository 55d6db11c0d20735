import { firstDayOf } from '#vocabulary/iso-date.ts'
import type { Month } from '#vocabulary/month.ts'
import { type Rupiah, rupiah } from '#vocabulary/rupiah.ts'
import { knownNumberIn, type RuleBook, ruleOn, type Segment, textsIn } from '../decide/index.ts'

/** Kind of payer as the fund's data states it: `apbn`, `apbd`, `dbh`, `village`, `province`, `csr`, `donor`, `self` … */
export type PayerKind = string

export type Relief =
  | { readonly answer: 'none'; readonly because: 'no-window' | 'other-segment' }
  | { readonly answer: 'excluded'; readonly ruleId: string }
  /** Nobody has settled whether this payer is excluded: show what it would save, promise nothing. */
  | { readonly answer: 'unconfirmed'; readonly ruleId: string; readonly basisPoints: number }
  | { readonly answer: 'applies'; readonly ruleId: string; readonly basisPoints: number }

/** Does PP 50/2025 cut this month's contribution? Sources: IUR-RELIEF-TRANS, -OTHER (windows), -EXCL (art. 3). */
export function reliefOf(
  person: {
    readonly segment: Segment
    readonly sector: 'transport' | 'other'
    readonly payer: PayerKind
  },
  month: Month,
  book: RuleBook,
): Relief {
  if (person.segment !== 'bpu') return { answer: 'none', because: 'other-segment' }
  const on = firstDayOf(month)
  const window = ruleOn(
    book,
    person.sector === 'transport' ? 'IUR-RELIEF-TRANS' : 'IUR-RELIEF-OTHER',
    on,
  )
  const exclusion = ruleOn(book, 'IUR-RELIEF-EXCL', on)
  if (window === undefined || exclusion === undefined)
    return { answer: 'none', because: 'no-window' }
  if (textsIn(exclusion, 'excluded').includes(person.payer))
    return { answer: 'excluded', ruleId: exclusion.id }
  const basisPoints = knownNumberIn(window, 'basisPoints')
  if (textsIn(exclusion, 'allowed').includes(person.payer))
    return { answer: 'applies', ruleId: window.id, basisPoints }
  return { answer: 'unconfirmed', ruleId: exclusion.id, basisPoints }
}

/** What is left to pay of an amount after relief, half a rupiah rounded up. */
export function relievedRupiah(amount: Rupiah, relief: Relief): Rupiah {
  if (relief.answer !== 'applies') return amount
  return rupiah(Math.floor((amount * (10_000 - relief.basisPoints) + 5_000) / 10_000))
}

/**
 * Money paid ahead at the full price goes on: how much of the next months' dues the credit covers, in order.
 * Source: IUR-RELIEF-CREDIT (PP 50/2025).
 */
export function spendCredit(
  creditRupiah: Rupiah,
  dues: readonly Rupiah[],
): { readonly toPay: readonly Rupiah[]; readonly leftRupiah: Rupiah } {
  let left: number = creditRupiah
  const toPay = dues.map((due) => {
    const covered = Math.min(left, due)
    left -= covered
    return rupiah(due - covered)
  })
  return { toPay, leftRupiah: rupiah(left) }
}
