import type { DuckDBConnection } from '@duckdb/node-api'
import type { FieldMap } from '#journey/match/engine/column-map.ts'
import { levelsSql, measuresSql } from './baseline-levels.ts'
import type { Pattern } from './baseline-training.ts'

export async function numberOf(db: DuckDBConnection, sql: string): Promise<number> {
  const result = await db.runAndReadAll(sql)
  return Number(result.getRows()[0]?.[0] ?? 0)
}

/** Levels of the pairs that `from` gives, with other columns of the two rows. */
export function pairsSql(fields: readonly FieldMap[], from: string, others = ''): string {
  const types = fields.map(({ type }) => type)
  return `SELECT *, ${levelsSql(types)} FROM (SELECT ${measuresSql(types)}${others} FROM ${from})`
}

/** How often levels are seen together among the pairs that `from` gives. */
export async function patternsOf(
  db: DuckDBConnection,
  fields: readonly FieldMap[],
  from: string,
): Promise<Pattern[]> {
  const groups = fields.map((_, place) => `g${place}`).join(', ')
  const result = await db.runAndReadAll(
    `SELECT ${groups}, count(*) FROM (${pairsSql(fields, from)}) GROUP BY ALL ORDER BY ALL`,
  )
  return result.getRows().map((row) => ({
    levels: row.slice(0, fields.length).map((level) => (level === null ? null : Number(level))),
    count: Number(row[fields.length]),
  }))
}

/** How many pairs a rule of equalities meets, from the sizes of its groups. */
export function pairsMet(db: DuckDBConnection, rule: string): Promise<number> {
  const sides = rule.split(' AND ').map((test) => test.split(' = ')[0] ?? '')
  const keys = (table: string) =>
    sides.map((side, at) => `${side.replaceAll('l.', `${table}.`)} AS k${at}`).join(', ')
  const groups = (table: string, count: string) =>
    `(SELECT ${keys(table)}, count(*) AS ${count} FROM ${table} GROUP BY ALL)`
  const names = sides.map((_, at) => `k${at}`).join(', ')
  return numberOf(
    db,
    `SELECT coalesce(sum(n * m), 0) FROM ${groups('l', 'n')} JOIN ${groups('r', 'm')} USING (${names})`,
  )
}
