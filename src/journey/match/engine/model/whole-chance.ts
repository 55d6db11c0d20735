import type { Comparer } from '../compare/comparer.ts'

const CHANCES_SAMPLED = 20_000

/** Mean chance over records that another record shares all that one says in a field. */
export function meanWholeChance(comparer: Comparer, rows: number): number {
  const step = Math.max(1, Math.floor(rows / CHANCES_SAMPLED))
  let [sum, count] = [0, 0]
  for (let row = 0; row < rows; row += step) {
    const rarity = comparer.rarityOf(row)
    if (rarity === 0) continue
    sum += Math.exp(-rarity)
    count++
  }
  return count === 0 ? 0 : sum / count
}
