import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { defaultPolicy } from '../../decide/index.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { MatchTables } from '../../match/tables.ts'
import {
  countLeftByReason,
  countRun,
  countTiers,
  findRunHead,
  listCutLine,
  readFundNames,
  sumRunByFund,
} from '../read-store.ts'
import type { FundTables } from '../tables.ts'

const EACH_SIDE = 12

export const LEFT_SENTENCES = {
  'no-fund-accepts': 'Tidak ada dana yang boleh membayar orang ini.',
  window: 'Bulan-bulannya berada di luar masa berlaku dana.',
  money: 'Uang habis sebelum urutan ini.',
} as const

/** The last allocation of a year as a page: goals, proof, use of each fund, and where the line lies. */
export async function readLatestRun(
  db: Db<FundTables & DecideTables & MatchTables & PlaceTables>,
  year: number,
) {
  const { regencyCode } = scopeOf(db)
  const run = await findRunHead(db, regencyCode, year)
  if (!run) return null
  const names = await readVillageNames(db)
  const fundNames = await readFundNames(db, regencyCode)
  const { question, objective } = run
  const sums = new Map(
    (await sumRunByFund(db, regencyCode, run.id)).map((row) => [row.fund_id, row]),
  )
  const [count] = await countRun(db, regencyCode, run.id)
  const left = await countLeftByReason(db, regencyCode, run.id)
  const tiers = await countTiers(db, regencyCode, { id: run.id, year })
  const cutLine = await listCutLine(db, regencyCode, { id: run.id, year, each: EACH_SIDE })
  return {
    id: run.id,
    programmeYear: year,
    madeAt: run.made_at,
    codeVersion: run.code_version,
    status: run.status,
    instanceSha256: run.instance_sha256,
    resultSha256: run.result_sha256,
    objective: { ...objective, tiers: [...objective.tiers] },
    goals: [...question.objective],
    period: question.period,
    graceMonths: question.graceMonths,
    villageMinimum: question.villageMinimum,
    coveredPeople: count?.covered ?? 0,
    leftPeople: count?.left_out ?? 0,
    funds: run.funds.map((use) => ({
      id: use.id,
      name: fundNames.get(use.id)?.name ?? use.id,
      kind: fundNames.get(use.id)?.kind ?? '',
      people: sums.get(use.id)?.people ?? 0,
      personMonths: sums.get(use.id)?.months ?? 0,
      usedRupiah: use.usedRupiah,
      leftRupiah: use.leftRupiah,
      price: use.price,
    })),
    leftByReason: left.map(({ reason, people }) => ({
      reason,
      sentence: LEFT_SENTENCES[reason],
      people,
    })),
    tiers: tiers.map(({ tier, eligible, covered, left_out }) => ({
      tier,
      label: defaultPolicy.tiers[tier - 1]?.label ?? `Urutan ${tier}`,
      eligible,
      covered,
      left: left_out,
    })),
    cutLine: cutLine.map((row) => ({
      workerId: row.worker_id,
      name: row.name,
      village: names.of(row.village_code),
      tier: row.tier,
      scoreMillionths: row.score_millionths,
      isCovered: row.reason === null,
      fundName: row.fund_id === null ? null : (fundNames.get(row.fund_id)?.name ?? row.fund_id),
      reason: row.reason,
    })),
  }
}
