import { type DecideCount, decideYear } from '#journey/decide/decide-year.ts'
import {
  defaultPolicy,
  nationalRules,
  premiumOf,
  type RuleBook,
  rankBy,
  ruleBook,
} from '#journey/decide/index.ts'
import { listOverrides } from '#journey/decide/store.ts'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import { checkAllocation } from '#journey/fund/allocate/check-allocation.ts'
import { type AllocationOutcome, allocateYear } from '#journey/fund/run/allocate-year.ts'
import type { AllocationPolicy } from '#journey/fund/run/build-instance.ts'
import { linkComparables } from '#journey/match/link-comparables.ts'
import { matchOutside } from '#journey/match/match-outside.ts'
import { type MatchCount, matchYear } from '#journey/match/match-year.ts'
import { readingAll } from '#journey/match/reading-all.ts'
import { listWorkers } from '#journey/match/store.ts'
import { listStandings } from '#journey/pay/list-standings.ts'
import { CHECK_POLICY } from '#journey/verify/index.ts'
import { referenceData } from '#journey/verify/reference-data.ts'
import { type VerifyCount, verifyYear } from '#journey/verify/verify-year.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { type IsoDate, isoDate } from '#vocabulary/iso-date.ts'
import type { Tables } from './wiring.ts'

type House = Db<Tables>

/** The law as this regency holds it: the national rules and its own corrections. */
export async function openRuleBook(db: House): Promise<RuleBook> {
  const rows = await listOverrides(db, scopeOf(db).regencyCode)
  return ruleBook(
    nationalRules,
    rows.map((row) => ({
      id: row.rule_id,
      from: isoDate(row.from_on),
      to: row.to_on ? isoDate(row.to_on) : null,
      parameters: row.parameters as never,
      status: row.status as never,
      reason: row.reason,
      enteredBy: row.entered_by,
      enteredOn: row.entered_at,
    })),
  )
}

/** Checks the year's candidates, knowing whose membership goes on. */
export async function verifyStep(
  db: House,
  office: Office,
  year: number,
  on: IsoDate,
): Promise<VerifyCount> {
  const standings = await listStandings(db, await openRuleBook(db), on)
  const continuing = new Set(
    (await listWorkers(db, scopeOf(db).regencyCode))
      .filter((row) => standings.has(row.id))
      .flatMap((row) => row.nik_index?.toString('hex') ?? []),
  )
  const setting = { on, policy: CHECK_POLICY, ...referenceData() }
  return verifyYear(db, office, year, setting, (nikIndex) =>
    nikIndex === null ? false : continuing.has(nikIndex.toString('hex')),
  )
}

/** Finds the people behind the year's candidates, then all of them on the lists of other offices. */
export async function matchStep(db: House, office: Office, year: number): Promise<MatchCount> {
  const link = readingAll(linkComparables)
  const count = await matchYear(db, office, year, link)
  await matchOutside(db, office, link)
  return count
}

export async function decideStep(
  db: House,
  office: Office,
  year: number,
  on: IsoDate,
): Promise<DecideCount> {
  const book = await openRuleBook(db)
  const standings = await listStandings(db, book, on)
  const { occupations } = referenceData()
  return decideYear(db, office, year, {
    on,
    book,
    occupations,
    standingOf: (workerId) => standings.get(workerId),
    rank: rankBy(defaultPolicy, (text) => occupations.find(text)?.id),
  })
}

/** Allocates at the full premium of the lowest base, as every programme found pays it (IUR-MIN-PKG). */
export async function allocateStep(
  db: House,
  office: Office,
  year: number,
  policy: AllocationPolicy,
): Promise<AllocationOutcome> {
  return allocateYear(db, office, year, policy, await lowestPremium(db, year), {
    codeVersion: CODE_VERSION,
    allocate,
    check: checkAllocation,
  })
}

export async function lowestPremium(db: House, year: number) {
  const book = await openRuleBook(db)
  const premium = premiumOf('bpu', 'lowest-base', book, isoDate(`${year}-01-01`))
  if (!premium.ok) throw new Error(`no premium for ${year}: ${premium.refusal.code}`)
  const { jkkRupiah, jkmRupiah } = premium.value
  return { jkkRupiah, jkmRupiah }
}

/** Named in every stored run, so that a replay can say whether the solver changed. */
export const CODE_VERSION = 'allocate-1'
