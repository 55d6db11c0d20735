import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Books, closeBooks, openBooks } from './books.ts'
import { BadFileError, cell, demand, readCsv, type Table } from './csv.ts'

const ANSWERS = 'answers'

export interface Errand {
  readonly state: string
  readonly incoming: string
  readonly headings: readonly string[]
  /** Where each answer goes, in the order `answer` gives them. */
  readonly outgoing: readonly string[]
  readonly answer: (books: Books, table: Table) => string[]
}

/**
 * One file in, its answers out, the books kept. The same file again gets the same answers;
 * @throws BadFileError when a number comes back with another content.
 */
export function runErrand(errand: Errand): string {
  const text = readFileSync(errand.incoming, 'utf8')
  const table = readCsv(text)
  demand(table, errand.headings)
  const [first] = table.rows
  const number = first ? cell(first, 'NO BERKAS') : ''
  const digest = createHash('sha256').update(text).digest('hex')
  const books = openBooks(errand.state)
  const before = books.answered[number]
  if (before !== undefined && before !== digest) {
    throw new BadFileError(`nomor berkas ${number} sudah dipakai untuk isi yang lain`)
  }
  const kept = errand.outgoing.map((_, at) => join(errand.state, ANSWERS, `${digest}-${at}.csv`))
  if (before === undefined) {
    const outputs = errand.answer(books, table)
    mkdirSync(join(errand.state, ANSWERS), { recursive: true })
    for (const [at, path] of kept.entries()) writeFileSync(path, outputs[at] ?? '')
    if (number !== '') books.answered[number] = digest
    closeBooks(errand.state, books)
  }
  for (const [at, path] of errand.outgoing.entries()) copyFileSync(kept[at] ?? '', path)
  return `${table.rows.length} baris`
}
