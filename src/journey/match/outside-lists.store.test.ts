import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Office } from '#office/context.ts'
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
import type { OutsidePerson } from './outside-person.ts'
import { listOutsideHits } from './outside-store.ts'
import { readOutsideHits, readOutsideLists } from './read-outside-lists.ts'
import { receiveOutsideList } from './receive-outside-list.ts'
import { restoreOutsideList, withdrawOutsideList } from './withdraw-outside-list.ts'

const [SITI, ANI] = ['6111014405800001', '6111014405800002']

let database: Database

beforeAll(async () => {
  database = await openMatchHouse((await testDatabase()).url)
})
afterAll(() => database.close())

/** What happens is told in one transaction and rolled back. */
async function live(story: (db: House, office: Office) => Promise<void>): Promise<void> {
  const undone = new Error('rolled back')
  await database
    .run(scope, async (db: House) => {
      const office = matchOffice()
      await matchLists(db, office, 2026, [
        { name: 'Siti Aminah', nik: SITI },
        { name: 'Ani Lestari', nik: ANI },
      ])
      await story(db, office)
      throw undone
    })
    .catch((error: Error) => {
      if (error !== undone) throw error
    })
}

const person = (name: string, nik = ''): OutsidePerson => ({
  nik,
  name,
  sex: 'P',
  birthDate: '1980-05-04',
  villageCode: BUTON,
  facts: { diedOn: '2026-02-01', employer: 'PT Contoh' },
})

const listed = async (db: House) =>
  (await listOutsideHits(db, REGENCY)).map((hit) => `${hit.list} ${hit.name}`)

test('the same file sent twice is one list, and the second time says so', () =>
  live(async (db, office) => {
    const sending = {
      list: 'wage-earner' as const,
      source: 'Kantor cabang',
      asOf: '2026-02-28',
      fileName: 'pu.xlsx',
      sha256: 'a'.repeat(64),
      by: 'Ibu Ratna',
      people: [person('Siti Aminah', SITI)],
      findings: [],
    }
    const first = await receiveOutsideList(db, office, sending)
    const again = await receiveOutsideList(db, office, sending)
    expect(again).toEqual({ ...first, isNew: false })
    expect((await readOutsideLists(db)).standing).toMatchObject({ lists: 1, people: 1 })
  }))

test('a newer roster of one source takes the place of the older, whichever comes first; another source adds', () =>
  live(async (db, office) => {
    const march = { asOf: '2026-03-01', source: 'BKPSDM' }
    const january = { asOf: '2026-01-01', source: 'BKPSDM' }
    await sendOutside(db, office, 'civil-servant', march, [person('Ani Lestari', ANI)])
    await sendOutside(db, office, 'civil-servant', january, [person('Siti Aminah', SITI)])
    await matchOutside(db, office, likenessOf({}))
    expect(await listed(db)).toEqual(['civil-servant Ani Lestari'])
    const other = { asOf: '2025-01-01', source: 'Kemenag' }
    await sendOutside(db, office, 'civil-servant', other, [person('Siti Aminah', SITI)])
    await matchOutside(db, office, likenessOf({}))
    expect((await listed(db)).sort()).toEqual([
      'civil-servant Ani Lestari',
      'civil-servant Siti Aminah',
    ])
  }))

test('a death list of March does not take February’s dead away', () =>
  live(async (db, office) => {
    const source = 'Dukcapil'
    await sendOutside(db, office, 'death', { asOf: '2026-02-28', source }, [
      person('Siti Aminah', SITI),
    ])
    await sendOutside(db, office, 'death', { asOf: '2026-03-31', source }, [
      person('Ani Lestari', ANI),
    ])
    await matchOutside(db, office, likenessOf({}))
    expect((await listed(db)).sort()).toEqual(['death Ani Lestari', 'death Siti Aminah'])
  }))

test('a withdrawn list no longer counts and the one before it stands again; restoring turns it back', () =>
  live(async (db, office) => {
    const source = 'Kantor cabang'
    await sendOutside(db, office, 'wage-earner', { asOf: '2026-01-31', source }, [
      person('Siti Aminah', SITI),
    ])
    const editionId = await sendOutside(db, office, 'wage-earner', { asOf: '2026-02-28', source }, [
      person('Ani Lestari', ANI),
    ])
    const rematched = async () => {
      await matchOutside(db, office, likenessOf({}))
      return listed(db)
    }
    expect(await rematched()).toEqual(['wage-earner Ani Lestari'])
    const order = { editionId, by: 'Ibu Ratna', why: 'berkas kabupaten lain' }
    expect((await withdrawOutsideList(db, office, order)).ok).toBe(true)
    expect(await rematched()).toEqual(['wage-earner Siti Aminah'])
    expect(await withdrawOutsideList(db, office, order)).toMatchObject({
      refusal: { code: 'already-withdrawn' },
    })
    expect((await restoreOutsideList(db, office, { editionId })).ok).toBe(true)
    expect(await rematched()).toEqual(['wage-earner Ani Lestari'])
  }))

test('nobody is dead by likeness alone, however sure; a wage earner is linked', () =>
  live(async (db, office) => {
    const edition = { asOf: '2026-02-28', source: 'Desa' }
    await sendOutside(db, office, 'death', edition, [person('Siti Aminah')])
    const wages = await sendOutside(db, office, 'wage-earner', edition, [person('Siti Aminah')])
    await matchOutside(db, office, likenessOf({}))
    expect(await listed(db)).toEqual(['wage-earner Siti Aminah'])
    const { editions } = await readOutsideLists(db)
    expect(editions.map(({ list, found }) => [list, found.linked, found.open]).sort()).toEqual([
      ['death', 0, 1],
      ['wage-earner', 1, 0],
    ])
    const hits = await readOutsideHits(db, office, { editionId: wages, page: 1 })
    expect(hits).toMatchObject({ total: 1, rows: [{ state: 'linked', nikMasked: '' }] })
  }))

test('a widow’s number on her husband’s line asks about both, and declares nobody dead', () =>
  live(async (db, office) => {
    const edition = { asOf: '2026-02-28', source: 'Desa' }
    // The line means Ani, but carries Siti's number.
    await sendOutside(db, office, 'death', edition, [person('Ani Lestary', SITI)])
    await matchOutside(db, office, likenessOf({ 'Ani Lestari+Ani Lestary': 0.995 }))
    expect(await listed(db)).toEqual([])
    const asked = await runSql<{ name: string; why: string }>(
      db,
      sql`select worker.name, pair.evidence -> 0 ->> 'why' as why from outside_pair pair
join worker on worker.regency_code = pair.regency_code and worker.id = pair.worker_id where pair.state = 'open' order by 1`,
    )
    // Ani's own number differs in one digit from the one written, so she may be meant.
    expect(asked).toEqual([
      { name: 'Ani Lestari', why: 'likely-same-person' },
      { name: 'Siti Aminah', why: 'same-nik-other-person' },
    ])
  }))

test('a death that nobody compared yet counts for nobody', () =>
  live(async (db, office) => {
    await sendOutside(db, office, 'death', { asOf: '2026-02-28', source: 'Desa' }, [
      person('Siti Aminah', SITI),
    ])
    expect(await listed(db)).toEqual([])
    await matchOutside(db, office, likenessOf({}))
    expect(await listed(db)).toEqual(['death Siti Aminah'])
  }))
