import type { VillageNames } from '#office/places/village-names.ts'
import { formatCount, formatDate, formatMonth, formatRupiah } from '#vocabulary/indonesian.ts'
import { isIsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import type { WorkerPage } from '../match/contract.ts'
import type { ListedPair } from '../match/pair-store.ts'
import type { PairRow } from '../match/review-contract.ts'
import type { OutsideList } from '../match/tables.ts'
import type { MonthEvent } from './person-months.ts'

type History = PairRow['history']
type Known = WorkerPage['history']

/** How each outside list is called on screen. */
export const LIST_TITLES: Readonly<Record<OutsideList, string>> = {
  'insurer-member': 'Tercatat di daftar peserta kantor cabang',
  'civil-servant': 'Tercatat di daftar aparatur negara',
  'wage-earner': 'Tercatat di daftar penerima upah',
  death: 'Tercatat di daftar kematian',
  'other-payer': 'Tercatat dibayar pihak lain',
}

const SHOWN_EACH = 6

/** What is known of both, newest first; the left side of a line or an outside list is the entry itself. */
export function historyOfPair(
  pair: ListedPair,
  names: VillageNames,
  left: Known,
  right: Known,
  facts: Readonly<Record<string, unknown>>,
): History {
  const own: History = pair.kind === 'workers' ? sided('A', left) : [entryOf(pair, names, facts)]
  return [...own, ...sided('B', right)].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function sided(side: 'A' | 'B', history: Known): History {
  return history.slice(0, SHOWN_EACH).map(({ at, title, detail }) => ({ side, at, title, detail }))
}

function entryOf(
  pair: ListedPair,
  names: VillageNames,
  facts: Readonly<Record<string, unknown>>,
): History[number] {
  if (pair.kind === 'line')
    return {
      side: 'A',
      at: pair.received_at ?? `${pair.programme_year}-01-01`,
      title: `Diusulkan Desa ${names.of(pair.village_code).name}`,
      detail: `Usulan ${pair.programme_year}, daftar ${pair.list_number}, baris ${pair.line}`,
    }
  return {
    side: 'A',
    at: pair.as_of ?? '',
    title: LIST_TITLES[pair.list ?? 'other-payer'],
    detail: [pair.source ?? '', ...factWords(facts)].filter((word) => word !== '').join('. '),
  }
}

function factWords(facts: Readonly<Record<string, unknown>>): string[] {
  const { diedOn, employer, payer } = facts as Readonly<Record<string, unknown>>
  return [
    typeof diedOn === 'string' && isIsoDate(diedOn)
      ? `Meninggal ${formatDate(isoDate(diedOn))}`
      : '',
    typeof employer === 'string' && employer !== '' ? `Pemberi kerja ${employer}` : '',
    typeof payer === 'string' && payer !== '' ? `Dibayar ${payer}` : '',
  ]
}

/** A living person named by the village after the day of death: a wrong death would end the family's protection. */
function signOfLife(
  pair: ListedPair,
  history: Known,
  { diedOn }: Readonly<Record<string, unknown>>,
): string | null {
  if (pair.list !== 'death' || typeof diedOn !== 'string' || !isIsoDate(diedOn)) return null
  const named = history.find((event) => event.kind === 'named' && event.at.slice(0, 10) > diedOn)
  if (!named) return null
  const day = formatDate(isoDate(named.at.slice(0, 10)))
  return `Desa masih mengusulkan orang ini pada ${day}, sesudah hari meninggal di daftar. Tanyakan desa dulu.`
}

interface Theirs {
  readonly months: readonly MonthEvent[]
  readonly history: Known
}

/** One sentence about what joining would meet: months that both have paid, or a line that names the person already. */
export function clashOf(
  pair: ListedPair,
  own: readonly MonthEvent[],
  { months, history }: Theirs,
  facts: Readonly<Record<string, unknown>> = {},
): string | null {
  if (pair.kind === 'workers') {
    const mine = new Set(own.map((event) => event.month))
    const shared = [...new Map(months.map((event) => [event.month, event])).values()].filter(
      (event) => mine.has(event.month),
    )
    const [first, last] = [shared[0], shared.at(-1)]
    if (!first || !last) return null
    const rupiah = shared.reduce((sum, event) => sum + event.jkk_rupiah + event.jkm_rupiah, 0)
    return `Keduanya dibayar pada ${formatCount(shared.length)} bulan yang sama, ${formatMonth(month(first.month))}–${formatMonth(month(last.month))}: ${formatRupiah(rupiah)}.`
  }
  if (pair.kind === 'outside') return signOfLife(pair, history, facts)
  const isNamed = history.some(
    (event) => event.kind === 'named' && event.detail.startsWith(`Usulan ${pair.programme_year},`),
  )
  return isNamed
    ? `Orang ini sudah diusulkan untuk ${pair.programme_year}. Bila sama, baris ini dihitung ganda.`
    : null
}
