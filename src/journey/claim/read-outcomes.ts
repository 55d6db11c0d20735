import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { sha256 } from '#platform/crypto.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp, today } from '#vocabulary/clock.ts'
import { formatRupiah } from '#vocabulary/indonesian.ts'
import { accept, type Result } from '#vocabulary/result.ts'
import { type AnswerFileRefusal, readAnswerFile } from '../enrol/read-answer-file.ts'
import { findExchangeFile, insertExchangeFile } from '../enrol/store.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import { listWorkersById } from '../match/store.ts'
import type { MatchTables } from '../match/tables.ts'
import { papersNamed } from './claim-words.ts'
import { type ClaimAnswer, type OutcomeFault, readOutcome } from './outcome.ts'
import { answerFiling, type ClaimCase, getCase, listFilings, updateCase } from './store.ts'
import type { ClaimTables } from './tables.ts'

type Claims = Db<ClaimTables & EnrolTables & MatchTables & AuditTables>

/** What the branch paid is not what we had computed: for a person to ask about. */
export interface ClaimDifference {
  readonly caseId: string
  readonly computedRupiah: number
  readonly paidRupiah: number
  readonly note: string
}

export interface Outcomes {
  readonly isNew: boolean
  readonly paid: number
  readonly paidRupiah: number
  readonly held: number
  readonly refused: number
  readonly differences: readonly ClaimDifference[]
  readonly faults: readonly OutcomeFault[]
  readonly unanswered: readonly number[]
}

/** Takes the branch's outcome in: money for the family, a hold with its reason, or a refusal. The same file again changes nothing. */
export async function readOutcomes(
  db: Claims,
  office: Office,
  number: string,
  content: string,
): Promise<Result<Outcomes, AnswerFileRefusal>> {
  const { regencyCode } = scopeOf(db)
  const found = await readAnswerFile(db, number, content)
  if (!found.ok) return found
  const { file, lines } = found.value
  const filings = await listFilings(db, regencyCode, file.id)
  const cases = new Map<string, ClaimCase>()
  for (const filing of filings)
    cases.set(filing.case_id, await getCase(db, regencyCode, filing.case_id))
  const niks = await niksOf(db, office, [...cases.values()])
  const read = readOutcome(
    number,
    filings.map((filing) => ({
      line: filing.line,
      caseId: filing.case_id,
      nik: niks.get(cases.get(filing.case_id)?.worker_id ?? '') ?? '',
    })),
    lines,
  )
  const outcomes = countOf(read.answers, cases)
  const digest = sha256(content)
  const { faults, unanswered } = read
  if (await findExchangeFile(db, regencyCode, 'in', digest))
    return accept({ ...outcomes, faults, unanswered, isNew: false })

  await insertExchangeFile(db, {
    regency_code: regencyCode,
    id: office.ids.next<string>(),
    direction: 'in',
    kind: 'claim-outcome',
    name: `HASIL-${number}`,
    sha256: digest,
    row_count: lines.length,
    at: timestamp(office.clock),
    answers: file.id,
    faults: JSON.stringify(faults),
  })
  const on = today(office.clock)
  for (const answer of read.answers) {
    const known = cases.get(answer.caseId)
    if (known) await takeAnswer(db, file.id, answer, known, on)
  }
  await recordEvent(db, office, 'claims-answered', {
    file: number,
    paid: outcomes.paid,
    paidRupiah: outcomes.paidRupiah,
    held: outcomes.held,
    refused: outcomes.refused,
    differences: outcomes.differences,
    faults: faults.length,
    sha256: digest,
  })
  return accept({ ...outcomes, faults, unanswered, isNew: true })
}

async function takeAnswer(
  db: Claims,
  fileId: string,
  answer: ClaimAnswer,
  known: ClaimCase,
  on: string,
): Promise<void> {
  const { regencyCode } = scopeOf(db)
  await answerFiling(
    db,
    regencyCode,
    { fileId, line: answer.line },
    {
      answer: answer.answer,
      code: answer.code,
      note: answer.note,
      claim_number: answer.claimNumber,
      death_rupiah: answer.deathRupiah,
      periodic_rupiah: answer.periodicRupiah,
      funeral_rupiah: answer.funeralRupiah,
      paid_rupiah: answer.paidRupiah,
      paid_on: answer.paidOn,
      answered_on: on,
    },
  )
  if (known.state === 'paid') return // money that has come is never taken back by a later file
  if (answer.answer === 'held') {
    const named = papersNamed(
      answer.note,
      known.documents.map((paper) => paper.code),
    )
    await updateCase(db, regencyCode, known.id, {
      outcome: `Ditahan cabang: ${answer.note} (${answer.code}).`,
      ...(named.length > 0 && {
        state: 'documents',
        documents: JSON.stringify(
          known.documents.map((paper) =>
            named.includes(paper.code) ? { ...paper, isThere: false } : paper,
          ),
        ),
      }),
    })
    return
  }
  await updateCase(db, regencyCode, known.id, {
    state: answer.answer,
    answered_on: answer.paidOn ?? on,
    paid_rupiah: answer.answer === 'paid' ? answer.paidRupiah : null,
    outcome: outcomeWords(answer, known.amount_rupiah),
  })
}

function outcomeWords(answer: ClaimAnswer, computedRupiah: number): string {
  const computed = `hitungan kami ${formatRupiah(computedRupiah)}`
  if (answer.answer === 'refused')
    return `Ditolak cabang: ${answer.note} (${answer.code}); ${computed}.`
  const note = answer.note === '' ? '' : ` ${answer.note}.`
  if (answer.paidRupiah === computedRupiah)
    return `Dibayar ${formatRupiah(answer.paidRupiah)}, sama dengan ${computed}.${note}`
  const difference = formatRupiah(answer.paidRupiah - computedRupiah)
  return `Dibayar ${formatRupiah(answer.paidRupiah)}, selisih ${difference} dari ${computed}; tanyakan cabang.${note}`
}

function countOf(answers: readonly ClaimAnswer[], cases: ReadonlyMap<string, ClaimCase>) {
  const paid = answers.filter((one) => one.answer === 'paid')
  const refused = answers.filter((one) => one.answer === 'refused')
  return {
    paid: paid.length,
    paidRupiah: paid.reduce((sum, one) => sum + one.paidRupiah, 0),
    held: answers.filter((one) => one.answer === 'held').length,
    refused: refused.length,
    differences: [...paid, ...refused].flatMap((one): ClaimDifference[] => {
      const computedRupiah = cases.get(one.caseId)?.amount_rupiah ?? 0
      return one.paidRupiah === computedRupiah
        ? []
        : [{ caseId: one.caseId, computedRupiah, paidRupiah: one.paidRupiah, note: one.note }]
    }),
  }
}

async function niksOf(db: Claims, office: Office, cases: readonly ClaimCase[]) {
  const workers = await listWorkersById(
    db,
    scopeOf(db).regencyCode,
    cases.map((row) => row.worker_id),
  )
  return new Map(
    workers.map((row) => [
      row.id,
      row.nik_enc ? office.keys.open(row.nik_enc, row.key_version) : '',
    ]),
  )
}
