import type { Atoms } from './block/atoms.ts'
import { joinIndexes } from './block/candidates.ts'
import type { BlockIndex } from './block/index-template.ts'
import type { PairScope } from './block/pair-scope.ts'
import { templatesOf } from './block/templates.ts'
import { type ProbablePairs, resolveGroups } from './cluster/resolve-groups.ts'
import type { Comparer } from './compare/comparer.ts'
import { comparersOf } from './compare/comparers.ts'
import type { Crew } from './crew/crew.ts'
import type { CandidatePairs, ScoredPairs, Task } from './crew/tasks.ts'
import type { Encoded } from './encoded.ts'
import { drawRandomPairs } from './model/draw-random-pairs.ts'
import type { Model } from './model/model.ts'
import { cellOffsets, joinTables, type PairTable } from './model/pair-table.ts'
import { trainModel } from './model/train.ts'
import { meanWholeChance } from './model/whole-chance.ts'
import { PairScorer } from './score/pair-scorer.ts'
import type { EngineSettings } from './settings.ts'
import type { StopWatch } from './stop-watch.ts'

export interface Linked {
  readonly pairs: ProbablePairs
  readonly model: Model
}

/** Keys, candidates, training, scores: everything between encoded records and weighed pairs. */
export async function linkEncoded(
  encoded: Encoded,
  scope: PairScope,
  crew: Crew,
  settings: EngineSettings,
  watch: StopWatch,
): Promise<Linked> {
  await crew.tell({ kind: 'encoded', encoded, scope })
  const indexes = await buildIndexes(encoded, crew, settings)
  const blocks = joinIndexes(indexes, scope)
  watch.lap('keys')
  await crew.tell({ kind: 'blocks', blocks })
  const comparers = comparersOf(encoded)
  const cut = await chooseCut(scope, crew, settings)
  watch.comparing?.(cut.pairs)
  watch.lap('choosing')
  const model = await learnModel(encoded, scope, comparers, crew, settings, cut)
  watch.lap('training')
  await crew.tell({ kind: 'model', model, floor: settings.floor })
  const answers = await crew.share(
    slices(scope, crew.size * 8).map((slice) => ({ kind: 'score', least: cut.least, ...slice })),
  )
  watch.lap('scoring')
  const scored = joinPairs(answers as ScoredPairs[])
  const scorer = new PairScorer(encoded, comparers, model)
  const pairs = resolveGroups(scored, scorer, model, scope)
  watch.lap('groups')
  return { pairs, model }
}

async function buildIndexes(
  encoded: Encoded,
  crew: Crew,
  settings: EngineSettings,
): Promise<BlockIndex[]> {
  const byField = await crew.share(
    encoded.fields.map((_, field): Task => ({ kind: 'atoms', field })),
  )
  const atoms = (byField as (readonly Atoms[])[]).flat()
  const budget = Math.max(settings.pairsAtLeast, encoded.rows * settings.pairsPerRow)
  const tasks = templatesOf(encoded, atoms).map(
    (template): Task => ({ kind: 'index', template, budget }),
  )
  const indexes = (await crew.share(tasks)) as BlockIndex[]
  return indexes.filter((index) => index.rows.length > 0)
}

/** Which candidates are looked at: those whose shared keys weigh enough; about so many pairs in all. */
interface Cut {
  readonly least: number
  readonly pairs: number
}

const SAMPLED_ROWS = 4000

/** The least weight of shared keys that leaves no more pairs than the work allows, judged by some of the rows. */
async function chooseCut(scope: PairScope, crew: Crew, settings: EngineSettings): Promise<Cut> {
  const step = Math.max(1, Math.floor(scope.rows / SAMPLED_ROWS))
  const sampled = await askCandidates(scope, crew, step, 0)
  const counts = new Float64Array(65_536)
  for (const { weights } of sampled)
    for (const weight of weights) counts[weight] = (counts[weight] as number) + step
  const right = scope.rows - scope.leftRows
  const searching = scope.within ? scope.rows : Math.min(scope.leftRows, right)
  const most = Math.max(settings.candidatesAtLeast, searching * settings.candidatesPerRow)
  let pairs = counts.reduce((sum, count) => sum + count, 0)
  let least = 0
  while (pairs > most) pairs -= counts[least++] as number
  return { least, pairs }
}

async function askCandidates(
  scope: PairScope,
  crew: Crew,
  step: number,
  least: number,
): Promise<CandidatePairs[]> {
  const tasks = slices(scope, crew.size * 4).map(
    ({ from, to }): Task => ({
      kind: 'candidates',
      from: Math.ceil(from / step) * step,
      to,
      step,
      least,
    }),
  )
  return (await crew.share(tasks)) as CandidatePairs[]
}

async function learnModel(
  encoded: Encoded,
  scope: PairScope,
  comparers: readonly Comparer[],
  crew: Crew,
  settings: EngineSettings,
  cut: Cut,
): Promise<Model> {
  const step = Math.max(1, Math.ceil(cut.pairs / settings.trainingPairs))
  const answers = await askCandidates(scope, crew, step, cut.least)
  const lefts = joinInt32(answers.map((answer) => answer.lefts))
  const rights = joinInt32(answers.map((answer) => answer.rights))
  const right = scope.rows - scope.leftRows
  return trainModel({
    encoded,
    leftRows: scope.leftRows,
    offsets: cellOffsets(comparers),
    candidates: await compareTogether(crew, lefts, rights),
    random: await compareTogether(crew, ...drawRandomPairs(scope, settings.randomPairs)),
    wholeChance: comparers.map((comparer) => meanWholeChance(comparer, encoded.rows)),
    share: 1 / step,
    crossPairs: scope.cross ? scope.leftRows * right : 0,
    withinPairs: scope.within ? (right * (right - 1)) / 2 : 0,
  })
}

const PAIRS_A_TASK = 20_000

async function compareTogether(
  crew: Crew,
  lefts: Int32Array,
  rights: Int32Array,
): Promise<PairTable> {
  const tasks: Task[] = []
  for (let from = 0; from < lefts.length; from += PAIRS_A_TASK) {
    const to = from + PAIRS_A_TASK
    tasks.push({ kind: 'compare', lefts: lefts.slice(from, to), rights: rights.slice(from, to) })
  }
  return joinTables((await crew.share(tasks)) as PairTable[])
}

/** Row ranges for the threads; rows that cannot begin a pair are left out. */
function slices(scope: PairScope, count: number): { from: number; to: number }[] {
  const from = scope.cross ? 0 : scope.leftRows
  const to = scope.within ? scope.rows : scope.leftRows
  const width = Math.max(1, Math.ceil((to - from) / count))
  const ranges: { from: number; to: number }[] = []
  for (let row = from; row < to; row += width)
    ranges.push({ from: row, to: Math.min(to, row + width) })
  return ranges
}

function joinPairs(parts: readonly ScoredPairs[]): ScoredPairs {
  const logOdds = new Float64Array(parts.reduce((sum, part) => sum + part.logOdds.length, 0))
  let filled = 0
  for (const part of parts) {
    logOdds.set(part.logOdds, filled)
    filled += part.logOdds.length
  }
  return {
    lefts: joinInt32(parts.map((part) => part.lefts)),
    rights: joinInt32(parts.map((part) => part.rights)),
    logOdds,
  }
}

function joinInt32(parts: readonly Int32Array[]): Int32Array {
  const joined = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let filled = 0
  for (const part of parts) {
    joined.set(part, filled)
    filled += part.length
  }
  return joined
}
