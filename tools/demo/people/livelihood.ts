import type { Dice } from './dice.ts'
import type { Sex } from './person.ts'

/** Share of palm work among the vulnerable workers of a district: an assumption of the demo, no published figure exists. */
const PALM_SHARE: Readonly<Record<string, number>> = {
  '61.11.01': 0.45,
  '61.11.02': 0.7,
  '61.11.03': 0.55,
  '61.11.04': 0.15,
  '61.11.05': 0.75,
  '61.11.06': 0.03,
}

export function palmShare(districtCode: string): number {
  return PALM_SHARE[districtCode] ?? 0.4
}

type Weights = readonly (readonly [id: string, weight: number])[]

const PALM: Weights = [
  ['palm_worker', 70],
  ['palm_smallholder', 30],
]

const COAST: Readonly<Record<Sex, Weights>> = {
  L: [
    ['fisher', 45],
    ['fish_worker', 16],
    ['coconut_farmer', 8],
    ['boatman', 6],
    ['porter', 4],
    ['mason', 4],
    ['carpenter', 4],
    ['small_trader', 4],
    ['casual', 6],
    ['imam', 1],
  ],
  P: [
    ['fish_processor', 40],
    ['small_trader', 18],
    ['food_stall', 12],
    ['weaver', 8],
    ['farmer', 10],
    ['posyandu', 5],
    ['quran_teacher', 5],
  ],
}

const LAND: Readonly<Record<Sex, Weights>> = {
  L: [
    ['farmer', 24],
    ['farm_worker', 14],
    ['rubber_tapper', 10],
    ['durian_fruit', 4],
    ['mason', 9],
    ['carpenter', 6],
    ['ojek', 6],
    ['driver', 4],
    ['porter', 4],
    ['mechanic', 3],
    ['casual', 8],
    ['firefighter', 2],
    ['linmas', 2],
    ['mosque_keeper', 2],
    ['parking', 1],
    ['livestock', 3],
  ],
  P: [
    ['farmer', 22],
    ['farm_worker', 16],
    ['small_trader', 16],
    ['food_stall', 12],
    ['rubber_tapper', 8],
    ['tailor', 5],
    ['laundry', 4],
    ['domestic', 5],
    ['posyandu', 5],
    ['quran_teacher', 4],
    ['street_vendor', 5],
  ],
}

const ISLANDS = ['61.11.04', '61.11.06']

const pickId = (dice: Dice, weights: Weights): string =>
  dice.weighted(weights, (entry) => entry[1])[0]

export function palmJob(dice: Dice): string {
  return pickId(dice, PALM)
}

export function otherJob(dice: Dice, districtCode: string, sex: Sex): string {
  const table = ISLANDS.includes(districtCode) || dice.share(0.12) ? COAST : LAND
  return pickId(dice, table[sex])
}

/** Rupiah a month in steps of 50,000; two rough levels are enough for a brackets table. */
export function incomeOf(dice: Dice, occupationId: string): number {
  const palm = occupationId.startsWith('palm')
  return 50_000 * dice.int(palm ? 20 : 10, palm ? 56 : 40)
}
