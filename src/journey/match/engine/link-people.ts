import { type ColumnMap, peopleColumns } from './column-map.ts'
import { comparersOf } from './compare/comparers.ts'
import { chooseCrew } from './crew/choose-crew.ts'
import { type FieldEvidence, fieldEvidence } from './field-evidence.ts'
import type { NameKnowledge } from './knowledge.ts'
import { linkOpened } from './link-opened.ts'
import { type LearnedField, learnedWeights } from './quality/learned-weights.ts'
import { tableOfRows } from './table-of-rows.ts'

/** One line of the people table of `docs/formats`; all but the id may be missing. */
export interface PersonRow {
  readonly id: string
  readonly nik?: string
  readonly kk?: string
  readonly name?: string
  readonly sex?: string
  readonly birth_place?: string
  readonly birth_date?: string
  readonly village_code?: string
  readonly phone?: string
  readonly mother_name?: string
  readonly occupation?: string
}

export interface LinkedPair {
  readonly leftId: string
  readonly rightId: string
  readonly probability: number
  readonly kind: 'cross' | 'within'
  /** What each field said, and what the rest of the group added; sums to the log odds of the probability. */
  readonly evidence: readonly FieldEvidence[]
}

export interface LinkPeopleOptions {
  readonly knowledge: NameKnowledge
  /** With two lists: look for pairs inside the right one as well. */
  readonly within?: boolean
  readonly columns?: ColumnMap
  readonly threads?: number
}

export interface LinkedPeople {
  readonly pairs: readonly LinkedPair[]
  /** What the engine learned about each field from these rows. */
  readonly learned: readonly LearnedField[]
}

/** `linkPeople`, with the weights that were learned on the way. */
export async function linkPeopleWithWeights(
  left: readonly PersonRow[],
  right: readonly PersonRow[] | undefined,
  options: LinkPeopleOptions,
): Promise<LinkedPeople> {
  const map = options.columns ?? peopleColumns
  const lists = right === undefined ? [left] : [left, right]
  const tables = lists.map((rows, place) => tableOfRows(place === 0 ? 'left' : 'right', rows, map))
  const crew = chooseCrew(
    tables.reduce((sum, table) => sum + table.bytes.length, 0),
    options.threads,
  )
  const linked = await linkOpened(tables, map, {
    within: options.within === true,
    knowledge: options.knowledge,
    crew,
  }).finally(() => crew.dismiss())
  const explain = fieldEvidence(linked, map, comparersOf(linked.encoded), right !== undefined)
  const everyone = lists.flat()
  const { count, lefts, probabilities, rights } = linked.pairs
  const pairs = Array.from({ length: count }, (_, pair): LinkedPair => {
    const [i, j] = [lefts[pair] as number, rights[pair] as number]
    const probability = probabilities[pair] as number
    return {
      leftId: everyone[i]?.id ?? '',
      rightId: everyone[j]?.id ?? '',
      probability,
      kind: right !== undefined && i < left.length ? 'cross' : 'within',
      evidence: explain(i, j, probability),
    }
  })
  return { pairs, learned: learnedWeights(linked.model, map) }
}

/**
 * Finds who stands in both lists, or twice in one: every pair from probability 0.01 on, by left then right row. The same
 * rows give the same pairs, whatever their order and the number of threads. Ids must be unique inside a list.
 */
export async function linkPeople(
  left: readonly PersonRow[],
  right: readonly PersonRow[] | undefined,
  options: LinkPeopleOptions,
): Promise<readonly LinkedPair[]> {
  return (await linkPeopleWithWeights(left, right, options)).pairs
}
