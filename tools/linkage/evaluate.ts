import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ColumnMap, peopleColumns } from '#journey/match/engine/column-map.ts'
import { soloCrew } from '#journey/match/engine/crew/crew.ts'
import { loadNameKnowledge } from '#journey/match/engine/knowledge.ts'
import { linkTables } from '#journey/match/engine/link-tables.ts'
import { linkWithBaseline } from './baseline.ts'
import { type Judgement, judge } from './judge.ts'
import { csvOf, type Row } from './labelled.ts'
import { labelledSets } from './sets.ts'
import { showErrors } from './show-errors.ts'
import { stopWatch } from './stop-watch.ts'

/** Links labelled sets with the engine and prints how well it did: `evaluate.ts [--seeds 1,2] [SET…]`. */
const seedsAt = process.argv.indexOf('--seeds')
const seeds = (seedsAt > 0 ? (process.argv[seedsAt + 1] ?? '1') : '1').split(',').map(Number)
const chosen = process.argv
  .slice(2)
  .filter(
    (word, at, all) =>
      !word.startsWith('--') && !['--seeds', '--errors'].includes(all[at - 1] ?? ''),
  )
const verbose = process.argv.includes('--verbose')
const knowledge = loadNameKnowledge()
const show = (value: number) => value.toFixed(4)
process.stdout.write(
  'set\tseed\trows\ttruth\tprecision\trecall\tF1\tbestF1@\treach\tECE\tseconds\n',
)
for (const [name, make] of Object.entries(labelledSets)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  for (const seed of seeds) {
    const set = make(seed)
    const began = performance.now()
    const result = await linkTables({
      left: { file: 'left.csv', bytes: Buffer.from(csvOf(set.left)) },
      ...(set.right === undefined
        ? {}
        : { right: { file: 'right.csv', bytes: Buffer.from(csvOf(set.right)) } }),
      ...(set.columns === undefined ? {} : { columns: set.columns }),
      within: false,
      knowledge,
      crew: soloCrew(),
      ...(verbose ? { watch: stopWatch() } : {}),
    })
    const seconds = (performance.now() - began) / 1000
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    const rows = set.left.length + (set.right?.length ?? 0)
    report(name, seed, rows, judge(set, result.value.toString()), seconds)
    const errorsAt = process.argv.indexOf('--errors')
    if (errorsAt > 0) showErrors(set, result.value.toString(), Number(process.argv[errorsAt + 1]))
    if (!process.argv.includes('--baseline')) continue
    const folder = mkdtempSync(join(tmpdir(), 'linkage-'))
    const [left, right] = [join(folder, 'left.csv'), join(folder, 'right.csv')]
    writeFileSync(left, csvOf(set.left))
    if (set.right !== undefined) writeFileSync(right, csvOf(set.right))
    const started = performance.now()
    const pairs = await linkWithBaseline({
      left,
      ...(set.right === undefined ? {} : { right }),
      columns: set.columns ?? presentColumns(set.left[0] ?? {}),
    })
    report('  duckdb', seed, rows, judge(set, pairs), (performance.now() - started) / 1000)
  }
}

function presentColumns(row: Row): ColumnMap {
  const fields = peopleColumns.fields.filter((field) => field.columns.every((name) => name in row))
  return { id: peopleColumns.id, fields }
}

function report(name: string, seed: number, rows: number, j: Judgement, seconds: number): void {
  const cells = [
    name,
    seed,
    rows,
    j.truth,
    show(j.precision),
    show(j.recall),
    show(j.f1),
    `${show(j.bestF1)}@${j.bestAt.toFixed(3)}`,
    show(j.reach),
    show(j.calibrationError),
    seconds.toFixed(2),
  ]
  process.stdout.write(`${cells.join('\t')}\n`)
}
