import { expect, test } from 'vitest'
import { makeKeys } from './key-file.ts'
import { keysFromShares, printedShares } from './printed-keys.ts'

const keys = makeKeys()
const [first, second] = printedShares(keys)

test('what was printed at set-up gives the whole key file back', () => {
  const read = keysFromShares(`Bagian 1: ${first}\n\nBagian 2: ${second}\n`)
  expect(read).toEqual({ ok: true, value: keys })
})

test('the order of the two shares does not matter', () => {
  const { masterKey } = keys
  expect(keysFromShares(`${second}\n${first}`)).toMatchObject({ value: { masterKey } })
})

test('one share, a share twice as paper allows it, or a misread digit gives no key at all', () => {
  expect(keysFromShares(first)).toEqual({ ok: false, refusal: 'misread' })
  expect(keysFromShares(`${first}\n${second}\n${second}`).ok).toBe(false)
  const misread = first.replace(/[0-9a-f]/, (digit) => (digit === '0' ? '1' : '0'))
  expect(keysFromShares(`${misread}\n${second}`).ok).toBe(false)
})
