import type { LinkedPeople } from './engine/link-people.ts'
import type { ScoredLists } from './scored-pair.ts'

/** What the engine answers, in the words of this room. */
export function scoredOf({ learned, pairs }: LinkedPeople): ScoredLists {
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
