import { expect, test } from 'vitest'
import { english } from './english.ts'
import { indonesian } from './indonesian.ts'

test('English says everything that Indonesian says', () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(indonesian).sort())
  expect(Object.keys(english.mendField).sort()).toEqual(Object.keys(indonesian.mendField).sort())
})

test('no sentence is longer than 25 words or calls out', () => {
  for (const words of [indonesian, english])
    for (const value of Object.values(words)) {
      if (typeof value !== 'string') continue
      expect(value.split(' ').length).toBeLessThanOrEqual(25)
      expect(value).not.toContain('!')
    }
})

test('numbers and days are said in words', () => {
  expect(indonesian.days(19)).toBe('19 hari lagi')
  expect(indonesian.days(0)).toBe('hari ini')
  expect(indonesian.days(-3)).toBe('lewat 3 hari')
  expect(indonesian.listMend(11, 1_200)).toBe('11 dari 1.200 nama perlu diperbaiki')
  expect(english.days(1)).toBe('1 day left')
})
