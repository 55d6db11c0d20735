import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { joinShares, splitSecret } from './key-shares.ts'

test('both shares together give the secret back, however they are spaced', () => {
  const secret = randomBytes(32)
  const [first, second] = splitSecret(secret)
  expect(joinShares(first.replaceAll(' ', ''), second.toUpperCase())).toEqual(
    Uint8Array.from(secret),
  )
})

test('a misread digit is noticed', () => {
  const [first, second] = splitSecret(randomBytes(32))
  const misread = first.replace(/[0-9a-f]/, (digit) => (digit === '0' ? '1' : '0'))
  expect(joinShares(misread, second)).toBeUndefined()
  expect(joinShares(first.slice(0, 20), second)).toBeUndefined()
})

test('one share alone is nothing but chance: the same secret splits differently each time', () => {
  const secret = Buffer.alloc(32, 9)
  expect(splitSecret(secret)[0]).not.toBe(splitSecret(secret)[0])
})
