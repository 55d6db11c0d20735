import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Office } from '#office/context.ts'
import { type Database, runSql } from '#platform/database.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Comparable } from './comparable.ts'
import { KeptBases } from './kept-bases.ts'
import { linkComparables } from './link-comparables.ts'
import {
  type House,
  likenessOf,
  matchOffice,
  type Named,
  nameOnList,
  openMatchHouse,
  REGENCY,
  SUTERA,
  scope,
} from './match-office.examples.ts'
import { matchYear } from './match-year.ts'
import { readingAll } from './reading-all.ts'
import { listWorkers } from './store.ts'

const FIRST = ['Siti', 'Budi', 'Rahmah', 'Junaidi', 'Yuliana', 'Hasan', 'Marlina', 'Darwis']
const SECOND = ['Lestari', 'Santoso', 'Pratama', 'Kartika', 'Hidayat', 'Nasution', 'Wulandari']
/** Fifty-six people with names, days and numbers of their own. */
const people: readonly Named[] = FIRST.flatMap((first, at) =>
  SECOND.map((second, place) => {
    const day = String(((at * 7 + place * 3) % 27) + 1).padStart(2, '0')
    const month = String(((at + place) % 12) + 1).padStart(2, '0')
    const year = 1960 + at * 5 + place
    return {
      name: `${first} ${second}`,
      nik: `611101${day}${month}${String(year % 100).padStart(2, '0')}${String(at * 10 + place + 11).padStart(4, '0')}`,
      birthDate: `${day}-${month}-${year}`,
    }
  }),
)
const [late = people[0] as Named, ...early] = people

let database: Database
let office: Office
const bases = new KeptBases()

beforeAll(async () => {
  database = await openMatchHouse((await testDatabase()).url)
  office = matchOffice()
  await database.run(scope, (db: House) => take(db, early))
})
afterAll(async () => {
  await bases.close()
  await database.close()
})

async function take(db: House, some: readonly Named[]): Promise<void> {
  await nameOnList(db, office, 2025, some)
  await matchYear(db, office, 2025, likenessOf({}))
}

/** The same people as another office writes them: a letter lost, no family card. */
const again: readonly Comparable[] = people.map(({ name, nik, birthDate = '' }, at) => ({
  id: `fresh ${at}`,
  nik,
  kk: '',
  name: `${name.slice(0, 2)}${name.slice(3)}`,
  sex: 'P',
  birth_place: '',
  birth_date: birthDate.split('-').reverse().join('-'),
  village_code: SUTERA,
  phone: '',
  mother_name: '',
  occupation: '',
}))

/** Who of the list is surely known here, by the name they are known under. */
async function knownOf(db: House, link = bases.link): Promise<string[]> {
  const names = new Map((await listWorkers(db, REGENCY)).map((row) => [row.id, row.name]))
  const { pairs } = await link(db, office, again)
  const sure = pairs.filter((pair) => pair.probability >= 0.9 && names.has(pair.left))
  return [...new Set(sure.map((pair) => names.get(pair.left) ?? ''))].sort()
}

const EARLY = early.map((one) => one.name).sort()

test('a kept base knows whom reading everybody knows', async () => {
  await database.run(scope, async (db: House) => {
    expect(await knownOf(db)).toEqual(EARLY)
    expect(await knownOf(db, readingAll(linkComparables))).toEqual(EARLY)
  })
})

test('a person who comes is known at once, and forgotten when the transaction is rolled back', async () => {
  const undone = new Error('rolled back')
  await database
    .run(scope, async (db: House) => {
      await take(db, [late])
      expect(await knownOf(db)).toEqual([...EARLY, late.name].sort())
      throw undone
    })
    .catch((error: Error) => {
      if (error !== undone) throw error
    })
  await database.run(scope, async (db: House) => expect(await knownOf(db)).toEqual(EARLY))
})

test('a call that fails is told, and the next one knows everybody again', async () => {
  const failing = database.run(scope, async (db: House) => {
    await runSql(db, sql`select 1 / 0`).catch(() => undefined)
    return bases.link(db, office, again)
  })
  await expect(failing).rejects.toThrow('current transaction is aborted')
  await database.run(scope, async (db: House) => expect(await knownOf(db)).toEqual(EARLY))
})

test('two transactions that see different people each get their own answer', async () => {
  const undone = new Error('rolled back')
  const inside = database
    .run(scope, async (db: House) => {
      await take(db, [late])
      const [mine, theirs] = await Promise.all([
        knownOf(db),
        database.run(scope, (other: House) => knownOf(other)),
      ])
      expect(mine).toEqual([...EARLY, late.name].sort())
      expect(theirs).toEqual(EARLY)
      throw undone
    })
    .catch((error: Error) => {
      if (error !== undone) throw error
    })
  await inside
})
