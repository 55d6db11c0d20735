import { expect, test } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { EMPTY_FORM, type FormValues } from '../phone/draft.ts'
import { findOnPhone } from './find-on-phone.ts'

const on = isoDate('2026-10-12')
const VILLAGE = '61.11.01.2004'

const nuraini: FormValues = {
  ...EMPTY_FORM,
  nik: '6111015207850004',
  kk: '6111010101100007',
  name: 'Nuraini binti Saleh',
  sex: 'P',
  birthDate: '1985-07-12',
  birthPlace: 'Sukadana',
  motherName: 'Halimah',
  occupation: 'Petani',
  address: 'Dusun Tanjung Belimbing',
  phone: '081234567890',
  monthlyIncome: '1200000',
}

function codesOf(change: Partial<FormValues>): string[] {
  return findOnPhone({ ...nuraini, ...change }, VILLAGE, on).map(({ code }) => code)
}

test('a complete person of the own district has nothing to mend', () => {
  const severe = findOnPhone(nuraini, VILLAGE, on).filter(({ severity }) => severity !== 'inform')
  expect(severe).toEqual([])
})

test('a number of 15 digits is refused without a network', () => {
  expect(codesOf({ nik: '611101520785004' })).toContain('V004')
})

test('sex and birth date are held against the number', () => {
  expect(codesOf({ sex: 'L' })).toContain('V010')
  expect(codesOf({ birthDate: '1985-07-13' })).toContain('V011')
})

test('somebody of 65 cannot enter, somebody of 64 can (ELI-AGE-ENTRY)', () => {
  const bornOn = (birthDate: string, digits: string) =>
    codesOf({ birthDate, nik: `611101${digits}0004`, sex: 'L' })
  expect(bornOn('1961-10-12', '121061')).toContain('V039')
  expect(bornOn('1961-10-13', '131061')).not.toContain('V039')
})

test('what the phone cannot know about other places is left to the office, not guessed', () => {
  // 99 is no province and 64 another one: only the office\u2019s book tells them apart.
  for (const province of ['99', '64'])
    expect(codesOf({ nik: `${province}11015207850004` })).toEqual(codesOf({}))
})

test('jobs are known by their aliases', () => {
  expect(codesOf({ occupation: 'noreh' })).not.toContain('V081')
  expect(codesOf({ occupation: 'xyzzy' })).toContain('V081')
})
