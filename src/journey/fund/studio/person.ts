import { type Db, scopeOf } from '#platform/database.ts'
import type { ScorePart } from '../../decide/index.ts'
import { findDecision } from '../../decide/store.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { MatchTables } from '../../match/tables.ts'
import { fundNamed, type StudioNames, tierLabel } from './answers.ts'
import type { StudioPersonAnswer } from './explain.ts'
import type { StudioPolicy } from './policy.ts'
import { weighParts } from './score.ts'
import { listNames } from './store.ts'
import type { StudioTable } from './table.ts'

const MILLIONTHS_OF_A_POINT = 10_000

/** One person's answer with names, and the reasons behind each part of her score. */
export async function answerPerson(
  db: Db<DecideTables & MatchTables>,
  table: StudioTable,
  policy: StudioPolicy,
  names: StudioNames,
  told: StudioPersonAnswer,
) {
  const { regencyCode } = scopeOf(db)
  const { workerId = '', villageCode = '' } = table.people[told.place - 1] ?? {}
  const [person] = await listNames(db, regencyCode, [workerId])
  const decision = await findDecision(db, regencyCode, table.year, workerId)
  const parts = weighParts(
    (decision?.score_parts ?? []) as readonly ScorePart[],
    table.usualPoints,
    policy.points,
  )
  const { late, money, spells, funds } = told
  return {
    workerId,
    name: person?.name ?? '',
    occupation: person?.occupation ?? '',
    village: names.villages.of(villageCode),
    standing: told.standing,
    tier: told.tier,
    tierLabel: tierLabel(told.tier),
    scoreMillionths: told.scoreMillionths,
    parts: parts.map(({ name, label, because, points }) => ({
      name,
      label,
      because,
      points,
      most: (policy.points[name] ?? table.usualPoints[name] ?? 0) * MILLIONTHS_OF_A_POINT,
    })),
    from: told.from,
    isCovered: told.reason === null,
    spells: spells.map(({ fund, from, to }) => ({ ...fundNamed(names, fund), from, to })),
    funds: funds.map(({ fundId, stand, months }) => ({
      ...fundNamed(names, fundId),
      stand,
      months,
    })),
    reason: told.reason,
    cut: told.cut,
    money: money && {
      fundName: fundNamed(names, money.fundId).name,
      rupiah: money.rupiah,
      isTried: money.isTried,
    },
    late: late && { rupiah: late.bridgeRupiah, dueOn: late.dueOn, moneyMonth: late.moneyMonth },
  }
}
