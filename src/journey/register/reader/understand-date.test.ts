import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isIsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { type DateReading, understandDate } from './understand-date.ts'

const reading: DateReading = { on: isoDate('2026-01-15'), order: 'unproved', epoch: 1900, nik: '' }

function answer(text: string, habits: Partial<DateReading> = {}): [string, string | undefined] {
  const { value, unclear } = understandDate({ text }, { ...reading, ...habits })
  return [value, unclear?.reason]
}

const SIGNS = "0123456789OIlSBE+.,-/: '()Meijan\u00a0\u200b\u2019\ud83d\uff11"

describe('a birth date', () => {
  it.each([
    ['05/06/2000', '2000-06-05'],
    ['5-6-2000', '2000-06-05'],
    ['05.06.2000', '2000-06-05'],
    ['05 06 2000', '2000-06-05'],
    ['2000-06-05', '2000-06-05'],
    ['2000.06.05', '2000-06-05'],
    ['2000/6/5', '2000-06-05'],
    ['2000-06-05 00:00:00', '2000-06-05'],
    ['2000-06-05T00:00:00.000Z', '2000-06-05'],
    ['05062000', '2000-06-05'],
    ['20000605', '2000-06-05'],
    ['5062000', '2000-06-05'],
    ['5 Juni 2000', '2000-06-05'],
    ['05-JUN-2000', '2000-06-05'],
    ['5Juni2000', '2000-06-05'],
    ["5 Juni '85", '1985-06-05'],
    ['Juni 5, 2000', '2000-06-05'],
    ['Senin, 5 Juni 2000', '2000-06-05'],
    ['5 Pebruari 1990', '1990-02-05'],
    ['5 Mret 1990', '1990-03-05'],
    ['5 Agst 1990', '1990-08-05'],
    ['5 Nop 1990', '1990-11-05'],
    ['5 Des 1990', '1990-12-05'],
    ['5-VIII-1990', '1990-08-05'],
    ['33000', '1990-05-07'],
    ['33000.0', '1990-05-07'],
    ['29-02-2000', '2000-02-29'],
  ])('%s is %s', (written, expected) => {
    expect(answer(written)).toEqual([expected, undefined])
  })

  it.each([
    ['', undefined],
    ['-', undefined],
    ['30-02-2000', 'impossible'],
    ['31/06/1990', 'impossible'],
    ['29-02-1999', 'impossible'],
    ['31 Juni 1990', 'impossible'],
    ['1975', 'year-only'],
    ['lupa', 'unreadable'],
    ['5 Bulan 1990', 'unreadable'],
    ['5/6', 'unreadable'],
  ])('%j gives no date', (written, reason) => {
    expect(answer(written)).toEqual(['', reason])
  })

  it('as a day number counts from 1904 in files of old Macs', () => {
    const cell = { text: '31538', number: 31538, kind: 'number' } as const
    expect(understandDate(cell, { ...reading, epoch: 1904 }).value).toBe('1990-05-07')
    expect(understandDate(cell, reading).value).toBe('1986-05-06')
  })
})

describe('a two-digit year', () => {
  it.each([
    ['05-06-85', '1985-06-05'],
    ['05-06-05', '2005-06-05'],
    ['15-01-11', '2011-01-15'],
    ['15-01-27', '1927-01-15'],
  ])('%s takes the century that makes the person 15 to 99: %s', (written, expected) => {
    expect(answer(written)).toEqual([expected, undefined])
  })

  it('that makes nobody 15 to 99 is a finding', () => {
    expect(answer('16-01-11')).toEqual(['', 'century'])
    expect(answer('16-01-26')).toEqual(['1926-01-16', undefined])
    expect(answer('15-01-26')).toEqual(['', 'century'])
  })
})

describe('day and month', () => {
  it('stand day first where nothing proves another order', () => {
    expect(answer('05/06/1990')).toEqual(['1990-06-05', undefined])
    expect(answer('05/25/1990')).toEqual(['1990-05-25', 'order'])
  })

  it('stand month first in a column that proves it', () => {
    expect(answer('05/06/1990', { order: 'month-first' })).toEqual(['1990-05-06', 'order'])
  })

  it('are not guessed in a column that mixes both, unless the NIK tells', () => {
    const order = 'mixed'
    expect(answer('05/06/1990', { order })).toEqual(['', 'ambiguous'])
    expect(answer('05/06/1990', { order, nik: '6111010605900001' })).toEqual([
      '1990-05-06',
      'order',
    ])
    expect(answer('05/06/1990', { order, nik: '6111014506900001' })).toEqual([
      '1990-06-05',
      undefined,
    ])
  })

  it('with a month 13 in a column that writes the day first are a slip', () => {
    expect(answer('12-13-1990', { order: 'day-first' })).toEqual(['', 'impossible'])
  })
})

describe('every day', () => {
  it('is read back from each way of writing it', () => {
    const days = fc
      .integer({ min: 0, max: 29_000 })
      .map((count) => addDays(isoDate('1927-01-01'), count))
    fc.assert(
      fc.property(days, (date) => {
        const [year = '', month = '', day = ''] = date.split('-')
        const forms = [
          `${day}-${month}-${year}`,
          `${year}/${month}/${day}`,
          `${day}${month}${year}`,
        ]
        return forms.every((form) => [date, ''].includes(answer(form)[0]))
      }),
      { seed: 20260101, numRuns: 300 },
    )
  })

  it('or none comes of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 24 }), (written) => {
        const [value] = answer(written)
        return value === '' || isIsoDate(value)
      }),
      { seed: 20260101, numRuns: 500 },
    )
  })
})
