import { expect, test } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { EMPTY_FORM } from '../phone/draft.ts'
import { readFromNik, typeNik } from './from-nik.ts'

const on = isoDate('2026-10-12')

test('a woman\u2019s day of birth is written plus forty', () => {
  expect(readFromNik('6111 0252 0785 0004', on)).toEqual({ sex: 'P', birthDate: '1985-07-12' })
  expect(readFromNik('6111 0212 0785 0004', on)).toEqual({ sex: 'L', birthDate: '1985-07-12' })
})

test('the century is the one that makes a worker of 15 to 99 years', () => {
  expect(readFromNik('6111021207080004', on).birthDate).toBe('2008-07-12')
  expect(readFromNik('6111021207280004', on).birthDate).toBe('1928-07-12')
})

test('a child\u2019s number proposes no birth date', () => {
  // Born on 12 July 2015 it would be 11 years old, born in 1915 it would be 111.
  expect(readFromNik('6111021207150004', on)).toEqual({ sex: 'L', birthDate: '' })
})

test('a number with a day that cannot exist says nothing', () => {
  expect(readFromNik('6111023502850004', on)).toEqual({ sex: '', birthDate: '' })
  expect(readFromNik('61110252078500', on)).toEqual({ sex: '', birthDate: '' })
})

test('what a person typed is not overwritten, what the last number filled in is', () => {
  const typed = typeNik({ ...EMPTY_FORM, birthDate: '1985-07-13' }, '6111025207850004', on)
  expect(typed).toMatchObject({ birthDate: '1985-07-13', sex: 'P' })
  const first = typeNik(EMPTY_FORM, '6111025207850004', on)
  expect(typeNik(first, '6111020101900001', on)).toMatchObject({
    birthDate: '1990-01-01',
    sex: 'L',
  })
})

test('while the number is mended the fields it filled stay', () => {
  const first = typeNik(EMPTY_FORM, '6111025207850004', on)
  const shorter = typeNik(first, '611102520785000', on)
  expect(shorter).toMatchObject({ sex: 'P', birthDate: '1985-07-12' })
})
