import { expect, test } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { comparePair, type PairPerson } from './compare-pair.ts'

const rusli: PairPerson = {
  name: 'Muhammad Rusli',
  nik: '6111010405790030',
  kk: '',
  sex: 'L',
  birthPlace: 'Sukadana',
  birthDate: isoDate('1979-04-05'),
  villageCode: '61.11.01.2001',
  address: 'Dusun Melati, RT 03',
  occupation: 'Buruh panen sawit',
  phone: '081244714471',
  motherName: '',
}
const wordsFor = (other: Partial<PairPerson>, field: string) =>
  comparePair(rusli, { ...rusli, ...other }).find((one) => one.field === field)

test('a pair is compared field by field and the kind of difference is said in words', () => {
  expect(wordsFor({ nik: '6111010405790003' }, 'nik')?.words).toBe('Dua angka tertukar')
  expect(wordsFor({ nik: '6111010405790031' }, 'nik')?.words).toBe('1 angka berbeda')
  expect(wordsFor({ birthDate: isoDate('1979-05-04') }, 'birthDate')?.words).toBe(
    'Hari dan bulan tertukar',
  )
  expect(wordsFor({ birthDate: isoDate('1989-04-05') }, 'birthDate')?.words).toBe('Tahun berbeda')
  expect(wordsFor({ name: 'Rusli Muhammad' }, 'name')?.words).toBe('Urutan kata berbeda')
  expect(wordsFor({ name: 'Rusli' }, 'name')?.words).toBe('Satu lebih lengkap')
  expect(wordsFor({ villageCode: '61.11.01.2002' }, 'village')?.words).toBe('Desa berbeda')
})

test('of two whole numbers the places that differ are told, so that a masked number can be marked', () => {
  const placesOf = (nik: string) =>
    comparePair(rusli, { ...rusli, nik }).find((one) => one.field === 'nik')?.places
  expect(placesOf('6111010405790003')).toEqual([14, 15])
  expect(placesOf('6111010405790031')).toEqual([15])
  expect(placesOf('611101040579003')).toEqual([])
})

test('letters and marks that carry nothing are no difference, and an empty side is not compared', () => {
  expect(wordsFor({ name: 'MUHAMMAD  RUSLI.' }, 'name')?.kind).toBe('same')
  expect(wordsFor({ phone: '' }, 'phone')?.kind).toBe('not-comparable')
  expect(wordsFor({}, 'motherName')?.kind).toBe('not-comparable')
})
