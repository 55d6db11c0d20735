import type { Answer } from '#web/shared/api.ts'

type Fund = Answer<'home'>['funds'][number]

export interface FundGroup {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** The status all share, or null when they differ. */
  readonly status: string | null
  readonly funds: number
  /** Null for several funds: one person may be paid by two of them, so their counts must not be added. */
  readonly people: number | null
  readonly flow: Fund['flow']
}

/** Purses of one kind as one line: a regency with a fund per village would not fit a page. */
export function groupFunds(funds: readonly Fund[]): FundGroup[] {
  return [...Map.groupBy(funds, ({ kind }) => kind)].map(([kind, own]) => ({
    id: kind,
    name: sharedWords(own.map(({ name }) => name)),
    kind,
    status: own.every(({ status }) => status === own[0]?.status) ? (own[0]?.status ?? null) : null,
    funds: own.length,
    people: own.length === 1 ? (own[0]?.people ?? null) : null,
    flow: own.map(({ flow }) => flow).reduce(addFlows),
  }))
}

function addFlows(left: Fund['flow'], right: Fund['flow']): Fund['flow'] {
  return {
    ceilingRupiah: left.ceilingRupiah + right.ceilingRupiah,
    committedRupiah: left.committedRupiah + right.committedRupiah,
    billedRupiah: left.billedRupiah + right.billedRupiah,
    paidRupiah: left.paidRupiah + right.paidRupiah,
    confirmedRupiah: left.confirmedRupiah + right.confirmedRupiah,
    remainderRupiah: left.remainderRupiah + right.remainderRupiah,
    creditedRupiah: left.creditedRupiah + right.creditedRupiah,
  }
}

/** `ADD Sutera`, `ADD Kemboja` → `ADD`; the first name when nothing is shared. */
export function sharedWords(names: readonly string[]): string {
  const [first = '', ...rest] = names
  const words = first.split(' ')
  let shared = words.length
  for (const name of rest) {
    const own = name.split(' ')
    while (shared > 0 && words.slice(0, shared).join(' ') !== own.slice(0, shared).join(' '))
      shared--
  }
  return shared === 0 ? first : words.slice(0, shared).join(' ')
}
