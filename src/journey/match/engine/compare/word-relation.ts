import { type BagField, INITIAL, NUMERIC, type Words } from '../encoded.ts'
import { mixHash } from '../lexicon.ts'
import { editDistance } from './edit-distance.ts'
import { jaroWinkler } from './jaro-winkler.ts'

/** How two different words are related, weakest to strongest. */
export const UNRELATED = 0
export const ROUGH = 1
export const INITIAL_OF = 2
export const CLOSE = 3
export const VARIANT = 4
export const EQUAL = 5

const CACHE = 2 ** 18

/** Compares words of one field and remembers the answers; the memory changes speed, never results. */
export class WordRelation {
  private readonly field: BagField
  private readonly words: Words
  private readonly lefts = new Int32Array(CACHE).fill(-1)
  private readonly rights = new Int32Array(CACHE)
  private readonly answers = new Uint8Array(CACHE)

  constructor(field: BagField) {
    this.field = field
    this.words = field.words
  }

  of(one: number, other: number): number {
    if (one === other) return EQUAL
    const { hashes } = this.field
    const ordered = (hashes[one] as number) <= (hashes[other] as number)
    const [a, b] = ordered ? [one, other] : [other, one]
    const slot = mixHash(Math.imul(a, 0x9e3779b1) ^ b) & (CACHE - 1)
    if (this.lefts[slot] === a && this.rights[slot] === b) return this.answers[slot] as number
    const answer = this.relate(a, b)
    this.lefts[slot] = a
    this.rights[slot] = b
    this.answers[slot] = answer
    return answer
  }

  private relate(a: number, b: number): number {
    const { bytes, starts } = this.words
    const { flags, sounds, skeletons } = this.field
    const [aFrom, aTo, bFrom, bTo] = [
      starts[a] as number,
      starts[a + 1] as number,
      starts[b] as number,
      starts[b + 1] as number,
    ]
    const [n, m] = [aTo - aFrom, bTo - bFrom]
    const shorter = Math.min(n, m)
    const numeric = ((flags[a] as number) | (flags[b] as number)) & NUMERIC
    if (numeric !== 0) {
      if (shorter < 3) return UNRELATED
      return editDistance(bytes, aFrom, aTo, bytes, bFrom, bTo, 1) <= 1 ? ROUGH : UNRELATED
    }
    if ((sounds[a] as number) === (sounds[b] as number)) return VARIANT
    if ((((flags[a] as number) | (flags[b] as number)) & INITIAL) !== 0)
      return (bytes[aFrom] as number) === (bytes[bFrom] as number) ? INITIAL_OF : UNRELATED
    const limit = shorter >= 8 ? 2 : 1
    if (shorter >= 4 && editDistance(bytes, aFrom, aTo, bytes, bFrom, bTo, limit) <= limit)
      return CLOSE
    const likeness = jaroWinkler(bytes, aFrom, aTo, bytes, bFrom, bTo)
    if (likeness >= 0.93 && shorter >= 4) return CLOSE
    if (likeness >= 0.85 && shorter >= 3) return ROUGH
    return shorter >= 4 && (skeletons[a] as number) === (skeletons[b] as number) ? ROUGH : UNRELATED
  }
}
