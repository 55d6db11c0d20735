import type { Sheet, Workbook } from '#platform/spreadsheet/sheet.ts'
import type { Finding } from '#vocabulary/finding.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { Result } from '#vocabulary/result.ts'
import type { ReadFile } from '../candidate-row.ts'
import { fileFinding } from './file-finding.ts'
import { type NeededColumns, type ReadSheet, readSheet } from './read-sheet.ts'
import { type SheetRefusal, sentenceForSheet } from './sentences.ts'

interface Attempt {
  readonly sheet: Sheet
  readonly outcome: Result<ReadSheet, SheetRefusal>
}

/** All lists of people in a workbook (often one sheet per hamlet) as one file; hidden sheets only when no visible one is a list. */
export function readList(
  file: string,
  workbook: Workbook,
  on: IsoDate,
  needs?: NeededColumns,
): ReadFile {
  const attempts = workbook.sheets.map((sheet) => ({
    sheet,
    outcome: readSheet(sheet, workbook.epoch, on, needs),
  }))
  const visible = attempts.filter(({ sheet }) => !sheet.isHidden)
  const hasVisibleList = visible.some(({ outcome }) => outcome.ok)
  const chosen = hasVisibleList ? visible : attempts
  const lists = chosen.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []))
  if (lists.length === 0) return refusedList(file, attempts)
  const findings = [
    ...lists.flatMap((list) => list.findings),
    ...hiddenLists(attempts, hasVisibleList),
    ...passedOver(chosen),
  ]
  return {
    file,
    sheet: lists.map((list) => list.sheet).join(', '),
    refused: null,
    rows: lists.flatMap((list) => list.rows),
    findings,
  }
}

export function refusedFile(file: string, refused: string, sheet = ''): ReadFile {
  return { file, sheet, refused, rows: [], findings: [] }
}

const TELLING: readonly SheetRefusal['code'][] = [
  'no-nik',
  'no-name',
  'no-people',
  'no-header',
  'empty-sheet',
]

/** Of several unreadable sheets the one that came closest to a list is named. */
function refusedList(file: string, attempts: readonly Attempt[]): ReadFile {
  const refusals = attempts.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.refusal]))
  const [closest] = refusals.sort((a, b) => TELLING.indexOf(a.code) - TELLING.indexOf(b.code))
  if (!closest)
    return refusedFile(
      file,
      'Buku kerja ini tidak punya lembar. Simpan ulang dari Excel lalu kirim lagi.',
    )
  return refusedFile(file, sentenceForSheet(closest), closest.sheet)
}

function hiddenLists(attempts: readonly Attempt[], hasVisibleList: boolean): Finding[] {
  if (!hasVisibleList) return []
  return attempts
    .filter(({ sheet, outcome }) => sheet.isHidden && outcome.ok)
    .map(({ sheet }) =>
      fileFinding(
        'F003',
        `Lembar tersembunyi "${sheet.name}" memuat daftar dan tidak dibaca. Tampilkan lembarnya bila ikut diusulkan.`,
      ),
    )
}

function passedOver(attempts: readonly Attempt[]): Finding[] {
  return attempts
    .filter(({ sheet, outcome }) => !outcome.ok && sheet.rows.length > 0)
    .map(({ sheet }) =>
      fileFinding('F007', `Lembar "${sheet.name}" bukan daftar orang dan dilewati.`),
    )
}
