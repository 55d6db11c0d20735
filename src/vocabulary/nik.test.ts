import { expect, test } from 'vitest'
import { birthDatesOf, maskNik, nik, readNik } from './nik.ts'

test('a woman has 40 added to the day of birth', () => {
  expect(readNik(nik('6111014505000004'))).toEqual({
    areaDigits: '611101',
    sex: 'P',
    day: 5,
    monthOfYear: 5,
    yearOfCentury: 0,
    serial: '0004',
  })
  expect(readNik(nik('6111010505000004')).sex).toBe('L')
})

test('the two-digit year allows one day in each century, and none when the day cannot exist', () => {
  expect(birthDatesOf(nik('6111014505000004'))).toEqual(['1900-05-05', '2000-05-05'])
  expect(birthDatesOf(nik('6111013102800001'))).toEqual([])
  expect(birthDatesOf(nik('6111012902000001'))).toEqual(['2000-02-29'])
})

test('a masked number hides the birth date and nothing else is guessed', () => {
  expect(maskNik('6111014505000004')).toBe('6111 01•• •••• 0004')
  expect(maskNik('611101450500000')).toBe('••••')
  expect(maskNik('')).toBe('')
})

test('anything but sixteen digits is no NIK', () => {
  expect(() => nik('6.11101E+15')).toThrow(RangeError)
})
