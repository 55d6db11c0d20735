import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { upsertInstructions } from './store.ts'
import type { RegisterTables } from './tables.ts'

export interface Instruction {
  readonly villageCode: string
  readonly targetPeople: number
  readonly deadlineOn: IsoDate
}

/** The bupati's instruction to the villages of one programme year. Given twice, the later one counts. */
export async function instructVillages(
  db: Db<RegisterTables & AuditTables>,
  office: Office,
  year: number,
  letter: { number: string; issuedOn: IsoDate },
  instructions: readonly Instruction[],
): Promise<void> {
  const { regencyCode } = scopeOf(db)
  await upsertInstructions(
    db,
    instructions.map((instruction) => ({
      regency_code: regencyCode,
      programme_year: year,
      village_code: instruction.villageCode,
      target_people: instruction.targetPeople,
      deadline_on: instruction.deadlineOn,
      issued_on: letter.issuedOn,
      letter_number: letter.number,
    })),
  )
  await recordEvent(db, office, 'villages-instructed', {
    year,
    letter: letter.number,
    villages: instructions.length,
    targetPeople: instructions.reduce((sum, one) => sum + one.targetPeople, 0),
  })
}
