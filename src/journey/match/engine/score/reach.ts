import type { Comparer } from '../compare/comparer.ts'
import { CLASSES, MATCH_CLASSES, type Model } from '../model/model.ts'

/** Upper bounds for what is still to be compared; they let hopeless pairs go early and change no answer. */
export interface Reach {
  /** From each bag step on: match over chance, per record. */
  readonly reach: readonly Float32Array[]
  /** From each step on: match over each other class, step × CLASSES + class. */
  readonly lift: Float64Array
}

export function reachOf(
  model: Model,
  order: readonly number[],
  comparers: readonly Comparer[],
  firstBag: number,
  rows: number,
): Reach {
  const lift = new Float64Array((order.length + 1) * CLASSES)
  for (let step = order.length - 1; step >= 0; step--)
    for (let part = MATCH_CLASSES; part < CLASSES; part++)
      lift[step * CLASSES + part] =
        (lift[(step + 1) * CLASSES + part] as number) + mostOver(model, order[step] as number, part)
  const reach: Float32Array[] = []
  let after = new Float32Array(rows)
  for (let step = order.length - 1; step >= firstBag; step--) {
    const own = after.slice()
    addRarity(own, model, order[step] as number, comparers[step] as Comparer)
    reach.unshift(own)
    after = own
  }
  return { reach, lift }
}

function mostOver(model: Model, place: number, part: number): number {
  let most = 0
  for (
    let cell = model.offsets[place] as number;
    cell < (model.offsets[place + 1] as number);
    cell++
  )
    most = Math.max(most, bestMatch(model, cell) - (model.classes[cell * CLASSES + part] as number))
  return most
}

function addRarity(reach: Float32Array, model: Model, place: number, comparer: Comparer): void {
  const [first, end] = [model.offsets[place] as number, model.offsets[place + 1] as number]
  const cells = Array.from({ length: end - first }, (_, at) => first + at)
  const bases = cells.map((cell) => bestMatch(model, cell) - (model.chance[cell] as number))
  const powers = cells.map((cell) => model.power[cell] as number)
  for (let row = 0; row < reach.length; row++) {
    const rarity = comparer.rarityOf(row)
    if (rarity === 0) continue
    let most = 0
    for (let at = 0; at < cells.length; at++)
      most = Math.max(most, (bases[at] as number) + (powers[at] as number) * rarity)
    reach[row] = (reach[row] as number) + most
  }
}

function bestMatch(model: Model, cell: number): number {
  let best = Number.NEGATIVE_INFINITY
  for (let part = 0; part < MATCH_CLASSES; part++)
    best = Math.max(best, model.classes[cell * CLASSES + part] as number)
  return best
}
