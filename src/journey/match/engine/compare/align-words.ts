import { type BagField, OPTIONAL, type Words } from '../encoded.ts'
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
  private readonly openLeft = new Int32Array(MOST)
  private readonly openRight = new Int32Array(MOST)
  private openLeftCount = 0
  private openRightCount = 0
  private readonly strengths = new Uint8Array(MOST * MOST)
  private readonly joined = new Uint8Array(256)

  constructor(field: BagField, rows: number, variety: number) {
    this.field = field
    this.words = field.words
    this.relation = new WordRelation(field)
    this.logs = new Float32Array(field.words.size)
    for (let word = 0; word < this.logs.length; word++)
      this.logs[word] = Math.min(
        -0.01,
        logFrequency(field.words.counts[word] as number, rows, variety),
      )
  }

  /** The most that sharing all words of a record could say, in log units. */
  rarityOf(row: number): number {
    const { starts, tokens } = this.field
    let sum = 0
    for (let read = starts[row] as number; read < (starts[row + 1] as number); read++)
      sum -= this.logs[tokens[read] as number] as number
    return sum
  }

  /** False where one side has no words. */
  align(i: number, j: number): boolean {
    const { starts } = this.field
    const [a, b] = [starts[i] as number, starts[j] as number]
    const [n, m] = [(starts[i + 1] as number) - a, (starts[j + 1] as number) - b]
    if (n === 0 || m === 0) return false
    if (this.comesFirst(a, n, b, m)) this.alignOrdered(a, n, b, m)
    else this.alignOrdered(b, m, a, n)
    return true
  }

  /** A fixed order of the two sides makes the answer symmetric. */
  private comesFirst(a: number, n: number, b: number, m: number): boolean {
    if (n !== m) return n < m
    const { hashes, tokens } = this.field
    for (let p = 0; p < n; p++) {
      const one = hashes[tokens[a + p] as number] as number
      const other = hashes[tokens[b + p] as number] as number
      if (one !== other) return one < other
    }
    return true
  }

  private alignOrdered(a: number, n: number, b: number, m: number): void {
    const { tokens } = this.field
    this.matched.fill(0)
    this.takenLeft.fill(0, 0, n)
    this.takenRight.fill(0, 0, m)
    this.logFrequency = 0
    this.shared = 0
    for (let p = 0; p < n; p++) {
      const word = tokens[a + p] as number
      const q =
        p < m && (tokens[b + p] as number) === word && this.takenRight[p] === 0
          ? p
          : this.find(b, m, word)
      if (q >= 0) this.take(p, q, a, b, EQUAL)
    }
    if (this.collectOpen(n, m)) {
      if (this.openLeftCount + this.openRightCount > 2) {
        this.join(a, n, b, m, false)
        this.join(b, m, a, n, true)
        this.collectOpen(n, m)
      }
      this.pairOpen(a, b)
    }
    this.tally(a, n, b, m)
  }

  private find(b: number, m: number, word: number): number {
    for (let q = 0; q < m; q++)
      if (this.takenRight[q] === 0 && (this.field.tokens[b + q] as number) === word) return q
    return -1
  }

  /** Lists the words not taken yet; false when one side has none. */
  private collectOpen(n: number, m: number): boolean {
    let count = 0
    for (let p = 0; p < n; p++) if (this.takenLeft[p] === 0) this.openLeft[count++] = p
    this.openLeftCount = count
    count = 0
    for (let q = 0; q < m; q++) if (this.takenRight[q] === 0) this.openRight[count++] = q
    this.openRightCount = count
    return count > 0 && this.openLeftCount > 0
  }

  /** Pairs the open words, strongest relations first. */
  private pairOpen(a: number, b: number): void {
    const { tokens } = this.field
    const [n, m] = [this.openLeftCount, this.openRightCount]
    let found = 0
    for (let p = 0; p < n; p++)
      for (let q = 0; q < m; q++) {
        const one = tokens[a + (this.openLeft[p] as number)] as number
        const other = tokens[b + (this.openRight[q] as number)] as number
        const strength = this.relation.of(one, other)
        this.strengths[p * m + q] = strength
        found |= 1 << strength
      }
    for (let strength = VARIANT; strength >= ROUGH; strength--) {
      if ((found & (1 << strength)) === 0) continue
      for (let p = 0; p < n; p++)
        for (let q = 0; q < m; q++) {
          if (this.strengths[p * m + q] !== strength) continue
          const [left, right] = [this.openLeft[p] as number, this.openRight[q] as number]
          if (this.takenLeft[left] === 0 && this.takenRight[right] === 0)
            this.take(left, right, a, b, strength)
        }
    }
  }

  private take(p: number, q: number, a: number, b: number, strength: number): void {
    this.takenLeft[p] = 1
    this.takenRight[q] = 1
    const one = this.logs[this.field.tokens[a + p] as number] as number
    const other = this.logs[this.field.tokens[b + q] as number] as number
    this.credit(strength, Math.max(one, other), -(one + other) / 2)
  }

  private credit(strength: number, log: number, information: number): void {
    this.matched[strength] = (this.matched[strength] as number) + 1
    this.shared += information * (worth[strength] as number)
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
      const [head, tail] = [tokens[b + q] as number, tokens[b + q + 1] as number]
      const length = this.lengthOf(head) + this.lengthOf(tail)
      for (let p = 0; p < n && length >= 4 && length < 255; p++) {
        if (single[p] !== 0) continue
        const word = tokens[a + p] as number
        const [from, to] = [starts[word] as number, starts[word + 1] as number]
        if (Math.abs(to - from - length) > 1 || bytes[from] !== bytes[starts[head] as number])
          continue
        this.write(head, tail)
        const apart = editDistance(bytes, from, to, this.joined, 0, length, 1)
        if (apart > (length >= 7 ? 1 : 0)) continue
        single[p] = 1
        double[q] = 1
        double[q + 1] = 1
        const log = this.logs[word] as number
        this.credit(apart === 0 ? VARIANT : CLOSE, log, -log)
        break
      }
    }
  }

  private lengthOf(word: number): number {
    return (this.words.starts[word + 1] as number) - (this.words.starts[word] as number)
  }

  private write(first: number, second: number): void {
    const { bytes, starts } = this.words
    let length = 0
    for (const word of [first, second])
      for (
        let read = starts[word] as number;
        read < (starts[word + 1] as number) && length < 255;
        read++
      )
        this.joined[length++] = bytes[read] as number
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
      const word = tokens[a + p] as number
      const optional = ((flags[word] as number) & OPTIONAL) !== 0
      if (this.takenLeft[p] === 0 && !optional) this.leftOver++
      if (this.takenLeft[p] !== 0 || !optional) this.leftTotal -= this.logs[word] as number
    }
    for (let q = 0; q < m; q++) {
      const word = tokens[b + q] as number
      const optional = ((flags[word] as number) & OPTIONAL) !== 0
      if (this.takenRight[q] === 0 && !optional) this.rightOver++
      if (this.takenRight[q] !== 0 || !optional) this.rightTotal -= this.logs[word] as number
    }
  }
}
