import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Tables } from '#doors/wiring.ts'
import { REGENCY, VILLAGE } from '#journey/claim/claim-office.examples.ts'
import { nationalRules, ruleBook } from '#journey/decide/index.ts'
import { type Db, runSql } from '#platform/database.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { undoneWork } from '../../../tests/undone-work.ts'
import { type BookYear, bookYear } from './book-year.examples.ts'
import { bookChecks, checkBook, checkBooks } from './check-books.ts'
import { measureFigures, traceFigure } from './trace-figure.ts'

const scope = { regencyCode: REGENCY, villageCode: '*', actor: 'test' }
const book = ruleBook(nationalRules)

// As superuser: the application itself may not alter what is append-only, and the damage is what is tested.
const undone = undoneWork(scope, 'super')

const inBooks = (work: (db: Db<Tables>, year: BookYear) => Promise<void>) =>
  undone<Tables>(async (db) => work(db, await bookYear(db)))

test('books that hold together show no violation, and every check has looked at something', () =>
  inBooks(async (db, { workerId, billId }) => {
    await runSql(db, paidFamily(workerId))
    await runSql(db, answeredFamily(workerId))
    const checked = await checkBooks(db, 2026)
    expect(checked.filter((one) => !one.isFine)).toEqual([])
    expect(checked.filter((one) => one.looked === 0)).toEqual([])
    expect(billId).not.toBe('')
  }))

function paidFamily(workerId: string): RawBuilder<unknown> {
  return sql`insert into claim_case (regency_code, id, worker_id, village_code, event, event_on, found_by, found_on, state, amount_rupiah,
  entitlement, documents, answered_on, paid_rupiah)
values (${REGENCY}, '00000000-0000-7000-8000-000000000001', ${workerId}, ${VILLAGE}, 'death', '2026-02-01', 'death-list', '2026-02-10', 'paid', 42000000,
  '{}', '[]', '2026-02-20', 42000000)`
}

function answeredFamily(workerId: string): RawBuilder<unknown> {
  return sql`
with file as (
  insert into exchange_file (regency_code, id, direction, kind, name, sha256, row_count, at, answers, faults)
  values (${REGENCY}, '00000000-0000-7000-8000-000000000002', 'out', 'claim', 'KLAIM-1', 'x', 1, '2026-02-12', null, '[]') returning id
)
insert into claim_filing (regency_code, file_id, line, case_id, village_code, answer, paid_rupiah)
select ${REGENCY}, file.id, 1, one.id, ${VILLAGE}, 'paid', 42000000 from file
cross join (select '00000000-0000-7000-8000-000000000001'::uuid as id) as one where ${workerId} <> ''`
}

interface Damage {
  readonly check: string
  readonly done: string
  readonly plant: (year: BookYear) => RawBuilder<unknown>
}

const damages: readonly Damage[] = [
  {
    check: 'lines-add-up',
    done: 'a line left without a state',
    plant: () => sql`update candidate set state = 'received' where state = 'refused'`,
  },
  {
    check: 'files-keep-their-lines',
    done: 'a line lost from its file',
    plant: () => sql`update list_file set row_count = 3`,
  },
  {
    check: 'refusals-say-why',
    done: 'a refusal without a reason',
    plant: () => sql`update candidate set state_reason = '' where state = 'refused'`,
  },
  {
    check: 'accepted-are-people',
    done: 'an accepted person nobody decided about',
    plant: () => sql`delete from decision`,
  },
  {
    check: 'eligible-are-placed',
    done: 'an eligible person neither granted nor named as left out',
    plant: () => sql`delete from grant_of_cover`,
  },
  {
    check: 'ledger-balances',
    done: 'one rupiah on one side only',
    plant: ({ billId }) => entry(billId, 50, 'cash', 1, 0),
  },
  {
    check: 'two-books-agree',
    done: 'an expense in the ledger that no person-month carries',
    plant: ({ billId }) => sql`
with first as (${entry(billId, 50, 'expense-jkk', 10_000, 0)} returning 1) ${entry(billId, 51, 'payable', 0, 10_000)}`,
  },
  {
    check: 'premium-is-promised',
    done: 'a month promised for less than was confirmed',
    plant: () => sql`update contribution_event set jkk_rupiah = 9000 where kind = 'promised'`,
  },
  {
    check: 'payments-are-bills',
    done: 'a bill paid a second time',
    plant: ({
      billId,
    }) => sql`insert into payment (regency_code, id, bill_id, client_key, paid_on, rupiah, sp2d)
values (${REGENCY}, ${billId}, ${billId}, 'SP2D-2', '2026-01-29', 16800, 'SP2D-2')`,
  },
  {
    check: 'within-ceiling',
    done: 'a ceiling below what was paid',
    plant: () => sql`update fund set ceiling_rupiah = 16799 where budget_year = 2026`,
  },
  {
    check: 'within-arrivals',
    done: 'a payment before the money came',
    plant: () =>
      sql`update fund set arrivals = '[{"month": "2026-02", "rupiah": 100000000}]' where budget_year = 2026`,
  },
  {
    check: 'within-earmark',
    done: 'a fund for palm workers that paid somebody else',
    plant: () => sql`update fund set accepts = '[["palm"]]' where budget_year = 2026`,
  },
  {
    check: 'within-earmark',
    done: 'a month outside the months of its fund',
    plant: () => sql`update fund set from_month = '2026-02' where budget_year = 2026`,
  },
  {
    check: 'no-month-twice',
    done: 'a month confirmed a second time',
    plant: () => sql`insert into contribution_event
select regency_code, month, worker_id, 99, village_code, kind, budget_year, fund_id, bill_id, jkk_rupiah, jkm_rupiah, at
from contribution_event where month = '2026-01' and kind = 'confirmed'`,
  },
  {
    check: 'payer-is-claimed',
    done: 'a promise that holds one programme only',
    plant: () => sql`delete from payer_claim where programme = 'JKM'`,
  },
  {
    check: 'payer-is-claimed',
    done: 'a claim that no month stands behind',
    plant: () => sql`update payer_claim set month = '2026-02' where programme = 'JKM'`,
  },
  {
    check: 'state-follows-events',
    done: 'a state set by hand',
    plant: () => sql`update contribution_state set kind = 'paid' where month = '2026-01'`,
  },
  {
    check: 'families-are-answered',
    done: 'a benefit called paid that the branch never answered',
    plant: ({ workerId }) => paidFamily(workerId),
  },
]

function entry(billId: string, seq: number, account: string, debit: number, credit: number) {
  return sql`insert into ledger_entry (regency_code, bill_id, seq, month, budget_year, fund_id, account, debit_rupiah, credit_rupiah, at)
values (${REGENCY}, ${billId}, ${seq}, '2026-01', 2026, 'pad', ${account}, ${debit}, ${credit}, '2026-01-30T02:00:00Z')`
}

test.each(damages)('$check finds $done', ({ check, plant }) =>
  inBooks(async (db, year) => {
    await runSql(db, plant(year))
    const law = bookChecks.find((one) => one.id === check)
    if (!law) throw new Error(`no check ${check}`)
    const found = await checkBook(db, 2026, law)
    expect(found.isFine).toBe(false)
    expect(found.violations[0]?.sentence).toMatch(/\d|keadaannya/)
  }),
)

test('every check is proven by a planted violation', () => {
  const planted = new Set(damages.map((one) => one.check))
  expect(bookChecks.map((one) => one.id).filter((id) => !planted.has(id))).toEqual([])
})

test('a figure is the sum of the rows its trace shows, and its fingerprint moves with one of them', () =>
  inBooks(async (db) => {
    const on = isoDate('2026-01-31')
    const figures = await measureFigures(db, book, 2026, on)
    const value = (id: string) => figures.get(id)?.value
    // By hand: two lines, one accepted, one refused; one person protected in January; one month of Rp16,800.
    expect([value('named'), value('accepted'), value('refused')]).toEqual([2, 1, 1])
    expect([value('protected'), value('confirmed-months'), value('paid')]).toEqual([1, 1, 16_800])
    expect([value('fund-pad'), value('lapsed'), value('families-paid')]).toEqual([16_800, 0, 0])
    const trace = await traceFigure(db, book, 2026, on, 'fund-pad')
    expect(trace).toMatchObject({ ok: true, value: { behind: [{ amount: 16_800 }], rows: 1 } })
    if (!trace.ok) return
    expect(trace.value.fingerprint).toBe(figures.get('fund-pad')?.fingerprint)
    expect(trace.value.statement).toContain('contribution_state')
    await runSql(db, sql`update contribution_state set jkk_rupiah = 9999 where month = '2026-01'`)
    const moved = await traceFigure(db, book, 2026, on, 'fund-pad')
    expect(moved.ok && moved.value.value).toBe(16_799)
    expect(moved.ok && moved.value.fingerprint).not.toBe(trace.value.fingerprint)
  }))

test('a figure nobody knows is refused with the names of those there are', () =>
  inBooks(async (db) => {
    const trace = await traceFigure(db, book, 2026, isoDate('2026-01-31'), 'bahagia')
    expect(trace).toMatchObject({ ok: false, refusal: { code: 'unknown-figure' } })
    expect(!trace.ok && trace.refusal.known).toContain('protected')
  }))

test('who was a member, was not named again and is out of grace counts as lapsed, with that reason', () =>
  inBooks(async (db) => {
    await runSql(db, sql`delete from grant_of_cover`)
    await runSql(
      db,
      sql`update candidate set state = 'refused', state_reason = 'V030' where state = 'accepted'`,
    )
    await runSql(db, sql`delete from decision`)
    // January 2026 is the last month: grace ends in May, so in June the membership is over.
    const trace = await traceFigure(db, book, 2026, isoDate('2026-06-01'), 'lapsed')
    expect(trace).toMatchObject({
      ok: true,
      value: { value: 1, behind: [{ about: 'tidak diusulkan lagi' }] },
    })
    const before = await traceFigure(db, book, 2026, isoDate('2026-05-31'), 'lapsed')
    expect(before).toMatchObject({ ok: true, value: { value: 0 } })
  }))
