import { SpreadsheetReader } from '#platform/spreadsheet/spreadsheet-reader.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { PlaceCode } from '#vocabulary/place-code.ts'
import {
  CHECK_POLICY,
  type CheckPolicy,
  checkPeople,
  type OccupationBook,
  type Person,
  type PlaceBook,
  personOfRow,
} from '../verify/index.ts'
import type { CandidateRow, ReadFile } from './candidate-row.ts'
import { readList, refusedFile } from './reader/read-list.ts'
import { sentenceForFile } from './reader/sentences.ts'

export interface FileToRead {
  /** As the village named it; shown in answers. */
  readonly name: string
  readonly path: string
  /** The village that sent this file, when several villages are read at once. */
  readonly village?: PlaceCode
}

/** What the checks of the next room know the world by; `verify/reference-data.ts` reads them. */
export interface ReferenceBooks {
  readonly places: PlaceBook
  readonly occupations: OccupationBook
}

export interface ReadingContext extends ReferenceBooks {
  /** The day of import. */
  readonly on: IsoDate
  readonly village?: PlaceCode
  readonly policy?: CheckPolicy
  /** NIKs of members whose cover goes on (a written membership number says so too): the entry age does not bind them. */
  readonly continuing?: ReadonlySet<string>
  /** A reader that stays open over many calls; without it one is started and ended here. */
  readonly reader?: SpreadsheetReader
  readonly onFile?: (done: number, of: number) => void
}

/**
 * Village lists as candidate rows with their findings, in the order of the files.
 * A file that cannot be read has `refused`; it never stops the others. People of one village are checked together.
 */
export async function readVillageFiles(
  files: readonly FileToRead[],
  context: ReadingContext,
): Promise<ReadFile[]> {
  const own = context.reader ? undefined : new SpreadsheetReader()
  const reader = context.reader ?? own
  if (!reader) return []
  try {
    const read: ReadFile[] = []
    for (const file of files) {
      const outcome = await reader.read(file.path)
      read.push(
        outcome.ok
          ? readList(file.name, outcome.value, context.on)
          : refusedFile(file.name, sentenceForFile(outcome.refusal)),
      )
      context.onFile?.(read.length, files.length)
    }
    return checkVillages(files, read, context)
  } finally {
    await own?.[Symbol.asyncDispose]()
  }
}

function checkVillages(
  files: readonly FileToRead[],
  read: readonly ReadFile[],
  context: ReadingContext,
): ReadFile[] {
  const villageOf = (index: number): string => files[index]?.village ?? context.village ?? ''
  const checked = [...read]
  const villages = new Set(read.map((_, index) => villageOf(index)))
  for (const village of villages) {
    const own = read.flatMap((file, index) =>
      villageOf(index) === village ? [{ file, index }] : [],
    )
    const findings = findingsOf(
      own.map(({ file }) => file),
      village,
      context,
    )
    let row = 0
    for (const { file, index } of own) {
      const rows = file.rows.map((one) => ({ ...one, findings: findings[row++] ?? [] }))
      checked[index] = { ...file, rows }
    }
  }
  return checked
}

function findingsOf(files: readonly ReadFile[], village: string, context: ReadingContext) {
  const hasManyFiles = files.filter((file) => file.rows.length > 0).length > 1
  const people = files.flatMap((file) =>
    file.rows.map((row) => personInList(row, { village, context, file, hasManyFiles })),
  )
  return checkPeople(people, {
    on: context.on,
    policy: context.policy ?? CHECK_POLICY,
    places: context.places,
    occupations: context.occupations,
  })
}

interface RowPlace {
  readonly village: string
  readonly context: ReadingContext
  readonly file: ReadFile
  readonly hasManyFiles: boolean
}

function personInList(row: CandidateRow, place: RowPlace): Person {
  const { village, context, file, hasManyFiles } = place
  const hasManySheets = file.sheet !== row.sheet
  const where = [
    `baris ${row.line}`,
    ...(hasManySheets ? [`lembar "${row.sheet}"`] : []),
    ...(hasManyFiles ? [`berkas ${file.file}`] : []),
  ].join(' ')
  return {
    ...personOfRow(row, village),
    id: where,
    isContinuing: row.membershipNumber.length >= 11 || (context.continuing?.has(row.nik) ?? false),
    absent: row.absent,
  }
}
