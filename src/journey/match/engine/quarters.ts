import type { Words } from './encoded.ts'
import { hashBytes } from './lexicon.ts'

/** Fingerprints of numbers: one byte for each quarter, counted from the front and from the back. */
export interface Quarters {
  readonly heads: Int32Array
  readonly tails: Int32Array
}

export function quartersOf(words: Words): Quarters {
  const heads = new Int32Array(words.size)
  const tails = new Int32Array(words.size)
  for (let word = 0; word < words.size; word++) {
    heads[word] = quartersFrom(words, word, true)
    tails[word] = quartersFrom(words, word, false)
  }
  return { heads, tails }
}

/** The fingerprint of one number, counted from the front or from the back. */
export function quartersFrom(words: Words, word: number, isFront: boolean): number {
  const [from, to] = [words.starts[word] as number, words.starts[word + 1] as number]
  const width = to - from > 10 ? 4 : 2
  let marks = 0
  for (let quarter = 0; quarter < 4; quarter++) {
    const [near, far] = [quarter * width, (quarter + 1) * width]
    const isLast = quarter === 3
    marks =
      (marks << 8) |
      (isFront
        ? mark(words.bytes, from + near, isLast ? to : Math.min(to, from + far))
        : mark(words.bytes, isLast ? from : Math.max(from, to - far), to - near))
  }
  return marks
}

function mark(bytes: Uint8Array, from: number, to: number): number {
  return hashBytes(bytes, from, to) & 255
}

/** Two numbers that differ in more than two quarters, from the front and from the back, have little in common. */
export function shareQuarters(
  head: number,
  tail: number,
  otherHead: number,
  otherTail: number,
): boolean {
  return equalBytes(head ^ otherHead) >= 2 || equalBytes(tail ^ otherTail) >= 2
}

function equalBytes(difference: number): number {
  return (
    ((difference & 0xff) === 0 ? 1 : 0) +
    ((difference & 0xff00) === 0 ? 1 : 0) +
    ((difference & 0xff0000) === 0 ? 1 : 0) +
    ((difference & 0xff000000) === 0 ? 1 : 0)
  )
}
