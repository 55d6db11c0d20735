import { readList, refusedFile } from '#journey/register/reader/read-list.ts'
import { sentenceForFile } from '#journey/register/reader/sentences.ts'
import type { ReadOutcome } from '#platform/spreadsheet/read-workbook.ts'
import { isoDate } from '#vocabulary/iso-date.ts'

const OUR_FAULTS = new Set(['crashed', 'too-slow', 'too-much-memory', 'missing'])

/** What is wrong with an answer to a damaged file; undefined when it is rows or one sentence, and no NIK is half read. */
export function faultIn(outcome: ReadOutcome): string | undefined {
  if (!outcome.ok && OUR_FAULTS.has(outcome.refusal.code)) return outcome.refusal.code
  const file = outcome.ok
    ? readList('usulan.xlsx', outcome.value, isoDate('2026-01-15'))
    : refusedFile('usulan.xlsx', sentenceForFile(outcome.refusal))
  if (file.refused !== null) {
    if (file.rows.length > 0) return 'refused with rows'
    return file.refused.length < 20 ? 'refused without a sentence' : undefined
  }
  if (file.rows.length === 0 && file.findings.length === 0) return 'read without rows'
  return file.rows.some(({ nik }) => !/^(\d{16})?$/.test(nik)) ? 'half a NIK' : undefined
}
