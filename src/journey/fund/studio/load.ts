import { type Db, scopeOf } from '#platform/database.ts'
import { isIsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { isMonth } from '#vocabulary/month.ts'
import {
  defaultPolicy,
  getRuleOn,
  knownNumberIn,
  premiumOf,
  type Rule,
  type RuleBook,
} from '../../decide/index.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { MatchTables } from '../../match/tables.ts'
import { fundsIn } from '../run/instance-rows.ts'
import { listEligible, listFunds } from '../store.ts'
import type { FundTables } from '../tables.ts'
import { type EarnedPart, mostPointsOf } from './score.ts'
import { listScoredPeople } from './store.ts'
import type { StudioPerson, StudioTable, UsedRule } from './table.ts'

/** The last month paid for each worker, as a later room's ledger knows it. */
export type LastPaid = ReadonlyMap<string, string>

const RULES = ['PAY-LAPSE', 'BEN-JKM-WAIT', 'ELI-AGE-ENTRY', 'IUR-JKK-BPU', 'IUR-JKM-BPU'] as const

/** Reads a programme year into memory: people with their score's parts, funds, premium and the rules reckoned with. */
export async function loadStudio(
  db: Db<FundTables & DecideTables & MatchTables>,
  book: RuleBook,
  year: number,
  lastPaid: LastPaid,
): Promise<Omit<StudioTable, 'edition'>> {
  const { regencyCode } = scopeOf(db)
  const on = isoDate(`${year}-01-01`)
  const premium = premiumOf('bpu', 'lowest-base', book, on)
  if (!premium.ok) throw new Error(`no premium for ${year}: ${premium.refusal.code}`)
  const eligible = await listEligible(db, regencyCode, year)
  const scored = new Map(
    (await listScoredPeople(db, regencyCode, year)).map((row) => [row.worker_id, row]),
  )
  const people = eligible.map((row): StudioPerson => {
    const { birth_date: birthDate, score_parts: parts } = scored.get(row.worker_id) ?? {}
    const paid = lastPaid.get(row.worker_id)
    return {
      workerId: row.worker_id,
      villageCode: row.village_code,
      isRenewal: row.is_renewal,
      lastPaidMonth: paid !== undefined && isMonth(paid) ? paid : null,
      birthDate: birthDate && isIsoDate(birthDate) ? birthDate : null,
      tags: [...row.tags].sort(),
      tier: row.tier,
      scoreMillionths: row.score_millionths,
      parts: ((parts ?? []) as readonly EarnedPart[]).map(({ name, points }) => ({ name, points })),
    }
  })
  const rules = RULES.map((id) => getRuleOn(book, id, on))
  const numberOf = (id: (typeof RULES)[number], name: string) =>
    knownNumberIn(getRuleOn(book, id, on), name)
  return {
    year,
    people,
    funds: fundsIn(await listFunds(db, regencyCode, year), book),
    premium: { jkkRupiah: premium.value.jkkRupiah, jkmRupiah: premium.value.jkmRupiah },
    usualPoints: mostPointsOf(defaultPolicy),
    unpaidMonths: numberOf('PAY-LAPSE', 'unpaidMonths'),
    waitMonths: numberOf('BEN-JKM-WAIT', 'months'),
    exclusiveEntryAge: numberOf('ELI-AGE-ENTRY', 'exclusiveAge'),
    rules: [...rules.map(usedRule), PRIORITY],
  }
}

function usedRule({ id, title, from, status, parameters }: Rule): UsedRule {
  return { id, title, from, status, parameters }
}

const PRIORITY: UsedRule = {
  id: defaultPolicy.id,
  title: defaultPolicy.title,
  from: isoDate('2026-01-01'),
  status: defaultPolicy.status,
  parameters: mostPointsOf(defaultPolicy),
}
