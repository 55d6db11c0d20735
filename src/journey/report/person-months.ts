import { addMonths, listMonths, type Month, month } from '#vocabulary/month.ts'
import type { MonthCell } from '../match/contract.ts'

export interface MonthEvent {
  readonly month: string
  readonly seq: number
  readonly kind: 'promised' | 'released' | 'billed' | 'paid' | 'confirmed' | 'credited'
  readonly fund_id: string
  readonly jkk_rupiah: number
  readonly jkm_rupiah: number
}

const MONTHS_SHOWN = 24

/**
 * A person's months as cells, oldest first: 24 months or more, ending with December of this year or the last promise.
 * A month that came without money is `unpaid` once the membership had begun; before it, and after a taken-back promise, `none`.
 */
export function monthCellsOf(
  events: readonly MonthEvent[],
  fundName: (id: string) => { name: string; kind: string } | undefined,
  now: Month,
): MonthCell[] {
  const last = new Map<string, MonthEvent>()
  for (const event of events) if (event.kind !== 'credited') last.set(event.month, event)
  const known = [...last.keys()].sort()
  const yearEnd = month(`${now.slice(0, 4)}-12`)
  const end = known.at(-1) !== undefined && (known.at(-1) ?? '') > yearEnd ? known.at(-1) : yearEnd
  const to = month(end ?? yearEnd)
  const earliest = addMonths(to, 1 - MONTHS_SHOWN)
  const from = known[0] !== undefined && known[0] < earliest ? month(known[0]) : earliest
  const firstPaid = events.find((event) => event.kind === 'confirmed')?.month
  return listMonths(from, to).map((one) => {
    const event = last.get(one)
    const isOpen = event !== undefined && event.kind !== 'released'
    const fund = isOpen ? fundName(event.fund_id) : undefined
    return {
      month: one,
      kind: kindOf(event, one, now, firstPaid),
      fundId: isOpen ? event.fund_id : null,
      fundName: fund?.name ?? null,
      fundKind: fund?.kind ?? null,
      jkkRupiah: isOpen ? event.jkk_rupiah : 0,
      jkmRupiah: isOpen ? event.jkm_rupiah : 0,
    }
  })
}

function kindOf(
  event: MonthEvent | undefined,
  one: Month,
  now: Month,
  firstPaid: string | undefined,
): MonthCell['kind'] {
  const isMember = firstPaid !== undefined && firstPaid < one
  switch (event?.kind) {
    case 'confirmed':
    case 'paid':
      return event.kind
    case 'promised':
    case 'billed':
      return one <= now ? 'unpaid' : event.kind
    case undefined:
      return isMember && one <= now ? 'unpaid' : 'none'
    default:
      return 'none'
  }
}
