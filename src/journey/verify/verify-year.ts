import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { openFacts } from '#office/private-facts.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { Finding } from '#vocabulary/finding.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import type { UnclearFields } from '../register/index.ts'
import { type CandidateStanding, listCandidates, moveCandidates } from '../register/store.ts'
import type { RegisterTables } from '../register/tables.ts'
import { type CheckSetting, checkPeople } from './check-people.ts'
import type { Person } from './person.ts'
import { replaceFindings } from './store.ts'
import type { VerifyTables } from './tables.ts'

type Candidate = Awaited<ReturnType<typeof listCandidates>>[number]

/** Knows whose cover goes on: the age limit binds at entry only. `undefined` stands for a person without NIK. */
export type IsContinuing = (nikIndex: Buffer | null) => boolean

export interface VerifyCount {
  readonly checked: number
  readonly refused: number
  readonly withWarning: number
  readonly findings: number
}

/** Checks every received candidate of a year, village by village, as one list each; a refusing finding stops that line only. */
export async function verifyYear(
  db: Db<RegisterTables & VerifyTables & AuditTables>,
  office: Office,
  year: number,
  setting: CheckSetting,
  isContinuing: IsContinuing,
): Promise<VerifyCount> {
  const { regencyCode } = scopeOf(db)
  const candidates = await listCandidates(db, regencyCode, year, ['received'])
  const found: { candidate: Candidate; findings: readonly Finding[] }[] = []
  for (const list of Map.groupBy(candidates, (one) => one.village_code).values()) {
    const people = list.map((candidate) => personOf(office, candidate, isContinuing))
    const findings = checkPeople(people, setting)
    for (const [at, candidate] of list.entries())
      found.push({ candidate, findings: findings[at] ?? [] })
  }
  await replaceFindings(
    db,
    regencyCode,
    candidates.map((one) => one.id),
    found.flatMap(({ candidate, findings }) =>
      findings.map((finding, at) => ({
        regency_code: regencyCode,
        candidate_id: candidate.id,
        seq: at + 1,
        village_code: candidate.village_code,
        ...finding,
      })),
    ),
  )
  const refused = found.flatMap(({ candidate, findings }): CandidateStanding[] => {
    const reason = findings.find((finding) => finding.severity === 'refuse')
    return reason
      ? [{ id: candidate.id, state: 'refused', reason: reason.code, workerId: null }]
      : []
  })
  await moveCandidates(db, regencyCode, refused)
  const count = {
    checked: candidates.length,
    refused: refused.length,
    withWarning: found.filter(({ findings }) => findings.some((one) => one.severity === 'warn'))
      .length,
    findings: found.reduce((sum, { findings }) => sum + findings.length, 0),
  }
  await recordEvent(db, office, 'candidates-verified', { year, ...count })
  return count
}

function personOf(office: Office, candidate: Candidate, isContinuing: IsContinuing): Person {
  const facts = openFacts(office.keys, candidate)
  return {
    id: `baris ${candidate.line}`,
    nik: facts.nik,
    kk: facts.kk,
    name: candidate.name,
    sex: candidate.sex,
    birthPlace: candidate.birth_place,
    birthDate: candidate.birth_date ? isoDate(candidate.birth_date) : '',
    villageCode: candidate.village_code,
    villageText: facts.villageText,
    address: facts.address,
    phone: facts.phone,
    motherName: facts.motherName,
    occupation: candidate.occupation,
    monthlyIncome: candidate.monthly_income ?? undefined,
    remark: facts.remark,
    isContinuing: isContinuing(candidate.nik_index),
    unclear: facts.unclear as UnclearFields,
    absent: new Set(facts.absent),
  }
}
