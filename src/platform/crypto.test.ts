import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decrypt, encrypt, keyedIndex } from './crypto.ts'

const key = Buffer.alloc(32, 3)

test('what was sealed opens again, and never twice to the same bytes', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const sealed = encrypt(key, Buffer.from(text), '61.11')
      expect(decrypt(key, sealed, '61.11').toString()).toBe(text)
      expect(sealed.equals(encrypt(key, Buffer.from(text), '61.11'))).toBe(false)
    }),
    { seed: 20260104, numRuns: 100 },
  )
})

test('one changed bit, another key or another place does not open', () => {
  const sealed = encrypt(key, Buffer.from('6111014505000004'), '61.11')
  for (let at = 0; at < sealed.length; at++) {
    const damaged = Buffer.from(sealed)
    damaged[at] = (damaged[at] ?? 0) ^ 1
    expect(() => decrypt(key, damaged, '61.11')).toThrow()
  }
  expect(() => decrypt(Buffer.alloc(32, 4), sealed, '61.11')).toThrow()
  expect(() => decrypt(key, sealed, '61.04')).toThrow()
})

test('the blind index is equal for equal numbers and tells nothing without its key', () => {
  const index = keyedIndex(key, '6111014505000004')
  expect(index.equals(keyedIndex(key, '6111014505000004'))).toBe(true)
  expect(index.equals(keyedIndex(Buffer.alloc(32, 4), '6111014505000004'))).toBe(false)
})
