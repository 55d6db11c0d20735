import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { type IsoDate, isIsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { placeCode } from '#vocabulary/place-code.ts'
import { listOutsideHits } from '../match/outside-store.ts'
import type { MatchTables } from '../match/tables.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { OccupationBook } from '../verify/index.ts'
import { decideEligibility } from './eligibility.ts'
import type { Rank } from './rank-worker.ts'
import type { RuleBook } from './rule-book.ts'
import { listNamedWorkers, replaceDecisions } from './store.ts'
import type { DecideTables } from './tables.ts'
import { isContinuing, type WorkerFacts } from './worker-facts.ts'
import { segmentOf } from './worker-segment.ts'
import { workerTags } from './worker-tags.ts'

/** What later rooms know of a person's earlier membership. */
export interface Standing {
  readonly unlapsedUntil: IsoDate | null
  readonly lastFund: string | null
}

export interface DecideSetting {
  readonly on: IsoDate
  readonly book: RuleBook
  readonly occupations: OccupationBook
  readonly standingOf: (workerId: string) => Standing | undefined
  readonly rank: Rank
}

export interface DecideCount {
  readonly yes: number
  readonly no: number
  readonly factsMissing: number
}

type Hits = Awaited<ReturnType<typeof listOutsideHits>>

/** Decides for everybody whom the villages named: yes, no with every reason, or which facts are missing. Repeatable. */
export async function decideYear(
  db: Db<DecideTables & MatchTables & RegisterTables & AuditTables>,
  office: Office,
  year: number,
  setting: DecideSetting,
): Promise<DecideCount> {
  const { regencyCode } = scopeOf(db)
  const named = await listNamedWorkers(db, regencyCode, year)
  const hits = Map.groupBy(await listOutsideHits(db, regencyCode), (hit) => hit.worker_id)
  const decided = named.map((row) => {
    const facts = factsOf(regencyCode, row, setting, hits.get(row.worker_id) ?? [])
    const decision = decideEligibility(facts, setting.book, setting.on)
    const { tier, scoreMillionths, parts } = setting.rank(
      { facts, monthlyIncome: row.monthly_income, occupation: row.occupation },
      setting.on,
    )
    return {
      regency_code: regencyCode,
      programme_year: year,
      worker_id: row.worker_id,
      village_code: row.village_code,
      decided_on: setting.on,
      answer: decision.answer,
      reasons: JSON.stringify(decision.reasons),
      is_renewal: isContinuing(facts, setting.on),
      tags: workerTags(facts, setting.on),
      tier,
      score_millionths: scoreMillionths,
      score_parts: JSON.stringify(parts),
      list_number: row.list_number,
      line: row.line,
    }
  })
  await replaceDecisions(db, regencyCode, year, decided)
  const count = {
    yes: decided.filter((one) => one.answer === 'yes').length,
    no: decided.filter((one) => one.answer === 'no').length,
    factsMissing: decided.filter((one) => one.answer === 'facts-missing').length,
  }
  await recordEvent(db, office, 'year-decided', { year, on: setting.on, ...count })
  return count
}

function factsOf(
  regencyCode: string,
  row: Awaited<ReturnType<typeof listNamedWorkers>>[number],
  setting: DecideSetting,
  hits: Hits,
): WorkerFacts {
  const standing = setting.standingOf(row.worker_id)
  const occupation = setting.occupations.find(row.occupation)
  const died = hits.find((hit) => hit.list === 'death')?.facts['diedOn']
  const payer = hits.find((hit) => hit.list !== 'death')
  return {
    birthDate: row.birth_date ? isoDate(row.birth_date) : null,
    // Nobody has compared it with the civil registry; a number that is not one never gets here.
    nikState: row.nik_index === null ? 'none' : 'well-formed',
    segment: hits.some((hit) => hit.list === 'civil-servant') ? 'asn' : segmentOf(occupation),
    working: occupation?.employment === 'not_working' ? 'not-working' : 'stated',
    residentVillage: placeCode(row.village_code),
    regency: placeCode(regencyCode),
    deceasedOn:
      typeof died === 'string' && isIsoDate(died)
        ? died
        : row.deceased_on
          ? isoDate(row.deceased_on)
          : null,
    unlapsedUntil: standing?.unlapsedUntil ?? null,
    coveredElsewhere: payer ? { payer: payerName(payer), until: null } : 'nobody',
    palmWorker: occupation?.isPalmRelated ?? false,
    cashForWork: row.is_cash_for_work,
    trade: occupation?.id ?? null,
    registeredBefore: standing !== undefined,
    lastFund: standing?.lastFund ?? null,
  }
}

function payerName(hit: Hits[number]): string {
  const named = [hit.facts['employer'], hit.facts['payer']].find((one) => one !== undefined)
  if (typeof named === 'string' && named !== '') return named
  return hit.list === 'civil-servant' ? 'skema aparatur negara' : 'pembayar lain'
}
