import type { Dice } from './dice.ts'
import { type FamilyTools, makeHousehold, type Resident } from './household.ts'
import type { Reference, Village } from './reference.ts'

const HAMLET_NAMES = [
  'Mekar Jaya',
  'Tanjung Harapan',
  'Sumber Rejeki',
  'Karya Baru',
  'Suka Maju',
  'Pantai Indah',
  'Bina Karya',
  'Tunas Muda',
  'Sungai Dalam',
  'Nirwana',
  'Sepakat',
  'Melati',
]

const two = (value: number) => String(value).padStart(2, '0')

/** At least `count` residents of one village, whole households at a time. */
export function peopleOfVillage(
  tools: FamilyTools,
  reference: Reference,
  village: Village,
  count: number,
): Resident[] {
  const dice: Dice = tools.dice
  const hamlets = dice.shuffle(HAMLET_NAMES).slice(0, dice.int(2, 4))
  const people: Resident[] = []
  while (people.length < count) {
    const before = people.at(-1)
    const sibling = before !== undefined && dice.share(0.18) ? before : undefined
    const home = {
      village,
      hamlet: dice.pick(hamlets),
      neighbourhood: `RT ${two(dice.int(1, 6))}/RW ${two(dice.int(1, 3))}`,
      group: sibling?.group ?? dice.weighted(reference.groups, (entry) => entry.percent).group,
      kk: tools.numbers.kk(village.districtCode.replaceAll('.', '')),
    }
    people.push(...makeHousehold(tools, home, sibling))
  }
  return people
}
