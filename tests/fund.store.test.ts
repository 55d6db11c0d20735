import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillRegency, officeOf, YEAR } from '#doors/regency.examples.ts'
import { reviseStep } from '#doors/revise-step.ts'
import type { Tables } from '#doors/wiring.ts'
import { insertOverride } from '#journey/decide/read-store.ts'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import { checkAllocation } from '#journey/fund/allocate/check-allocation.ts'
import type { AllocationInstance } from '#journey/fund/allocate/index.ts'
import type { LedgerMonth } from '#journey/fund/budget/ceiling-change.ts'
import { changeCeiling, previewCeiling } from '#journey/fund/budget/change-ceiling.ts'
import { enterFunds, type NewFund } from '#journey/fund/budget/enter-funds.ts'
import { readFundFacts } from '#journey/fund/budget/read-fund-facts.ts'
import { issueDecree } from '#journey/fund/decree/issue-decree.ts'
import { readPublicDecree } from '#journey/fund/decree/read-public-decree.ts'
import { enterShares } from '#journey/fund/payer/enter-shares.ts'
import { allocateYear } from '#journey/fund/run/allocate-year.ts'
import { replayRun } from '#journey/fund/run/replay-run.ts'
import { writePayerStatement } from '#journey/pay/payer-statement.ts'
import { promiseRun } from '#journey/pay/promise-months.ts'
import { readPayers } from '#journey/pay/read-payers.ts'
import { sumFundMonths } from '#journey/pay/read-store.ts'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import { Database, type Db, runSql } from '#platform/database.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { testDatabase } from './database.ts'

const REGENCY = '61.11'
const [SUTERA, BUTON] = ['61.11.01.2001', '61.11.01.2002'] as const
const TODAY = isoDate('2026-10-12')
const PREMIUM = { jkkRupiah: 10_000, jkmRupiah: 6_800 }
const A_MONTH = 16_800
const scope = { regencyCode: REGENCY, villageCode: '*', actor: 'test' }
const office = officeOf(REGENCY)
const allocator = { codeVersion: 'trial-1', allocate, check: checkAllocation }

let owner: Database
let database: Database
let runId: string

beforeAll(async () => {
  const made = await testDatabase()
  owner = new Database(made.url('owner'), 1)
  await owner.run(scope, setUpRegency)
  database = new Database(made.url('app'), 3)
  await run((db) => fillRegency(db, office, [SUTERA, BUTON]))
})
afterAll(async () => {
  await Promise.all([owner.close(), database.close()])
})

function run<T>(work: (db: Db<Tables>) => Promise<T>): Promise<T> {
  return database.run<Tables, T>(scope, work)
}

/** Village money that reaches Sutera in November only, under a rule that nobody has confirmed. */
const adaSutera: NewFund = {
  id: 'add-sutera',
  name: 'ADD Sutera',
  kind: 'add',
  payer: 'village',
  ceilingRupiah: 10 * A_MONTH,
  from: '2026-01',
  to: '2026-12',
  accepts: [[`village:${SUTERA}`]],
  isLastResort: false,
  arrivals: [{ month: '2026-11', rupiah: 10 * A_MONTH }],
  accountJkk: 'perlu dikonfirmasi',
  accountJkm: 'perlu dikonfirmasi',
  legalBasis: 'APBDes 2026',
  status: 'assumed',
  source: 'contoh',
  rules: ['FUND-ADD'],
  pool: { rupiah: 1_000_000, otherRupiah: 20_000, ruleId: 'DBH-OTHER' },
  documents: [
    {
      code: 'apbdes',
      name: 'APBDes 2026',
      dueOn: '2026-10-01',
      doneOn: null,
      status: 'assumed',
      source: 'contoh',
    },
  ],
  revenue: [{ month: '2026-01', targetRupiah: 1_680_000, realisedRupiah: 500_000 }],
}

async function ledgerOf(db: Db<Tables>, fundId: string): Promise<LedgerMonth[]> {
  const rows = await sumFundMonths(db, REGENCY, YEAR)
  return rows
    .filter((row) => row.fund_id === fundId)
    .map((row) => ({
      month: row.month,
      people: row.people,
      committedRupiah: row.committed,
      billedRupiah: row.billed,
      paidRupiah: row.paid,
    }))
}

describe('a fund as it is entered', () => {
  test('keeps its rules, papers, revenue and share limit', async () => {
    const entered = await run((db) => enterFunds(db, office, YEAR, [adaSutera]))
    expect(entered.ok).toBe(true)
    const facts = (await run((db) => readFundFacts(db, YEAR, TODAY))).get('add-sutera')
    // The village's own list narrowed by the rule's: ADD pays non-wage workers of its village.
    expect(facts?.accepts).toEqual([['bpu', `village:${SUTERA}`]])
    expect(facts?.documents).toMatchObject([{ code: 'apbdes', state: 'late' }])
    expect(facts?.revenue).toMatchObject({ targetRupiah: 1_680_000, protectionShare: 0.1 })
    // A fifth of a million less what its neighbours have.
    expect(facts?.shareLimit?.limitRupiah).toBe(180_000)
    expect(facts?.rules).toMatchObject([{ id: 'FUND-ADD', status: 'to-be-confirmed' }])
  })
})

describe('a run of the allocator', () => {
  beforeAll(async () => {
    await run(async (db) => {
      await runSql(
        db,
        sql`update decision set tags = array['bpu', 'village:' || village_code], is_renewal = false where regency_code = ${REGENCY}`,
      )
      await runSql(
        db,
        sql`update fund set accepts = '[["pktd"]]' where regency_code = ${REGENCY} and id = 'pad'`,
      )
    })
    const outcome = await run((db) =>
      allocateYear(
        db,
        office,
        YEAR,
        {
          period: { from: month('2026-01'), to: month('2026-12') },
          graceMonths: 3,
          villageMinimum: 0,
          objective: ['tiers', 'score'],
          newMembersFrom: month('2026-04'),
        },
        PREMIUM,
        allocator,
      ),
    )
    runId = outcome.runId
  })

  test('promises a new worker no month before money that may pay her is in hand', async () => {
    const grants = await run((db) =>
      runSql<{ from_month: string; village_code: string }>(
        db,
        sql`select from_month, village_code from grant_of_cover where run_id = ${runId}`,
      ),
    )
    // Three people of Sutera, two months each from November; the grace of three months is not theirs.
    expect(grants.map((row) => row.from_month)).toEqual(['2026-11', '2026-11', '2026-11'])
    expect(new Set(grants.map((row) => row.village_code))).toEqual(new Set([SUTERA]))
  })

  test('says what the unconfirmed rule would have changed the other way', async () => {
    const facts = (await run((db) => readFundFacts(db, YEAR, TODAY))).get('add-sutera')
    expect(facts?.readings).toEqual([
      {
        ruleId: 'FUND-ADD',
        flag: 'allowed',
        taken: true,
        asTaken: { coveredPeople: 3, renewals: 0, usedRupiah: 6 * A_MONTH },
        otherwise: { coveredPeople: 0, renewals: 0, usedRupiah: 0 },
      },
    ])
  })

  test('is solved again from its stored inputs to the same bytes', async () => {
    const replayed = await run((db) => replayRun(db, runId, allocator))
    expect(replayed).toMatchObject({ ok: true, value: { isSame: true, changes: [] } })
    expect(replayed.ok && replayed.value.since).toMatchObject({ isSame: true, peopleNow: 6 })
    const [stored] = await run((db) =>
      runSql<{ sha: string }>(
        db,
        sql`select result_sha256 as sha from allocation_run where id = ${runId}`,
      ),
    )
    expect(replayed.ok && replayed.value.resultSha256).toBe(stored?.sha)
  })

  test('names the rule, the engine and the inputs that moved since', async () => {
    const answer = await run(async (db) => {
      await insertOverride(db, {
        regency_code: REGENCY,
        rule_id: 'FUND-ADD',
        from_on: '2026-01-01',
        to_on: '2026-12-31',
        parameters: JSON.stringify({ allowed: false }),
        status: 'verified',
        reason: 'Surat edaran',
        entered_by: 'kantor',
        entered_at: '2026-10-12T02:00:00Z',
      })
      return replayRun(db, runId, { ...allocator, codeVersion: 'trial-2' })
    })
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(answer.value.isSame).toBe(true)
    expect(answer.value.changes.map((one) => one.code)).toEqual(['code-version', 'rule'])
    expect(answer.value.since).toMatchObject({ isSame: false, funds: ['add-sutera'] })
  })

  test('whose stored inputs somebody altered is found out', async () => {
    const altered = await owner.run<Tables, unknown>(scope, async (db) => {
      const [row] = await runSql<{ instance: AllocationInstance }>(
        db,
        sql`select instance from allocation_run where id = ${runId}`,
      )
      const workers = row?.instance.workers.slice(1) ?? []
      await runSql(
        db,
        sql`update allocation_run set instance = ${JSON.stringify({ ...row?.instance, workers })} where id = ${runId}`,
      )
      const replayed = await replayRun(db, runId, allocator)
      await runSql(
        db,
        sql`update allocation_run set instance = ${JSON.stringify(row?.instance)} where id = ${runId}`,
      )
      return replayed
    })
    expect(altered).toMatchObject({ ok: true, value: { isSame: false } })
    expect(
      (altered as { value: { changes: { code: string }[] } }).value.changes.map(({ code }) => code),
    ).toEqual(expect.arrayContaining(['instance', 'result']))
  })

  test('that does not exist is refused by its id', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000'
    const replayed = await run((db) => replayRun(db, nobody, allocator))
    expect(replayed).toEqual({ ok: false, refusal: { code: 'no-such-run', runId: nobody } })
  })
})

describe('a ceiling that changes', () => {
  const key = { budgetYear: YEAR, fundId: 'pad' }
  const spent = 4 * 8 * A_MONTH

  test('is foreseen without changing anything, and refused below what is billed with the numbers', async () => {
    const low = await run(async (db) =>
      previewCeiling(db, key, { ceilingRupiah: spent - 1 }, await ledgerOf(db, 'pad'), TODAY),
    )
    expect(low).toMatchObject({
      ok: false,
      refusal: { code: 'below-billed', billedRupiah: spent, missingRupiah: 1 },
    })
    const more = await run(async (db) =>
      previewCeiling(db, key, { ceilingRupiah: 12_000_000 }, await ledgerOf(db, 'pad'), TODAY),
    )
    expect(more).toMatchObject({
      ok: true,
      value: { remainderRupiah: 12_000_000 - spent, brokenPersonMonths: 0 },
    })
    expect(await changesOf('pad')).toEqual([])
  })

  test('is an event with its reason; the original figure stays', async () => {
    const changed = await confirm('pad', 12_000_000, { seen: spent, broken: 0 })
    expect(changed).toMatchObject({ ok: true, value: { seq: 1 } })
    const facts = (await run((db) => readFundFacts(db, YEAR, TODAY))).get('pad')
    expect(facts?.originalRupiah).toBe(10_000_000)
    expect(facts?.changes).toMatchObject([
      { beforeRupiah: 10_000_000, afterRupiah: 12_000_000, reason: 'APBD Perubahan 2026' },
    ])
  })

  test('breaks promises only with their number repeated', async () => {
    await run((db) => promiseRun(db, office, runId))
    const unseen = await confirm('add-sutera', 4 * A_MONTH, { seen: 6 * A_MONTH, broken: 0 })
    expect(unseen).toEqual({
      ok: false,
      refusal: { code: 'below-committed', personMonths: 2, missingRupiah: 2 * A_MONTH },
    })
    const stale = await confirm('add-sutera', 4 * A_MONTH, { seen: 0, broken: 2 })
    expect(stale).toMatchObject({ ok: false, refusal: { code: 'changed-since' } })
    const known = await confirm('add-sutera', 4 * A_MONTH, { seen: 6 * A_MONTH, broken: 2 })
    expect(known).toMatchObject({
      ok: true,
      value: { remainderRupiah: -2 * A_MONTH, broken: [{ month: '2026-12', people: 2 }] },
    })
  })

  test('cannot be slipped in by entering the fund anew once its money is promised', async () => {
    const again = await run((db) => enterFunds(db, office, YEAR, [adaSutera]))
    expect(again).toEqual({
      ok: false,
      refusal: {
        code: 'ceiling-is-promised',
        fundId: 'add-sutera',
        ceilingRupiah: 4 * A_MONTH,
        enteredRupiah: 10 * A_MONTH,
      },
    })
  })

  test('leaves a record that the application may neither change nor remove', async () => {
    for (const statement of [
      sql`update fund_change set reason = 'lain'`,
      sql`delete from fund_change`,
    ])
      await expect(run((db) => runSql(db, statement))).rejects.toThrow(/permission denied/)
  })

  function confirm(fundId: string, ceilingRupiah: number, told: { seen: number; broken: number }) {
    return run(async (db) =>
      changeCeiling(
        db,
        office,
        {
          budgetYear: YEAR,
          fundId,
          ceilingRupiah,
          kind: 'amendment',
          decidedOn: TODAY,
          document: 'Perda APBD-P',
          reason: 'APBD Perubahan 2026',
          enteredBy: 'Kantor',
          seenCommittedRupiah: told.seen,
          acceptedPersonMonths: told.broken,
        },
        await ledgerOf(db, fundId),
      ),
    )
  }

  function changesOf(fundId: string) {
    return run((db) =>
      runSql(
        db,
        sql`select seq from fund_change where regency_code = ${REGENCY} and fund_id = ${fundId}`,
      ),
    )
  }
})

describe('a decree and its revision', () => {
  const first = {
    year: YEAR,
    runId: '',
    number: '188.4/117/2026',
    decidedOn: isoDate('2026-10-13'),
  }

  test('the revision lists who stands in the ledger, and each difference once', async () => {
    const issued = await run((db) => issueDecree(db, office, { ...first, runId }))
    if (!issued.ok) throw new Error(issued.refusal.code)
    expect(issued.value).toMatchObject({ people: 3, personMonths: 6 })
    const same = await revise('188.4/118/2026')
    expect(same).toEqual({ ok: false, refusal: { code: 'nothing-changed', people: 3 } })

    // One leaves before her first month, another in December.
    const [gone, shorter] = issued.value.lines
    await run((db) =>
      runSql(
        db,
        sql`update contribution_state set kind = 'released' where regency_code = ${REGENCY}
and (worker_id = ${gone?.workerId} or (worker_id = ${shorter?.workerId} and month = '2026-12')) and month >= '2026-11'`,
      ),
    )
    const revised = await revise('188.4/118/2026')
    if (!revised.ok) throw new Error(revised.refusal.code)
    expect(revised.value.decree).toMatchObject({ people: 2, personMonths: 3 })
    expect(revised.value.differences.map((one) => one.kind).sort()).toEqual(['changed', 'removed'])
    expect(revised.value.decree.fingerprint).not.toBe(issued.value.fingerprint)

    const old = await run((db) => readPublicDecree(db, issued.value.fingerprint.slice(0, 16)))
    expect(old).toMatchObject({
      isKnown: true,
      people: 3,
      revisedBy: { number: '188.4/118/2026' },
    })
    // The page of a stranger names nobody.
    for (const { name } of issued.value.lines) expect(JSON.stringify(old)).not.toContain(name)
    const unknown = await run((db) => readPublicDecree(db, '0'.repeat(16)))
    expect(unknown.isKnown).toBe(false)
  })

  test('a decree is revised once, and a number is used once', async () => {
    expect(await revise('188.4/119/2026')).toMatchObject({
      ok: false,
      refusal: { code: 'revised-before', by: '188.4/118/2026' },
    })
    const missing = await run((db) =>
      reviseStep(db, office, { revises: 'tidak ada', number: 'x', decidedOn: TODAY }),
    )
    expect(missing).toMatchObject({ ok: false, refusal: { code: 'no-such-decree' } })
  })

  function revise(number: string) {
    const order = { revises: first.number, number, decidedOn: isoDate('2026-10-20') }
    return run((db) => reviseStep(db, office, order))
  }
})

describe('several payers and one list', () => {
  const province = {
    id: 'provinsi',
    name: 'Kesepakatan 30/70',
    basis: 'share' as const,
    fundId: 'add-sutera',
    shareBasisPoints: 3_000,
    people: null,
    villages: [],
    trades: [],
    contact: '',
    document: 'contoh',
    status: 'assumed',
    source: 'contoh Bengkulu',
  }

  test('shares are whole people, and each person counts with one payer', async () => {
    const regency = { ...province, id: 'kabupaten', fundId: 'pad', shareBasisPoints: 7_000 }
    const entered = await run((db) => enterShares(db, office, YEAR, [province, regency]))
    expect(entered.ok).toBe(true)
    const { payers, people } = await run((db) => readPayers(db, YEAR))
    // Four were paid eight months by PAD; of the three of Sutera one was released, one is new and one has eight PAD months.
    const byFund = new Map(payers.map((one) => [one.fundId, one]))
    expect(people).toBe(payers.reduce((sum, one) => sum + one.people, 0))
    expect(byFund.get('pad')?.people).toBe(4)
    const agreed = [...byFund.values()].map((one) => one.agreement?.agreedPeople ?? 0)
    expect(agreed.reduce((sum, one) => sum + one, 0)).toBe(people)
  })

  test('the proof of one payer names its own people only and ends with the sum and a fingerprint', async () => {
    const text = await run((db) => writePayerStatement(db, office, YEAR, 'pad'))
    const lines = text.trimEnd().split('\n')
    expect(lines).toHaveLength(1 + 4 + 1)
    expect(lines.at(-1)).toMatch(
      /^JUMLAH,4 orang,sidik [0-9a-f]{64},.*,32,32,320000,217600,537600$/,
    )
    expect(text).not.toMatch(/\d{16}/)
    const other = await run((db) => writePayerStatement(db, office, YEAR, 'add-sutera'))
    expect(other).not.toContain(BUTON.replaceAll('.', ''))
  })

  test('an adopting company pays its villages and trades, and nobody else', async () => {
    const csr = {
      ...province,
      id: 'pt-laut',
      basis: 'adoption' as const,
      shareBasisPoints: null,
      people: 40,
      villages: [SUTERA],
      trades: ['fisher'],
    }
    await run((db) => enterShares(db, office, YEAR, [csr]))
    const facts = (await run((db) => readFundFacts(db, YEAR, TODAY))).get('add-sutera')
    // FUND-ADD was switched off above, so the rule still has the last word.
    expect(facts?.accepts).toEqual([])
    const stray = await run((db) => enterShares(db, office, YEAR, [{ ...csr, fundId: 'x' }]))
    expect(stray).toEqual({ ok: false, refusal: { code: 'no-fund', fundId: 'x' } })
  })
})
