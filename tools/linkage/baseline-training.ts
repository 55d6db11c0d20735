import type { DuckDBConnection } from '@duckdb/node-api'
import type { FieldMap } from '#journey/match/engine/column-map.ts'
import { levelCount } from './baseline-sql.ts'

export interface BaselineModel {
  readonly prior: number
  /** Log of match chance over random chance, per field and level. */
  readonly weights: readonly (readonly number[])[]
  readonly equalChance: readonly number[]
  readonly usesFrequency: readonly boolean[]
}

interface Pattern {
  readonly levels: readonly (number | null)[]
  readonly count: number
}

/** Chances among random pairs by counting, among matches by expectation-maximisation over the candidates' patterns. */
export async function trainBaseline(
  db: DuckDBConnection,
  fields: readonly FieldMap[],
  pairs: number,
): Promise<BaselineModel> {
  const candidates = await patternsOf(db, 'scored', fields.length)
  const random = await patternsOf(db, 'random', fields.length)
  const counts = fields.map(({ type }) => levelCount(type))
  const chance = chancesOf(
    random,
    random.map((pattern) => pattern.count),
    counts,
    0.5,
  )
  let match = counts.map((levels) =>
    Array.from({ length: levels }, (_, level) => (level === 0 ? 0.9 : 0.1 / (levels - 1))),
  )
  let share = Math.min(0.05, 1000 / pairs)
  for (let round = 0; round < 40; round++) {
    const weights = candidates.map(({ count, levels }) => {
      const log = levels.reduce<number>(
        (sum, level, place) => sum + (level === null ? 0 : ratio(match, chance, place, level)),
        Math.log(share / (1 - share)),
      )
      return count / (1 + Math.exp(-log))
    })
    match = chancesOf(candidates, weights, counts, 0.01)
    share = Math.min(
      0.5,
      Math.max(1 / pairs, weights.reduce((sum, weight) => sum + weight, 0) / pairs),
    )
  }
  return {
    prior: Math.log(share / (1 - share)),
    weights: counts.map((levels, place) =>
      Array.from({ length: levels }, (_, level) => ratio(match, chance, place, level)),
    ),
    equalChance: chance.map((levels) => levels[0] ?? 1),
    usesFrequency: fields.map(
      ({ type }) => type === 'name' || type === 'text' || type === 'identifier' || type === 'place',
    ),
  }
}

function ratio(
  match: readonly number[][],
  chance: readonly number[][],
  place: number,
  level: number,
): number {
  return Math.log((match[place]?.[level] ?? 1) / (chance[place]?.[level] ?? 1))
}

function chancesOf(
  patterns: readonly Pattern[],
  weights: readonly number[],
  counts: readonly number[],
  floor: number,
): number[][] {
  return counts.map((levels, place) => {
    const sums = new Array<number>(levels).fill(floor)
    for (const [at, pattern] of patterns.entries()) {
      const level = pattern.levels[place]
      if (level !== null && level !== undefined)
        sums[level] = (sums[level] ?? 0) + (weights[at] ?? 0)
    }
    const total = sums.reduce((sum, value) => sum + value, 0)
    return sums.map((sum) => sum / total)
  })
}

async function patternsOf(db: DuckDBConnection, table: string, fields: number): Promise<Pattern[]> {
  const columns = Array.from({ length: fields }, (_, place) => `g${place}`).join(', ')
  const result = await db.runAndReadAll(
    `SELECT ${columns}, count(*) AS n FROM ${table} GROUP BY ALL ORDER BY ALL`,
  )
  return result.getRows().map((row) => ({
    levels: row.slice(0, fields).map((level) => (level === null ? null : Number(level))),
    count: Number(row[fields]),
  }))
}
