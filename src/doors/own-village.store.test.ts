import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contracts } from '#journey/contracts.ts'
import { runSql } from '#platform/database.ts'
import type { Contract } from '#vocabulary/contract.ts'
import { NOBODY, Regencies, TWO_REGENCIES } from './regencies.examples.ts'
import { nikOf, personOf } from './village.examples.ts'
import type { Tables } from './wiring.ts'

let regencies: Regencies

beforeAll(async () => {
  regencies = await Regencies.open(TWO_REGENCIES)
})
afterAll(() => regencies.close())

const VILLAGE_USERS = Object.entries(TWO_REGENCIES).flatMap(([regencyCode, villages]) =>
  villages.map((village) => ({ regencyCode, village: village as string })),
)
const ALL_VILLAGES = VILLAGE_USERS.map((one) => one.village)
const marked = (village: string) => personOf(village, 0).slice(0, -2)

describe('a village sees its own people only', () => {
  test.each(VILLAGE_USERS)('in every list, for $village', async ({ regencyCode, village }) => {
    const cookies = await regencies.signIn(regencyCode, `desa.${village.slice(-4)}`)
    let ownPages = 0
    for (const [name, one] of Object.entries<Contract>(contracts)) {
      if (one.method !== 'GET' || one.access === 'public' || !one.access.includes('village'))
        continue
      const url = one.path.replace(':villageCode', village)
      if (url.includes(':')) continue
      const answer = await regencies.get(regencyCode, url, cookies)
      expect(answer.statusCode, `${name} ${answer.body}`).toBe(200)
      for (const other of ALL_VILLAGES.filter((code) => code !== village))
        expect(answer.body, `${name} shows ${other}`).not.toContain(marked(other))
      if (answer.body.includes(marked(village))) ownPages += 1
    }
    expect(ownPages).toBeGreaterThanOrEqual(5)
  })

  test.each(VILLAGE_USERS)(
    'and no person of another by id or number, for $village',
    async ({ regencyCode, village }) => {
      const cookies = await regencies.signIn(regencyCode, `desa.${village.slice(-4)}`)
      const office = await regencies.signIn('61.11', 'kantor')
      const everybody = (await regencies.get('61.11', '/api/match/workers', office)).json<{
        rows: { id: string; name: string }[]
      }>()
      expect(everybody.rows).toHaveLength(6)
      for (const { id, name } of everybody.rows) {
        const isOwn = name.startsWith(marked(village))
        const answer = await regencies.get(regencyCode, `/api/match/workers/${id}`, cookies)
        expect(answer.statusCode, name).toBe(isOwn ? 200 : 404)
      }
      for (const other of ALL_VILLAGES) {
        const number = nikOf(other, 0)
        const found = await regencies.post(
          regencyCode,
          '/api/match/workers/find',
          { number },
          cookies,
        )
        const { worker } = found.json<{ worker: { name: string } | null }>()
        expect(worker?.name ?? null).toBe(other === village ? personOf(village, 0) : null)
      }
    },
  )

  test.each(VILLAGE_USERS)('in plain SQL too, for $village', async ({ regencyCode, village }) => {
    const scope = { regencyCode, villageCode: village, actor: 'test' }
    const seen = await regencies.app.run<Tables, { table: string; own: number; foreign: number }[]>(
      scope,
      async (db) => {
        const tables = await runSql<{ name: string }>(
          db,
          sql`select table_name as name from information_schema.columns
where table_schema = 'public' and column_name = 'village_code' and table_name not in ('app_user', 'outside_person', 'bill_line')`,
        )
        const counts = []
        for (const { name } of tables) {
          const [row] = await runSql<{ own: number; foreign: number }>(
            db,
            sql`select count(*) filter (where village_code = ${village}) as own,
count(*) filter (where village_code is distinct from ${village}) as foreign from ${sql.table(name)}`,
          )
          counts.push({ table: name, own: row?.own ?? 0, foreign: row?.foreign ?? 0 })
        }
        return counts
      },
    )
    expect(seen.length).toBeGreaterThan(15)
    expect(seen.filter((one) => one.foreign > 0)).toEqual([])
    expect(seen.filter((one) => one.own > 0).length).toBeGreaterThan(12)
  })

  test('another village is not found, whatever is asked of it', async () => {
    const cookies = await regencies.signIn('61.11', 'desa.2001')
    const other = '61.11.01.2002'
    for (const url of [`/api/report/villages/${other}`, `/api/register/lists/${other}`])
      expect((await regencies.get('61.11', url, cookies)).statusCode, url).toBe(404)
    const form = { clientKey: NOBODY, villageCode: other, nik: '', name: 'Siti' }
    expect(
      (await regencies.post('61.11', '/api/register/candidates', form, cookies)).statusCode,
    ).toBe(404)
  })
})
