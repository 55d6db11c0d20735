import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { month } from '#vocabulary/month.ts'
import { ANNEX, layOutAnnex } from './annex-pages.ts'
import { decreeOf, madeUpPerson, paidBy, villageOf } from './decree.examples.ts'
import { layOutDecree } from './decree-sheet.ts'
import { fundTotals, NO_TOTALS, sumTotals } from './decree-totals.ts'

const asNumber = (text: string): number => Number(text.replaceAll('.', ''))

describe('the annex of a decree', () => {
  test('five thousand people: page totals, running totals, villages and funds all add up to the lists', () => {
    const data = decreeOf(5_000)
    const sheet = layOutDecree(data)
    let [people, months, jkk, jkm] = [0, 0, 0, 0]
    for (const page of sheet.pages) {
      const spells = page.rows.flatMap((row) => row.spells)
      expect(page.onPage.people).toBe(String(page.rows.length))
      people += page.rows.length
      months += spells.reduce((sum, spell) => sum + Number(spell.months), 0)
      jkk += spells.reduce((sum, spell) => sum + asNumber(spell.jkk), 0)
      jkm += spells.reduce((sum, spell) => sum + asNumber(spell.jkm), 0)
      expect(asNumber(page.upToPage.people)).toBe(people)
      expect(asNumber(page.upToPage.months)).toBe(months)
      expect(asNumber(page.upToPage.jkk)).toBe(jkk)
      expect(asNumber(page.upToPage.total)).toBe(jkk + jkm)
    }
    // 5,000 people × 12 months × (10,000 + 6,800) rupiah.
    expect([people, months, jkk, jkm]).toEqual([5_000, 60_000, 600_000_000, 408_000_000])
    expect(sheet.fundSum.total).toBe('1.008.000.000')
    const sum = (list: readonly { total: string }[]) =>
      list.reduce((all, { total }) => all + asNumber(total), 0)
    expect(sum(sheet.funds)).toBe(1_008_000_000)
    expect(sum(sheet.recap.flat())).toBe(1_008_000_000)
    expect(sheet.dicta[2]?.text).toContain('Rp1.008.000.000 (satu miliar delapan juta rupiah)')
    expect(sheet.dicta[0]?.text).toContain('5.000 (lima ribu) pekerja rentan')
  })

  test('every person stands on exactly one sheet, in order, and no sheet overflows', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(sizes, (counts) => {
        const villages = counts.map((count, index) =>
          villageOf(
            index + 1,
            Array.from({ length: count }, (_, at) => madeUpPerson(at)),
          ),
        )
        const pages = layOutAnnex({ ...decreeOf(0, 1), villages })
        const numbers = pages.flatMap(({ rows }) => rows.map(({ no }) => no))
        const people = counts.reduce((sum, count) => sum + count, 0)
        expect(numbers).toEqual(Array.from({ length: people }, (_, index) => String(index + 1)))
        for (const { rows, hasSignature } of pages) {
          const height = rows.reduce((sum, { heightPt }) => sum + heightPt, 0)
          const room = ANNEX.bodyPt - (hasSignature ? ANNEX.signaturePt : 0)
          expect(height).toBeLessThanOrEqual(room)
        }
        expect(pages.filter(({ hasSignature }) => hasSignature).length).toBe(people > 0 ? 1 : 0)
      }),
      { seed: 20260101, numRuns: 60 },
    )
  })

  test('a person paid by two funds shows each spell and is counted once', () => {
    const person = {
      ...madeUpPerson(0),
      spells: [
        paidBy('dbh-sawit', month('2027-01'), month('2027-04')),
        paidBy('pad', month('2027-05')),
      ],
    }
    const villages = [villageOf(1, [person])]
    const [page] = layOutDecree({ ...decreeOf(0, 1), villages }).pages
    expect(
      page?.rows[0]?.spells.map(({ span, months, total }) => [span[0], months, total]),
    ).toEqual([
      ['Jan–Apr', '4', '67.200'],
      ['Mei–Des', '8', '134.400'],
    ])
    expect(page?.onPage).toMatchObject({ people: '1', months: '12', total: '201.600' })
    expect(fundTotals('pad', villages)).toMatchObject({ people: 1, months: 8, jkkRupiah: 80_000 })
    expect(fundTotals('add', villages)).toEqual(NO_TOTALS)
  })

  test('a hundred villages are summed on several sheets, each village once', () => {
    const { recap, villageCount } = layOutDecree(decreeOf(200, 100))
    expect(recap.map((lines) => lines.length)).toEqual([43, 43, 14])
    expect(recap.flat().map(({ no }) => Number(no))).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    )
    expect(villageCount).toBe('100')
  })

  test('an empty list has no sheets and says zero in words', () => {
    const sheet = layOutDecree(decreeOf(0, 1))
    expect(sheet.pages).toEqual([])
    expect(sheet.dicta[0]?.text).toContain('0 (nol) pekerja')
    expect(sumTotals([])).toEqual(NO_TOTALS)
  })

  test('a NIK that is not masked, an unknown fund and a broken fingerprint are refused', () => {
    const data = decreeOf(3, 1)
    const open = { ...madeUpPerson(0), nikMasked: '6111 0145 0500 0004' }
    const unpaid = { ...madeUpPerson(0), spells: [paidBy('csr')] }
    expect(() => layOutDecree({ ...data, villages: [villageOf(1, [open])] })).toThrow(/not masked/)
    expect(() => layOutDecree({ ...data, villages: [villageOf(1, [unpaid])] })).toThrow(/csr/)
    expect(() => layOutDecree({ ...data, fingerprint: 'abc' })).toThrow(/SHA-256/)
  })

  test('those left out are named with their reasons, and nothing is said when there are none', () => {
    const dicta = layOutDecree(decreeOf(3, 1)).dicta.map(({ text }) => text)
    expect(dicta.find((text) => text.includes('daftar tunggu'))).toContain(
      '353 (tiga ratus lima puluh tiga) orang',
    )
    const full = layOutDecree({ ...decreeOf(3, 1), leftOut: [] }).dicta
    expect(full.some(({ text }) => text.includes('daftar tunggu'))).toBe(false)
    expect(full.map(({ label }) => label)).toEqual([
      'KESATU',
      'KEDUA',
      'KETIGA',
      'KEEMPAT',
      'KELIMA',
    ])
  })
})
