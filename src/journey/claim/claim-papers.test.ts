import { describe, expect, test } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { nationalRules, ruleBook } from '../decide/index.ts'
import { addWorkingDays, type ClaimDates, deadlinesOf } from './deadlines.ts'
import { documentsFor, missingDocuments } from './documents.ts'

const book = ruleBook(nationalRules)
const on = isoDate('2026-06-10')
const codes = (some: readonly { readonly code: string }[]) => some.map((one) => one.code)

describe('the papers of a claim', () => {
  test('ask a widow for the marriage book and a guardian for the guardianship letter', () => {
    const plain = codes(documentsFor('death', [], book, on))
    expect(plain).toEqual([
      'kartu',
      'ktp-peserta',
      'ktp-waris',
      'kk',
      'akta-kematian',
      'surat-waris',
      'rekening',
      'formulir-f4',
    ])
    expect(codes(documentsFor('death', ['spouse-heir'], book, on))).toContain('buku-nikah')
    expect(codes(documentsFor('death', ['minor-heir'], book, on))).toContain('surat-wali')
  })

  test('ask for a police report after a traffic accident only, and never twice for one paper', () => {
    expect(codes(documentsFor('work-accident-death', [], book, on))).not.toContain('laporan-polisi')
    const all = codes(
      documentsFor(
        'work-accident-death',
        ['traffic-accident', 'paid-treatment', 'spouse-heir', 'minor-heir', 'above-50-million'],
        book,
        on,
      ),
    )
    expect(all).toContain('laporan-polisi')
    expect(new Set(all).size).toBe(all.length)
  })

  test('shrink as they arrive', () => {
    const wanted = documentsFor('death', [], book, on)
    expect(
      codes(
        missingDocuments(wanted, [
          'kk',
          'kartu',
          'ktp-peserta',
          'ktp-waris',
          'rekening',
          'formulir-f4',
        ]),
      ),
    ).toEqual(['akta-kematian', 'surat-waris'])
  })
})

describe('the deadlines of a claim', () => {
  const accident: ClaimDates = {
    kind: 'work-accident-death',
    happenedOn: isoDate('2026-06-08'),
    reportedOn: null,
    completeOn: null,
    paidOn: null,
  }
  const sickness: ClaimDates = { ...accident, kind: 'death' }

  test('give two days to report an accident, then warn and still let it be reported', () => {
    expect(deadlinesOf(accident, book, on)[0]).toMatchObject({
      code: 'T-LAPOR',
      dueOn: '2026-06-10',
      daysLeft: 0,
      state: 'soon',
    })
    expect(deadlinesOf(accident, book, isoDate('2026-06-13'))[0]).toMatchObject({
      state: 'late',
      sentence: 'Laporan tahap I terlambat 3 hari; laporkan hari ini juga dengan alasannya.',
    })
    expect(
      deadlinesOf({ ...accident, reportedOn: isoDate('2026-06-12') }, book, on)[0],
    ).toMatchObject({ state: 'done' })
  })

  test('end the right to an accident claim after five years, by the calendar', () => {
    const leap = { ...accident, happenedOn: isoDate('2024-02-29') }
    expect(deadlinesOf(leap, book, isoDate('2029-02-10'))[1]).toMatchObject({
      dueOn: '2029-03-01',
      daysLeft: 19,
      state: 'soon',
    })
    expect(deadlinesOf(leap, book, isoDate('2029-03-02'))[1]).toMatchObject({
      state: 'late',
      daysLeft: -1,
    })
  })

  test('never end the claim of a family after a death not caused by work', () => {
    expect(deadlinesOf(sickness, book, isoDate('2046-01-01'))).toEqual([
      expect.objectContaining({
        code: 'T-KEDALUWARSA',
        dueOn: null,
        state: 'none',
        ruleId: 'CLM-JKM-EXP',
      }),
    ])
  })

  test('give the branch three working days, weekends and holidays not counted', () => {
    // 11 June 2026 is a Thursday
    expect(addWorkingDays(isoDate('2026-06-11'), 3, [])).toBe('2026-06-16')
    expect(addWorkingDays(isoDate('2026-06-11'), 3, [isoDate('2026-06-16')])).toBe('2026-06-17')
    const complete = { ...sickness, completeOn: isoDate('2026-06-11') }
    expect(deadlinesOf(complete, book, isoDate('2026-06-18'))[1]).toMatchObject({
      code: 'T-BAYAR',
      dueOn: '2026-06-16',
      state: 'late',
    })
    expect(deadlinesOf({ ...complete, paidOn: isoDate('2026-06-15') }, book, on)[1]).toMatchObject({
      state: 'done',
    })
  })
})
