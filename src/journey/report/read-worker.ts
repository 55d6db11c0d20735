import type { Office } from '#office/context.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { openFacts } from '#office/private-facts.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { type IsoDate, isoDate, monthOf } from '#vocabulary/iso-date.ts'
import { maskTail } from '#vocabulary/mask.ts'
import { addMonths, countMonths, month } from '#vocabulary/month.ts'
import type { ClaimTables } from '../claim/tables.ts'
import {
  defaultPolicy,
  type Reason,
  type RuleBook,
  ruleOn,
  type ScorePart,
} from '../decide/index.ts'
import { findDecision } from '../decide/store.ts'
import { findMembership } from '../enrol/read-store.ts'
import {
  findReckonedPremium,
  findRunHead,
  type RunHead,
  readFundNames,
} from '../fund/read-store.ts'
import { LEFT_SENTENCES } from '../fund/run/read-run.ts'
import { findWholeRun } from '../fund/store.ts'
import type { WorkerPage } from '../match/contract.ts'
import { findWorker } from '../match/read-store.ts'
import { protectionOf } from '../pay/index.ts'
import { readLapsing } from '../pay/read-lapse.ts'
import { listPersonEvents } from '../pay/read-store.ts'
import { familyDueOf } from './family-due.ts'
import { readPersonHistory } from './person-history.ts'
import { monthCellsOf } from './person-months.ts'
import { findCutPlace, findLeftOut, listPersonGrants } from './read-person-store.ts'
import type { ReportTables } from './read-villages.ts'
import { readWorkerRow } from './read-workers.ts'

type Tables = ReportTables & ClaimTables

/** One person's page: months, decision with reasons, payer, what the family is owed, history. Null when out of sight. */
export async function readWorker(
  db: Db<Tables>,
  office: Office,
  book: RuleBook,
  on: IsoDate,
  year: number,
  workerId: string,
): Promise<WorkerPage | null> {
  const { regencyCode } = scopeOf(db)
  const person = await findWorker(db, regencyCode, workerId)
  const row = await readWorkerRow(db, office, book, on, year, workerId)
  if (!person || !row) return null
  const names = await readVillageNames(db)
  const funds = await readFundNames(db, regencyCode)
  const fundName = (id: string) => funds.get(id)?.name ?? id
  const facts = openFacts(office.keys, person)
  const membership = await findMembership(db, regencyCode, workerId)
  const kpj = membership?.kpj_enc
    ? office.keys.open(membership.kpj_enc, membership.key_version)
    : ''
  const events = await listPersonEvents(db, regencyCode, workerId)
  const paid = events.filter((event) => event.kind === 'confirmed').map((event) => event.month)
  const now = protectionOf(paid.map(month), book, on)
  const isLeft = row.protection === 'left'
  const lapsing =
    row.protection === 'in-grace'
      ? (await readLapsing(db, book, on, person.village_code)).find(
          (one) => one.workerId === workerId,
        )
      : undefined
  const latest = events.at(-1)
  return {
    worker: {
      ...row,
      birthPlace: person.birth_place,
      birthDate: person.birth_date,
      deceasedOn: person.deceased_on,
      monthlyIncomeRupiah: person.monthly_income,
      kpjMasked: maskTail(kpj),
      phoneMasked: maskTail(facts.phone),
      mergedInto: person.merged_into,
    },
    protection: {
      state: row.protection,
      entryMonth: now.entryMonth,
      protectedUntil: now.protectedUntil,
      graceEnd: isLeft ? null : now.graceEnd,
      lapseOn: isLeft ? null : now.lapseOn,
      daysLeft: row.daysLeft,
      unpaidMonths: isLeft ? [] : [...now.unpaidMonths],
      consecutiveMonths: now.consecutiveMonths,
      monthsEver: now.monthsEver,
      duty: lapsing ? { office: lapsing.duty.office, task: lapsing.duty.task } : null,
    },
    months: monthCellsOf(events, (id) => funds.get(id), monthOf(on)),
    monthlyPremium: latest ? { jkkRupiah: latest.jkk_rupiah, jkmRupiah: latest.jkm_rupiah } : null,
    decision: await readDecision(db, book, year, workerId),
    ...(await readMoney(db, year, workerId, funds)),
    familyDue: familyDueOf(paid, book, on),
    history: await readPersonHistory(db, names, fundName, workerId, events),
  }
}

async function readDecision(
  db: Db<Tables>,
  book: RuleBook,
  year: number,
  workerId: string,
): Promise<WorkerPage['decision']> {
  const decision = await findDecision(db, scopeOf(db).regencyCode, year, workerId)
  if (!decision) return null
  const on = isoDate(decision.decided_on)
  const { title, status, source, tiers } = defaultPolicy
  return {
    programmeYear: year,
    decidedOn: on,
    answer: decision.answer,
    reasons: (decision.reasons as readonly Reason[]).map((reason) => {
      const rule = ruleOn(book, reason.ruleId, on)
      return {
        code: reason.code,
        outcome: reason.outcome,
        sentence: reason.sentence,
        changes: reason.changes,
        rule: rule
          ? {
              id: rule.id,
              title: rule.title,
              statement: rule.statement,
              sourceTitle: rule.source.title,
              sourceUrl: rule.source.url ?? null,
              status: rule.status,
            }
          : null,
      }
    }),
    isRenewal: decision.is_renewal,
    tier: decision.tier,
    tierLabel: tiers[decision.tier - 1]?.label ?? `Urutan ${decision.tier}`,
    scoreMillionths: decision.score_millionths,
    scoreParts: (decision.score_parts as readonly ScorePart[]).map((part) => ({ ...part })),
    policy: { title, status, sourceTitle: source.title },
  }
}

async function readMoney(
  db: Db<Tables>,
  year: number,
  workerId: string,
  funds: ReadonlyMap<string, { name: string; kind: string }>,
): Promise<Pick<WorkerPage, 'grants' | 'leftOut'>> {
  const { regencyCode } = scopeOf(db)
  const run = await findRunHead(db, regencyCode, year)
  if (!run) return { grants: [], leftOut: null }
  const grants = await readGrants(db, year, run, workerId)
  const left = await findLeftOut(db, regencyCode, run.id, workerId)
  const [place] = left ? await findCutPlace(db, regencyCode, { runId: run.id, year, workerId }) : []
  const { period } = run.question
  const monthlyRupiah = left ? await findReckonedPremium(db, regencyCode, run.id, workerId) : 0
  return {
    grants: grants.map((grant) => {
      const months = countMonths(month(grant.from_month), month(grant.to_month))
      return {
        fundId: grant.fund_id,
        fundName: funds.get(grant.fund_id)?.name ?? grant.fund_id,
        fundKind: funds.get(grant.fund_id)?.kind ?? '',
        fromMonth: grant.from_month,
        toMonth: grant.to_month,
        months,
        rupiah: months * (grant.jkk_rupiah + grant.jkm_rupiah),
      }
    }),
    leftOut: left
      ? {
          reason: left.reason,
          sentence: LEFT_SENTENCES[left.reason],
          placeInVillage: place?.place_in_village ?? 0,
          placeInRegency: place?.place_in_regency ?? 0,
          cutLine:
            place?.cut_tier === null || place === undefined
              ? null
              : { tier: place.cut_tier, scoreMillionths: place.cut_score ?? 0 },
          missingRupiah: monthlyRupiah * countMonths(period.from, period.to),
        }
      : null,
  }
}

/** What was granted over the whole year: a run over the rest of it takes the place of the months from its first on. */
async function readGrants(db: Db<Tables>, year: number, newest: RunHead, workerId: string) {
  const { regencyCode } = scopeOf(db)
  const { from } = newest.question.period
  const whole = await findWholeRun(db, regencyCode, year)
  const own = await listPersonGrants(db, regencyCode, newest.id, workerId)
  if (!whole || whole.id === newest.id) return own
  const earlier = await listPersonGrants(db, regencyCode, whole.id, workerId)
  const before = addMonths(from, -1)
  return [
    ...earlier
      .filter((grant) => grant.from_month < from)
      .map((grant) => (grant.to_month < from ? grant : { ...grant, to_month: before as string })),
    ...own,
  ]
}
