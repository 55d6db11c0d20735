import { describe, expect, it } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { splitPlaceAndDate } from './birth-place-and-date.ts'
import { fieldOfHeading } from './column-field.ts'
import { dateOrderOf } from './date-order.ts'
import { plainText } from './plain-text.ts'
import { understandDate } from './understand-date.ts'
import { understandMoney } from './understand-money.ts'
import { understandSixteenDigits } from './understand-number.ts'
import { understandPhone } from './understand-phone.ts'
import { sexCodingOf, understandSex } from './understand-sex.ts'

describe('the sex', () => {
  it.each([
    ['L', 'L'],
    ['Lk', 'L'],
    ['LAKI-LAKI', 'L'],
    ['Laki - laki', 'L'],
    ['Pria', 'L'],
    ['M', 'L'],
    ['1', 'L'],
    ['P', 'P'],
    ['Pr.', 'P'],
    ['Perempuan', 'P'],
    ['W', 'P'],
    ['F', 'P'],
    ['2', 'P'],
    ['2. Perempuan', 'P'],
  ])('%s is %s', (written, sex) => {
    expect(understandSex({ text: written }, 'laki-perempuan').value).toBe(sex)
  })

  it('P is a man in a column that writes P and W', () => {
    expect(sexCodingOf(['P', 'W', 'P'])).toBe('pria-wanita')
    expect(sexCodingOf(['P', 'L', 'W'])).toBe('laki-perempuan')
    expect(understandSex({ text: 'P' }, 'pria-wanita').value).toBe('L')
  })

  it('of another code is not guessed', () => {
    expect(understandSex({ text: 'X' }, 'laki-perempuan')).toEqual({
      value: '',
      unclear: { reason: 'coding', written: 'X' },
    })
  })
})

describe('money', () => {
  it.each([
    ['1.500.000', 1_500_000],
    ['1,500,000', 1_500_000],
    ['Rp 1.500.000,00', 1_500_000],
    ['Rp. 1.500.000,-', 1_500_000],
    ['1,5 jt', 1_500_000],
    ['1.5 juta / bulan', 1_500_000],
    ['500rb', 500_000],
    ['16.800', 16_800],
    ['0', 0],
  ])('%s is %i rupiah', (written, rupiah) => {
    expect(understandMoney({ text: written }).value).toBe(rupiah)
  })

  it('cell 16.8 is a thousand mark read as a decimal mark', () => {
    expect(understandMoney({ text: '16.8', number: 16.8, kind: 'number' })).toEqual({
      value: undefined,
      unclear: { reason: 'scale', written: '16.8' },
    })
  })

  it('from–to is not one amount', () => {
    expect(understandMoney({ text: '1.000.000 - 2.000.000' }).unclear?.reason).toBe('range')
    expect(understandMoney({ text: '< 1 juta' }).unclear?.reason).toBe('range')
    expect(understandMoney({ text: 'tidak tentu' }).unclear?.reason).toBe('unreadable')
  })
})

describe('a phone number', () => {
  it('is given from 0, however it was written', () => {
    const forms = ['0812-5770-4431', '+62 812 5770 4431', '6281257704431', '81257704431']
    for (const text of forms) expect(understandPhone({ text }).value).toBe('081257704431')
  })

  it('that is too short is not understood', () => {
    expect(understandPhone({ text: '0812' }).unclear?.reason).toBe('unreadable')
  })
})

describe('place and date of birth in one cell', () => {
  it.each([
    ['Sukadana, 05-05-2000', 'Sukadana', '05-05-2000'],
    ['Sukadana 5 Mei 2000', 'Sukadana', '5 Mei 2000'],
    ['Sukadana/05-05-2000', 'Sukadana', '05-05-2000'],
    ['Sei. Mata-Mata,05/05/2000', 'Sei. Mata-Mata', '05/05/2000'],
    ['05-05-2000', '', '05-05-2000'],
    ['Sukadana', 'Sukadana', ''],
    ['Kp. 3 Ulu, 5-5-2000', 'Kp. 3 Ulu', '5-5-2000'],
  ])('%s', (written, place, date) => {
    expect(splitPlaceAndDate(written)).toEqual({ place, date })
  })
})

it('a column’s order of day and month follows its proofs, not a slip among many', () => {
  expect(dateOrderOf(['05/06/1990'])).toBe('unproved')
  expect(dateOrderOf(['25/06/1990', '05/06/1990'])).toBe('day-first')
  expect(dateOrderOf(['06/25/1990'])).toBe('month-first')
  expect(dateOrderOf(['25/06/1990', '06/25/1990'])).toBe('mixed')
  expect(dateOrderOf([...Array(20).fill('25/06/1990'), '06/25/1990'])).toBe('day-first')
})

it('plain text loses odd spaces, invisible marks and curly apostrophes', () => {
  expect(plainText('  Anji\u2019oe\u00a0\u200b  Binti ')).toBe("Anji'oe Binti")
})

it('the longest cell a spreadsheet holds is read at once, whatever it repeats', () => {
  const cells = ['. ', '1-', '(', '1 1 ', 'E+1', ', 5 Mei ', "'", '6.111'].map((part) =>
    part.repeat(32_767 / part.length),
  )
  const begun = performance.now()
  for (const text of cells) {
    splitPlaceAndDate(text)
    understandDate({ text }, { on: isoDate('2026-01-15'), order: 'mixed', epoch: 1900, nik: '' })
    understandSixteenDigits({ text })
    understandMoney({ text })
    understandPhone({ text })
    fieldOfHeading(text)
  }
  expect(performance.now() - begun).toBeLessThan(1_000)
})
