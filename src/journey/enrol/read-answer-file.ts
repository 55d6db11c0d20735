import { readCsv } from '#platform/csv-table.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { findExchangeFileByName } from './store.ts'
import type { EnrolTables } from './tables.ts'

export type AnswerFileRefusal =
  | { code: 'unknown-file'; number: string }
  /** `sentence` says what is wrong and where. */
  | { code: 'unreadable'; sentence: string }

/** Every answer of the branch repeats them, docs/exchange.md. */
const NEEDED = ['NO BERKAS', 'NO'] as const

/** An answer of the branch as a table, with the file of ours that it answers. A table of another kind is refused, not taken as silence. */
export async function readAnswerFile(db: Db<EnrolTables>, number: string, content: string) {
  const file = await findExchangeFileByName(db, scopeOf(db).regencyCode, 'out', number)
  if (!file) return refuse<AnswerFileRefusal>({ code: 'unknown-file', number })
  const lines = tableOf(content)
  return lines.ok ? accept({ file, lines: lines.value }) : lines
}

function tableOf(content: string): Result<Record<string, string>[], AnswerFileRefusal> {
  const table = readCsv(content)
  if (!table.ok) return refuse({ code: 'unreadable', sentence: table.refusal })
  const [first] = table.value
  const missing = NEEDED.find((heading) => first && !(heading in first))
  if (missing === undefined) return table
  return refuse({
    code: 'unreadable',
    sentence: `Kolom ${missing} tidak ada; ini bukan balasan kantor cabang.`,
  })
}

/** One Indonesian sentence for the officer who gave the file. */
export function sayAnswerFile(path: string, refusal: AnswerFileRefusal): string {
  if (refusal.code === 'unreadable') return `${path}: ${refusal.sentence}`
  return `Berkas ${refusal.number} tidak pernah dikirim. Periksa --number.`
}
