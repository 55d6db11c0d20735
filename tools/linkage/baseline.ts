import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { type ColumnMap, type FieldMap, peopleColumns } from '#journey/match/engine/column-map.ts'
import { levelCount } from './baseline-levels.ts'
import { numberOf, pairsMet, patternsOf } from './baseline-pairs.ts'
import { deterministicRules, homesOf, predictionRules, trainingRules } from './baseline-rules.ts'
import { type BaselineModel, scoreCandidates } from './baseline-score.ts'
import { type Learned, learnInBlock, randomChances, together } from './baseline-training.ts'
import { fieldValues } from './baseline-values.ts'

/** CSV files of one or two tables, and how to read them. */
export interface BaselineInput {
  readonly left: string
  readonly right?: string
  readonly columns?: ColumnMap
}

/** A rule that meets more pairs than this many a row (and a million) is left out. */
const PAIRS_A_ROW = 10
const RANDOM_PAIRS = 500_000
/** How many of all matches the deterministic rules are believed to find. */
const RECALL_GUESS = 0.7

/** The tables `l` and `r`, and what a pair of them is. */
interface Tables {
  readonly db: DuckDBConnection
  readonly fields: readonly FieldMap[]
  readonly on: string
  readonly lefts: number
  readonly rights: number
  /** All possible pairs. */
  readonly pairs: number
  readonly mostPairs: number
}

/**
 * The other side of the bench: a Fellegi–Sunter model as a user of Splink builds it, in DuckDB SQL. Several levels a field,
 * frequencies of equal values, chances among random pairs by sampling, among matches by expectation-maximisation in two or
 * three blocks, the prior from deterministic rules. Between two tables every left record keeps its best partner only.
 */
export async function linkWithBaseline(input: BaselineInput): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const db = await instance.connect()
  try {
    const tables = await openTables(db, input)
    const model = await learn(tables)
    await findCandidates(tables)
    return await scoreCandidates(db, tables.fields, model, input.right === undefined)
  } finally {
    db.closeSync()
    instance.closeSync()
  }
}

async function openTables(db: DuckDBConnection, input: BaselineInput): Promise<Tables> {
  const map = input.columns ?? peopleColumns
  const within = input.right === undefined
  const lefts = await load(db, 'l', input.left, map)
  const rights = await load(db, 'r', input.right ?? input.left, map)
  return {
    db,
    fields: map.fields,
    on: within ? 'l.rn < r.rn' : 'true',
    lefts,
    rights,
    pairs: Math.max(1, within ? (lefts * (lefts - 1)) / 2 : lefts * rights),
    mostPairs: Math.max(1_000_000, PAIRS_A_ROW * Math.max(lefts, rights)),
  }
}

async function load(
  db: DuckDBConnection,
  table: string,
  file: string,
  map: ColumnMap,
): Promise<number> {
  const values = map.fields.flatMap((field, place) =>
    Object.entries(fieldValues(field)).map(([name, sql]) => `${sql} AS ${name}${place}`),
  )
  await db.run(
    `CREATE TABLE ${table} AS SELECT row_number() OVER () AS rn, trim("${map.id}") AS id, ${values.join(', ')} FROM read_csv('${file.replaceAll("'", "''")}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`,
  )
  return numberOf(db, `SELECT count(*) FROM ${table}`)
}

async function learn(tables: Tables): Promise<BaselineModel> {
  const { db, fields, mostPairs, on } = tables
  const counts = fields.map(({ type }) => levelCount(type))
  const random = randomChances(await patternsOf(db, fields, randomPairs(tables)), counts)
  const homes = homesOf(fields)
  const blocks: Learned[] = []
  for (const { fixed, isSure, rule } of trainingRules(fields)) {
    if ((await pairsMet(db, rule)) > mostPairs) continue
    const patterns = await patternsOf(db, fields, `l JOIN r ON ${rule} WHERE ${on}`)
    blocks.push(learnInBlock(patterns, random, counts, [...fixed, ...homes], isSure))
  }
  return { match: together(blocks, counts), random, prior: await priorOf(tables) }
}

/** All pairs of small tables; of larger ones so many drawn by chance, the same on every run. */
function randomPairs({ lefts, on, rights }: Tables): string {
  if (lefts * rights <= RANDOM_PAIRS) return `l, r WHERE ${on}`
  const draw = (rows: number, salt: number) => `1 + (hash(i + ${salt}) % ${rows})`
  return `(SELECT ${draw(lefts, 0)} AS a, ${draw(rights, RANDOM_PAIRS)} AS b FROM range(${RANDOM_PAIRS}) AS t(i)) JOIN l ON l.rn = a JOIN r ON r.rn = b WHERE ${on === 'true' ? 'true' : 'a <> b'}`
}

function joined(rules: readonly string[], on: string): string {
  const none = 'SELECT 0::BIGINT AS a, 0::BIGINT AS b WHERE false'
  const parts = rules.map(
    (rule) => `SELECT l.rn AS a, r.rn AS b FROM l JOIN r ON ${rule} WHERE ${on}`,
  )
  return [none, ...parts].join(' UNION ')
}

async function findCandidates({ db, fields, mostPairs, on }: Tables): Promise<void> {
  const rules: string[] = []
  for (const rule of predictionRules(fields))
    if ((await pairsMet(db, rule)) <= mostPairs) rules.push(rule)
  await db.run(`CREATE TABLE candidate AS ${joined(rules, on)}`)
}

/** Log odds that two random records are one person. */
async function priorOf({ db, fields, on, pairs }: Tables): Promise<number> {
  const found = await numberOf(
    db,
    `SELECT count(*) FROM (${joined(deterministicRules(fields), on)})`,
  )
  const share = Math.min(0.5, Math.max(found / RECALL_GUESS, 1) / pairs)
  return Math.log(share / (1 - share))
}
