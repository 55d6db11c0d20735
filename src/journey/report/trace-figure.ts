import { sql } from 'kysely'
import { type Db, runSql, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { RuleBook } from '../decide/index.ts'
import { findWholeRun, listFunds } from '../fund/store.ts'
import type { FundTables } from '../fund/tables.ts'
import { whenOf } from '../pay/read-lapse.ts'
import type { Figure, FigureRow, FigureScope, FigureUnit } from './figure.ts'
import { figuresOfFamilies } from './figures-of-families.ts'
import { figureOfFund, figuresOfMoney } from './figures-of-money.ts'
import { figuresOfPeople } from './figures-of-people.ts'
import { figuresOfProtection } from './figures-of-protection.ts'

export interface MeasuredFigure {
  readonly id: string
  readonly title: string
  readonly unit: FigureUnit
  readonly source: string
  readonly value: number
  readonly rows: number
  /** SHA-256 of the rows in the order of their keys, 64 hexadecimal digits: the same rows, the same digits. */
  readonly fingerprint: string
}

export interface Trace extends MeasuredFigure {
  /** The statement with its parameters, to be run by anybody who may read the database. */
  readonly statement: string
  readonly parameters: readonly unknown[]
  readonly behind: readonly FigureRow[]
}

export type TraceRefusal = { readonly code: 'unknown-figure'; readonly known: readonly string[] }

const FIXED: readonly Figure[] = [
  ...figuresOfPeople,
  ...figuresOfProtection,
  ...figuresOfMoney,
  ...figuresOfFamilies,
]

/** Every figure of a year: the fixed ones and one for each fund. */
export async function listFigures(db: Db<FundTables>, year: number): Promise<Figure[]> {
  const funds = await listFunds(db, scopeOf(db).regencyCode, year)
  return [...FIXED, ...funds.map((fund) => figureOfFund(fund.id, fund.name))]
}

export async function figureScope(
  db: Db<FundTables>,
  book: RuleBook,
  year: number,
  on: IsoDate,
): Promise<FigureScope> {
  const { regencyCode } = scopeOf(db)
  const run = await findWholeRun(db, regencyCode, year)
  return { regencyCode, year, on, when: whenOf(book, on), runId: run?.id ?? null }
}

export async function measureFigure(
  db: object,
  scope: FigureScope,
  figure: Figure,
): Promise<MeasuredFigure> {
  const [row] = await runSql<{ value: number; rows: number; fingerprint: string }>(
    db,
    sql`
select coalesce(sum(amount), 0)::bigint as value, count(*) as rows,
  encode(sha256(convert_to(coalesce(string_agg(key || '|' || about || '|' || amount, E'\n' order by key collate "C", about collate "C"), ''), 'UTF8')), 'hex') as fingerprint
from (${figure.rows(scope)}) as behind`,
  )
  const { id, title, unit, source } = figure
  return {
    id,
    title,
    unit,
    source,
    value: row?.value ?? 0,
    rows: row?.rows ?? 0,
    fingerprint: row?.fingerprint ?? '',
  }
}

/** All figures of a year on one day, by id. */
export async function measureFigures(
  db: Db<FundTables>,
  book: RuleBook,
  year: number,
  on: IsoDate,
): Promise<Map<string, MeasuredFigure>> {
  const scope = await figureScope(db, book, year, on)
  const measured = new Map<string, MeasuredFigure>()
  for (const figure of await listFigures(db, year))
    measured.set(figure.id, await measureFigure(db, scope, figure))
  return measured
}

/** One figure with the query and every row behind it. */
export async function traceFigure(
  db: Db<FundTables>,
  book: RuleBook,
  year: number,
  on: IsoDate,
  id: string,
): Promise<Result<Trace, TraceRefusal>> {
  const figures = await listFigures(db, year)
  const figure = figures.find((one) => one.id === id)
  if (!figure) return refuse({ code: 'unknown-figure', known: figures.map((one) => one.id) })
  const scope = await figureScope(db, book, year, on)
  const query = figure.rows(scope)
  const behind = await runSql<FigureRow>(
    db,
    sql`select key, about, amount from (${query}) as behind order by key collate "C", about collate "C"`,
  )
  const { sql: statement, parameters } = query.compile(db as never)
  const measured = await measureFigure(db, scope, figure)
  return accept({ ...measured, statement, parameters, behind: [...behind] })
}
