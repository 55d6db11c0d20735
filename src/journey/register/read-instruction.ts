import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { daysBetween, type IsoDate, isoDate } from '#vocabulary/iso-date.ts'
import type { CandidateCounts } from './contract.ts'
import { listStandings, type VillageStanding } from './read-store.ts'
import type { RegisterTables } from './tables.ts'

export type Punctuality = 'on-time' | 'late' | 'silent' | 'overdue'

/** Whether a village answered in time: a list sent after the deadline is late, none after it overdue. */
export function punctualityOf(
  deadlineOn: string,
  submittedOn: string | null,
  on: string,
): Punctuality {
  if (submittedOn !== null) return submittedOn <= deadlineOn ? 'on-time' : 'late'
  return on <= deadlineOn ? 'silent' : 'overdue'
}

export function countsOf(row: VillageStanding): CandidateCounts {
  const { lines, received, accepted, refused, waiting, duplicate } = row
  return { lines, received, accepted, refused, waiting, duplicate }
}

/** The instruction as it stands today, village by village. */
export async function readInstruction(
  db: Db<RegisterTables & PlaceTables>,
  year: number,
  on: IsoDate,
) {
  const { regencyCode } = scopeOf(db)
  const names = await readVillageNames(db)
  const standings = await listStandings(db, regencyCode, year)
  const villages = standings.flatMap((row) => {
    if (row.deadline_on === null) return []
    return [
      {
        village: names.of(row.village_code),
        targetPeople: row.target_people ?? 0,
        deadlineOn: row.deadline_on,
        submittedOn: row.submitted_on,
        standing: punctualityOf(row.deadline_on, row.submitted_on, on),
        daysToDeadline: daysBetween(isoDate(row.submitted_on ?? on), isoDate(row.deadline_on)),
        counts: countsOf(row),
      },
    ]
  })
  const count = (standing: Punctuality) =>
    villages.filter((one) => one.standing === standing).length
  const sum = (value: (one: (typeof villages)[number]) => number) =>
    villages.reduce((total, one) => total + value(one), 0)
  const first = standings.find((row) => row.letter_number !== null)
  return {
    programmeYear: year,
    letterNumber: first?.letter_number ?? null,
    issuedOn: first?.issued_on ?? null,
    totals: {
      villages: villages.length,
      targetPeople: sum((one) => one.targetPeople),
      onTime: count('on-time'),
      late: count('late'),
      silent: count('silent'),
      overdue: count('overdue'),
      lines: sum((one) => one.counts.lines),
    },
    villages,
  }
}
