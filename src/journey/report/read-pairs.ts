import type { Office } from '#office/context.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { type IsoDate, isoDate, lastDayOf, monthOf } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import type { ClaimTables } from '../claim/tables.ts'
import { premiumOf, type RuleBook } from '../decide/index.ts'
import { readFundNames } from '../fund/read-store.ts'
import { groupPairs } from '../match/build-groups.ts'
import {
  countOpen,
  countRulings,
  type ListedPair,
  listOpenEdges,
  listOutsideById,
  listPairsByKey,
  listRuledAmong,
  type OpenCount,
  type PairFilter,
} from '../match/pair-store.ts'
import { barsOf, whyOf } from '../match/read-evidence.ts'
import { listCandidatesById } from '../match/read-store.ts'
import type { PairRow } from '../match/review-contract.ts'
import { listWorkersById } from '../match/store.ts'
import { protectionOf } from '../pay/index.ts'
import { listPersonEvents } from '../pay/read-store.ts'
import { comparePair } from './compare-pair.ts'
import { keyOf, pairGroups } from './pair-groups.ts'
import { clashOf, historyOfPair } from './pair-history.ts'
import { personOfOutside, personOfRow, sideOf } from './pair-people.ts'
import { readPersonHistory } from './person-history.ts'
import type { ReportTables } from './read-villages.ts'

type Report = Db<ReportTables & ClaimTables>

const PAGE_SIZE = 20

/** Open pairs side by side, the most likely first, with both histories and what stands against joining them. */
export async function readPairs(
  db: Report,
  office: Office,
  book: RuleBook,
  on: IsoDate,
  { page, ...filter }: PairFilter & { readonly page: number },
) {
  const { regencyCode } = scopeOf(db)
  const offset = (page - 1) * PAGE_SIZE
  const groups = groupPairs(await listOpenEdges(db, regencyCode, filter))
  const wanted = groups.flat().filter((edge) => edge.is_wanted)
  const keys = wanted.slice(offset, offset + PAGE_SIZE)
  const found = new Map(
    (await listPairsByKey(db, regencyCode, keys)).map((pair) => [keyOf(pair), pair]),
  )
  const listed = keys.flatMap((key) => found.get(keyOf(key)) ?? [])
  const shown = new Set(keys.map(keyOf))
  const whole = groups.filter((group) => group.some((edge) => shown.has(keyOf(edge))))
  const counts = await countOpen(db, regencyCode)
  const ruled = await countRulings(db, regencyCode)
  const names = await readVillageNames(db)
  const funds = await readFundNames(db, regencyCode)
  const fundName = (id: string) => funds.get(id)?.name ?? id
  const edges = whole.flat()
  const leftIds = (kind: ListedPair['kind']) =>
    edges.filter((pair) => pair.kind === kind).map((pair) => pair.left_id)
  const workerIds = [...edges.map((pair) => pair.worker_id), ...leftIds('workers')]
  const workers = new Map(
    (await listWorkersById(db, regencyCode, workerIds)).map((row) => [row.id, row]),
  )
  const people = {
    line: new Map(
      (await listCandidatesById(db, regencyCode, leftIds('line'))).map((row) => [
        row.id,
        personOfRow(office, row),
      ]),
    ),
    workers: new Map([...workers].map(([id, row]) => [id, personOfRow(office, row)])),
    outside: new Map(
      (await listOutsideById(db, regencyCode, leftIds('outside'))).map((row) => [
        row.id,
        personOfOutside(office, row),
      ]),
    ),
  }
  const ruledAmong = await listRuledAmong(
    db,
    regencyCode,
    edges.map((edge) => edge.left_id),
    workerIds,
  )
  const groupOf = pairGroups(whole, ruledAmong, people, names)
  const rows: PairRow[] = []
  for (const pair of listed) {
    const [left, right] = [people[pair.kind].get(pair.left_id), people.workers.get(pair.worker_id)]
    if (!left || !right) continue
    const [own, theirs] = [
      pair.kind === 'workers' ? await moneyOf(pair.left_id) : null,
      await moneyOf(pair.worker_id),
    ]
    rows.push({
      kind: pair.kind,
      why: whyOf(pair.evidence),
      candidateId: pair.left_id,
      workerId: pair.worker_id,
      probabilityMillionths: pair.probability_millionths,
      bars: barsOf(pair.evidence),
      candidate: {
        ...sideOf(names, left),
        origin: originOf(pair, own?.protection.state ?? 'never'),
      },
      worker: {
        ...sideOf(names, right),
        protection: theirs.protection.state,
        protectedUntil: theirs.until,
        fundName: theirs.fund,
      },
      differences: comparePair(left, right),
      history: historyOfPair(
        pair,
        names,
        own?.history ?? [],
        theirs.history,
        people.outside.get(pair.left_id)?.facts ?? {},
      ),
      group: groupOf(pair),
      clash: clashOf(
        pair,
        own?.months ?? [],
        theirs,
        people.outside.get(pair.left_id)?.facts ?? {},
      ),
    })
  }
  const open = counts.reduce((sum, row) => sum + row.open, 0)
  const premium = premiumOf('bpu', 'lowest-base', book, on)
  return {
    rows,
    page,
    pageSize: PAGE_SIZE,
    total: wanted.length,
    open,
    ruled: ruled.same + ruled.different,
    openByKind: {
      line: sumOf(counts, (row) => row.kind === 'line'),
      workers: sumOf(counts, (row) => row.kind === 'workers'),
      outside: sumOf(counts, (row) => row.kind === 'outside'),
    },
    villages: [...Map.groupBy(counts, (row) => row.village_code)].map(([code, own]) => ({
      code,
      name: names.of(code).name,
      open: sumOf(own, () => true),
    })),
    lists: [...Map.groupBy(counts, (row) => row.list)].flatMap(([list, own]) =>
      list === null ? [] : [{ list, open: sumOf(own, () => true) }],
    ),
    yearRupiah: premium.ok ? 12 * (premium.value.jkkRupiah + premium.value.jkmRupiah) : 0,
  }

  async function moneyOf(workerId: string) {
    const events = await listPersonEvents(db, regencyCode, workerId)
    const paid = events.filter((event) => event.kind === 'confirmed')
    const payer = paid.findLast((event) => event.month <= monthOf(on))
    const protection = protectionOf(
      paid.map((event) => month(event.month)),
      book,
      on,
    )
    return {
      protection,
      months: events.filter((event) => event.kind !== 'released'),
      until: paid.length > 0 ? lastDayOf(month(paid.at(-1)?.month ?? '')) : null,
      fund: payer ? fundName(payer.fund_id) : null,
      history: await readPersonHistory(db, names, fundName, workerId, events),
    }
  }
}

function originOf(
  pair: ListedPair,
  protection: PairRow['worker']['protection'],
): PairRow['candidate']['origin'] {
  if (pair.kind === 'workers') return { kind: 'workers', protection }
  if (pair.kind === 'outside')
    return {
      kind: 'outside',
      list: pair.list ?? 'other-payer',
      asOf: isoDate(pair.as_of ?? ''),
      source: pair.source ?? '',
    }
  return {
    kind: 'line',
    programmeYear: pair.programme_year ?? 0,
    listNumber: pair.list_number ?? 0,
    line: pair.line ?? 0,
    fileName: pair.file_name ?? '',
  }
}

function sumOf(rows: readonly OpenCount[], isMeant: (row: OpenCount) => boolean): number {
  return rows.filter(isMeant).reduce((sum, row) => sum + row.open, 0)
}
