import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { AllocationInstance, FundUse } from '../allocate/index.ts'
import { findRunHead, readFundNames } from '../read-store.ts'
import { dealEqually, fairnessOf } from '../studio/fairness.ts'
import type { FundTables } from '../tables.ts'
import { countVillages, findPersonInRun } from './explain-store.ts'
import { whyFunds } from './why-fund.ts'

const TEN_MILLION = 10_000_000

/** The newest run seen village by village against equal shares, and what ten million more would buy in each fund. */
export async function explainRun(db: Db<FundTables & DecideTables & PlaceTables>, year: number) {
  const { regencyCode } = scopeOf(db)
  const run = await findRunHead(db, regencyCode, year)
  if (!run) return null
  const names = await readVillageNames(db)
  const funds = await readFundNames(db, regencyCode)
  const villages = (await countVillages(db, regencyCode, { id: run.id, year })).map((row) => ({
    code: row.village_code,
    eligible: row.eligible,
    covered: row.covered,
  }))
  const covered = villages.reduce((sum, one) => sum + one.covered, 0)
  const equal = dealEqually(villages, covered)
  const equally = villages.map((one) => ({ ...one, covered: equal.get(one.code) ?? 0 }))
  const { gini, worst } = fairnessOf(villages)
  const more = run.funds.map((fund) => moreOf(fund, funds.get(fund.id)))
  return {
    runId: run.id,
    gini,
    giniOfEqualShares: fairnessOf(equally).gini,
    worst: worst && {
      village: names.of(worst.code),
      covered: worst.covered,
      eligible: worst.eligible,
    },
    villages: villages.map((one) => ({
      village: names.of(one.code),
      eligible: one.eligible,
      covered: one.covered,
      equalShare: equal.get(one.code) ?? 0,
    })),
    tenMillion: more,
    bestFundId: bestOf(more, run.question.objective),
  }
}

type More = ReturnType<typeof moreOf>

function moreOf(fund: FundUse, named: { name: string; kind: string } | undefined) {
  return {
    fundId: fund.id,
    name: named?.name ?? fund.id,
    kind: named?.kind ?? '',
    goal: fund.price?.goal ?? null,
    /** In the goal's own unit; zero where more money would add nothing. */
    adds: (fund.price?.perRupiah ?? 0) * TEN_MILLION,
  }
}

/** Where ten million helps most: the highest goal first, as the allocation itself ranks them. */
function bestOf(more: readonly More[], goals: readonly string[]): string | null {
  const placeOf = (one: More) => {
    const at = goals.findIndex((goal) => one.goal?.startsWith(goal))
    return at < 0 ? goals.length : at
  }
  const helping = more.filter((one) => one.adds > 0)
  const [best] = helping.sort(
    (a, b) =>
      placeOf(a) - placeOf(b) || (a.goal ?? '').localeCompare(b.goal ?? '') || b.adds - a.adds,
  )
  return best?.fundId ?? null
}

/** One person in the newest run: which fund pays and why that one, every other fund and why not; null when it never looked at her. */
export async function explainPerson(
  db: Db<FundTables & DecideTables>,
  year: number,
  workerId: string,
): Promise<{
  runId: string
  isCovered: boolean
  funds: { fundId: string; name: string; kind: string; answer: string; sentence: string }[]
} | null> {
  const { regencyCode } = scopeOf(db)
  const run = await findRunHead(db, regencyCode, year)
  const found = run && (await findPersonInRun(db, regencyCode, run.id, workerId))
  if (!run || !found?.person) return null
  const names = await readFundNames(db, regencyCode)
  const reasons = whyFunds(
    { tags: found.person.tags, spells: found.spells, monthlyRupiah: found.person.monthlyRupiah },
    found.funds as AllocationInstance['funds'],
    run.funds,
  )
  return {
    runId: run.id,
    isCovered: found.spells.length > 0,
    funds: reasons.map((one) => ({
      ...one,
      name: names.get(one.fundId)?.name ?? one.fundId,
      kind: names.get(one.fundId)?.kind ?? '',
    })),
  }
}
