import type { Finding } from '#vocabulary/finding.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { CandidateRow } from '../register/index.ts'
import { checkPeople } from './check-people.ts'
import { CHECK_POLICY } from './check-policy.ts'
import { personOfRow } from './person-of-row.ts'
import { referenceData } from './reference-data.ts'

/** What the checks say of one typed person alone; the list as a whole is checked when the year is verified. */
export function checkForm(row: CandidateRow, villageCode: string, on: IsoDate): readonly Finding[] {
  const person = personOfRow(row, villageCode)
  const [findings = []] = checkPeople([person], { on, policy: CHECK_POLICY, ...referenceData() })
  return findings
}
