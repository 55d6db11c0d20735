import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OutFile } from '#journey/enrol/exchange/index.ts'
import { readCsv } from '#platform/csv-table.ts'
import { fileFault } from '#platform/file-fault.ts'
import { type IsoDate, isIsoDate } from '#vocabulary/iso-date.ts'
import { type HouseOptions, UsageError } from '../house-command.ts'

export interface ExchangeOptions extends HouseOptions {
  readonly year: string
  readonly out: string
}

/** Lays a file for the branch into the folder and says where. */
export async function put(folder: string, file: OutFile): Promise<void> {
  const path = join(folder, `${file.number}.csv`)
  await save(path, file.content)
  process.stderr.write(`${path}: ${file.rows} baris\n`)
}

/** Writes a result where the officer asked for it, or says why that place does not take it. */
export async function save(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} tidak dapat ditulis: ${fileFault(error) ?? error.message}.`)
  })
}

/** A file of text as it stands. Excel's "Unicode text" and every other file with zero bytes is told apart at once. */
export async function text(path: string): Promise<string> {
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} tidak dapat dibaca: ${fileFault(error) ?? error.message}.`)
  })
  if (content.includes('\0'))
    throw new UsageError(`${path} bukan teks UTF-8. Simpan sebagai CSV UTF-8 lalu ulangi.`)
  return content
}

/** A table with at least these headings; another table is refused by the name of what it lacks. */
export async function table(
  path: string,
  headings: readonly string[],
): Promise<Record<string, string>[]> {
  const read = readCsv(await text(path))
  if (!read.ok) throw new UsageError(`${path}: ${read.refusal}`)
  const [first] = read.value
  const missing = headings.find((heading) => first && !(heading in first))
  if (missing === undefined) return read.value
  throw new UsageError(`${path} tidak punya kolom ${missing}. Periksa berkas yang Anda sebut.`)
}

export function yearIn(written: string): number {
  const year = Number(written)
  if (Number.isInteger(year) && year >= 2015 && year <= 2100) return year
  throw new UsageError(`Tahun "${written}" keliru. Tulis misalnya 2026.`)
}

export function dayIn(written: string): IsoDate {
  if (isIsoDate(written)) return written
  throw new UsageError(`Tanggal "${written}" tidak ada. Tulis YYYY-MM-DD.`)
}
