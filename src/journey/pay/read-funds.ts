import { listPlaces } from '#office/places/store.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { type IsoDate, monthOf } from '#vocabulary/iso-date.ts'
import type { DecideTables } from '../decide/tables.ts'
import type { RupiahPrice } from '../fund/allocate/index.ts'
import type { FundFlow } from '../fund/budget/contract.ts'
import { readFundFacts } from '../fund/budget/read-fund-facts.ts'
import { findRunHead } from '../fund/read-store.ts'
import { listFunds } from '../fund/store.ts'
import type { FundTables } from '../fund/tables.ts'
import { countFundPeople, type FundMonth, sumFundMonths } from './read-store.ts'
import type { PayTables } from './tables.ts'

export type Flow = typeof FundFlow._zod.output

const FACT_STATUSES = ['verified', 'press', 'derived', 'assumed', 'to-be-confirmed'] as const
/** Whom, then which of them: nouns stand before what narrows them. */
const TAG_WORDS: Readonly<Record<string, string>> = {
  bpu: 'pekerja bukan penerima upah',
  palm: 'pekerja sawit',
  pktd: 'pekerja padat karya tunai desa',
  'first-cover': 'yang belum pernah terlindungi',
  renewal: 'yang kepesertaannya berjalan',
}
const GOAL_WORDS: Readonly<Record<string, string>> = {
  renewals: 'peserta berjalan yang tidak putus',
  villageMinimum: 'pekerja di desa yang kurang dari batas',
  tiers: 'pekerja di urutan terdepan',
  score: 'nilai prioritas',
  thrift: 'penghematan dana cadangan',
}

/** Every purse of a budget year with its flow from ceiling to confirmed, straight from the ledger. */
export async function readFunds(
  db: Db<PayTables & FundTables & DecideTables & PlaceTables>,
  year: number,
  on: IsoDate,
) {
  const { regencyCode } = scopeOf(db)
  const rows = await listFunds(db, regencyCode, year)
  const byFund = Map.groupBy(await sumFundMonths(db, regencyCode, year), (row) => row.fund_id)
  const people = new Map(
    (await countFundPeople(db, regencyCode, year)).map((row) => [row.fund_id, row]),
  )
  const run = await findRunHead(db, regencyCode, year)
  const facts = await readFundFacts(db, year, on)
  const places = await listPlaces(db, regencyCode)
  const prices = new Map((run?.funds ?? []).map((one) => [one.id, one.price]))
  const funds = rows.map((row) => {
    const months = byFund.get(row.id) ?? []
    const price = prices.get(row.id) ?? null
    const known = facts.get(row.id)
    if (!known) throw new Error(`no facts of fund ${row.id}`)
    return {
      ...known,
      id: row.id,
      budgetYear: year,
      name: row.name,
      kind: row.kind,
      people: people.get(row.id)?.people ?? 0,
      personMonths: people.get(row.id)?.person_months ?? 0,
      flow: flowOf(row.ceiling_rupiah, months),
      fromMonth: row.from_month,
      toMonth: row.to_month,
      acceptsSentence: acceptsSentence(known.accepts, (code) => places.get(code)?.name ?? code),
      isLastResort: row.is_last_resort,
      arrivals: row.arrivals === null ? null : [...row.arrivals],
      arrivedRupiah: arrivedBy(row.arrivals, monthOf(on), row.ceiling_rupiah),
      accountJkk: row.account_jkk,
      accountJkm: row.account_jkm,
      legalBasis: row.legal_basis,
      status: FACT_STATUSES.find((one) => one === row.status) ?? 'to-be-confirmed',
      source: row.source,
      price: price && { ...price, sentence: priceSentence(price) },
      months: months.map((month) => ({
        month: month.month,
        people: month.people,
        promisedRupiah: month.committed,
        billedRupiah: month.billed,
        paidRupiah: month.paid,
        confirmedRupiah: month.confirmed,
      })),
    }
  })
  return { budgetYear: year, funds, totals: totalsOf(funds) }
}

function flowOf(ceilingRupiah: number, months: readonly FundMonth[]): Flow {
  const sum = (value: (one: FundMonth) => number) =>
    months.reduce((total, one) => total + value(one), 0)
  const committedRupiah = sum((one) => one.committed)
  return {
    ceilingRupiah,
    committedRupiah,
    billedRupiah: sum((one) => one.billed),
    paidRupiah: sum((one) => one.paid),
    confirmedRupiah: sum((one) => one.confirmed),
    remainderRupiah: ceilingRupiah - committedRupiah,
    creditedRupiah: sum((one) => one.credited),
  }
}

function totalsOf(funds: readonly { flow: Flow; people: number; personMonths: number }[]) {
  const sum = (value: (one: (typeof funds)[number]) => number) =>
    funds.reduce((total, one) => total + value(one), 0)
  return {
    ceilingRupiah: sum((one) => one.flow.ceilingRupiah),
    committedRupiah: sum((one) => one.flow.committedRupiah),
    billedRupiah: sum((one) => one.flow.billedRupiah),
    paidRupiah: sum((one) => one.flow.paidRupiah),
    confirmedRupiah: sum((one) => one.flow.confirmedRupiah),
    remainderRupiah: sum((one) => one.flow.remainderRupiah),
    creditedRupiah: sum((one) => one.flow.creditedRupiah),
    people: sum((one) => one.people),
    personMonths: sum((one) => one.personMonths),
  }
}

function arrivedBy(
  arrivals: readonly { month: string; rupiah: number }[] | null,
  month: string,
  ceilingRupiah: number,
): number {
  if (arrivals === null) return ceilingRupiah
  return arrivals.filter((one) => one.month <= month).reduce((total, one) => total + one.rupiah, 0)
}

function acceptsSentence(
  accepts: readonly (readonly string[])[],
  placeName: (code: string) => string,
): string {
  if (accepts.some((tags) => tags.length === 0)) return 'Boleh membayar siapa saja yang layak.'
  if (accepts.length === 0) return 'Belum boleh membayar siapa pun.'
  const words = accepts.map((tags) => {
    const known = Object.keys(TAG_WORDS).filter((tag) => tags.includes(tag))
    const others = tags.filter((tag) => TAG_WORDS[tag] === undefined).map(placeTag)
    const nouns = known.some((tag) => !TAG_WORDS[tag]?.startsWith('yang')) ? [] : ['pekerja']
    return [...nouns, ...known.map((tag) => TAG_WORDS[tag]), ...others].join(' ')
  })
  function placeTag(tag: string): string {
    const [kind = '', value = ''] = tag.split(':')
    const level = { village: 'di Desa', district: 'di Kecamatan' }[kind]
    return level === undefined ? tag : `${level} ${placeName(value)}`
  }
  return `Hanya boleh membayar ${words.join(' atau ')}.`
}

function priceSentence(price: RupiahPrice): string {
  const perTenMillion = (price.perRupiah * 10_000_000).toLocaleString('id-ID', {
    maximumFractionDigits: 1,
  })
  return `Rp10.000.000 lagi menambah ${perTenMillion} ${GOAL_WORDS[price.goal.split(/[ :[]/)[0] ?? ''] ?? price.goal} (perkiraan).`
}
