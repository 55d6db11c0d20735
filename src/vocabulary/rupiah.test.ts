import { expect, test } from 'vitest'
import { addRupiah, rupiah, timesRupiah } from './rupiah.ts'

test('money is whole rupiah and exactly representable', () => {
  expect(() => rupiah(16_800.5)).toThrow(RangeError)
  expect(() => rupiah(2 ** 53)).toThrow(RangeError)
  expect(addRupiah(rupiah(10_000), rupiah(6_800))).toBe(16_800)
  expect(timesRupiah(rupiah(16_800), 12)).toBe(201_600)
})
