import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { understandSixteenDigits } from './understand-number.ts'
import type { Written } from './understood.ts'

const text = (value: string): Written => ({ text: value })
const number = (value: number): Written => ({ text: String(value), number: value, kind: 'number' })
const answer = (cell: Written) => {
  const { value, unclear } = understandSixteenDigits(cell)
  return [value, unclear?.reason]
}

const SIGNS = "0123456789OIlSBE+.,-/: '()Meijan\u00a0\u200b\u2019\ud83d\uff11"

describe('a NIK written as text', () => {
  it.each([
    ['6111014505000004'],
    ["'6111014505000004"],
    ['6111 0145 0500 0004'],
    ['611101.450500.0004'],
    ['611101-450500-0004'],
    ['NIK: 6111014505000004'],
    ['\u00a06111014505000004\u200b'],
    ['６１１１０１４５０５０００００４'],
  ])('%s is understood without its marks', (written) => {
    expect(answer(text(written))).toEqual(['6111014505000004', undefined])
  })

  it.each([
    ['', undefined],
    ['-', undefined],
    ['0', undefined],
    ['belum ada', undefined],
    ['611101450500004', 'length'],
    ['61110145050000041', 'length'],
    ['KTP hilang', 'unreadable'],
    ['6111014505000004 / 6111014505000005', 'several'],
    ['61110145O5000004', 'letters'],
  ])('%j gives no number', (written, reason) => {
    expect(answer(text(written))).toEqual(['', reason])
  })

  it('proposes the digits that letters stand for, and does not use them', () => {
    const { value, unclear } = understandSixteenDigits(text('6lI10145O5OOO004'))
    expect(value).toBe('')
    expect(unclear?.proposal).toBe('6111014505000004')
  })
})

describe('a NIK stored as a number', () => {
  it('is exact below 2^53 when its last digit is not 0', () => {
    expect(answer(number(6111014505000004))).toEqual(['6111014505000004', undefined])
  })

  it('is a rounding when its last digit is 0: a typed number keeps 15 digits', () => {
    expect(answer(number(6111014505000000))).toEqual(['', 'rounded'])
    expect(answer(number(6111014505000010))).toEqual(['', 'rounded'])
  })

  it('is a rounding from 2^53 on, where odd numbers do not exist', () => {
    const stored = Number('9107014505000003')
    expect(String(stored)).toBe('9107014505000004')
    expect(answer(number(stored))).toEqual(['', 'rounded'])
  })

  it('of another length is a wrong length', () => {
    expect(answer(number(611101450500004))).toEqual(['', 'length'])
  })

  it.each([
    ['6.11101E+15', ['', 'rounded']],
    ['6,11101E+15', ['', 'rounded']],
    ['3.20318E+15', ['', 'rounded']],
    ['6.11101450500000E+15', ['', 'rounded']],
    ['6.111014505000004E+15', ['6111014505000004', undefined]],
    ['6111014505000004.0', ['6111014505000004', undefined]],
    ['6111014505000000.0', ['', 'rounded']],
    ['6.111.014.505.000.004', ['6111014505000004', undefined]],
    ['6,111,014,505,000,000', ['', 'rounded']],
  ])('%s shows it as text', (written, expected) => {
    expect(answer(text(written))).toEqual(expected)
  })
})

describe('never a guess', () => {
  it('whatever fifteen digits a spreadsheet keeps of a NIK, the answer is the NIK or nothing', () => {
    const niks = fc.stringMatching(/^[1-9]\d{15}$/)
    fc.assert(
      fc.property(niks, (nik) => {
        const kept = Number(`${nik.slice(0, 15)}0`)
        return ['', nik].includes(understandSixteenDigits(number(kept)).value)
      }),
      { seed: 20260101, numRuns: 500 },
    )
  })

  it('whatever a program stores as a double, the answer is the NIK or nothing', () => {
    const niks = fc.stringMatching(/^[1-9]\d{15}$/)
    fc.assert(
      fc.property(niks, (nik) =>
        ['', nik].includes(understandSixteenDigits(number(Number(nik))).value),
      ),
      { seed: 20260101, numRuns: 500 },
    )
  })

  it('any text gives 16 digits or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 24 }), (written) =>
        /^(\d{16})?$/.test(understandSixteenDigits(text(written)).value),
      ),
      { seed: 20260101, numRuns: 500 },
    )
  })
})
