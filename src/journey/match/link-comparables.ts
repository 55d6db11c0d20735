import { loadNameKnowledge } from './engine/knowledge.ts'
import { linkPeopleWithWeights } from './engine/link-people.ts'
import type { Linker } from './scored-pair.ts'

/** Scores candidates with workers and among themselves, by the same engine and table as `payung link`, with its reasons. */
export const linkComparables: Linker = async (candidates, workers) => {
  if (candidates.length === 0) return { pairs: [], learned: [] }
  const knowledge = loadNameKnowledge()
  const { learned, pairs } =
    workers.length > 0
      ? await linkPeopleWithWeights(workers, candidates, { knowledge, within: true })
      : await linkPeopleWithWeights(candidates, undefined, { knowledge })
  return {
    pairs: pairs.map(({ evidence, leftId, probability, rightId }) => {
      return { left: leftId, right: rightId, probability, evidence }
    }),
    learned: learned.flatMap(({ field, levels }) =>
      levels.map(({ level, meaning, matchChance, randomChance, weightBits }) => {
        return { field, level, meaning, matchChance, randomChance, bits: weightBits }
      }),
    ),
  }
}
