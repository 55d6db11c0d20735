import { expect, test } from 'vitest'
import { fieldOfHeading } from './column-field.ts'
import { understandCashForWork } from './understand-cash-for-work.ts'

test.each(['Ya', 'ya', 'v', 'V', 'x', '1', 'PKTD', '√', 'ikut'])(
  'in the column for it, "%s" says that the person works in PKTD',
  (mark) => expect(understandCashForWork(mark)).toBe(true),
)

test.each(['', '-', 'Tidak', 'tdk', 'T', 'N', '0', 'bukan PKTD', 'belum', 'non PKTD'])(
  'in the column for it, "%s" does not',
  (mark) => expect(understandCashForWork(mark)).toBe(false),
)

test('a remark or an occupation that names the scheme says so as well, unless it denies it', () => {
  expect(understandCashForWork('', 'Pekerja PKTD', '')).toBe(true)
  expect(understandCashForWork('', '', 'buruh padat karya tunai')).toBe(true)
  expect(understandCashForWork('', 'tidak ikut PKTD', 'Petani')).toBe(false)
  expect(understandCashForWork('', 'perpanjangan', 'Petani padi')).toBe(false)
})

test.each([
  'PKTD',
  'Padat Karya',
  'Pekerja PKTD (Ya/Tidak)',
  'PADAT KARYA TUNAI DESA',
  'Ikut PKTD?',
])('the heading "%s" is that column', (heading) =>
  expect(fieldOfHeading(heading)).toBe('cash-for-work'),
)

test('names and numbers of people in PKTD stay names and numbers', () => {
  expect(fieldOfHeading('Nama Peserta PKTD')).toBe('name')
  expect(fieldOfHeading('NIK Pekerja PKTD')).toBe('nik')
})
