import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Database, type Db, runSql } from '#platform/database.ts'
import { isoDate, lastDayOf } from '#vocabulary/iso-date.ts'
import { addMonths, month } from '#vocabulary/month.ts'
import { testDatabase } from '../../../tests/database.ts'
import { nationalRules, ruleBook } from '../decide/index.ts'
import { protectionOf } from './lapse.ts'
import { whenOf } from './read-lapse.ts'
import { graceEndMonth, standings } from './read-store.ts'

const REGENCY = '61.11'
const PEOPLE = 400
const scope = { regencyCode: REGENCY, villageCode: '*', actor: 'test' }
const book = ruleBook(nationalRules)
const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

// Any set of paid months over two years: whole years, holes of every length, nothing at all.
const [paidMonths = []] = fc.sample(
  fc.array(
    fc
      .uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 24 })
      .map((offsets) =>
        offsets.sort((a, b) => a - b).map((offset) => addMonths(month('2025-01'), offset)),
      ),
    { minLength: PEOPLE, maxLength: PEOPLE },
  ),
  { seed: 20260101, numRuns: 1 },
)

let database: Database
beforeAll(async () => {
  const made = await testDatabase()
  const owner = new Database(made.url(), 1)
  await owner.run(scope, async (db: Db<never>) => {
    await runSql(
      db,
      sql`insert into area values ('61', 'K', 'province', 'provinsi', null), ('61.11', 'K', 'regency', 'kabupaten', '61'),
('61.11.01', 'S', 'district', 'kecamatan', '61.11'), ('61.11.01.2001', 'S', 'village', 'desa', '61.11.01')`,
    )
    await runSql(db, sql`insert into data_key values (${REGENCY}, 1, ${Buffer.alloc(60)})`)
    await runSql(
      db,
      sql`insert into match_run (regency_code, id, programme_year, at, auto_millionths, review_millionths, counts, histogram, weights)
values (${REGENCY}, ${idOf(0)}, 2026, now(), 990000, 500000, '{}', '[]', '[]')`,
    )
    await runSql(
      db,
      sql`insert into worker (regency_code, id, village_code, name, sex, birth_place, occupation, private_enc, key_version, compared_in)
select ${REGENCY}, id, '61.11.01.2001', 'W', '', '', '', ''::bytea, 1, ${idOf(0)}::uuid from unnest(${paidMonths.map((_, at) => idOf(at))}::uuid[]) as id`,
    )
    const rows = paidMonths.flatMap((months, at) => months.map((one) => [idOf(at), one] as const))
    await runSql(
      db,
      sql`insert into contribution_state (regency_code, month, worker_id, seq, village_code, kind, budget_year, fund_id, jkk_rupiah, jkm_rupiah, at)
select ${REGENCY}, month, id, 1, '61.11.01.2001', 'confirmed', left(month, 4)::int, 'pad', 10000, 6800, now()
from unnest(${rows.map(([id]) => id)}::uuid[], ${rows.map(([, one]) => one as string)}::text[]) as paid (id, month)`,
    )
  })
  await owner.close()
  database = new Database(made.url('app'))
})
afterAll(() => database.close())

test.each(['2025-06-15', '2025-12-31', '2026-01-01', '2026-10-12', '2027-04-30', '2027-05-01'])(
  'on %s the states reckoned in SQL are those of the decision, person by person',
  async (day) => {
    const on = isoDate(day)
    const when = whenOf(book, on)
    const rows = await database.run(scope, (db: Db<never>) =>
      runSql<{ worker_id: string; state: string; last_month: string | null }>(
        db,
        sql`select worker_id, state, last_month from (${standings(REGENCY, when)}) as standing`,
      ),
    )
    expect(rows).toHaveLength(PEOPLE)
    const seen = new Set<string>()
    for (const row of rows) {
      const months = paidMonths[Number(row.worker_id.slice(-12))] ?? []
      const wanted = protectionOf(months, book, on)
      expect(row.state, `${months.join(' ')} on ${day}`).toBe(wanted.state)
      seen.add(row.state)
      if (row.last_month === null) continue
      expect(lastDayOf(graceEndMonth(row.last_month, when)) >= on).toBe(wanted.state !== 'lapsed')
      if (wanted.state !== 'protected')
        expect(lastDayOf(month(row.last_month))).toBe(wanted.protectedUntil)
      if (wanted.state === 'in-grace')
        expect(lastDayOf(graceEndMonth(row.last_month, when))).toBe(wanted.graceEnd)
    }
    expect(seen.size).toBeGreaterThanOrEqual(2)
  },
)
