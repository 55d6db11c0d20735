import { SpreadsheetReader } from '#platform/spreadsheet/spreadsheet-reader.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { ReadFile } from './candidate-row.ts'
import type { FileToRead } from './read-files.ts'
import { readList, refusedFile } from './reader/read-list.ts'
import { sentenceForFile } from './reader/sentences.ts'

/** Another office's list of people, in any form a village list may have; a column for the NIK is not needed. Unchecked. */
export async function readOtherList(file: FileToRead, on: IsoDate): Promise<ReadFile> {
  await using reader = new SpreadsheetReader()
  const outcome = await reader.read(file.path)
  return outcome.ok
    ? readList(file.name, outcome.value, on, 'name')
    : refusedFile(file.name, sentenceForFile(outcome.refusal))
}
