import { expect, test } from 'vitest'
import type { DateFormat } from './column-map.ts'
import { foldWords, newScratch, type Scratch } from './fold.ts'
import { dayOf, foldDate, monthOf, yearOf } from './fold-date.ts'
import { foldIdentifier, foldPhone } from './fold-number.ts'

type Fold = (bytes: Uint8Array, from: number, to: number, out: Scratch) => void

function folded(fold: Fold, text: string): string {
  const [bytes, out] = [Buffer.from(text), newScratch()]
  fold(bytes, 0, bytes.length, out)
  return Buffer.from(out.bytes.subarray(0, out.length)).toString()
}

test.each([
  ["  Nur-Hayati   Ma'ruf ", 'nur hayati maruf'],
  ['José  Müller-Straße', 'jose muller strasse'],
  ['H. ABD. Rahman, S.Pd.', 'h. abd. rahman s.pd.'],
  ['王 小明', '王 小明'],
  ['...', ''],
])('words are small, plain and parted by one space: %s', (text, expected) => {
  expect(folded(foldWords, text)).toBe(expected)
})

test.each([
  ['6111 0110 0290 0001', '6111011002900001'],
  ['6l11O11O02900001', '6111011002900001'],
  ["'6111011002900001", '6111011002900001'],
  ['6.11101E+15', ''],
  ['1111111111111111', ''],
  ['1234567890123456', ''],
  ['-', ''],
  ['0', ''],
  ['ab-12 c', 'AB12C'],
])(
  'an identifier loses separators and look-alikes, a placeholder says nothing: %s',
  (text, expected) => {
    expect(folded(foldIdentifier, text)).toBe(expected)
  },
)

test.each([
  ['+62 812-3456-7890', '81234567890'],
  ['0812 3456 7890', '81234567890'],
  ['6281234567890', '81234567890'],
  ['212/555-0147', '2125550147'],
  ['0', ''],
])('a telephone number is its national digits: %s', (text, expected) => {
  expect(folded(foldPhone, text)).toBe(expected)
})

function date(text: string, format?: DateFormat): string {
  const bytes = Buffer.from(text)
  const day = foldDate(bytes, 0, bytes.length, format)
  return day === 0 ? 'none' : `${yearOf(day)}-${monthOf(day)}-${dayOf(day)}`
}

test('dates are read in every documented form', () => {
  expect(date('1990-02-07', 'yyyy-mm-dd')).toBe('1990-2-7')
  expect(date('19900207', 'yyyymmdd')).toBe('1990-2-7')
  expect(date('07-02-1990', 'dd-mm-yyyy')).toBe('1990-2-7')
  expect(date('07/02/1990', 'dd/mm/yyyy')).toBe('1990-2-7')
})

test('what cannot be a date says nothing; neither does a month that can only be a day', () => {
  expect(date('1990-13-41', 'yyyy-mm-dd')).toBe('none')
  expect(date('unknown')).toBe('none')
  expect(date('')).toBe('none')
  expect(date('1990-25-07', 'yyyy-mm-dd')).toBe('none')
})
