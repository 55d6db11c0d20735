import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Database, runSql } from '#platform/database.ts'
import { testDatabase } from '../../../tests/database.ts'
import {
  type House,
  matchLists,
  matchOffice,
  openMatchHouse,
  REGENCY,
  SUTERA,
  scope,
} from './match-office.examples.ts'

// Two people with numbers of their own, and what the application's own role may try beside every use case.
const [SITI, ANI] = ['6111014405800001', '6111014405800002']

let database: Database
let siti = ''
let ani = ''

beforeAll(async () => {
  database = await openMatchHouse((await testDatabase()).url)
  await database.run(scope, async (db: House) => {
    await matchLists(db, matchOffice(), 2026, [
      { name: 'Siti Aminah', nik: SITI },
      { name: 'Ani Lestari', nik: ANI },
    ])
  })
})
afterAll(() => database.close())

beforeEach(async () => {
  const workers = await rows<{ id: string; name: string }>('select id, name from worker')
  siti = workers.find((one) => one.name === 'Siti Aminah')?.id ?? ''
  ani = workers.find((one) => one.name === 'Ani Lestari')?.id ?? ''
})

function rows<Row>(statement: string): Promise<Row[]> {
  return database.run(scope, (db: House) => runSql<Row>(db, sql<Row>`${sql.raw(statement)}`))
}

/** Runs statements in one transaction that is rolled back, and says which constraint stopped them. */
async function stoppedBy(...statements: readonly string[]): Promise<string> {
  try {
    await database.run(scope, async (db: House) => {
      for (const statement of statements) await runSql(db, sql`${sql.raw(statement)}`)
      throw new Error('nothing stopped it')
    })
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? (error as Error).message
  }
  return ''
}

const NEW_ID = '00000000-0000-7000-8000-00000000000f'
const copyOf = (id: string, columns: string, values: string) => `
insert into worker (regency_code, id, village_code, name, sex, birth_place, occupation, private_enc, key_version, compared_in, ${columns})
select regency_code, '${NEW_ID}', village_code, name, sex, birth_place, occupation, private_enc, key_version, compared_in, ${values}
from worker where id = '${id}'`

test('a second worker with the same number cannot be written, with or without a claim', async () => {
  expect(await stoppedBy(copyOf(siti, 'nik_index', 'nik_index'))).toBe('worker_holds_nik')
  expect(
    await stoppedBy(
      `insert into nik_claim select nik_index, regency_code, '${NEW_ID}' from nik_claim where worker_id = '${siti}'`,
    ),
  ).toBe('nik_claim_pkey')
  expect(await stoppedBy(copyOf(siti, 'merged_into', 'id'))).toBe('nothing stopped it')
})

test('a claim cannot be taken away under the worker or the line that stands on it', async () => {
  expect(await stoppedBy(`delete from nik_claim where worker_id = '${siti}'`)).toMatch(
    /^(worker_holds_nik|worker_link_nik_held)$/,
  )
})

test('a line cannot be linked to a worker who does not hold its number, nor hide its number', async () => {
  const relink = `update worker_link set worker_id = '${ani}' where worker_id = '${siti}'`
  expect(await stoppedBy(relink)).toBe('worker_link_nik_held')
  const hide = `update worker_link set nik_key = '', worker_id = '${ani}' where worker_id = '${siti}'`
  expect(await stoppedBy(hide)).toBe('worker_link_nik_of_line')
})

test('a person is accepted once a year, whatever list names them', async () => {
  const again = `update candidate set worker_id = '${siti}' where worker_id = '${ani}'`
  expect(await stoppedBy(again)).toBe('candidate_accepted_once')
})

test('a worker is merged into a person, never into somebody already merged, nor into itself', async () => {
  expect(await stoppedBy(`update worker set merged_into = id where id = '${siti}'`)).toBe(
    'worker_not_itself',
  )
  expect(
    await stoppedBy(
      `update worker set merged_into = '${ani}' where id = '${siti}'`,
      `update worker set merged_into = '${siti}' where id = '${ani}'`,
    ),
  ).toBe('worker_merged_into_root')
})

const FUND = `insert into fund (regency_code, budget_year, id, position, name, kind, payer, ceiling_rupiah, from_month, to_month,
  accepts, is_last_resort, arrivals, account_jkk, account_jkm, legal_basis, status, source)
values ('${REGENCY}', 2026, 'pad', 1, 'PAD', 'pad', 'apbd', 1000000, '2026-01', '2026-12', '[[]]', true, null, '', '', '', 'assumed', '')`
const pays = (worker: string, month: string, person = worker) => `
insert into payer_claim (regency_code, month, worker_id, person_id, programme, village_code, budget_year, fund_id)
values ('${REGENCY}', '${month}', '${worker}', '${person}', 'JKK', '${SUTERA}', 2026, 'pad')`

test('a month has one payer per person, also when the person is two merged workers', async () => {
  const merge = `update worker set merged_into = '${siti}' where id = '${ani}'`
  const both = [FUND, pays(siti, '2026-01'), pays(ani, '2026-01')]
  expect(await stoppedBy(...both)).toBe('nothing stopped it')
  expect(await stoppedBy(...both, merge)).toBe('payer_claim_one_payer')
  expect(await stoppedBy(FUND, pays(siti, '2026-01'), merge, pays(ani, '2026-01', siti))).toBe(
    'payer_claim_one_payer',
  )
  // Saying that the merged worker is still a person of its own does not help.
  expect(await stoppedBy(FUND, pays(siti, '2026-01'), merge, pays(ani, '2026-01'))).toBe(
    'payer_claim_person',
  )
  const apart = `update worker set merged_into = null where id = '${ani}'`
  expect(
    await stoppedBy(FUND, pays(siti, '2026-01'), pays(ani, '2026-02'), merge, apart, both[2] ?? ''),
  ).toBe('nothing stopped it')
})
