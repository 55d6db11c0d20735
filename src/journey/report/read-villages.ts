import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { RuleBook } from '../decide/index.ts'
import type { DecideTables } from '../decide/tables.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import { findRunHead } from '../fund/read-store.ts'
import type { FundTables } from '../fund/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import { whenOf } from '../pay/read-lapse.ts'
import type { PayTables } from '../pay/tables.ts'
import { countsOf, punctualityOf } from '../register/read-instruction.ts'
import { listStandings } from '../register/read-store.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { VillageRow } from './contract.ts'
import { listVillageFigures, type VillageFigures } from './read-store.ts'

export type ReportTables = RegisterTables &
  MatchTables &
  DecideTables &
  FundTables &
  EnrolTables &
  PayTables &
  PlaceTables

/** Said wherever a village's share is shown: its whole is what we know, not what a census counted. */
export const VILLAGE_WHOLE_NOTE =
  'Jumlah pekerja per desa belum terbit. Pembandingnya pekerja yang dikenal di desa: diusulkan dan layak, atau sudah peserta (perkiraan).'

const NOTHING: Omit<VillageFigures, 'village_code'> = {
  eligible: 0,
  granted: 0,
  left_out: 0,
  protected: 0,
  in_grace: 0,
  lapsed: 0,
  not_started: 0,
  known: 0,
}
const NO_LINES = { lines: 0, received: 0, accepted: 0, refused: 0, waiting: 0, duplicate: 0 }

/** Every village the caller may see: list, checks, decision, money and protection. */
export async function readVillages(
  db: Db<ReportTables>,
  book: RuleBook,
  on: IsoDate,
  year: number,
  only: string | null = null,
): Promise<VillageRow[]> {
  const { regencyCode, villageCode } = scopeOf(db)
  const names = await readVillageNames(db)
  const run = await findRunHead(db, regencyCode, year)
  const standings = new Map(
    (await listStandings(db, regencyCode, year)).map((row) => [row.village_code, row]),
  )
  const figures = new Map(
    (
      await listVillageFigures(db, regencyCode, whenOf(book, on), {
        year,
        id: run?.id ?? null,
        villageCode: only,
      })
    ).map((row) => [row.village_code, row]),
  )
  const seen = names.all.filter(
    ({ code }) => (villageCode === '*' || code === villageCode) && (only === null || code === only),
  )
  return seen.map((village) => {
    const standing = standings.get(village.code)
    const figure = figures.get(village.code) ?? NOTHING
    const deadlineOn = standing?.deadline_on ?? null
    const submittedOn = standing?.submitted_on ?? null
    return {
      village,
      targetPeople: standing?.target_people ?? 0,
      deadlineOn,
      submittedOn,
      standing: deadlineOn === null ? 'not-instructed' : punctualityOf(deadlineOn, submittedOn, on),
      counts: standing ? countsOf(standing) : NO_LINES,
      eligible: figure.eligible,
      granted: figure.granted,
      eligibleLeftOut: figure.left_out,
      protection: {
        protected: figure.protected,
        inGrace: figure.in_grace,
        lapsed: figure.lapsed,
        notStarted: figure.not_started,
      },
      denominatorPeople: figure.known > 0 ? figure.known : null,
      share: figure.known > 0 ? figure.protected / figure.known : null,
    }
  })
}

/** The districts of the villages given, as sums. */
export function sumDistricts(rows: readonly VillageRow[]) {
  return [...Map.groupBy(rows, (row) => row.village.districtCode)].map(([code, own]) => {
    const protectedPeople = own.reduce((sum, row) => sum + row.protection.protected, 0)
    const known = own.reduce((sum, row) => sum + (row.denominatorPeople ?? 0), 0)
    return {
      code,
      name: own[0]?.village.districtName ?? code,
      villages: own.length,
      protectedPeople,
      denominatorPeople: known > 0 ? known : null,
      share: known > 0 ? protectedPeople / known : null,
    }
  })
}
