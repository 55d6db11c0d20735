import { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { type ColumnMap, readColumnMap } from './engine/column-map.ts'
import { chooseCrew } from './engine/crew/choose-crew.ts'
import { loadNameKnowledge } from './engine/knowledge.ts'
import { type LinkRefusal, linkRefusalSentence } from './engine/link-refusal.ts'
import { linkTables } from './engine/link-tables.ts'
import type { TableFile } from './engine/open-table.ts'

interface LinkOptions {
  columns?: string
  within?: boolean
  out: string
  threads?: number
}

/** `payung link LEFT.csv [RIGHT.csv] [--columns MAP.json] [--within] --out PAIRS.csv` */
export function linkCommand(): Command {
  return new Command('link')
    .description('Mencari orang yang sama di dalam satu tabel atau di antara dua tabel')
    .argument('<left>', 'tabel CSV')
    .argument('[right]', 'tabel CSV kedua')
    .option('--columns <map>', 'peta kolom (JSON); tanpa peta dianggap tabel penduduk')
    .option('--within', 'cari juga pasangan di dalam tabel kedua')
    .requiredOption('--out <pairs>', 'file CSV hasil')
    .option('--threads <count>', 'banyaknya utas kerja; hasilnya sama berapa pun', readThreads)
    .action(async (left: string, right: string | undefined, options: LinkOptions) => {
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
  const bytes = first.value.bytes.length + (second?.value.bytes.length ?? 0)
  const crew = chooseCrew(bytes, options.threads)
  const linked = await linkTables({
    left: first.value,
    ...(second === undefined ? {} : { right: second.value }),
    ...(map === undefined ? {} : { columns: map.value }),
    within: options.within === true,
    knowledge: loadNameKnowledge(),
    crew,
  }).finally(() => crew.dismiss())
  if (!linked.ok) return linked.refusal
  try {
    writeFileSync(options.out, linked.value)
  } catch (error) {
    return { code: 'unwritable-file', file: options.out, detail: reasonOf(error) }
  }
  return undefined
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
