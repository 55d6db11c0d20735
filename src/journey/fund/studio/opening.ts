import { type Db, scopeOf } from '#platform/database.ts'
import { countMonths, isMonth, month } from '#vocabulary/month.ts'
import { defaultPolicy } from '../../decide/index.ts'
import { OBJECTIVES, type ObjectiveName } from '../allocate/index.ts'
import { listDecrees, readFundNames } from '../read-store.ts'
import type { FundTables } from '../tables.ts'
import { MOST_COVER_MONTHS, MOST_POINTS, type StudioPolicy } from './policy.ts'
import { scenarioHead } from './scenario-head.ts'
import { listScenarios } from './scenario-store.ts'
import type { ScenarioTables } from './scenario-tables.ts'
import { findLastPolicy } from './store.ts'
import type { StudioTable } from './table.ts'

const USUAL_GRACE_MONTHS = 3

/** Where the studio starts: the policy of the year's last run, and how far each part of it may be moved. */
export async function readOpening(db: Db<FundTables & ScenarioTables>, table: StudioTable) {
  const { regencyCode } = scopeOf(db)
  const names = await readFundNames(db, regencyCode)
  const decree = (await listDecrees(db, regencyCode)).find(
    (one) => one.programme_year === table.year,
  )
  const villages = Map.groupBy(table.people, ({ villageCode }) => villageCode)
  const policy = await openingPolicy(db, table)
  return {
    year: table.year,
    people: table.people.length,
    policy: { ...policy, objective: [...policy.objective] },
    parts: defaultPolicy.parts.map(({ name, label }) => ({
      name,
      label,
      points: table.usualPoints[name] ?? 0,
      most: MOST_POINTS,
    })),
    goals: [...OBJECTIVES],
    mostPerVillage: Math.max(0, ...[...villages.values()].map((people) => people.length)),
    mostCoverMonths: MOST_COVER_MONTHS,
    funds: table.funds.map(({ id, ceilingRupiah, accepts }) => ({
      id,
      name: names.get(id)?.name ?? id,
      kind: names.get(id)?.kind ?? '',
      ceilingRupiah,
      accepts: accepts.map((tags) => [...tags]),
    })),
    rules: table.rules.map(({ id, title, status }) => ({ id, title, status })),
    unpaidMonths: table.unpaidMonths,
    waitMonths: table.waitMonths,
    scenarios: (await listScenarios(db, regencyCode, table.year)).map(scenarioHead),
    decreeNumber: decree?.number ?? null,
  }
}

/** The policy of the year's last run over a whole year; the usual one before there is any. */
export async function openingPolicy(db: Db<FundTables>, table: StudioTable): Promise<StudioPolicy> {
  const last = await findLastPolicy(db, scopeOf(db).regencyCode, table.year)
  const january = month(`${table.year}-01`)
  const startMonth = last && isMonth(last.period.from) ? last.period.from : january
  const months = last && isMonth(last.period.to) ? countMonths(startMonth, last.period.to) : 12
  const newFrom = last?.new_from ?? ''
  const goals = (last?.objective ?? OBJECTIVES).filter(isObjective)
  return {
    objective: ['renewals', ...goals.filter((goal) => goal !== 'renewals')],
    points: table.usualPoints,
    villageMinimum: last?.minimum ?? 0,
    graceMonths: last?.grace ?? USUAL_GRACE_MONTHS,
    startMonth,
    coverMonths: Math.min(MOST_COVER_MONTHS, Math.max(1, months)),
    newFromMonth: isMonth(newFrom) && newFrom > startMonth ? newFrom : startMonth,
  }
}

function isObjective(name: string): name is ObjectiveName {
  return OBJECTIVES.some((one) => one === name)
}
