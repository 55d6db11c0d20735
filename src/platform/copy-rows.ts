import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { clientOf } from './database.ts'
import { refreshStatistics } from './statistics.ts'

type Cell = string | number | boolean | Uint8Array | readonly string[] | object | null | undefined

/**
 * Bulk insert: COPY into a temporary staging table, then INSERT … SELECT.
 * COPY straight into a table is refused under row-level security, and the staging table is three to six times
 * faster than long VALUES lists. `onConflict` is the tail of the insert, such as `on conflict do nothing`.
 * Returns the number of rows that were really inserted.
 */
export async function copyRows<Row extends object>(
  db: object,
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: Iterable<Row>,
  onConflict = '',
): Promise<number> {
  const client = clientOf(db)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const staging = `staging_${table}`
  await client.query(
    `create temporary table ${staging} on commit drop as select ${names} from "${table}" limit 0`,
  )
  const sink = client.query(copyFrom(`copy ${staging} (${names}) from stdin`))
  await pipeline(Readable.from(lines(columns, rows)), sink)
  const inserted = await client.query(
    `insert into "${table}" (${names}) select ${names} from ${staging} ${onConflict}`,
  )
  await client.query(`drop table ${staging}`)
  const count = inserted.rowCount ?? 0
  await refreshStatistics(db, table, count)
  return count
}

const CHUNK_CHARS = 64 * 1024

function* lines<Row extends object>(
  columns: readonly (keyof Row & string)[],
  rows: Iterable<Row>,
): Generator<string> {
  let chunk = ''
  for (const row of rows) {
    chunk += `${columns.map((column) => encodeCell(row[column] as Cell)).join('\t')}\n`
    if (chunk.length >= CHUNK_CHARS) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}

function encodeCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '\\N'
  if (cell instanceof Uint8Array) return `\\\\x${Buffer.from(cell).toString('hex')}`
  if (isTextArray(cell)) return escapeText(arrayLiteral(cell))
  if (typeof cell === 'object') return escapeText(JSON.stringify(cell))
  return escapeText(String(cell))
}

// An empty list is written `[]`; text[] columns get their empty value from `'{}'` given as text.
function isTextArray(cell: unknown): cell is readonly string[] {
  return Array.isArray(cell) && cell.length > 0 && cell.every((item) => typeof item === 'string')
}

function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`
}

function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
}
