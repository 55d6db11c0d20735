import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { type ColumnMap, peopleColumns, readColumnMap } from '#journey/match/engine/column-map.ts'
import { linkWithBaseline } from './baseline.ts'
import { presentColumns } from './compare-engines.ts'
import { type Judgement, judge } from './judge.ts'
import { csvOf, type Labelled, type Row } from './labelled.ts'

/** Files of labelled rows: `truth` is the column in which rows of one person carry the same word. */
export interface JudgedFiles {
  readonly left: string
  readonly right?: string
  readonly columns?: string
  readonly truth: string
  /** With two files: also the pairs inside the right one. */
  readonly within: boolean
}

export interface JudgedSide {
  readonly side: 'payung' | 'duckdb'
  readonly kind: 'cross' | 'within'
  readonly seconds: number
  readonly judgement: Judgement
}

/** Links the files with the real command and with the DuckDB model, and holds both against the labels. */
export async function judgeFiles(files: JudgedFiles): Promise<JudgedSide[]> {
  const map = files.columns === undefined ? undefined : openMap(files.columns)
  const id = (map ?? peopleColumns).id
  const left = openLabelled(files.left, id, files.truth, 'l')
  const right =
    files.right === undefined ? undefined : openLabelled(files.right, id, files.truth, 'r')
  const person = personsOf([...left.labels, ...(right?.labels ?? [])])
  const cross = right === undefined ? [] : [{ kind: 'cross' as const, left, right }]
  const inside = right === undefined ? left : files.within ? right : undefined
  const within = inside === undefined ? [] : [{ kind: 'within' as const, left: inside }]
  const folder = mkdtempSync(join(tmpdir(), 'payung-judge-'))
  try {
    const own = clocked(() => runLink(files, join(folder, 'pairs.csv')))
    const judged: JudgedSide[] = []
    for (const part of [...cross, ...within]) {
      const rightTable = 'right' in part ? part.right : undefined
      const set: Labelled = {
        name: part.kind,
        seed: 0,
        left: part.left.rows,
        ...(rightTable === undefined ? {} : { right: rightTable.rows }),
        person,
      }
      const told = (pairs: string) => judge(set, keyed(pairs, part.kind, part.left, rightTable))
      judged.push({ side: 'payung', kind: part.kind, ...own, judgement: told(own.value) })
      const began = performance.now()
      const other = await runBaseline(folder, part.left, rightTable, map)
      const seconds = (performance.now() - began) / 1000
      judged.push({ side: 'duckdb', kind: part.kind, seconds, judgement: told(other) })
    }
    return judged
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface LabelledTable {
  /** As in the file, headers and cells trimmed. */
  readonly cells: readonly Row[]
  /** One row a record, its `id` a key that is unique over both files. */
  readonly rows: readonly Row[]
  readonly keyOf: ReadonlyMap<string, string>
  readonly labels: readonly (readonly [key: string, label: string])[]
}

function openLabelled(file: string, id: string, truth: string, side: string): LabelledTable {
  const cells = parse(readFileSync(file), {
    bom: true,
    trim: true,
    columns: (header: string[]) => header.map((name) => name.trim()),
    relax_column_count: true,
  }) as Row[]
  for (const column of [id, truth])
    if (cells.length > 0 && !(column in (cells[0] ?? {})))
      throw new Error(`${file} has no column "${column}"`)
  const rows = cells.map((_, at) => ({ id: `${side}${at}` }))
  return {
    cells,
    rows,
    keyOf: new Map(cells.map((row, at) => [row[id] ?? '', `${side}${at}`])),
    labels: cells.map((row, at) => [`${side}${at}`, row[truth] ?? ''] as const),
  }
}

/** Rows without a label are people of their own. */
function personsOf(labels: LabelledTable['labels']): Map<string, number> {
  const numbers = new Map<string, number>()
  const person = new Map<string, number>()
  for (const [at, [key, label]] of labels.entries()) {
    if (label !== '' && !numbers.has(label)) numbers.set(label, at)
    person.set(key, label === '' ? at : (numbers.get(label) ?? at))
  }
  return person
}

/** The pairs of one kind, ids replaced by keys. */
function keyed(
  pairs: string,
  kind: string,
  left: LabelledTable,
  right: LabelledTable | undefined,
): string {
  const rows = parse(pairs, { columns: true }) as Row[]
  const lines = rows
    .filter((row) => row['kind'] === kind)
    .map((row) => {
      const [one, other] = [row['id_l'] ?? '', row['id_r'] ?? ''].map((text) => text.trim())
      return `${left.keyOf.get(one ?? '')},${(right ?? left).keyOf.get(other ?? '')},${row['probability']}`
    })
  return ['id_l,id_r,probability', ...lines].join('\n')
}

function openMap(file: string): ColumnMap {
  const map = readColumnMap(JSON.parse(readFileSync(file, 'utf8')), file)
  if (!map.ok) throw new Error(JSON.stringify(map.refusal))
  return map.value
}

function clocked<T>(run: () => T): { value: T; seconds: number } {
  const began = performance.now()
  const value = run()
  return { value, seconds: (performance.now() - began) / 1000 }
}

function runLink(files: JudgedFiles, out: string): string {
  const program = join(import.meta.dirname, '../../src/main.ts')
  const tables = files.right === undefined ? [files.left] : [files.left, files.right]
  const columns = files.columns === undefined ? [] : ['--columns', files.columns]
  const within = files.within && files.right !== undefined ? ['--within'] : []
  execFileSync(process.execPath, [program, 'link', ...tables, ...columns, ...within, '--out', out])
  return readFileSync(out, 'utf8')
}

function runBaseline(
  folder: string,
  left: LabelledTable,
  right: LabelledTable | undefined,
  map: ColumnMap | undefined,
): Promise<string> {
  const write = (name: string, table: LabelledTable) => {
    const file = join(folder, name)
    writeFileSync(file, csvOf(table.cells))
    return file
  }
  return linkWithBaseline({
    left: write('left.csv', left),
    ...(right === undefined ? {} : { right: write('right.csv', right) }),
    columns: map ?? presentColumns(left.cells[0] ?? {}),
  })
}

function line({ judgement: j, kind, seconds, side }: JudgedSide): string {
  const figures = [j.f1, j.precision, j.recall, j.calibrationError].map((one) => one.toFixed(4))
  const best = `${j.bestF1.toFixed(4)}@${j.bestAt.toFixed(3)}`
  return [side, kind, j.truth, j.given, ...figures, best, seconds.toFixed(2)].join('\t')
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      columns: { type: 'string' },
      truth: { type: 'string' },
      within: { type: 'boolean', default: false },
    },
  })
  const [left, right] = positionals
  if (left === undefined || values.truth === undefined) {
    process.stderr.write(
      'judge-files.ts LEFT.csv [RIGHT.csv] --truth COLUMN [--columns MAP.json] [--within]\n',
    )
    process.exit(2)
  }
  const judged = await judgeFiles({
    left,
    ...(right === undefined ? {} : { right }),
    ...(values.columns === undefined ? {} : { columns: values.columns }),
    truth: values.truth,
    within: values.within,
  })
  process.stdout.write('side\tkind\ttruth\tgiven\tF1\tprecision\trecall\tECE\tbestF1@\tseconds\n')
  for (const one of judged) process.stdout.write(`${line(one)}\n`)
}
