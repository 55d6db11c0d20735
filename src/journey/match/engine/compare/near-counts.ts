import type { BagField } from '../encoded.ts'

/** Uses of all words that have a word's consonants, or of all that have its letters, whichever are more. */
export function nearCounts({ letters, skeletons, words }: BagField): Uint32Array {
  const [bySkeleton, byLetters] = [new Map<number, number>(), new Map<number, number>()]
  const add = (totals: Map<number, number>, key: number, count: number) =>
    totals.set(key, (totals.get(key) ?? 0) + count)
  for (let word = 0; word < words.size; word++) {
    add(bySkeleton, skeletons[word] as number, words.counts[word] as number)
    add(byLetters, letters[word] as number, words.counts[word] as number)
  }
  const near = new Uint32Array(words.size)
  for (let word = 0; word < words.size; word++)
    near[word] = Math.max(
      bySkeleton.get(skeletons[word] as number) ?? 0,
      byLetters.get(letters[word] as number) ?? 0,
    )
  return near
}
