import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

/** A large table as a stream of records (RFC 4180, UTF-8, mark tolerated); for small tables see csv-table.ts. */
export interface CsvRecord {
  /** Line of the file on which the record starts, from 1. */
  readonly line: number
  /** Every value is text; spaces round it are gone. */
  readonly values: readonly string[]
}

/** A table that breaks the rules; the message is one Indonesian sentence saying what and where. */
export class CsvFault extends Error {
  override name = 'CsvFault'
}

const CHUNK_BYTES = 1 << 20
/** UTF-16 and spreadsheets show a zero byte early; a text in UTF-8 has none. */
const PROBE_BYTES = 1 << 12
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

/** One record as a line with its end. */
export function csvLine(values: readonly string[]): string {
  return `${values.map(csvValue).join(',')}\n`
}

function csvValue(value: string): string {
  return NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/**
 * Records of a file in order; blank lines are skipped. Holds about one chunk in memory.
 * @throws CsvFault for a file that cannot be opened, that is no text, or a quote that is never closed.
 */
export function* readCsvRecords(path: string): Generator<CsvRecord> {
  let rest = ''
  let line = 1
  for (const text of readText(path)) {
    const joined = rest + text
    const end = lastRecordEnd(joined)
    const whole = joined.slice(0, end)
    rest = joined.slice(end)
    line = yield* recordsOf(whole, line)
  }
  if (rest !== '') yield* recordsOf(`${rest}\n`, line)
}

function* readText(path: string): Generator<string> {
  const file = openFile(path)
  try {
    const decoder = new StringDecoder('utf8')
    const chunk = Buffer.alloc(CHUNK_BYTES)
    let isFirst = true
    for (;;) {
      const count = readSync(file, chunk, 0, CHUNK_BYTES, null)
      if (count === 0) break
      if (isFirst && chunk.subarray(0, Math.min(count, PROBE_BYTES)).includes(0))
        throw new CsvFault(`Berkas ${path} bukan teks UTF-8. Simpan sebagai CSV UTF-8 lalu ulangi.`)
      const text = decoder.write(chunk.subarray(0, count))
      yield isFirst ? text.replace(/^\ufeff/, '') : text
      isFirst = false
    }
    yield decoder.end()
  } finally {
    closeSync(file)
  }
}

function openFile(path: string): number {
  try {
    // A folder opens well and fails only when it is read.
    if (statSync(path).isDirectory()) throw new CsvFault(`${path} adalah folder, bukan berkas.`)
    return openSync(path, 'r')
  } catch (error) {
    if (error instanceof CsvFault) throw error
    throw new CsvFault(`Berkas ${path} tidak dapat dibuka. Periksa nama dan letaknya.`)
  }
}

/** Where the last line break outside quotes ends; 0 when there is none. */
function lastRecordEnd(text: string): number {
  if (!text.includes('"')) return text.lastIndexOf('\n') + 1
  let end = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 34) isQuoted = !isQuoted
    else if (unit === 10 && !isQuoted) end = at + 1
  }
  return end
}

function* recordsOf(text: string, firstLine: number): Generator<CsvRecord, number> {
  let line = firstLine
  let at = 0
  while (at < text.length) {
    let end = text.indexOf('\n', at)
    if (end === -1) end = text.length
    let record = text.slice(at, end)
    const start = line++
    while (hasOpenQuote(record)) {
      if (end >= text.length - 1) {
        throw new CsvFault(`Baris ${start}: tanda kutip dibuka tetapi tidak ditutup.`)
      }
      end = text.indexOf('\n', end + 1)
      if (end === -1) end = text.length
      record = text.slice(at, end)
      line++
    }
    at = end + 1
    if (record.trim() !== '') yield { line: start, values: valuesOf(record) }
  }
  return line
}

function hasOpenQuote(record: string): boolean {
  let quotes = 0
  for (let at = record.indexOf('"'); at !== -1; at = record.indexOf('"', at + 1)) quotes++
  return quotes % 2 === 1
}

function valuesOf(record: string): string[] {
  if (!record.includes('"')) return record.split(',').map((value) => value.trim())
  const values: string[] = []
  let at = 0
  while (at <= record.length) {
    const { value, next } = valueAt(record, at)
    values.push(value)
    at = next
  }
  return values
}

/** The value from a position and where the one after it starts; quotes count only at the start of a value. */
function valueAt(record: string, from: number): { value: string; next: number } {
  let at = from
  while (record[at] === ' ' || record[at] === '\t') at++
  if (record[at] !== '"') {
    const comma = record.indexOf(',', at)
    const end = comma === -1 ? record.length : comma
    return { value: record.slice(at, end).trim(), next: end + 1 }
  }
  let value = ''
  at++
  for (;;) {
    const quote = record.indexOf('"', at)
    value += record.slice(at, quote === -1 ? record.length : quote)
    if (quote === -1) return { value: value.trim(), next: record.length + 1 }
    if (record[quote + 1] !== '"') {
      const comma = record.indexOf(',', quote)
      return { value: value.trim(), next: (comma === -1 ? record.length : comma) + 1 }
    }
    value += '"'
    at = quote + 2
  }
}
