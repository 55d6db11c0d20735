import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, wholeRegency } from '#doors/open-house.ts'
import type { Tables } from '#doors/wiring.ts'
import { loadOrCreateKeyFile } from '#office/keys/key-file.ts'
import { Database, runSql } from '#platform/database.ts'
import type { DemoFolders } from '#tools/demo/folders.ts'
import { runYear } from '#tools/demo/year/run-year.ts'
import type { Story } from '#tools/demo/year/story.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { idSource } from '#vocabulary/ids.ts'
import { testDatabase } from './database.ts'

const SIZE = { seed: 7, villages: 1, perVillage: 12 }

let story: Story
let again: Story
let scratch: string
const database = await testDatabase()
const house = {
  owner: new Database(database.url('owner'), 2),
  app: new Database(database.url('app')),
  audit: new Database(database.url('audit'), 1),
}

async function liveTheYear(): Promise<Story> {
  const clock = new StandingClock('2026-01-02T02:00:00Z')
  const { keys } = await loadOrCreateKeyFile(scratch)
  const folders: DemoFolders = {
    root: scratch,
    lists: join(scratch, 'lists'),
    outside: join(scratch, 'outside'),
    branch: join(scratch, 'branch'),
    papers: join(scratch, 'papers'),
  }
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true })
  const opened = {
    ...house,
    home: scratch,
    keyFile: keys,
    hasNewKeys: false,
    clock,
    ids: idSource(clock, (count) => new Uint8Array(count)),
    close: async () => undefined,
  } as unknown as House
  return runYear(opened, clock, folders, SIZE)
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'payung-year-'))
  await chmod(scratch, 0o700)
  story = await liveTheYear()
  again = await liveTheYear()
}, 240_000)

afterAll(async () => {
  await Promise.all([house.owner.close(), house.app.close(), house.audit.close()])
  await rm(scratch, { recursive: true, force: true })
})

function rows<Row>(statement: string): Promise<Row[]> {
  return house.app.run<Tables, Row[]>(wholeRegency('61.11', 'test'), (db) =>
    runSql<Row>(db, sql<Row>`${sql.raw(statement)}`),
  )
}

async function count(statement: string): Promise<number> {
  const [row] = await rows<{ count: number }>(
    `select count(*) as count from (${statement}) as found`,
  )
  return row?.count ?? -1
}

describe('one village and its people, from the spreadsheet to confirmed months', () => {
  test('the year ends with people named, covered and confirmed', async () => {
    const told = new Map(story.chapters.map((one) => [one.title, one]))
    expect(told.size).toBe(story.chapters.length)
    expect(await count(`select 1 from candidate`)).toBeGreaterThanOrEqual(12)
    expect(await count(`select 1 from grant_of_cover`)).toBeGreaterThan(0)
    expect(
      await count(
        `select 1 from contribution_state where month >= '2026-01' and kind = 'confirmed'`,
      ),
    ).toBeGreaterThan(0)
  })

  test('every line of the list is accounted for', async () => {
    expect(await count(`select 1 from candidate where state = 'received'`)).toBe(0)
    expect(
      await count(`select 1 from candidate where state = 'accepted' and worker_id is null`),
    ).toBe(0)
    expect(
      await count(`select 1 from candidate where state = 'refused' and state_reason = ''`),
    ).toBe(0)
  })

  test('the ledger and the person-months agree per fund, to the rupiah', async () => {
    const perFund = await rows<{ fund_id: string; ledger: number; months: number }>(`
select fund_id,
  (select sum(debit_rupiah)::bigint from ledger_entry entry where entry.fund_id = state.fund_id and account in ('expense-jkk', 'expense-jkm')) as ledger,
  sum(jkk_rupiah + jkm_rupiah)::bigint as months
from contribution_state state where bill_id is not null and kind in ('billed', 'paid', 'confirmed') group by fund_id`)
    expect(perFund.length).toBeGreaterThan(0)
    for (const row of perFund) expect(row.ledger).toBe(row.months)
  })

  test('every bill’s entries balance and nothing stays in transit once confirmed', async () => {
    expect(
      await count(
        `select bill_id from ledger_entry group by bill_id having sum(debit_rupiah) <> sum(credit_rupiah)`,
      ),
    ).toBe(0)
    expect(
      await count(`
select entry.bill_id from ledger_entry entry join payment on payment.bill_id = entry.bill_id and payment.confirmed_on is not null
where account = 'transit' group by entry.bill_id having sum(debit_rupiah) <> sum(credit_rupiah)`),
    ).toBe(0)
  })

  test('no fund pays more than its ceiling or earlier than its money', async () => {
    expect(
      await count(`
select fund.id from fund join bill on bill.fund_id = fund.id and bill.budget_year = fund.budget_year
join payment on payment.bill_id = bill.id
group by fund.id, fund.ceiling_rupiah, fund.arrivals, fund.budget_year
having sum(payment.rupiah) > fund.ceiling_rupiah`),
    ).toBe(0)
    expect(
      await count(`
select payment.id from payment join bill on bill.id = payment.bill_id join fund on fund.id = bill.fund_id and fund.budget_year = bill.budget_year
where fund.arrivals is not null and (
  select sum(earlier.rupiah) from payment earlier join bill other on other.id = earlier.bill_id
  where other.fund_id = fund.id and other.budget_year = fund.budget_year and earlier.paid_on <= payment.paid_on
) > (
  select coalesce(sum((arrival ->> 'rupiah')::bigint), 0) from jsonb_array_elements(fund.arrivals) arrival
  where arrival ->> 'month' <= to_char(payment.paid_on, 'YYYY-MM'))`),
    ).toBe(0)
  })

  test('no person-month has two payers, and none is confirmed without a payment', async () => {
    expect(
      await count(
        `select 1 from contribution_event where kind = 'confirmed' group by month, worker_id having count(*) > 1`,
      ),
    ).toBe(0)
    expect(
      await count(`
select 1 from contribution_state state where kind = 'confirmed' and bill_id is not null
and not exists (select 1 from payment where payment.bill_id = state.bill_id and confirmed_on is not null)`),
    ).toBe(0)
  })

  test('a fund pays only people whose tags it accepts', async () => {
    expect(
      await count(`
select 1 from grant_of_cover granted join decision using (regency_code, worker_id) join fund on fund.id = granted.fund_id and fund.budget_year = granted.budget_year
where not exists (
  select 1 from jsonb_array_elements(fund.accepts) wanted
  where not exists (select 1 from jsonb_array_elements_text(wanted) tag where tag <> all (decision.tags)))`),
    ).toBe(0)
  })

  test('nobody new is promised a month before money of a fund that accepts her is in hand', async () => {
    const promised = await rows<{ from_month: string; tags: string[] }>(`
select min(granted.from_month) as from_month, decision.tags from grant_of_cover granted
join decision using (regency_code, worker_id) where not decision.is_renewal group by decision.worker_id, decision.tags`)
    const [run] = await rows<{
      funds: {
        from: string
        accepts: string[][]
        arrivals: { month: string; rupiah: number }[] | null
      }[]
    }>(`select instance -> 'funds' as funds from allocation_run order by id desc limit 1`)
    const firstMoney = (tags: readonly string[]) =>
      (run?.funds ?? [])
        .filter(({ accepts }) => accepts.some((list) => list.every((tag) => tags.includes(tag))))
        .map(({ from, arrivals }) => arrivals?.find(({ rupiah }) => rupiah > 0)?.month ?? from)
        .sort()[0]
    expect(run?.funds.length).toBeGreaterThan(5)
    for (const { from_month, tags } of promised)
      expect(from_month >= (firstMoney(tags) ?? '9999-12')).toBe(true)
  })

  test('where each person-month stands can be rebuilt from the events', async () => {
    expect(
      await count(`
select month, worker_id, kind, fund_id, bill_id, jkk_rupiah, jkm_rupiah from contribution_state
except
select distinct on (month, worker_id) month, worker_id, kind, fund_id, bill_id, jkk_rupiah, jkm_rupiah
from (select * from contribution_event where kind <> 'credited' order by month, worker_id, seq desc) as event`),
    ).toBe(0)
  })

  test('a finished year lived again changes nothing: every step knows that it was done', async () => {
    const figures = (one: Story) =>
      one.chapters.map(({ step, title, countIn, countOut, rupiah }) => ({
        step,
        title,
        countIn,
        countOut,
        rupiah,
      }))
    expect(figures(again)).toEqual(figures(story))
    expect(
      await count(
        `select facts ->> 'step' from audit_event where kind = 'demo-step' group by 1 having count(*) > 1`,
      ),
    ).toBe(0)
  })

  test('no identity number stands anywhere in clear', async () => {
    const tables = await rows<{ table_name: string; column_name: string }>(
      `select table_name, column_name from information_schema.columns where table_schema = 'public' and data_type in ('text', 'jsonb')`,
    )
    for (const { table_name, column_name } of tables) {
      if (table_name === 'schema_step') continue
      const found = await count(
        `select 1 from "${table_name}" where "${column_name}"::text ~ '(^|[^0-9a-f-])61110[0-9]{11}([^0-9a-f-]|$)'`,
      )
      expect({ table_name, column_name, found }).toEqual({ table_name, column_name, found: 0 })
    }
  })
})
