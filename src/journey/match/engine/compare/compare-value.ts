import type { ValueField, Words } from '../encoded.ts'
import { shareQuarters } from '../quarters.ts'
import { type Comparer, MISSING, type PackedColumn, valueLogFrequencies } from './comparer.ts'
import { editDistance } from './edit-distance.ts'
import { isAnagram } from './is-anagram.ts'
import { jaroWinkler } from './jaro-winkler.ts'

/** How many different values of a type the world has, roughly; smooths frequencies in small tables. */
const variety = { identifier: 100_000, phone: 50_000, email: 50_000, code: 6 } as const

abstract class ValueComparer implements Comparer {
  abstract readonly levels: number
  readonly sameUpTo = 1
  logFrequency = 0
  protected readonly words: Words
  private readonly facts: Int32Array
  private readonly stride: number
  private readonly offset: number
  private readonly ids: Int32Array
  private readonly logs: Float32Array

  constructor(field: ValueField, column: PackedColumn, rows: number) {
    this.facts = column.facts
    this.stride = column.stride
    this.offset = column.offset
    this.ids = field.ids
    this.words = field.words
    const kinds = variety[field.type as keyof typeof variety]
    this.logs = valueLogFrequencies(field.words.counts, field.words.size, rows, kinds)
  }

  rarityOf(row: number): number {
    const id = this.ids[row] as number
    return id < 0 ? 0 : -(this.logs[id] as number)
  }

  compare(i: number, j: number): number {
    const [one, other] = [i * this.stride + this.offset, j * this.stride + this.offset]
    const a = this.facts[one] as number
    const b = this.facts[other] as number
    if (a < 0 || b < 0) return MISSING
    if (a === b) {
      this.logFrequency = this.logs[a] as number
      return 0
    }
    if (this.isFar(this.facts, one, other)) return this.levels - 1
    const { starts } = this.words
    return this.compareUnequal(
      starts[a] as number,
      starts[a + 1] as number,
      starts[b] as number,
      starts[b + 1] as number,
    )
  }

  /** A quick look that may settle that two values are different. */
  protected isFar(_facts: Int32Array, _one: number, _other: number): boolean {
    return false
  }

  protected abstract compareUnequal(a: number, aEnd: number, b: number, bEnd: number): number
}

/**
 * 0 equal · 1 neighbours swapped · 2 one edit, not in the last four places · 3 cut short or tail zeroed · 4 the serial at
 * the end is the next one or the one after (twins look like this) · 5 else only the last four places differ · 6 two edits ·
 * 7 one half equal · 8 different
 */
export class IdentifierComparer extends ValueComparer {
  readonly levels = 9

  protected override isFar(facts: Int32Array, one: number, other: number): boolean {
    return !shareQuarters(
      facts[one + 1] as number,
      facts[one + 2] as number,
      facts[other + 1] as number,
      facts[other + 2] as number,
    )
  }

  protected compareUnequal(a: number, aEnd: number, b: number, bEnd: number): number {
    const { bytes } = this.words
    const [n, m] = [aEnd - a, bEnd - b]
    const shorter = Math.min(n, m)
    let head = 0
    while (head < shorter && (bytes[a + head] as number) === (bytes[b + head] as number)) head++
    let tail = 0
    while (
      tail < shorter - head &&
      (bytes[aEnd - 1 - tail] as number) === (bytes[bEnd - 1 - tail] as number)
    )
      tail++
    if (n === m) {
      const apart = n - head - tail
      if (apart === 2 && (bytes[a + head] as number) === (bytes[b + head + 1] as number)) {
        if ((bytes[a + head + 1] as number) === (bytes[b + head] as number)) return 1
      }
      if (n >= 9 && head >= n - 4) {
        if (hasZeroTail(bytes, aEnd - 4, aEnd, bEnd - 4, bEnd)) return 3
        if (isNextSerial(bytes, aEnd, bEnd)) return 4
        return hasZeroTail(bytes, a + head, aEnd, b + head, bEnd) ? 3 : 5
      }
      if (apart === 1) return n === 16 && isOtherSex(bytes, a, b) ? 4 : 2
    } else if (head === shorter && shorter >= 6) return 3
    else if (shorter + 1 === Math.max(n, m) && head + tail >= shorter) return 2
    if (
      shorter >= 5 &&
      (n === m
        ? differAt(bytes, a + head, b + head, n - head - tail) <= 4
        : head + tail >= shorter - 3)
    ) {
      if (editDistance(bytes, a, aEnd, bytes, b, bEnd, 2) <= 2) return 6
    }
    return Math.max(head, tail) * 2 >= shorter && shorter >= 4 ? 7 : 8
  }
}

/** The digit of the last tens of days, 3. */
const THREE = 51

/** Places at which two strings of one length differ, five at most. */
function differAt(bytes: Uint8Array, a: number, b: number, length: number): number {
  let count = 0
  for (let place = 0; place < length && count < 5; place++)
    if (bytes[a + place] !== bytes[b + place]) count++
  return count
}

/** NIK adds 40 to a woman's day of birth: brother and sister of one day differ in the seventh digit, by four. */
function isOtherSex(bytes: Uint8Array, a: number, b: number): boolean {
  const [one, other] = [bytes[a + 6] as number, bytes[b + 6] as number]
  return Math.abs(one - other) === 4 && Math.min(one, other) <= THREE
}

/** The last four places read as numbers are one or two apart. */
function isNextSerial(bytes: Uint8Array, aEnd: number, bEnd: number): boolean {
  let apart = 0
  for (let place = 4; place > 0; place--)
    apart = apart * 10 + (bytes[aEnd - place] as number) - (bytes[bEnd - place] as number)
  return Math.abs(apart) <= 2
}

function hasZeroTail(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  return isZeros(bytes, a, aEnd) || isZeros(bytes, b, bEnd)
}

function isZeros(bytes: Uint8Array, from: number, to: number): boolean {
  for (let read = from; read < to; read++) if ((bytes[read] as number) !== 48) return false
  return true
}

/** 0 equal · 1 one slip in four places or more · 2 different */
export class CodeComparer extends ValueComparer {
  readonly levels = 3

  protected compareUnequal(a: number, aEnd: number, b: number, bEnd: number): number {
    if (Math.min(aEnd - a, bEnd - b) < 4) return 2
    return editDistance(this.words.bytes, a, aEnd, this.words.bytes, b, bEnd, 1) <= 1 ? 1 : 2
  }
}

/** 0 equal · 1 two slips at most, or same last seven digits · 2 different */
export class PhoneComparer extends ValueComparer {
  readonly levels = 3

  protected compareUnequal(a: number, aEnd: number, b: number, bEnd: number): number {
    const { bytes } = this.words
    const shorter = Math.min(aEnd - a, bEnd - b)
    let tail = 0
    while (
      tail < shorter &&
      (bytes[aEnd - 1 - tail] as number) === (bytes[bEnd - 1 - tail] as number)
    )
      tail++
    if (tail >= 7) return 1
    return editDistance(bytes, a, aEnd, bytes, b, bEnd, 2) <= 2 && shorter >= 6 ? 1 : 2
  }
}

const AT_SIGN = 64

/** 0 equal · 1 same name before the @, or nearly equal · 2 different */
export class EmailComparer extends ValueComparer {
  readonly levels = 3

  protected compareUnequal(a: number, aEnd: number, b: number, bEnd: number): number {
    const { bytes } = this.words
    let head = 0
    while (
      (bytes[a + head] as number) === (bytes[b + head] as number) &&
      a + head < aEnd &&
      b + head < bEnd
    ) {
      if ((bytes[a + head] as number) === AT_SIGN && head >= 3) return 1
      head++
    }
    if (aEnd - a === bEnd - b && isAnagram(bytes, a, b, aEnd - a)) return 1
    return jaroWinkler(bytes, a, aEnd, bytes, b, bEnd) >= 0.94 ? 1 : 2
  }
}
