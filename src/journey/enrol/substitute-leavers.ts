import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { Month } from '#vocabulary/month.ts'
import type { DecideTables } from '../decide/tables.ts'
import { listFunds, listGrants, listLeftOut } from '../fund/store.ts'
import type { FundTables } from '../fund/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import {
  insertSubstitutions,
  listMemberships,
  listRosterChanges,
  listSubstitutions,
} from './store.ts'
import { chooseSubstitutes, type Replacement, type Vacancy } from './substitutes.ts'
import type { EnrolTables } from './tables.ts'

export interface SubstituteCount {
  readonly vacancies: number
  readonly substitutionIds: readonly string[]
  readonly replacements: readonly Replacement[]
}

/** Offers every place that became free to the next ranked person of the same village whom its funds accept, from a month on. */
export async function substituteLeavers(
  db: Db<EnrolTables & FundTables & DecideTables & MatchTables & AuditTables>,
  office: Office,
  year: number,
  runId: string,
  fromMonth: Month,
): Promise<SubstituteCount> {
  const { regencyCode } = scopeOf(db)
  const known = await listSubstitutions(db, regencyCode)
  const replaced = new Set(known.map((row) => row.out_worker_id))
  const standIns = new Map<string, Vacancy['spells']>()
  for (const row of known)
    standIns.set(row.in_worker_id, [
      ...(standIns.get(row.in_worker_id) ?? []),
      { fundId: row.fund_id, from: row.from_month, to: row.to_month },
    ])
  const granted = Map.groupBy(await listGrants(db, regencyCode, runId), (row) => row.worker_id)
  const vacancies = (await listRosterChanges(db, regencyCode))
    .filter((change) => !replaced.has(change.worker_id))
    .flatMap((change): Vacancy[] => {
      const spells =
        standIns.get(change.worker_id) ??
        granted.get(change.worker_id)?.map((row) => ({
          fundId: row.fund_id,
          from: row.from_month,
          to: row.to_month,
        }))
      if (!spells) return []
      const rest = spells
        .filter((spell) => spell.to >= change.from_month)
        .map((spell) =>
          spell.from < change.from_month ? { ...spell, from: change.from_month } : spell,
        )
      const { worker_id: outWorkerId, village_code: villageCode, reason } = change
      return rest.length > 0 ? [{ outWorkerId, villageCode, spells: rest, reason }] : []
    })
  const members = new Set((await listMemberships(db, regencyCode)).map((row) => row.worker_id))
  const reserves = (await listLeftOut(db, regencyCode, runId))
    .filter(
      (row) =>
        row.reason === 'money' && !standIns.has(row.worker_id) && !members.has(row.worker_id),
    )
    .map((row) => ({ workerId: row.worker_id, villageCode: row.village_code, tags: row.tags }))
  const accepts = new Map(
    (await listFunds(db, regencyCode, year)).map((row) => [row.id, row.accepts]),
  )
  const replacements = chooseSubstitutes(
    vacancies,
    reserves,
    (fundId) => accepts.get(fundId) ?? [],
    fromMonth,
  )
  const rows = replacements.flatMap(({ vacancy, inWorkerId, spells }) =>
    spells.map((spell) => ({
      regency_code: regencyCode,
      id: office.ids.next<string>(),
      out_worker_id: vacancy.outWorkerId,
      in_worker_id: inWorkerId,
      village_code: vacancy.villageCode,
      fund_id: spell.fundId,
      budget_year: year,
      from_month: spell.from,
      to_month: spell.to,
      reason: vacancy.reason,
    })),
  )
  await insertSubstitutions(db, rows)
  if (rows.length > 0)
    await recordEvent(db, office, 'leavers-substituted', {
      vacancies: vacancies.length,
      substitutes: replacements.length,
    })
  return { vacancies: vacancies.length, substitutionIds: rows.map((row) => row.id), replacements }
}
