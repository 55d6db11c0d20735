import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Tables } from '#doors/wiring.ts'
import { nationalRules, ruleBook } from '#journey/decide/index.ts'
import { matchOutside } from '#journey/match/match-outside.ts'
import type { OutsidePerson } from '#journey/match/outside-person.ts'
import { receiveOutsideList } from '#journey/match/receive-outside-list.ts'
import { rulePair } from '#journey/match/rule-pair.ts'
import { getWorker } from '#journey/match/store.ts'
import { undoRuling } from '#journey/match/undo-ruling.ts'
import { withdrawOutsideList } from '#journey/match/withdraw-outside-list.ts'
import type { Database, Db } from '#platform/database.ts'
import { testDatabase } from '../../../tests/database.ts'
import {
  inBooks,
  member,
  openClaimHouse,
  REGENCY,
  testOffice,
  VILLAGE,
} from './claim-office.examples.ts'
import { settleListedDeaths } from './settle-listed-deaths.ts'
import { listCases, updateCase } from './store.ts'

const book = ruleBook(nationalRules)
const by = 'Ibu Ratna'
const suiati = { name: 'Suiati', nik: '6111014405800001', kpj: '26000000001' }
/** Suiati without her number, as a village writes it down. */
const listed: OutsidePerson = {
  nik: '',
  name: 'Suiati',
  sex: 'P',
  birthDate: '1980-05-04',
  villageCode: VILLAGE,
  facts: { diedOn: '2026-07-14' },
}

let database: Database
beforeAll(async () => {
  database = await openClaimHouse((await testDatabase()).url)
})
afterAll(() => database.close())

let office = testOffice('2026-01-05T02:00:00Z')
beforeEach(() => {
  office = testOffice('2026-01-05T02:00:00Z')
})

/** Suiati is a member, and a death list that may mean her has come and was compared. */
async function listedDeath(
  people: readonly OutsidePerson[],
  story: (db: Db<Tables>, suiatiId: string, editionId: string) => Promise<void>,
): Promise<void> {
  await inBooks(database, office, async (db) => {
    const workerId = await member(db as never, office, suiati, { from: '2025-01', to: '2026-07' })
    office.clock.moveTo('2026-08-05T02:00:00Z')
    const { editionId } = await receiveOutsideList(db, office, {
      list: 'death',
      source: 'Dukcapil',
      asOf: '2026-07-31',
      fileName: 'kematian.xlsx',
      sha256: '1',
      by,
      people,
      findings: [],
    })
    await matchOutside(db, office, async (_db, _office, others) => ({
      pairs: others.map(({ id: right }) => ({ left: workerId, right, probability: 0.9995 })),
      learned: [],
    }))
    await story(db, workerId, editionId)
  })
}

async function rule(db: Db<Tables>, workerId: string): Promise<string> {
  const { id } = await db
    .selectFrom('outside_person')
    .select('id')
    .where('regency_code', '=', REGENCY)
    .executeTakeFirstOrThrow()
  const pair = { kind: 'outside', leftId: id, workerId, verdict: 'same', by } as const
  const ruled = await rulePair(db, office, pair, async () => new Map())
  if (!ruled.ok) throw new Error(ruled.refusal.code)
  return ruled.value.rulingId
}

const caseNow = async (db: Db<Tables>) => {
  const rows = await listCases(db, REGENCY)
  expect(rows.length).toBeLessThanOrEqual(1)
  return rows[0]
}

test('a death without a number opens a case only when an officer has said who died, counted from the day of death', () =>
  listedDeath([listed], async (db, workerId) => {
    expect(await settleListedDeaths(db, office, book)).toMatchObject({ opened: 0 })
    await rule(db, workerId)
    expect(await settleListedDeaths(db, office, book)).toMatchObject({ opened: 1 })
    expect(await caseNow(db)).toMatchObject({
      state: 'found',
      event_on: '2026-07-14',
      found_on: '2026-08-05',
      found_by: 'death-list',
      amount_rupiah: 42_000_000,
    })
    expect((await getWorker(db, REGENCY, workerId)).deceased_on).toBe('2026-07-14')
    expect(await settleListedDeaths(db, office, book)).toMatchObject({ opened: 0, retracted: 0 })
  }))

test('the same number beside the same facts opens the case without an officer', () =>
  listedDeath([{ ...listed, nik: suiati.nik }], async (db) => {
    expect(await settleListedDeaths(db, office, book)).toMatchObject({ opened: 1 })
  }))

test('a ruling undone brings the person back to life and closes the case; ruled again, it opens again', () =>
  listedDeath([listed], async (db, workerId) => {
    const rulingId = await rule(db, workerId)
    await settleListedDeaths(db, office, book)
    expect((await undoRuling(db, office, { rulingId, by })).ok).toBe(true)
    expect(await settleListedDeaths(db, office, book)).toMatchObject({ retracted: 1 })
    expect(await caseNow(db)).toMatchObject({ state: 'refused', amount_rupiah: 0 })
    expect((await getWorker(db, REGENCY, workerId)).deceased_on).toBeNull()
    await rule(db, workerId)
    expect(await settleListedDeaths(db, office, book)).toMatchObject({ opened: 1 })
    expect(await caseNow(db)).toMatchObject({ state: 'found', amount_rupiah: 42_000_000 })
    expect((await getWorker(db, REGENCY, workerId)).deceased_on).toBe('2026-07-14')
  }))

test('a case whose papers have come is not closed by a withdrawn list: it is named for somebody to look', () =>
  listedDeath([{ ...listed, nik: suiati.nik }], async (db, _workerId, editionId) => {
    await settleListedDeaths(db, office, book)
    const opened = await caseNow(db)
    await updateCase(db, REGENCY, opened?.id ?? '', { state: 'documents' })
    const order = { editionId, by, why: 'daftar kabupaten lain' }
    expect((await withdrawOutsideList(db, office, order)).ok).toBe(true)
    expect(await settleListedDeaths(db, office, book)).toMatchObject({
      retracted: 0,
      contested: [opened?.id],
    })
    expect(await caseNow(db)).toMatchObject({ state: 'documents' })
  }))

test('a death without a readable day marks nobody and opens nothing until the day is known', () =>
  listedDeath([{ ...listed, nik: suiati.nik, facts: {} }], async (db, workerId) => {
    expect(await settleListedDeaths(db, office, book)).toMatchObject({ opened: 0 })
    expect((await getWorker(db, REGENCY, workerId)).deceased_on).toBeNull()
  }))
