import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { sha256 } from '#platform/crypto.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp, today } from '#vocabulary/clock.ts'
import { accept, type Result } from '#vocabulary/result.ts'
import type { MatchTables } from '../match/tables.ts'
import { type AnswerFileRefusal, readAnswerFile } from './read-answer-file.ts'
import { type ReadReply, readReply } from './reply.ts'
import {
  answerRegistrations,
  findExchangeFile,
  insertExchangeFile,
  listSentLines,
  upsertMemberships,
} from './store.ts'
import type { EnrolTables } from './tables.ts'

export interface ReplyOutcome extends ReadReply {
  readonly isNew: boolean
  readonly accepted: number
  readonly refused: number
}

/** Takes the branch's reply in: membership numbers for the accepted, codes and reasons for the refused. The same file again changes nothing. */
export async function readRegistrationReply(
  db: Db<EnrolTables & MatchTables & AuditTables>,
  office: Office,
  number: string,
  content: string,
): Promise<Result<ReplyOutcome, AnswerFileRefusal>> {
  const { regencyCode } = scopeOf(db)
  const answer = await readAnswerFile(db, number, content)
  if (!answer.ok) return answer
  const { file, lines } = answer.value
  const sent = await listSentLines(db, regencyCode, file.id)
  const read = readReply(
    number,
    sent.map((row) => ({
      line: row.line,
      workerId: row.worker_id,
      nik: row.nik_enc ? office.keys.open(row.nik_enc, row.key_version) : '',
    })),
    lines,
  )
  const accepted = read.answers.filter((one) => one.state === 'accepted')
  const refused = read.answers.filter((one) => one.state === 'refused')
  const outcome = { ...read, accepted: accepted.length, refused: refused.length }
  const digest = sha256(content)
  if (await findExchangeFile(db, regencyCode, 'in', digest))
    return accept({ ...outcome, isNew: false })

  await insertExchangeFile(db, {
    regency_code: regencyCode,
    id: office.ids.next<string>(),
    direction: 'in',
    kind: 'registration-reply',
    name: `BALASAN-${number}`,
    sha256: digest,
    row_count: lines.length,
    at: timestamp(office.clock),
    answers: file.id,
    faults: JSON.stringify(read.faults),
  })
  await answerRegistrations(
    db,
    regencyCode,
    file.id,
    today(office.clock),
    read.answers.map((one) => ({
      line: one.line,
      state: one.state,
      rejectCode: one.state === 'refused' ? one.code : null,
      rejectReason: one.state === 'refused' ? one.reason : null,
    })),
  )
  const villageOf = new Map(sent.map((row) => [row.worker_id, row.village_code]))
  await upsertMemberships(
    db,
    accepted.map((one) => {
      const kpj = office.keys.seal(one.kpj)
      return {
        regency_code: regencyCode,
        worker_id: one.workerId,
        village_code: villageOf.get(one.workerId) ?? '',
        kpj_enc: kpj.bytes,
        kpj_index: office.keys.index(one.kpj),
        key_version: kpj.keyVersion,
        segment: 'BPU',
        entered_on: one.protectedFrom,
        left_on: null,
      }
    }),
  )
  await recordEvent(db, office, 'registration-answered', {
    file: number,
    accepted: accepted.length,
    refused: refused.length,
    faults: read.faults.length,
    unanswered: read.unanswered.length,
    sha256: digest,
  })
  return accept({ ...outcome, isNew: true })
}
