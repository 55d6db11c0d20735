import { loadNameKnowledge } from './engine/knowledge.ts'
import { linkPeopleWithWeights } from './engine/link-people.ts'
import { scoredOf } from './scored-of.ts'
import type { Linker } from './scored-pair.ts'

/** Scores candidates with workers and among themselves, by the same engine and table as `payung link`, with its reasons. */
export const linkComparables: Linker = async (candidates, workers) => {
  if (candidates.length === 0) return { pairs: [], learned: [] }
  const knowledge = loadNameKnowledge()
  return scoredOf(
    workers.length > 0
      ? await linkPeopleWithWeights(workers, candidates, { knowledge, within: true })
      : await linkPeopleWithWeights(candidates, undefined, { knowledge }),
  )
}
