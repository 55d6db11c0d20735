import { expect, test } from 'vitest'
import { formatCount, formatDate, formatMonth, formatPercent, formatRupiah } from './indonesian.ts'
import { isoDate } from './iso-date.ts'
import { month } from './month.ts'

test('money and counts use dots, no space, and a real minus', () => {
  expect(formatRupiah(16_800)).toBe('Rp16.800')
  expect(formatRupiah(4_435_427_000)).toBe('Rp4.435.427.000')
  expect(formatRupiah(-800_000)).toBe('−Rp800.000')
  expect(formatCount(999)).toBe('999')
})

test('a share is written with a comma and a no-break space', () => {
  expect(formatPercent(0.5159)).toBe('51,59\u00a0%')
  expect(formatPercent(1.5)).toBe('150,00\u00a0%')
})

test('days and months carry their Indonesian names', () => {
  expect(formatDate(isoDate('2026-10-12'))).toBe('12 Oktober 2026')
  expect(formatMonth(month('2026-08'))).toBe('Agustus 2026')
})
