import { sql } from 'kysely'
import { runSql } from '#platform/database.ts'
import type { Figure, FigureScope } from './figure.ts'

export interface ReasonCount {
  readonly about: string
  readonly amount: number
}

/** The rows behind a figure, summed by why they are there; the most frequent first. */
export function countReasons(
  db: object,
  scope: FigureScope,
  figure: Figure,
): Promise<ReasonCount[]> {
  return runSql<ReasonCount>(
    db,
    sql`
select about, sum(amount)::bigint as amount from (${figure.rows(scope)}) as behind
group by about order by 2 desc, about collate "C"`,
  )
}
