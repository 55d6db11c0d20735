import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officeOf } from '#doors/regency.examples.ts'
import type { Tables } from '#doors/wiring.ts'
import { readRuleBook } from '#journey/decide/read-store.ts'
import { importRoster } from '#journey/enrol/import-roster.ts'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import { enterFunds } from '#journey/fund/budget/enter-funds.ts'
import { loadStudio } from '#journey/fund/studio/load.ts'
import { askStudio } from '#journey/fund/studio/question.ts'
import { freezeScenario } from '#journey/fund/studio/scenario-decree.ts'
import { type ScenarioOrder, saveScenario } from '#journey/fund/studio/scenario-save.ts'
import { findScenarioHead } from '#journey/fund/studio/scenario-store.ts'
import { policyOf } from '#journey/fund/studio/studio.examples.ts'
import { listLastPaid } from '#journey/pay/list-last-paid.ts'
import { promiseRun } from '#journey/pay/promise-months.ts'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import { Database, type Db, runSql } from '#platform/database.ts'
import { testDatabase } from './database.ts'

const VILLAGE = '61.11.01.2001'
const YEAR = 2026
const office = officeOf('61.11')
const scope = { regencyCode: '61.11', villageCode: '*', actor: 'test' }
const order = (name: string): ScenarioOrder => ({
  name,
  madeBy: 'Ani',
  policy: policyOf({ points: {} }),
  codeVersion: 'allocate-1',
})

let app: Database
let owner: Database

function run<T>(work: (db: Db<Tables>) => Promise<T>): Promise<T> {
  return app.run<Tables, T>(scope, work)
}

async function tableIn(db: Db<Tables>) {
  const rows = await loadStudio(db, await readRuleBook(db), YEAR, await listLastPaid(db, YEAR))
  return { ...rows, edition: 'uji' }
}

async function save(name: string) {
  return run(async (db) => {
    const table = await tableIn(db)
    const proved = await allocate(askStudio(table, order(name).policy).instance)
    return saveScenario(db, office, table, order(name), proved)
  })
}

async function freeze(scenarioId: string, number: string) {
  return run(async (db) =>
    freezeScenario(db, office, await tableIn(db), {
      scenarioId,
      number,
      solve: allocate,
      promise: (own, at, runId) => promiseRun(own as unknown as Db<Tables>, at, runId),
    }),
  )
}

/** Three people whom the programme may protect, and money for two. */
async function fill(db: Db<Tables>): Promise<void> {
  await runSql(
    db,
    sql`insert into data_key (regency_code, version, wrapped) values ('61.11', 1, ${Buffer.alloc(60)}) on conflict do nothing`,
  )
  await enterFunds(db, office, YEAR, [
    {
      id: 'pad',
      name: 'PAD',
      kind: 'pad',
      payer: 'apbd',
      ceilingRupiah: 2 * 201_600,
      from: '2026-01',
      to: '2026-12',
      accepts: [[]],
      isLastResort: true,
      arrivals: null,
      accountJkk: '',
      accountJkm: '',
      legalBasis: '',
      status: 'assumed',
      source: 'contoh',
    },
  ])
  const ids = await importRoster(
    db,
    office,
    [1, 2, 3].map((number) => ({
      nik: `611101040580000${number}`,
      kk: '',
      kpj: `2611000${number}`,
      name: `Warga ${number}`,
      sex: 'P',
      birthPlace: 'Sukadana',
      birthDate: '1980-05-04',
      villageCode: VILLAGE,
      phone: '',
      motherName: 'Halimah',
      occupation: 'Petani',
      monthlyIncome: 900_000,
      segment: 'bpu',
      enteredOn: '2026-01-01',
    })),
  )
  for (const [at, workerId] of ids.entries())
    await runSql(
      db,
      sql`
insert into decision (regency_code, programme_year, worker_id, village_code, decided_on, answer, reasons, is_renewal, tags, tier,
  score_millionths, score_parts, list_number, line)
values ('61.11', ${YEAR}, ${workerId}, ${VILLAGE}, '2026-03-10', 'yes', '[]', false, '{bpu}', 2, ${400_000 - at}, '[]', 1, ${at + 1})`,
    )
}

beforeAll(async () => {
  const made = await testDatabase()
  owner = new Database(made.url('owner'), 1)
  app = new Database(made.url('app'), 2)
  await owner.run(scope, setUpRegency)
  await run(fill)
})
afterAll(async () => {
  await Promise.all([app.close(), owner.close()])
})

describe('a scenario kept', () => {
  test('opens again with the figures, the rules and the digests it was saved with', async () => {
    const saved = await save('Dua dari tiga')
    if (!saved.ok) throw new Error(saved.refusal.code)
    const head = await run((db) => findScenarioHead(db, '61.11', saved.value.id))
    expect(head).toMatchObject({
      name: 'Dua dari tiga',
      made_by: 'Ani',
      status: 'optimal',
      code_version: 'allocate-1',
      outcome: { covered: 2, eligible: 3, rupiah: 403_200, fairness: { equalShare: 2 / 3 } },
    })
    expect(head?.rules.map(({ id }) => id)).toContain('PAY-LAPSE')
  })

  test('is refused without a proof, and under a name the year already has', async () => {
    const unproved = await run(async (db) =>
      saveScenario(db, office, await tableIn(db), order('Tanpa bukti'), undefined),
    )
    expect(unproved).toMatchObject({ ok: false, refusal: { code: 'not-proved-yet' } })
    expect(await save('Dua dari tiga')).toMatchObject({ refusal: { code: 'name-taken' } })
  })

  test('can be changed or taken away by nobody, and is not seen from another regency', async () => {
    for (const statement of [
      `update allocation_scenario set name = 'lain'`,
      `delete from allocation_scenario`,
    ])
      await expect(run((db) => runSql(db, sql`${sql.raw(statement)}`))).rejects.toThrow(
        /permission denied/,
      )
    const elsewhere = await app.run<Tables, unknown[]>({ ...scope, regencyCode: '61.04' }, (db) =>
      runSql(db, sql`select id from allocation_scenario`),
    )
    expect(elsewhere).toEqual([])
  })
})

describe('a scenario frozen as decree', () => {
  test('is refused with what changed when money was moved since, and nothing is written', async () => {
    const saved = await save('Sebelum perubahan')
    if (!saved.ok) throw new Error(saved.refusal.code)
    const ceiling = (rupiah: number) =>
      run((db) =>
        runSql(
          db,
          sql`update fund set ceiling_rupiah = ${rupiah} where id = 'pad' and budget_year = ${YEAR}`,
        ),
      )
    await ceiling(201_600)
    expect(await freeze(saved.value.id, '188/1')).toMatchObject({
      ok: false,
      refusal: { code: 'inputs-changed', name: 'Sebelum perubahan' },
    })
    await ceiling(2 * 201_600)
    expect(await run((db) => runSql(db, sql`select 1 from allocation_run`))).toEqual([])
  })

  test('becomes the run, the list and the promised months that were proved; a second one is refused', async () => {
    const saved = await save('Yang ditetapkan')
    if (!saved.ok) throw new Error(saved.refusal.code)
    const frozen = await freeze(saved.value.id, '188/2')
    expect(frozen).toMatchObject({
      ok: true,
      value: { number: '188/2', people: 2, personMonths: 24, totalRupiah: 403_200 },
    })
    const [told] = await run((db) =>
      runSql<{ same: boolean; promised: number }>(
        db,
        sql`
select (select result_sha256 from allocation_run) = (select result_sha256 from allocation_scenario where name = 'Yang ditetapkan') as same,
  (select count(*)::int from contribution_state where kind = 'promised') as promised`,
      ),
    )
    expect(told).toEqual({ same: true, promised: 24 })
    const head = await run((db) => findScenarioHead(db, '61.11', saved.value.id))
    expect(head?.decree_id).toBeTruthy()
    const again = await save('Yang lain')
    if (!again.ok) throw new Error(again.refusal.code)
    expect(await freeze(again.value.id, '188/3')).toMatchObject({
      refusal: { code: 'year-has-decree', number: '188/2' },
    })
  })
})
