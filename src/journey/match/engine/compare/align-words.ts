import { type BagField, OPTIONAL, PATRONYMIC, type Words } from '../encoded.ts'
import { PACKED_WORDS } from '../pack-rows.ts'
import { logFrequency, type PackedColumn } from './comparer.ts'
import { editDistance } from './edit-distance.ts'
import { nearCounts } from './near-counts.ts'
import { varietyOf } from './variety.ts'
import { CLOSE, EQUAL, INITIAL_OF, ROUGH, VARIANT, WordRelation } from './word-relation.ts'

const MOST = 48
const worth = [0, 0.55, 0.6, 0.88, 0.95, 1]
const LOG_INITIAL = Math.log(0.08)
const LOG_FUZZY = Math.log(3)
/** Names of more words than this, both taken together, are not tried as one. */
const MOST_JOINED = 7
const wholes = [new Uint8Array(96), new Uint8Array(96)] as const

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
  private readonly column: PackedColumn
  private readonly words: Words
  /** The words of either side under comparison. */
  private left = new Int32Array(MOST)
  private right = new Int32Array(MOST)
  private readonly relation: WordRelation
  private readonly logs: Float32Array
  /** The same for all words near a word: what a slip was made of is often far commoner than the slip. */
  private readonly nearLogs: Float32Array
  private readonly takenLeft = new Uint8Array(MOST)
  private readonly takenRight = new Uint8Array(MOST)
  private readonly openLeft = new Int32Array(MOST)
  private readonly openRight = new Int32Array(MOST)
  private openLeftCount = 0
  private openRightCount = 0
  private readonly strengths = new Uint8Array(MOST * MOST)
  private readonly joined = new Uint8Array(256)

  constructor(field: BagField, column: PackedColumn, rows: number, variety: number) {
    this.column = column
    this.field = field
    this.words = field.words
    this.relation = new WordRelation(field)
    this.logs = new Float32Array(field.words.size)
    const { counts, size } = field.words
    const kinds = varietyOf(counts, size, variety)
    const near = nearCounts(field)
    this.nearLogs = new Float32Array(size)
    for (let word = 0; word < size; word++) {
      this.logs[word] = Math.min(-0.01, logFrequency(counts[word] as number, rows, kinds))
      this.nearLogs[word] = Math.min(-0.01, logFrequency(near[word] as number, rows, kinds))
    }
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
    const n = this.load(i, this.left)
    if (n === 0) return false
    const m = this.load(j, this.right)
    if (m === 0) return false
    if (this.comesFirst(n, m)) {
      this.alignOrdered(n, m)
      return true
    }
    const turned = this.left
    this.left = this.right
    this.right = turned
    this.alignOrdered(m, n)
    return true
  }

  private load(row: number, words: Int32Array): number {
    const { facts, offset, stride } = this.column
    const at = row * stride + offset
    const count = facts[at] as number
    if (count <= PACKED_WORDS) {
      for (let word = 0; word < count; word++) words[word] = facts[at + 1 + word] as number
      return count
    }
    const start = this.field.starts[row] as number
    for (let word = 0; word < count; word++) words[word] = this.field.tokens[start + word] as number
    return count
  }

  /** A fixed order of the two sides makes the answer symmetric. */
  private comesFirst(n: number, m: number): boolean {
    if (n !== m) return n < m
    const { hashes } = this.field
    for (let p = 0; p < n; p++) {
      const [a, b] = [this.left[p] as number, this.right[p] as number]
      if (a === b) continue
      return (hashes[a] as number) < (hashes[b] as number)
    }
    return true
  }

  private alignOrdered(n: number, m: number): void {
    const { left, right } = this
    this.matched.fill(0)
    this.takenLeft.fill(0, 0, n)
    this.takenRight.fill(0, 0, m)
    this.logFrequency = 0
    this.shared = 0
    for (let p = 0; p < n; p++) {
      const word = left[p] as number
      const q = p < m && right[p] === word && this.takenRight[p] === 0 ? p : this.find(m, word)
      if (q >= 0) this.take(p, q, EQUAL)
    }
    if (this.collectOpen(n, m)) {
      if (this.openLeftCount + this.openRightCount > 2) {
        this.join(left, n, right, m, false)
        this.join(right, m, left, n, true)
        this.collectOpen(n, m)
      }
      this.pairOpen()
    }
    this.tally(n, m)
  }

  private find(m: number, word: number): number {
    for (let q = 0; q < m; q++) if (this.takenRight[q] === 0 && this.right[q] === word) return q
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
  private pairOpen(): void {
    const [n, m] = [this.openLeftCount, this.openRightCount]
    let found = 0
    for (let p = 0; p < n; p++)
      for (let q = 0; q < m; q++) {
        const one = this.left[this.openLeft[p] as number] as number
        const other = this.right[this.openRight[q] as number] as number
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
            this.take(left, right, strength)
        }
    }
  }

  private take(p: number, q: number, strength: number): void {
    this.takenLeft[p] = 1
    this.takenRight[q] = 1
    const one = this.logs[this.left[p] as number] as number
    const other = this.logs[this.right[q] as number] as number
    const logs = strength === EQUAL || strength === INITIAL_OF ? this.logs : this.nearLogs
    const log = Math.max(
      logs[this.left[p] as number] as number,
      logs[this.right[q] as number] as number,
    )
    this.credit(strength, log, -(one + other) / 2)
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
  private join(
    singles: Int32Array,
    n: number,
    doubles: Int32Array,
    m: number,
    swapped: boolean,
  ): void {
    const [single, double] = swapped
      ? [this.takenRight, this.takenLeft]
      : [this.takenLeft, this.takenRight]
    const { bytes, starts } = this.words
    for (let q = 0; q + 1 < m; q++) {
      if (double[q] !== 0 || double[q + 1] !== 0) continue
      const [head, tail] = [doubles[q] as number, doubles[q + 1] as number]
      const length = this.lengthOf(head) + this.lengthOf(tail)
      for (let p = 0; p < n && length >= 4 && length < 255; p++) {
        if (single[p] !== 0) continue
        const word = singles[p] as number
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

  /**
   * Whether the two bags are nearly the same letters with the spaces elsewhere: "sitiaminnah" and "Siti Aminah". What they
   * share is then as common as the commoner of the two.
   */
  isOneWritten(): boolean {
    const [n, m] = [this.leftCount, this.rightCount]
    if (n === m || n + m > MOST_JOINED) return false
    const [few, many] = n < m ? [this.left, this.right] : [this.right, this.left]
    const [fewer, more] = [this.ownWords(few, Math.min(n, m)), this.ownWords(many, Math.max(n, m))]
    const [a, b] = [this.lettersIn(few, fewer), this.lettersIn(many, more)]
    const shorter = Math.min(a, b)
    const limit = shorter >= 12 ? 3 : shorter >= 8 ? 2 : 1
    if (shorter < 6 || Math.abs(a - b) > limit) return false
    this.writeAll(few, fewer, 0, wholes[0])
    const isNear = (start: number) => {
      this.writeAll(many, more, start, wholes[1])
      return editDistance(wholes[0], 0, a, wholes[1], 0, b, limit) <= limit
    }
    if (!isNear(0) && !isNear(1)) return false
    const common = -Math.min(this.leftTotal, this.rightTotal)
    this.logFrequency = Math.min(0, common + LOG_FUZZY * 2)
    return true
  }

  /** How many words come before "bin" or "binti", from which on the father is named. */
  private ownWords(words: Int32Array, count: number): number {
    for (let at = 1; at < count; at++)
      if (((this.field.flags[words[at] as number] as number) & PATRONYMIC) !== 0) return at
    return count
  }

  private lettersIn(words: Int32Array, count: number): number {
    let length = 0
    for (let at = 0; at < count; at++)
      if (!this.isTitle(words[at] as number)) length += this.lengthOf(words[at] as number)
    return Math.min(length, wholes[0].length)
  }

  /** Writes the words one after another, beginning with the `start`-th. */
  private writeAll(words: Int32Array, count: number, start: number, out: Uint8Array): void {
    const { bytes, starts } = this.words
    let length = 0
    for (let at = 0; at < count; at++) {
      const word = words[(at + start) % count] as number
      if (this.isTitle(word)) continue
      const end = starts[word + 1] as number
      for (let read = starts[word] as number; read < end && length < out.length; read++)
        out[length++] = bytes[read] as number
    }
  }

  private isTitle(word: number): boolean {
    return ((this.field.flags[word] as number) & OPTIONAL) !== 0
  }

  private tally(n: number, m: number): void {
    this.leftOver = 0
    this.rightOver = 0
    this.leftCount = n
    this.rightCount = m
    this.leftTotal = 0
    this.rightTotal = 0
    const [fatherLeft, fatherRight] = [this.ownWords(this.left, n), this.ownWords(this.right, m)]
    for (let p = 0; p < n; p++) {
      const word = this.left[p] as number
      const optional = this.isTitle(word) || (p > fatherLeft && fatherRight === m)
      if (this.takenLeft[p] === 0 && !optional) this.leftOver++
      if (this.takenLeft[p] !== 0 || !optional) this.leftTotal -= this.logs[word] as number
    }
    for (let q = 0; q < m; q++) {
      const word = this.right[q] as number
      const optional = this.isTitle(word) || (q > fatherRight && fatherLeft === n)
      if (this.takenRight[q] === 0 && !optional) this.rightOver++
      if (this.takenRight[q] !== 0 || !optional) this.rightTotal -= this.logs[word] as number
    }
  }
}
