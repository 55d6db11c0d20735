import { type BagField, OPTIONAL, type Words } from '../encoded.ts'
import { at } from '../lexicon.ts'
import { logFrequency } from './comparer.ts'
import { editDistance } from './edit-distance.ts'
import { CLOSE, EQUAL, INITIAL_OF, ROUGH, VARIANT, WordRelation } from './word-relation.ts'

const MOST = 48
const worth = [0, 0.55, 0.6, 0.88, 0.95, 1]
const LOG_INITIAL = Math.log(0.08)
const LOG_FUZZY = Math.log(3)

/** Finds which words of two bags belong together, whatever their order, and tallies what is left over. */
export class WordAlignment {
  /** Matched pairs by strength, see the constants of word-relation. */
  readonly matched = new Int32Array(6)
  leftOver = 0
  rightOver = 0
  leftCount = 0
  rightCount = 0
  /** Sum over matched pairs of information × worth, and the information of each side. */
  shared = 0
  leftTotal = 0
  rightTotal = 0
  logFrequency = 0

  private readonly field: BagField
  private readonly words: Words
  private readonly relation: WordRelation
  private readonly logs: Float32Array
  private readonly takenLeft = new Uint8Array(MOST)
  private readonly takenRight = new Uint8Array(MOST)
  private readonly joined = new Uint8Array(256)

  constructor(field: BagField, rows: number, variety: number) {
    this.field = field
    this.words = field.words
    this.relation = new WordRelation(field)
    this.logs = new Float32Array(field.words.size)
    for (let word = 0; word < this.logs.length; word++)
      this.logs[word] = Math.min(-0.01, logFrequency(at(field.words.counts, word), rows, variety))
  }

  /** False where one side has no words. */
  align(i: number, j: number): boolean {
    const { starts, tokens } = this.field
    const [a, b] = [at(starts, i), at(starts, j)]
    const [n, m] = [at(starts, i + 1) - a, at(starts, j + 1) - b]
    if (n === 0 || m === 0) return false
    this.matched.fill(0)
    this.takenLeft.fill(0, 0, n)
    this.takenRight.fill(0, 0, m)
    this.logFrequency = 0
    this.shared = 0
    for (let p = 0; p < n; p++) {
      const word = at(tokens, a + p)
      const q = p < m && at(tokens, b + p) === word && this.takenRight[p] === 0 ? p : this.find(b, m, word)
      if (q >= 0) this.take(p, q, a, b, EQUAL)
    }
    if (this.openLeft(n) && this.openRight(m)) {
      this.join(a, n, b, m, false)
      this.join(b, m, a, n, true)
      for (let strength = VARIANT; strength >= ROUGH; strength--) this.pair(a, n, b, m, strength)
    }
    this.tally(a, n, b, m)
    return true
  }

  private find(b: number, m: number, word: number): number {
    for (let q = 0; q < m; q++)
      if (this.takenRight[q] === 0 && at(this.field.tokens, b + q) === word) return q
    return -1
  }

  private openLeft(n: number): boolean {
    for (let p = 0; p < n; p++) if (this.takenLeft[p] === 0) return true
    return false
  }

  private openRight(m: number): boolean {
    for (let q = 0; q < m; q++) if (this.takenRight[q] === 0) return true
    return false
  }

  private pair(a: number, n: number, b: number, m: number, strength: number): void {
    for (let p = 0; p < n; p++) {
      if (this.takenLeft[p] !== 0) continue
      for (let q = 0; q < m; q++) {
        if (this.takenRight[q] !== 0) continue
        if (this.relation.of(at(this.field.tokens, a + p), at(this.field.tokens, b + q)) !== strength) continue
        this.take(p, q, a, b, strength)
        break
      }
    }
  }

  private take(p: number, q: number, a: number, b: number, strength: number): void {
    this.takenLeft[p] = 1
    this.takenRight[q] = 1
    const one = at(this.logs, at(this.field.tokens, a + p))
    const other = at(this.logs, at(this.field.tokens, b + q))
    this.credit(strength, Math.max(one, other), -(one + other) / 2)
  }

  private credit(strength: number, log: number, information: number): void {
    this.matched[strength] = at(this.matched, strength) + 1
    this.shared += information * at(worth, strength)
    if (strength === EQUAL) this.logFrequency += log
    else if (strength === INITIAL_OF) this.logFrequency += LOG_INITIAL
    else if (strength === ROUGH) this.logFrequency += Math.min(0, Math.max(log, -6) + LOG_FUZZY * 2)
    else this.logFrequency += Math.min(0, log + LOG_FUZZY)
  }

  /** One word of the first bag against two neighbours of the second: "nurhayati" and "nur hayati". */
  private join(a: number, n: number, b: number, m: number, swapped: boolean): void {
    const [single, double] = swapped
      ? [this.takenRight, this.takenLeft]
      : [this.takenLeft, this.takenRight]
    const { bytes, starts } = this.words
    const { tokens } = this.field
    for (let q = 0; q + 1 < m; q++) {
      if (double[q] !== 0 || double[q + 1] !== 0) continue
      const length = this.write(at(tokens, b + q), at(tokens, b + q + 1))
      for (let p = 0; p < n && length >= 4; p++) {
        if (single[p] !== 0) continue
        const word = at(tokens, a + p)
        const [from, to] = [at(starts, word), at(starts, word + 1)]
        const apart = editDistance(bytes, from, to, this.joined, 0, length, 1)
        if (apart > (length >= 7 ? 1 : 0)) continue
        single[p] = 1
        double[q] = 1
        double[q + 1] = 1
        const log = at(this.logs, word)
        this.credit(apart === 0 ? VARIANT : CLOSE, log, -log)
        break
      }
    }
  }

  private write(first: number, second: number): number {
    const { bytes, starts } = this.words
    let length = 0
    for (const word of [first, second])
      for (let read = at(starts, word); read < at(starts, word + 1) && length < 255; read++)
        this.joined[length++] = at(bytes, read)
    return length
  }

  private tally(a: number, n: number, b: number, m: number): void {
    const { flags, tokens } = this.field
    this.leftOver = 0
    this.rightOver = 0
    this.leftCount = n
    this.rightCount = m
    this.leftTotal = 0
    this.rightTotal = 0
    for (let p = 0; p < n; p++) {
      const word = at(tokens, a + p)
      const optional = (at(flags, word) & OPTIONAL) !== 0
      if (this.takenLeft[p] === 0 && !optional) this.leftOver++
      if (this.takenLeft[p] !== 0 || !optional) this.leftTotal -= at(this.logs, word)
    }
    for (let q = 0; q < m; q++) {
      const word = at(tokens, b + q)
      const optional = (at(flags, word) & OPTIONAL) !== 0
      if (this.takenRight[q] === 0 && !optional) this.rightOver++
      if (this.takenRight[q] !== 0 || !optional) this.rightTotal -= at(this.logs, word)
    }
  }
}
