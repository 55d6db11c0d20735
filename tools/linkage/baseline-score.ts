import type { DuckDBConnection } from '@duckdb/node-api'
import type { FieldMap } from '#journey/match/engine/column-map.ts'
import { levelCount } from './baseline-levels.ts'
import { pairsSql } from './baseline-pairs.ts'
import { homesOf } from './baseline-rules.ts'
import { type Chances, ratio } from './baseline-training.ts'

/** What was learned: chances of the levels among matches and random pairs, and the log odds of a random pair. */
export interface BaselineModel {
  readonly match: Chances
  readonly random: Chances
  readonly prior: number
}

const LEAST = 0.01

/** Probabilities of the candidates as a pairs file; equal values count by how common they are. */
export async function scoreCandidates(
  db: DuckDBConnection,
  fields: readonly FieldMap[],
  model: BaselineModel,
  within: boolean,
): Promise<string> {
  for (const place of fields.keys())
    await db.run(
      `CREATE TABLE f${place} AS SELECT v, count(*) / (sum(count(*)) OVER ())::DOUBLE AS share FROM (SELECT v${place} AS v FROM l UNION ALL SELECT v${place} FROM r) WHERE v IS NOT NULL GROUP BY 1`,
    )
  const values = fields.map((_, place) => `, l.v${place} AS x${place}`).join('')
  const levels = pairsSql(
    fields,
    'candidate JOIN l ON l.rn = a JOIN r ON r.rn = b',
    `, a, b, l.id AS i, r.id AS j${values}`,
  )
  const shares = fields.map(
    (_, place) => `LEFT JOIN f${place} AS t${place} ON t${place}.v = x${place}`,
  )
  const best = within ? '' : 'QUALIFY row_number() OVER (PARTITION BY a ORDER BY p DESC, b) = 1'
  const result = await db.runAndReadAll(
    `SELECT i, j, p FROM (SELECT a, b, i, j, 1 / (1 + exp(-least(greatest(${logOddsSql(fields, model)}, -700), 700))) AS p
      FROM (${levels}) ${shares.join(' ')}) WHERE p >= ${LEAST} ${best} ORDER BY a, b`,
  )
  const kind = within ? 'within' : 'cross'
  const lines = result
    .getRows()
    .map(([i, j, p]) => `${String(i)},${String(j)},${Number(p).toFixed(6)},${kind}`)
  return `id_l,id_r,probability,kind\n${lines.join('\n')}\n`
}

function logOddsSql(fields: readonly FieldMap[], { match, prior, random }: BaselineModel): string {
  const homes = homesOf(fields)
  const weights = fields.flatMap(({ type }, place) => {
    if (homes.includes(place)) return []
    const cases = Array.from(
      { length: levelCount(type) },
      (_, level) => `WHEN ${level} THEN ${ratio(match, random, place, level)}`,
    )
    const rarity = `CASE WHEN g${place} = 0 THEN ln(${random[place]?.[0]} / t${place}.share) ELSE 0 END`
    return [`(CASE g${place} ${cases.join(' ')} ELSE 0 END + ${rarity})`]
  })
  return [String(prior), ...weights].join(' + ')
}
