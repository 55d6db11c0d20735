import { parseArgs } from 'node:util'
import { chooseCrew } from '#journey/match/engine/crew/choose-crew.ts'
import { loadNameKnowledge } from '#journey/match/engine/knowledge.ts'
import { linkTables } from '#journey/match/engine/link-tables.ts'
import { judgeBaseline } from './compare-engines.ts'
import { type Judgement, judge } from './judge.ts'
import { csvOf } from './labelled.ts'
import { labelledSets } from './sets.ts'
import { showErrors } from './show-errors.ts'
import { stopWatch } from './stop-watch.ts'

/** Links labelled sets and prints how well it went: `evaluate.ts [--seeds 1,2] [--baseline] [--errors 9] [--verbose] [SET…]`. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '1' },
    errors: { type: 'string' },
    baseline: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
})
const knowledge = loadNameKnowledge()
process.stdout.write(
  'set\tseed\trows\ttruth\tprecision\trecall\tF1\tbestF1@\treach\tECE\tseconds\n',
)
for (const [name, make] of Object.entries(labelledSets)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  for (const seed of values.seeds.split(',').map(Number)) {
    const set = make(seed)
    const rows = set.left.length + (set.right?.length ?? 0)
    let began = performance.now()
    const result = await linkTables({
      left: { file: 'left.csv', bytes: Buffer.from(csvOf(set.left)) },
      ...(set.right === undefined
        ? {}
        : { right: { file: 'right.csv', bytes: Buffer.from(csvOf(set.right)) } }),
      ...(set.columns === undefined ? {} : { columns: set.columns }),
      within: false,
      knowledge,
      crew: chooseCrew(0, 1),
      ...(values.verbose ? { watch: stopWatch() } : {}),
    })
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    const pairs = result.value.toString()
    report(name, seed, rows, judge(set, pairs), performance.now() - began)
    if (values.errors !== undefined) showErrors(set, pairs, Number(values.errors))
    if (!values.baseline) continue
    began = performance.now()
    report('  duckdb', seed, rows, await judgeBaseline(set), performance.now() - began)
  }
}

function report(name: string, seed: number, rows: number, j: Judgement, spentMs: number): void {
  const show = (value: number) => value.toFixed(4)
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
    (spentMs / 1000).toFixed(2),
  ]
  process.stdout.write(`${cells.join('\t')}\n`)
}
