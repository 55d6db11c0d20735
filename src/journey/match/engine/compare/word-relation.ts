import { type BagField, INITIAL, NUMERIC, type Words } from '../encoded.ts'
import { mixHash } from '../lexicon.ts'
import { editDistance } from './edit-distance.ts'
import { isAnagram } from './is-anagram.ts'
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
  /** Sound, letters and flags of each word, side by side. */
  private readonly traits: Int32Array
  /** Pairs seen and their answers: first word, second word × 8 + answer. */
  private readonly memory = new Int32Array(CACHE * 2).fill(-1)

  constructor(field: BagField) {
    this.field = field
    this.words = field.words
    this.traits = new Int32Array(field.words.size * 3)
    for (let word = 0; word < field.words.size; word++) {
      this.traits[word * 3] = field.sounds[word] as number
      this.traits[word * 3 + 1] = field.letters[word] as number
      this.traits[word * 3 + 2] = field.flags[word] as number
    }
  }

  of(one: number, other: number): number {
    if (one === other) return EQUAL
    const { traits } = this
    const flags = (traits[one * 3 + 2] as number) | (traits[other * 3 + 2] as number)
    if ((flags & (INITIAL | NUMERIC)) === 0) {
      if (traits[one * 3] === traits[other * 3]) return VARIANT
      if (!shareLetters(traits[one * 3 + 1] as number, traits[other * 3 + 1] as number))
        return UNRELATED
    }
    const { hashes } = this.field
    const ordered = (hashes[one] as number) <= (hashes[other] as number)
    const [a, b] = ordered ? [one, other] : [other, one]
    const slot = (mixHash(Math.imul(a, 0x9e3779b1) ^ b) & (CACHE - 1)) * 2
    if (this.memory[slot] === a && (this.memory[slot + 1] as number) >> 3 === b)
      return (this.memory[slot + 1] as number) & 7
    const answer = this.relate(a, b)
    this.memory[slot] = a
    this.memory[slot + 1] = b * 8 + answer
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
    if (n === m && n >= 4 && isAnagram(bytes, aFrom, bFrom, n)) return CLOSE
    if (shorter === 3 && editDistance(bytes, aFrom, aTo, bytes, bFrom, bTo, 1) <= 1) return ROUGH
    const likeness = jaroWinkler(bytes, aFrom, aTo, bytes, bFrom, bTo)
    if (likeness >= 0.93 && shorter >= 4) return CLOSE
    if (likeness >= 0.85 && shorter >= 3) return ROUGH
    return shorter >= 4 && (skeletons[a] as number) === (skeletons[b] as number) ? ROUGH : UNRELATED
  }
}

/** At least six of ten letters in common; words that have fewer are never near. */
function shareLetters(one: number, other: number): boolean {
  const most = Math.max(countBits(one), countBits(other))
  return countBits(one & other) * 5 >= most * 3
}

function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
