import type { Linker } from './assign-candidates.ts'
import { loadNameKnowledge } from './engine/knowledge.ts'
import { linkPeople } from './engine/link-people.ts'

/** Scores candidates with workers and among themselves, by the same engine and table as `payung link`, with its reasons. */
export const linkComparables: Linker = async (candidates, workers) => {
  if (candidates.length === 0) return []
  const knowledge = loadNameKnowledge()
  const pairs =
    workers.length > 0
      ? await linkPeople(workers, candidates, { knowledge, within: true })
      : await linkPeople(candidates, undefined, { knowledge })
  return pairs.map((pair) => {
    const { evidence, leftId, probability, rightId } = pair
    return { left: leftId, right: rightId, probability, evidence }
  })
}
