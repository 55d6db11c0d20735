import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberWords, rupiahWords } from './number-words.ts'

// An independent reader: a tiny stack machine over the words, sharing nothing with the writer.
const DIGIT_WORDS = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ')
const GREAT = new Map([
  ['ribu', 1_000n],
  ['juta', 1_000_000n],
  ['miliar', 1_000_000_000n],
  ['triliun', 1_000_000_000_000n],
  ['kuadriliun', 1_000_000_000_000_000n],
])

function readWords(text: string): bigint {
  let total = 0n
  let group = 0n
  let digit = 0n
  const plain = text.replace(/\bse(puluh|belas|ratus|ribu)\b/g, 'satu $1')
  for (const word of plain.split(' ')) {
    const great = GREAT.get(word)
    if (great !== undefined) {
      total += (group + digit) * great
      group = 0n
      digit = 0n
    } else if (word === 'puluh' || word === 'ratus' || word === 'belas') {
      group += word === 'belas' ? 10n + digit : digit * (word === 'puluh' ? 10n : 100n)
      digit = 0n
    } else {
      const found = DIGIT_WORDS.indexOf(word)
      if (found < 0) throw new Error(`unknown word ${word}`)
      digit = BigInt(found)
    }
  }
  return total + group + digit
}

describe('numbers in Indonesian words', () => {
  test.each([
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [20, 'dua puluh'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [111, 'seratus sebelas'],
    [1_000, 'seribu'],
    [1_100, 'seribu seratus'],
    [2_000, 'dua ribu'],
    [4_057, 'empat ribu lima puluh tujuh'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [1_000_000_000_000_000, 'satu kuadriliun'],
  ])('%i is written %s', (value, words) => {
    expect(numberWords(value)).toBe(words)
  })

  test('the yearly contribution of one worker reads as a decree writes it', () => {
    expect(rupiahWords(201_600)).toBe('dua ratus satu ribu enam ratus rupiah')
  })

  test('every number up to ten to the fifteenth is read back as itself', () => {
    const anySize = fc
      .tuple(fc.integer({ min: 0, max: 15 }), fc.nat(1_000_000_000), fc.nat(999_999))
      .map(([size, high, low]) => (high * 1_000_000 + low) % 10 ** size)
    const written = fc.property(anySize, (value) => readWords(numberWords(value)) === BigInt(value))
    fc.assert(written, { seed: 20260101, numRuns: 5_000 })
  })

  test('the first ten thousand numbers are all different and all read back', () => {
    const seen = new Set<string>()
    for (let value = 0; value < 10_000; value++) {
      const words = numberWords(value)
      seen.add(words)
      expect(readWords(words)).toBe(BigInt(value))
      expect(words).not.toMatch(/satu (puluh|belas|ratus)|^satu ribu/)
    }
    expect(seen.size).toBe(10_000)
  })

  test.each([-1, 1.5, Number.NaN, 2 ** 53])('%d has no words', (value) => {
    expect(() => numberWords(value)).toThrow(RangeError)
  })
})
