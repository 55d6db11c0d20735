import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markDifferences, markPlaces } from './mark-differences.ts'

const marked = (text: string, other: string) =>
  markDifferences(text, other)
    .map((one) => (one.differs ? `[${one.text}]` : one.text))
    .join('')

test('only the letters that differ are marked, wherever they stand', () => {
  expect(marked('Suriyati', 'Suryati')).toBe('Sur[i]yati')
  expect(marked('Suryati', 'Suriyati')).toBe('Suryati')
  expect(marked('RT 03, Dusun Melati', 'RT 02, Dusun Mawar')).toBe('RT 0[3], Dusun M[el]a[ti]')
})

test('texts that have little in common are marked whole', () => {
  expect(marked('Simpang Tiga', 'Riam Berasap Jaya')).toBe('[Simpang Tiga]')
})

test('a hidden digit that differs is marked in its place', () => {
  expect(markPlaces('6111 01•• •••• 0030', [6, 15])).toEqual([
    { text: '6111 01', differs: false },
    { text: '•', differs: true },
    { text: '• •••• 003', differs: false },
    { text: '0', differs: true },
  ])
})

test('nothing of a text is lost by marking it, and a text beside itself has no marks', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (text, other) => {
      expect(
        markDifferences(text, other)
          .map((one) => one.text)
          .join(''),
      ).toBe(text)
      expect(markDifferences(text, text).some((one) => one.differs)).toBe(false)
    }),
    { seed: 20260101, numRuns: 200 },
  )
})
