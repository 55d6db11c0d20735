import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, runSql } from '#platform/database.ts'
import { testDatabase } from '../../../tests/database.ts'
import {
  BUTON,
  type House,
  likenessOf,
  matchLists,
  matchOffice,
  openMatchHouse,
  REGENCY,
  scope,
  sendOutside,
} from './match-office.examples.ts'
import { matchOutside } from './match-outside.ts'
import type { MoneyOfWorker } from './merge-plan.ts'
import { listOutsideHits } from './outside-store.ts'
import { rulePair } from './rule-pair.ts'
import type { MoneyOf, Ruling } from './ruling.ts'
import { undoRuling } from './undo-ruling.ts'

const NIK = (last: number) => `611101440580${String(last).padStart(4, '0')}`
const by = 'Pengguna kantor'

let database: Database
beforeAll(async () => {
  database = await openMatchHouse((await testDatabase()).url)
})
afterAll(() => database.close())

class RolledBack extends Error {}

/** Lives a story in one transaction and leaves nothing behind. */
async function live(story: (db: House) => Promise<void>): Promise<void> {
  const lived = database.run(scope, async (db: House) => {
    await story(db)
    throw new RolledBack()
  })
  await lived.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error
  })
}

function rows<Row>(db: House, statement: string): Promise<Row[]> {
  return runSql<Row>(db, sql<Row>`${sql.raw(statement)}`)
}

const noMoney: MoneyOf = async () => new Map()

interface OpenPair {
  kind: Ruling['kind']
  leftId: string
  workerId: string
  name: string
}

function openPairs(db: House): Promise<OpenPair[]> {
  return rows<OpenPair>(
    db,
    `
select 'line' as kind, candidate_id as "leftId", pair.worker_id as "workerId", candidate.name
from possible_pair pair join candidate on candidate.id = pair.candidate_id where pair.state = 'open'
union all
select 'workers', left_id, right_id, worker.name from worker_pair join worker on worker.id = left_id where state = 'open'
union all
select 'outside', outside_id, outside_pair.worker_id, outside_person.name
from outside_pair join outside_person on outside_person.id = outside_id where state = 'open'
order by 1, 2, 3`,
  )
}

async function rule(
  db: House,
  office: ReturnType<typeof matchOffice>,
  pair: OpenPair | undefined,
  verdict: 'same' | 'different',
  moneyOf = noMoney,
) {
  if (!pair) throw new Error('no such pair')
  const { kind, leftId, workerId } = pair
  return rulePair(db, office, { kind, leftId, workerId, verdict, by }, moneyOf)
}

const linesNamed = (db: House, name: string) =>
  rows<{ state: string; state_reason: string; worker_id: string | null; programme_year: number }>(
    db,
    `select state, state_reason, worker_id, programme_year from candidate where name = '${name}' order by programme_year, id`,
  )

const SITI = { name: 'Siti Aminah', nik: NIK(1) }
const SITTI = { name: 'Sitti Aminah', nik: NIK(10) }
const odds = { 'Siti Aminah+Sitti Aminah': 0.97 }

/** Siti is known from 2025; in 2026 a village writes her with two digits swapped. */
async function swappedDigits(db: House, office: ReturnType<typeof matchOffice>) {
  await matchLists(db, office, 2025, [SITI])
  await matchLists(db, office, 2026, [SITTI], odds)
  const [pair] = await openPairs(db)
  return pair
}

describe('a line beside a known person', () => {
  test('ruled the same it is that person, keeps its own number, and next year nobody asks', () =>
    live(async (db) => {
      const office = matchOffice()
      const pair = await swappedDigits(db, office)
      const ruled = await rule(db, office, pair, 'same')
      expect(ruled).toMatchObject({ ok: true, value: { lineState: 'accepted', openPairs: 0 } })
      const numbers = await rows(
        db,
        `select 1 from nik_claim where worker_id = '${pair?.workerId}'`,
      )
      expect(numbers).toHaveLength(2)
      const later = await matchLists(db, office, 2027, [SITTI], odds)
      expect(later).toMatchObject({ renewed: 1, fresh: 0, waiting: 0 })
      // Both spellings stay readable: the worker's own row and the line as the village wrote it.
      expect(
        await rows(db, `select distinct name from worker union select name from candidate`),
      ).toHaveLength(2)
    }))

  test('ruled somebody else it is remembered for later years and for other villages', () =>
    live(async (db) => {
      const office = matchOffice()
      const pair = await swappedDigits(db, office)
      expect(await rule(db, office, pair, 'different')).toMatchObject({
        ok: true,
        value: { lineState: 'accepted' },
      })
      const next = await matchLists(db, office, 2027, [{ ...SITTI, village: BUTON }], odds)
      expect(next).toMatchObject({ renewed: 1, waiting: 0 })
      expect(await openPairs(db)).toEqual([])
    }))

  test('a number that a third person holds is not given away by a ruling', () =>
    live(async (db) => {
      const office = matchOffice()
      await matchLists(db, office, 2025, [SITI, { name: 'Ani', nik: NIK(10) }])
      await matchLists(db, office, 2026, [SITTI], odds)
      const asked = await openPairs(db)
      // The number is Ani's: only she is asked about first.
      expect(asked).toHaveLength(1)
      await rows(
        db,
        `insert into possible_pair select regency_code, candidate_id, (select id from worker where name = 'Siti Aminah'),
         village_code, 970000, evidence, 'open', null, null from possible_pair`,
      )
      const siti = (await openPairs(db)).find((one) => one.workerId !== asked[0]?.workerId)
      expect(await rule(db, office, siti, 'same')).toMatchObject({
        ok: false,
        refusal: { code: 'number-held', holderId: asked[0]?.workerId },
      })
    }))

  test('the same number ruled to be somebody else is refused to that name every year, and stays with its holder', () =>
    live(async (db) => {
      const office = matchOffice()
      const stranger = { name: 'Budi Santoso', nik: SITI.nik, birthDate: '01-02-1990' }
      await matchLists(db, office, 2025, [SITI])
      await matchLists(db, office, 2026, [stranger])
      const [pair] = await openPairs(db)
      expect(await rule(db, office, pair, 'different')).toMatchObject({
        value: { lineState: 'refused' },
      })
      const later = await matchLists(db, office, 2027, [stranger, SITI])
      expect(later).toMatchObject({ held: 1, renewed: 1, waiting: 0 })
    }))

  test('undone years later it takes back the number, and the lines that had come to rest on it wait again', () =>
    live(async (db) => {
      const office = matchOffice()
      const pair = await swappedDigits(db, office)
      const ruled = await rule(db, office, pair, 'same')
      await matchLists(db, office, 2027, [SITTI], odds)
      await matchLists(db, office, 2028, [SITTI], odds)
      const rulingId = ruled.ok ? ruled.value.rulingId : ''
      expect(await undoRuling(db, office, { rulingId, by })).toMatchObject({
        ok: true,
        value: { linesReopened: 2, openPairs: 3, askedAgainAs: 'line' },
      })
      const lines = await linesNamed(db, 'Sitti Aminah')
      expect(lines.map((line) => [line.programme_year, line.state, line.worker_id])).toEqual([
        [2026, 'waiting', null],
        [2027, 'waiting', null],
        [2028, 'waiting', null],
      ])
      expect(await rows(db, 'select 1 from nik_claim')).toHaveLength(1)
      // Now they are two people: the first ruling makes her, the others join her by her number.
      for (const again of await openPairs(db)) await rule(db, office, again, 'different')
      const states = (await linesNamed(db, 'Sitti Aminah')).map((line) => line.state)
      expect(states).toEqual(['accepted', 'accepted', 'accepted'])
      expect(await rows(db, 'select 1 from worker')).toHaveLength(2)
    }))

  test('undone when the new worker has a decision already, the question stands between the two workers', () =>
    live(async (db) => {
      const office = matchOffice()
      const pair = await swappedDigits(db, office)
      const ruled = await rule(db, office, pair, 'different')
      const workerId = ruled.ok ? ruled.value.workerId : ''
      await rows(
        db,
        `insert into decision (regency_code, programme_year, worker_id, village_code, decided_on, answer, reasons, is_renewal, tags, tier, score_millionths, score_parts, list_number, line)
         select regency_code, 2026, id, village_code, '2026-03-13', 'yes', '[]', false, '{}', 1, 0, '[]', 1, 1 from worker where id = '${workerId}'`,
      )
      const undone = await undoRuling(db, office, {
        rulingId: ruled.ok ? ruled.value.rulingId : '',
        by,
      })
      expect(undone).toMatchObject({ value: { askedAgainAs: 'workers', openPairs: 1 } })
      expect((await linesNamed(db, 'Sitti Aminah'))[0]).toMatchObject({
        state: 'accepted',
        worker_id: workerId,
      })
    }))

  test('a ruling is taken back once, and the later one before the earlier', () =>
    live(async (db) => {
      const office = matchOffice()
      await matchLists(db, office, 2025, [SITI, { name: 'Siti Amina', nik: NIK(2) }])
      await matchLists(db, office, 2026, [SITTI], {
        ...odds,
        'Siti Amina+Sitti Aminah': 0.8,
      })
      const [first, second] = await openPairs(db)
      const one = await rule(db, office, first, 'different')
      const other = await rule(db, office, second, 'different')
      const undo = (ruled: typeof one) =>
        undoRuling(db, office, { rulingId: ruled.ok ? ruled.value.rulingId : '', by })
      expect(await undo(one)).toMatchObject({ refusal: { code: 'later-ruling', laterRulings: 1 } })
      expect((await undo(other)).ok).toBe(true)
      expect((await undo(one)).ok).toBe(true)
      expect(await undo(one)).toMatchObject({ refusal: { code: 'not-standing' } })
    }))
})

/** Siti became two workers, with a number each; a line of 2026 shows that they are one. */
async function twoWorkers(db: House, office: ReturnType<typeof matchOffice>) {
  await matchLists(db, office, 2024, [SITI])
  await matchLists(db, office, 2025, [SITTI])
  const people = await matchLists(db, office, 2026, [SITI, { ...SITTI, village: BUTON }], {
    'Siti Aminah+Sitti Aminah': 0.97,
  })
  expect(people).toMatchObject({ renewed: 2 })
  return (await openPairs(db)).find((one) => one.kind === 'workers')
}

describe('two known people', () => {
  test('two workers behind one person come to the officer by themselves, and merging makes one of them', () =>
    live(async (db) => {
      const office = matchOffice()
      const pair = await twoWorkers(db, office)
      const ruled = await rule(db, office, pair, 'same')
      expect(ruled.ok).toBe(true)
      const survivor = ruled.ok ? ruled.value.workerId : ''
      const states = await rows<{ state: string; worker_id: string }>(
        db,
        `select state, worker_id from candidate where programme_year = 2026 order by state`,
      )
      // Named by two villages in one year: one line counts, the other is a duplicate of the same person.
      expect(states).toEqual([
        { state: 'accepted', worker_id: survivor },
        { state: 'duplicate', worker_id: survivor },
      ])
      // Both numbers lead to the person, and neither row lost its own facts.
      const later = await matchLists(db, office, 2027, [SITI, SITTI], odds)
      expect(later).toMatchObject({ renewed: 1, duplicate: 1, fresh: 0, waiting: 0 })
      expect(await rows(db, 'select 1 from worker')).toHaveLength(2)
    }))

  test('months that both have a payer for are a refusal with their numbers, and nothing changes', () =>
    live(async (db) => {
      const office = matchOffice()
      const pair = await twoWorkers(db, office)
      const paid: MoneyOfWorker = {
        months: new Map([
          ['2026-01', 16_800],
          ['2026-02', 16_800],
        ]),
        openMonths: 0,
        isMember: false,
      }
      const before = await snapshot(db)
      const moneyOf: MoneyOf = async (_db, ids) => new Map(ids.map((id) => [id, paid]))
      expect(await rule(db, office, pair, 'same', moneyOf)).toEqual({
        ok: false,
        refusal: { code: 'months-paid-twice', months: ['2026-01', '2026-02'], rupiah: 33_600 },
      })
      expect(await snapshot(db)).toEqual(before)
    }))

  test('kept apart they are not asked about again', () =>
    live(async (db) => {
      const office = matchOffice()
      await rule(db, office, await twoWorkers(db, office), 'different')
      await matchLists(db, office, 2027, [SITI, { ...SITTI, village: BUTON }], odds)
      expect(await openPairs(db)).toEqual([])
    }))

  test('unmerged years later each has its own lines again, also those that came after the merge', () =>
    live(async (db) => {
      const office = matchOffice()
      const ruled = await rule(db, office, await twoWorkers(db, office), 'same')
      await matchLists(db, office, 2027, [SITI, SITTI], odds)
      const rulingId = ruled.ok ? ruled.value.rulingId : ''
      expect((await undoRuling(db, office, { rulingId, by })).ok).toBe(true)
      const [siti, sitti] = [
        await linesNamed(db, 'Siti Aminah'),
        await linesNamed(db, 'Sitti Aminah'),
      ]
      const owners = [siti, sitti].map((lines) => new Set(lines.map((line) => line.worker_id)))
      expect(owners.map((one) => one.size)).toEqual([1, 1])
      expect([...(owners[0] ?? [])]).not.toEqual([...(owners[1] ?? [])])
      expect(sitti.map((line) => line.state)).toEqual(['accepted', 'accepted', 'accepted'])
    }))
})

describe('lists of other offices', () => {
  const edition = { asOf: '2026-02-28', source: 'Daftar kematian' }
  const died = (name: string, nik: string) => ({
    nik,
    name,
    sex: 'P' as const,
    birthDate: '1980-05-04',
    villageCode: BUTON,
    facts: { diedOn: '2026-02-01' },
  })

  test('a mistyped number on a death list is found, asked about, and counts only once ruled', () =>
    live(async (db) => {
      const office = matchOffice()
      await matchLists(db, office, 2026, [SITI])
      await sendOutside(db, office, 'death', edition, [died('Sitti Aminah', NIK(10))])
      await matchOutside(db, office, likenessOf(odds))
      expect(await listOutsideHits(db, REGENCY)).toEqual([])
      const [pair] = await openPairs(db)
      expect(pair).toMatchObject({ kind: 'outside', name: 'Sitti Aminah' })
      await rule(db, office, pair, 'same')
      expect(await listOutsideHits(db, REGENCY)).toMatchObject([{ list: 'death' }])
      // A newer edition of the list needs no second ruling.
      await sendOutside(db, office, 'death', edition, [died('Sitti Aminah', NIK(10))])
      await matchOutside(db, office, likenessOf(odds))
      expect(await openPairs(db)).toEqual([])
      const hits = await listOutsideHits(db, REGENCY)
      expect(hits).toHaveLength(2)
      expect(new Set(hits.map((hit) => hit.worker_id)).size).toBe(1)
    }))

  test('the same number under a surely equal name is a hit at once, under another name it is asked', () =>
    live(async (db) => {
      const office = matchOffice()
      await matchLists(db, office, 2026, [SITI, { name: 'Ani Lestari', nik: NIK(3) }])
      await sendOutside(db, office, 'death', edition, [
        died('Siti Aminah', SITI.nik),
        died('Budi Santoso', NIK(3)),
      ])
      await matchOutside(db, office, likenessOf({}))
      expect(await listOutsideHits(db, REGENCY)).toMatchObject([{ name: 'Siti Aminah' }])
      expect(await openPairs(db)).toMatchObject([{ name: 'Budi Santoso' }])
    }))
})

/** Every row that linking touches, but for the journal of rulings, which remembers what was undone. */
async function snapshot(db: House): Promise<Record<string, unknown>> {
  const tables = [
    'worker',
    'nik_claim',
    'candidate',
    'worker_link',
    'possible_pair',
    'worker_pair',
    'outside_pair',
    'ruling_memory',
  ]
  const told: Record<string, unknown> = {}
  for (const table of tables)
    told[table] = await rows(
      db,
      `select to_jsonb(row) as row from "${table}" row order by row::text`,
    )
  return told
}

const EDITION = { asOf: '2026-02-28', source: 'Daftar penerima upah' }
const OUTSIDE = {
  sex: 'P' as const,
  birthDate: '1980-05-04',
  villageCode: BUTON,
  facts: { employer: 'PT Contoh' },
}

test('whatever is ruled, undoing it all puts every row back', async () => {
  const people = [
    SITI,
    { name: 'Ani Lestari', nik: NIK(3) },
    { name: 'Nur Halimah', nik: NIK(4) },
    { name: 'Yuliana', nik: NIK(5) },
  ]
  const lines = [
    SITTI,
    { name: 'Ani Lestary', nik: NIK(30) },
    { name: 'Budi Santoso', nik: NIK(4), birthDate: '01-02-1990' },
    { name: 'Yuliyana', nik: NIK(50), village: BUTON },
    { name: 'Siti Aminah', nik: NIK(1) },
  ]
  const likely = {
    ...odds,
    'Ani Lestari+Ani Lestary': 0.9,
    'Ani Lestari+Sitti Aminah': 0.6,
    'Yuliana+Yuliyana': 0.8,
    'Nur Halimah+Siti Aminah': 0.7,
  }
  const turns = fc.array(fc.tuple(fc.nat(20), fc.boolean()), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(turns, (chosen) =>
      live(async (db) => {
        const office = matchOffice()
        await matchLists(db, office, 2025, people)
        await matchLists(db, office, 2026, lines, likely)
        await sendOutside(db, office, 'wage-earner', EDITION, [
          { ...OUTSIDE, name: 'Ani Lestary', nik: NIK(30) },
          { ...OUTSIDE, name: 'Budi Santoso', nik: NIK(5) },
        ])
        await matchOutside(db, office, likenessOf(likely))
        const before = await snapshot(db)
        const done: string[] = []
        for (const [pick, isSame] of chosen) {
          const open = await openPairs(db)
          if (open.length === 0) break
          const pair = open[pick % open.length]
          const ruled = await rule(db, office, pair, isSame ? 'same' : 'different')
          if (ruled.ok) done.push(ruled.value.rulingId)
        }
        expect(done.length).toBeGreaterThan(0)
        expect(await snapshot(db)).not.toEqual(before)
        for (const rulingId of done.reverse())
          expect(await undoRuling(db, office, { rulingId, by })).toMatchObject({ ok: true })
        expect(await snapshot(db)).toEqual(before)
      }),
    ),
    { seed: 20260101, numRuns: 15 },
  )
})
