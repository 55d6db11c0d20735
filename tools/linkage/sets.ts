import { citations } from './citation-sets.ts'
import { clerkSets } from './clerk-sets.ts'
import { europeanSets } from './european-sets.ts'
import { heavyDirt, mildDirt } from './indonesian-dirt.ts'
import { villageAgainstMembers, villageWithin } from './indonesian-sets.ts'
import type { Labelled } from './labelled.ts'
import { oddSets } from './odd-sets.ts'
import { papers, restaurants } from './other-sets.ts'
import { tinySets } from './tiny-sets.ts'
import { tradeSets } from './trade-sets.ts'
import { febrlCross, febrlWithin, voters } from './western-sets.ts'

/** Every labelled set by name; a seed makes a new one of the kind. */
export const labelledSets: Readonly<Record<string, (seed: number) => Labelled>> = {
  'febrl-cross': (seed) => febrlCross(seed, 5000),
  'febrl-within': (seed) => febrlWithin(seed, 2000),
  'members-mild': (seed) => villageAgainstMembers(seed, 4000, mildDirt),
  'members-heavy': (seed) => villageAgainstMembers(seed, 4000, heavyDirt),
  'within-mild': (seed) => villageWithin(seed, 4000, mildDirt),
  'within-heavy': (seed) => villageWithin(seed, 4000, heavyDirt),
  voters: (seed) => voters(seed, 6000),
  papers: (seed) => papers(seed, 2500),
  citations: (seed) => citations(seed, 120),
  restaurants: (seed) => restaurants(seed, 800),
  ...europeanSets,
  ...oddSets,
  ...clerkSets,
  ...tradeSets,
  ...tinySets,
}
