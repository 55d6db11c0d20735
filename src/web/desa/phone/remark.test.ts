import { expect, test } from 'vitest'
import { readMatched, writeMatched } from './remark.ts'

test('matched warnings stand behind the remark and are read back', () => {
  const remark = writeMatched('Ketua kelompok', ['V013', 'V041'])
  expect(remark).toBe('Ketua kelompok · Dicocokkan desa: V013, V041')
  expect(readMatched(remark)).toEqual({ remark: 'Ketua kelompok', codes: ['V013', 'V041'] })
})

test('without a remark the note stands alone', () => {
  expect(writeMatched('', ['V013'])).toBe('Dicocokkan desa: V013')
  expect(readMatched('Dicocokkan desa: V013')).toEqual({ remark: '', codes: ['V013'] })
})

test('written twice the note stands there once, and none is left when nothing is matched', () => {
  const once = writeMatched('Janda', ['V013'])
  expect(writeMatched(once, ['V041'])).toBe('Janda · Dicocokkan desa: V041')
  expect(writeMatched(once, [])).toBe('Janda')
})

test('a remark that would grow beyond 200 letters keeps its own words', () => {
  const long = 'a'.repeat(190)
  expect(writeMatched(long, ['V013'])).toBe(long)
})
