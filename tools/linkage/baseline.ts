import { DuckDBInstance } from '@duckdb/node-api'
import {
  type ColumnMap,
  type FieldMap,
  type FieldType,
  peopleColumns,
} from '#journey/match/engine/column-map.ts'
import { blockingRules, levelSql, valueSql } from './baseline-sql.ts'
import { trainBaseline } from './baseline-training.ts'

/** CSV files of one or two tables, and how to read them. */
export interface BaselineInput {
  readonly left: string
  readonly right?: string
  readonly columns?: ColumnMap
}

/**
 * The other side of the bench: a Fellegi–Sunter model of the kind Splink builds, in DuckDB SQL. Exact and fuzzy levels a
 * field, frequencies of names and identifiers for equal values, chances from random pairs, matches by
 * expectation-maximisation over patterns, union of blocking rules. Returns the pairs file.
 */
export async function linkWithBaseline(input: BaselineInput): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const db = await instance.connect()
  const map = input.columns ?? peopleColumns
  const within = input.right === undefined
  await load(db, 'l', input.left, map)
  await load(db, 'r', input.right ?? input.left, map)
  const fields = map.fields
  const on = within ? 'l.rn < r.rn' : 'true'
  const rules = blockingRules(fields)
  await db.run(
    `CREATE TABLE candidate AS ${rules.map((rule) => `SELECT l.rn AS a, r.rn AS b FROM l JOIN r ON ${rule} WHERE ${on}`).join(' UNION ')}`,
  )
  await compare(db, 'candidate', 'scored', fields)
  const [lefts, rights] = [await countOf(db, 'l'), await countOf(db, 'r')]
  await db.run(
    `CREATE TABLE chance AS SELECT l.rn AS a, r.rn AS b FROM l, r WHERE ${on} ${lefts * rights > 2_000_000 ? `AND hash(l.rn * 7919 + r.rn) % ${Math.ceil((lefts * rights) / 1_000_000)} = 0` : ''}`,
  )
  await compare(db, 'chance', 'random', fields)
  const pairs = within ? (lefts * (lefts - 1)) / 2 : lefts * rights
  const model = await trainBaseline(db, fields, pairs)
  const weight = fields
    .map((_, place) => {
      const cases = model.weights[place]
        ?.map((value, level) => `WHEN ${level} THEN ${value}`)
        .join(' ')
      const rarity = model.usesFrequency[place]
        ? ` + CASE WHEN g${place} = 0 THEN ln(${model.equalChance[place]} / f${place}) ELSE 0 END`
        : ''
      return `(CASE g${place} ${cases} ELSE 0 END${rarity})`
    })
    .join(' + ')
  const result = await db.runAndReadAll(
    `SELECT l.id, r.id, 1 / (1 + exp(-least(greatest(${model.prior} + ${weight}, -700), 700))) AS p FROM scored JOIN l ON l.rn = a JOIN r ON r.rn = b WHERE ${model.prior} + ${weight} > -4.6 ORDER BY a, b`,
  )
  const lines = result
    .getRows()
    .map(
      ([a, b, p]) =>
        `${String(a)},${String(b)},${Number(p).toFixed(6)},${within ? 'within' : 'cross'}`,
    )
  db.closeSync()
  instance.closeSync()
  return `id_l,id_r,probability,kind\n${lines.join('\n')}\n`
}

type Db = Awaited<ReturnType<DuckDBInstance['connect']>>

async function load(db: Db, table: string, file: string, map: ColumnMap): Promise<void> {
  const values = map.fields.map((field, place) => `${valueSql(field)} AS v${place}`).join(', ')
  await db.run(
    `CREATE TABLE ${table} AS SELECT row_number() OVER () AS rn, "${map.id}" AS id, ${values} FROM read_csv('${file}', header = true, all_varchar = true)`,
  )
  for (const [place] of map.fields.entries())
    await db.run(
      `ALTER TABLE ${table} ADD COLUMN n${place} DOUBLE; UPDATE ${table} SET n${place} = t.share FROM (SELECT v${place} AS v, count(*) / (SELECT count(v${place}) FROM ${table})::DOUBLE AS share FROM ${table} GROUP BY 1) t WHERE v${place} = t.v`,
    )
}

async function compare(
  db: Db,
  from: string,
  into: string,
  fields: readonly FieldMap[],
): Promise<void> {
  const levels = fields.map(
    (field, place) =>
      `${levelSql(field.type as FieldType, place)} AS g${place}, greatest(l.n${place}, r.n${place}) AS f${place}`,
  )
  await db.run(
    `CREATE TABLE ${into} AS SELECT a, b, ${levels.join(', ')} FROM ${from} JOIN l ON l.rn = a JOIN r ON r.rn = b`,
  )
}

async function countOf(db: Db, table: string): Promise<number> {
  const result = await db.runAndReadAll(`SELECT count(*) FROM ${table}`)
  return Number(result.getRows()[0]?.[0])
}
