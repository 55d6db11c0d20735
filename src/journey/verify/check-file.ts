import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { CsvFault, csvLine } from '#platform/csv.ts'
import { draftPathOf } from '#platform/draft-path.ts'
import { fileFault } from '#platform/file-fault.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { type CheckSetting, checkPerson } from './check-people.ts'
import { CHECK_POLICY } from './check-policy.ts'
import { type ListIndex, ListIndexBuilder } from './list-index.ts'
import { readPeople } from './read-people.ts'
import { referenceData } from './reference-data.ts'

export interface CheckCount {
  readonly people: number
  readonly findings: number
}

const FLUSH_LENGTH = 1 << 20

/**
 * Reads the table twice, first to compare rows with each other, then to check each one, so that only numbers stay in memory.
 * @throws CsvFault for a table that breaks the rules; nothing is left at `out` then.
 */
export function checkFile(path: string, on: IsoDate, out: string): CheckCount {
  const list = indexFile(path, on)
  const setting: CheckSetting = { on, policy: CHECK_POLICY, ...referenceData() }
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new CsvFault(`${out} adalah folder, bukan berkas.`)
  const draft = draftPathOf(out)
  const file = openForWriting(draft, out)
  let text = csvLine(['id', 'code', 'severity', 'field', 'message'])
  let findings = 0
  let row = 0
  try {
    for (const person of readPeople(path, on)) {
      for (const finding of checkPerson(person, { ...setting, list, row })) {
        const { code, severity, field, message } = finding
        text += csvLine([person.id, code, severity, field, message])
        findings++
      }
      row++
      if (text.length > FLUSH_LENGTH) {
        writeSync(file, text)
        text = ''
      }
    }
    writeSync(file, text)
  } catch (error) {
    if (draft !== out) rmSync(draft, { force: true })
    const reason = fileFault(error)
    throw reason === undefined
      ? error
      : new CsvFault(`Berkas ${out} tidak dapat ditulis: ${reason}.`)
  } finally {
    closeSync(file)
  }
  if (draft !== out) renameSync(draft, out)
  return { people: row, findings }
}

function indexFile(path: string, on: IsoDate): ListIndex {
  const builder = new ListIndexBuilder()
  const ids = new Set<string>()
  for (const person of readPeople(path, on)) {
    if (ids.has(person.id)) throw new CsvFault(`Id "${person.id}" muncul dua kali di ${path}.`)
    ids.add(person.id)
    builder.add(person)
  }
  return builder.build()
}

function openForWriting(draft: string, out: string): number {
  try {
    return openSync(draft, 'w')
  } catch (error) {
    throw new CsvFault(
      `Berkas ${out} tidak dapat ditulis: ${fileFault(error) ?? 'periksa foldernya'}.`,
    )
  }
}
