import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { sealFacts } from '#office/private-facts.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { Sex } from '#vocabulary/nik.ts'
import { compareNewcomers } from '../match/build-comparison.ts'
import { claimNiks, insertWorkerPairs, insertWorkers } from '../match/store.ts'
import type { MatchTables } from '../match/tables.ts'
import type { RegisterTables } from '../register/tables.ts'
import { upsertMemberships } from './store.ts'
import type { EnrolTables } from './tables.ts'

/** Somebody the insurer already knows as a member paid for by the regency. */
export interface RosterMember {
  readonly nik: string
  readonly kk: string
  readonly kpj: string
  readonly name: string
  readonly sex: Sex
  readonly birthPlace: string
  readonly birthDate: string
  readonly villageCode: string
  readonly phone: string
  readonly motherName: string
  readonly occupation: string
  readonly monthlyIncome: number | undefined
  readonly segment: string
  readonly enteredOn: string
}

/**
 * Takes over last year's roster as workers and memberships, each compared with everybody known: two members who may be one
 * person are asked of an officer. Returns the worker of each member, in the order given.
 */
export async function importRoster(
  db: Db<MatchTables & RegisterTables & EnrolTables & AuditTables>,
  office: Office,
  members: readonly RosterMember[],
): Promise<string[]> {
  const { regencyCode } = scopeOf(db)
  const workers = members.map((member) => ({
    regency_code: regencyCode,
    id: office.ids.next<string>(),
    village_code: member.villageCode,
    name: member.name,
    sex: member.sex,
    birth_place: member.birthPlace,
    birth_date: member.birthDate,
    occupation: member.occupation,
    monthly_income: member.monthlyIncome ?? null,
    ...sealFacts(office.keys, {
      nik: member.nik,
      kk: member.kk,
      phone: member.phone,
      motherName: member.motherName,
      address: '',
      villageText: '',
      written: {},
      remark: '',
      unclear: {},
      absent: [],
    }),
  }))
  const claims = workers.flatMap((row) =>
    row.nik_index ? [{ id: row.id, nikIndex: row.nik_index }] : [],
  )
  const lost = await claimNiks(db, regencyCode, claims)
  if (lost.size > 0)
    throw new Error(`${lost.size} members of the roster carry a NIK that is already claimed`)
  const { runId, pairs } = await compareNewcomers(db, office, workers)
  await insertWorkers(
    db,
    workers.map((row) => ({ ...row, compared_in: runId })),
  )
  await insertWorkerPairs(db, pairs)
  await upsertMemberships(
    db,
    members.map((member, at) => {
      const kpj = office.keys.seal(member.kpj)
      return {
        regency_code: regencyCode,
        worker_id: workers[at]?.id ?? '',
        village_code: member.villageCode,
        kpj_enc: kpj.bytes,
        kpj_index: office.keys.index(member.kpj),
        key_version: kpj.keyVersion,
        segment: member.segment,
        entered_on: member.enteredOn,
        left_on: null,
      }
    }),
  )
  await recordEvent(db, office, 'roster-imported', { members: members.length })
  return workers.map((row) => row.id)
}
