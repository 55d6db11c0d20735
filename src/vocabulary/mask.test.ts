import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskName, maskTail } from './mask.ts'

test('a membership number shows its last four digits only', () => {
  expect(maskTail('26111100381 7')).toBe('•••• 3817')
  expect(maskTail('')).toBe('')
  expect(maskTail('381')).toBe('••••')
})

test('a name keeps the first letter of each word and hides how long the word is', () => {
  expect(maskName('Nuraini binti Saleh')).toBe('N•••••• b•••• S••••')
  expect(maskName('Muhammadsyahrulramadhan')).toBe('M••••••')
  expect(maskName('')).toBe('')
})

test('no number of five or more digits survives masking whole', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{5,20}$/), (number) => {
      expect(maskTail(number).replace(/\D/g, '')).toHaveLength(4)
    }),
    { seed: 20260101, numRuns: 200 },
  )
})
