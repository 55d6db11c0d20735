import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { basename } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { type ColumnMap, readColumnMap } from './engine/column-map.ts'
import { chooseCrew } from './engine/crew/choose-crew.ts'
import { loadNameKnowledge } from './engine/knowledge.ts'
import { linkKept } from './engine/link-kept.ts'
import { type LinkRefusal, linkRefusalSentence } from './engine/link-refusal.ts'
import { linkTables } from './engine/link-tables.ts'
import type { TableFile } from './engine/open-table.ts'

interface LinkOptions {
  columns?: string
  within?: boolean
  keep?: string
  out: string
  threads?: number
}

/** `payung link LEFT.csv [RIGHT.csv] [--columns MAP.json] [--within | --keep INDEX] --out PAIRS.csv` */
export function linkCommand(): Command {
  return new Command('link')
    .description('Mencari orang yang sama di dalam satu tabel atau di antara dua tabel')
    .argument('<left>', 'tabel CSV')
    .argument('[right]', 'tabel CSV kedua')
    .option('--columns <map>', 'peta kolom (JSON); tanpa peta dianggap tabel penduduk')
    .option('--within', 'cari juga pasangan di dalam tabel kedua')
    .option(
      '--keep <index>',
      'simpan indeks tabel kedua di file ini; jalan berikutnya dengan tabel yang sama jauh lebih cepat',
    )
    .requiredOption('--out <pairs>', 'file CSV hasil')
    .option('--threads <count>', 'banyaknya utas kerja; hasilnya sama berapa pun', readThreads)
    .action(async (left: string, right: string | undefined, options: LinkOptions, own: Command) => {
      if (options.keep !== undefined && (right === undefined || options.within))
        own.error('--keep memerlukan dua tabel dan tidak dapat dipakai bersama --within.')
      const refusal = await linkFiles(left, right, options)
      if (refusal === undefined) return
      process.stderr.write(`${linkRefusalSentence(refusal)}\n`)
      process.exitCode = 2
    })
}

function readThreads(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new InvalidArgumentError('Isi dengan bilangan bulat 1 sampai 64.')
  return count
}

async function linkFiles(
  left: string,
  right: string | undefined,
  options: LinkOptions,
): Promise<LinkRefusal | undefined> {
  const map = options.columns === undefined ? undefined : openMap(options.columns)
  if (map !== undefined && !map.ok) return map.refusal
  const first = openFile(left)
  if (!first.ok) return first.refusal
  const second = right === undefined ? undefined : openFile(right)
  if (second !== undefined && !second.ok) return second.refusal
  const tables = { left: first.value, ...(second && { right: second.value }) }
  const linked = await linkThem(tables, map?.value, options)
  if (!linked.ok) return linked.refusal
  return attempt(options.out, () => writeFileSync(options.out, linked.value))
}

interface Tables {
  readonly left: TableFile
  readonly right?: TableFile
}

async function linkThem(
  { left, right }: Tables,
  map: ColumnMap | undefined,
  { keep, threads, within }: LinkOptions,
): Promise<Result<Buffer, LinkRefusal>> {
  const columns = map && { columns: map }
  const knowledge = loadNameKnowledge()
  if (keep !== undefined && right !== undefined) {
    let lost: LinkRefusal | undefined
    const kept = {
      read: () => (existsSync(keep) ? readFileSync(keep) : undefined),
      write: (parts: readonly Uint8Array[]) => {
        lost = attempt(keep, () => writeIndex(keep, parts))
      },
    }
    const linked = linkKept({ fresh: left, base: right, ...columns, knowledge, kept })
    return lost === undefined ? linked : refuse(lost)
  }
  const crew = chooseCrew(left.bytes.length + (right?.bytes.length ?? 0), threads)
  const request = { left, ...(right && { right }), ...columns, within: within === true }
  return linkTables({ ...request, knowledge, crew }).finally(() => crew.dismiss())
}

/** Whole or not at all, and for its owner alone: an index holds everything its table says of people. */
function writeIndex(path: string, parts: readonly Uint8Array[]): void {
  const unfinished = `${path}.part`
  const file = openSync(unfinished, 'w', 0o600)
  try {
    for (const part of parts) writeFileSync(file, part)
  } finally {
    closeSync(file)
  }
  renameSync(unfinished, path)
}

function attempt(path: string, write: () => void): LinkRefusal | undefined {
  try {
    write()
    return undefined
  } catch (error) {
    return { code: 'unwritable-file', file: path, detail: reasonOf(error) }
  }
}

function openFile(path: string): Result<TableFile, LinkRefusal> {
  try {
    return accept({ file: basename(path), bytes: readShared(path) })
  } catch (error) {
    return refuse({ code: 'unreadable-file', file: path, detail: reasonOf(error) })
  }
}

/** The content of a file in memory that threads share. */
function readShared(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size))
    let filled = 0
    while (filled < bytes.length) {
      const read = readSync(file, bytes, filled, bytes.length - filled, null)
      if (read === 0) break
      filled += read
    }
    return bytes.subarray(0, filled)
  } finally {
    closeSync(file)
  }
}

function openMap(path: string): Result<ColumnMap, LinkRefusal> {
  try {
    return readColumnMap(JSON.parse(readFileSync(path, 'utf8')), basename(path))
  } catch (error) {
    if (error instanceof SyntaxError)
      return refuse({ code: 'bad-map', file: basename(path), detail: 'bukan JSON yang utuh' })
    return refuse({ code: 'unreadable-file', file: path, detail: reasonOf(error) })
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'tidak ditemukan',
  EACCES: 'tidak ada izin',
  EISDIR: 'ini folder, bukan file',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}
