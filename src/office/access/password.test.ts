import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './password.ts'

test('a password opens its own hash, and nothing else does', async () => {
  const hash = await hashPassword('sepuluh huruf lebih')
  expect(await isPassword('sepuluh huruf lebih', hash)).toBe(true)
  expect(await isPassword('sepuluh huruf lebiH', hash)).toBe(false)
  expect(await isPassword('', hash)).toBe(false)
  expect(await isPassword('sepuluh huruf lebih', '')).toBe(false)
  expect(await isPassword('sepuluh huruf lebih', 'plain$sepuluh huruf lebih')).toBe(false)
})

test('the same password gives another hash each time, and the hash says what it costs', async () => {
  const [first, second] = [await hashPassword('kata sandi'), await hashPassword('kata sandi')]
  expect(first).not.toBe(second)
  expect(first).toMatch(/^argon2id\$19456\$2\$1\$[0-9a-f]{32}\$[0-9a-f]{64}$/)
})

test('letters composed on one keyboard and decomposed on another are one password', async () => {
  const hash = await hashPassword('cafe\u0301 sukadana')
  expect(await isPassword('caf\u00e9 sukadana', hash)).toBe(true)
})
