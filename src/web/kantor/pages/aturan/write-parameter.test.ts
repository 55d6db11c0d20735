import { expect, test } from 'vitest'
import { plainName, writeParameter } from './write-parameter.ts'

const words = { yes: 'ya', no: 'tidak', unknown: 'belum diketahui' }

test.each([
  ['monthlyRupiah', 16_800, 'Rp16.800'],
  ['maximumBasisPoints', 5_250, '52,50\u00a0%'],
  ['exclusiveAge', 65, '65'],
  ['firstYear', 2026, '2026'],
  ['workingDays', 1_204, '1.204'],
  ['binding', false, 'tidak'],
  ['wageRupiah', null, 'belum diketahui'],
  ['documents', ['KTP', 'KK'], 'KTP, KK'],
])('%s of %j is written %s', (name, value, written) => {
  expect(writeParameter(name, value, words)).toBe(written)
})

test('the unit in a name is left to its value', () => {
  expect(plainName('maximumBasisPoints')).toBe('maximum')
  expect(plainName('unpaidMonths')).toBe('unpaid months')
})
