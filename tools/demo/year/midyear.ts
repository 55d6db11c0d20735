import { foreseeRestStep, reallocateStep } from '#doors/rest-step.ts'
import { reviseStep } from '#doors/revise-step.ts'
import type { ToRegister } from '#journey/enrol/register-members.ts'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import type { LedgerMonth } from '#journey/fund/budget/ceiling-change.ts'
import { changeCeiling, previewCeiling } from '#journey/fund/budget/change-ceiling.ts'
import { enterDocument, enterRevenue } from '#journey/fund/budget/enter-facts.ts'
import { listFunds } from '#journey/fund/store.ts'
import { sumFundMonths } from '#journey/pay/read-store.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { registerSubstitutes } from './chapter-enrol.ts'
import { FIRST_DECREE, REGENCY, type Setting, YEAR } from './setting.ts'
import type { Story, StoryContext } from './story.ts'

/** The amended budget comes in September, when the bills of that month are paid. */
export const LAST_BEFORE_REVISION = '2026-09'
const FROM = '2026-10'
const ON = isoDate('2026-09-24')

/** Forty people more from October to December: an assumption, as no amended budget is published. */
const MORE_RUPIAH = 40 * 3 * 16_800

const HANDED_IN = [
  ['rkp', '2026-04-10'],
  ['laporan-realisasi', '2026-04-14'],
  ['laporan-konsolidasi', '2026-09-11'],
] as const

/** Eight months as they came in, in millions of rupiah: made up, a little behind the target. */
const REALISED_MILLIONS = [2_610, 2_740, 2_905, 3_010, 2_880, 3_120, 2_950, 3_040]

/** The run whose people and reserves count in a month: the first of the year, or that of the amended budget. */
export function runBehind(story: Story, thisMonth: string): string {
  const step = thisMonth < FROM ? 'allocation' : 'rest of the year'
  return story.outcomeOf<{ runId: string }>(step).runId
}

/** Papers are handed in, revenue is reported, the ceiling of PAD rises, and the rest of the year is decreed anew. */
export async function turnMidYear(setting: Setting): Promise<void> {
  const { story } = setting
  await story.once('papers and revenue', ON, async (context) => {
    await reportFacts(context)
    return {}
  })
  await story.once('amended budget', ON, async (context) => {
    await raisePad(context)
    return {}
  })
  await story.once('rest of the year', ON, (context) =>
    decreeRest(context, runBehind(story, LAST_BEFORE_REVISION)),
  )
  await registerSubstitutes(setting, 'rest of the year', '2026-09-25')
}

async function reportFacts({ db, office }: StoryContext): Promise<void> {
  const funds = await listFunds(db, REGENCY, YEAR)
  const dbh = { budgetYear: YEAR, fundId: funds.find(({ kind }) => kind === 'dbh-sawit')?.id ?? '' }
  const papers = await db
    .selectFrom('fund_document')
    .selectAll()
    .where('regency_code', '=', REGENCY)
    .where('fund_id', '=', dbh.fundId)
    .execute()
  for (const [code, doneOn] of HANDED_IN) {
    const paper = papers.find((row) => row.code === code)
    if (!paper) continue
    const { name, due_on, source } = paper
    const entered = await enterDocument(db, office, dbh, {
      code,
      name,
      dueOn: isoDate(due_on),
      doneOn: isoDate(doneOn),
      source,
    })
    if (!entered.ok) throw new Error(entered.refusal.code)
  }
  const revenue = await db
    .selectFrom('fund_revenue')
    .selectAll()
    .where('regency_code', '=', REGENCY)
    .where('budget_year', '=', YEAR)
    .orderBy('month')
    .execute()
  const booked = await enterRevenue(
    db,
    office,
    { budgetYear: YEAR, fundId: revenue[0]?.fund_id ?? '' },
    revenue.map((row, at) => ({
      month: row.month,
      targetRupiah: row.target_rupiah,
      realisedRupiah: (REALISED_MILLIONS[at] ?? 0) * 1_000_000 || null,
    })),
  )
  if (!booked.ok) throw new Error(booked.refusal.code)
}

async function raisePad({ db, office }: StoryContext): Promise<void> {
  const key = { budgetYear: YEAR, fundId: 'pad' }
  const fund = (await listFunds(db, REGENCY, YEAR)).find(({ id }) => id === key.fundId)
  const ceilingRupiah = (fund?.ceiling_rupiah ?? 0) + MORE_RUPIAH
  const ledger = (await sumFundMonths(db, REGENCY, YEAR))
    .filter((row) => row.fund_id === key.fundId)
    .map(
      (row): LedgerMonth => ({
        month: row.month,
        people: row.people,
        committedRupiah: row.committed,
        billedRupiah: row.billed,
        paidRupiah: row.paid,
      }),
    )
  const seen = await previewCeiling(db, key, { ceilingRupiah }, ledger, ON)
  if (!seen.ok) throw new Error(seen.refusal.code)
  const changed = await changeCeiling(
    db,
    office,
    {
      ...key,
      ceilingRupiah,
      kind: 'amendment',
      decidedOn: ON,
      document: 'APBD Perubahan 2026 (contoh)',
      reason: 'Tambahan andaian: 40 orang, Oktober sampai Desember',
      enteredBy: 'Kantor',
      seenCommittedRupiah: seen.value.committedRupiah,
      acceptedPersonMonths: seen.value.brokenPersonMonths,
    },
    ledger,
  )
  if (!changed.ok) throw new Error(changed.refusal.code)
}

async function decreeRest({ db, office }: StoryContext, firstRunId: string) {
  const order = { year: YEAR, from: month(FROM), scenarioId: null }
  const seen = await foreseeRestStep(db, office, order, allocate)
  if (!seen.ok) throw new Error(seen.refusal.code)
  const { changes, resultSha256 } = seen.value.foreseen
  const decided = { number: '188.4/402/2026', decidedOn: ON }
  // A small demo has money for everybody: then only those who left and took their place are decreed anew.
  if (changes.length === 0) {
    await reviseStep(db, office, { ...decided, revises: FIRST_DECREE })
    return { runId: firstRunId, people: 0, changes: {}, toRegister: [] }
  }
  const done = await reallocateStep(db, office, seen.value, {
    ...decided,
    reason: 'APBD Perubahan 2026 (contoh)',
    seenResultSha256: resultSha256,
  })
  if (!done.ok) throw new Error(done.refusal.code)
  const toRegister = changes
    .filter(({ kind }) => kind !== 'dropped')
    .map(
      ({ workerId, after }): ToRegister => ({
        workerId,
        spells: after.map(({ fund, from, to }) => ({ fundId: fund, from, to })),
      }),
    )
  return {
    runId: done.value.runId,
    people: done.value.decree.people,
    changes: countKinds(changes),
    toRegister,
  }
}

function countKinds(changes: readonly { readonly kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
