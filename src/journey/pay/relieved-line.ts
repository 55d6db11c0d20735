import { isMonth } from '#vocabulary/month.ts'
import { rupiah } from '#vocabulary/rupiah.ts'
import type { RuleBook } from '../decide/index.ts'
import type { IsRelief } from './bill.ts'
import { reliefOf, relievedRupiah } from './relief.ts'

/**
 * Knows a lower bill that is the relief of PP 50/2025. Where it is unconfirmed whether a payer gets it, the branch's
 * lower bill settles that month: it is accepted, and the difference is booked as a credit when confirmed.
 */
export function reliefFor(payer: string, month: string, book: RuleBook): IsRelief {
  if (!isMonth(month)) return () => false
  const reliefs = (['transport', 'other'] as const)
    .map((sector) => reliefOf({ segment: 'bpu', sector, payer }, month, book))
    .flatMap((relief) =>
      relief.answer === 'applies' || relief.answer === 'unconfirmed'
        ? [{ ...relief, answer: 'applies' as const }]
        : [],
    )
  return (line, promise) =>
    reliefs.some(
      (relief) =>
        line.jkkRupiah === relievedRupiah(rupiah(promise.jkkRupiah), relief) &&
        line.jkmRupiah === relievedRupiah(rupiah(promise.jkmRupiah), relief),
    )
}
