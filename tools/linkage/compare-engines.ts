import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ColumnMap, peopleColumns } from '#journey/match/engine/column-map.ts'
import { chooseCrew } from '#journey/match/engine/crew/choose-crew.ts'
import { loadNameKnowledge } from '#journey/match/engine/knowledge.ts'
import { linkTables } from '#journey/match/engine/link-tables.ts'
import { linkWithBaseline } from './baseline.ts'
import { type Judgement, judge } from './judge.ts'
import { csvOf, type Labelled, type Row } from './labelled.ts'

const knowledge = loadNameKnowledge()

/** How well the engine did on a labelled set. One thread, as everything is in memory already. */
export async function judgeEngine(set: Labelled): Promise<Judgement> {
  const crew = chooseCrew(0, 1)
  const file = (name: string, rows: readonly Row[]) => ({
    file: name,
    bytes: Buffer.from(csvOf(rows)),
  })
  const linked = await linkTables({
    left: file('left.csv', set.left),
    ...(set.right === undefined ? {} : { right: file('right.csv', set.right) }),
    ...(set.columns === undefined ? {} : { columns: set.columns }),
    within: false,
    knowledge,
    crew,
  })
  if (!linked.ok) throw new Error(JSON.stringify(linked.refusal))
  return judge(set, linked.value.toString())
}

/** How well the DuckDB model did on the same set. */
export async function judgeBaseline(set: Labelled): Promise<Judgement> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-linkage-'))
  try {
    const [left, right] = [join(folder, 'left.csv'), join(folder, 'right.csv')]
    writeFileSync(left, csvOf(set.left))
    if (set.right !== undefined) writeFileSync(right, csvOf(set.right))
    const pairs = await linkWithBaseline({
      left,
      ...(set.right === undefined ? {} : { right }),
      columns: set.columns ?? presentColumns(set.left[0] ?? {}),
    })
    return judge(set, pairs)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function presentColumns(row: Row): ColumnMap {
  const fields = peopleColumns.fields.filter((field) => field.columns.every((name) => name in row))
  return { id: peopleColumns.id, fields }
}
