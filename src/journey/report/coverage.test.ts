import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Segment } from '../decide/index.ts'
import { countCovered, coverageOf, coverageSideBySide } from './coverage.ts'
import { type Denominator, denominatorsFor, villageDenominator } from './denominator.ts'
import { readReferenceFigures } from './read-figures.ts'

const figures = readReferenceFigures()

describe('the denominators of Kayong Utara', () => {
  const all = denominatorsFor(figures, '61.11', 2025)

  test('are an estimate of about 64,300 workers, marked as one with its formula', () => {
    // 126,898 people × 2,860,000 employed ÷ 5,646,268 people of the province = 64,277.55
    expect(all[0]).toMatchObject({
      scope: 'all',
      people: 64_278,
      asOf: '2024-08',
      sourceId: 'ANT604689',
      certainty: 'low',
      isEstimate: true,
      formula: '126.898 penduduk × 50,65\u00a0% (bekerja ÷ penduduk, 61, 2024)',
    })
  })

  test('split into formal and informal without losing a person', () => {
    const [whole, formal, informal] = all
    // 58.79 % informal in the province, February 2024
    expect(informal).toMatchObject({ scope: 'informal', people: 37_789 })
    expect((formal?.people ?? 0) + (informal?.people ?? 0)).toBe(whole?.people)
  })

  test('use no figure younger than the year asked for', () => {
    expect(denominatorsFor(figures, '61.11', 2023)[0]).toMatchObject({
      asOf: '2019-08',
      sourceId: 'PRESS_UNSPEC',
    })
  })
})

test('a regency of a province without employment figures is estimated from the nation', () => {
  const [first] = denominatorsFor(figures, '11.01', 2025)
  // 239,629 × 146,540,000 ÷ 284,973,643 = 123,222.74
  expect(first).toMatchObject({ people: 123_223, asOf: '2025-08', isEstimate: true })
})

test('the province has a published denominator beside the employment figures, never mixed', () => {
  const both = denominatorsFor(figures, '61', 2024).filter(
    (one) => one.scope === 'all' && !one.isEstimate,
  )
  expect(both.map((one) => one.people)).toEqual([1_786_809, 2_860_000])
  const shares = coverageSideBySide({ ...countCovered([]), people: 667_719 }, both).map(
    (one) => one.share ?? 0,
  )
  expect(shares.map((share) => Math.round(share * 1000))).toEqual([374, 233])
})

describe('a village', () => {
  const [regency] = denominatorsFor(figures, '61.11', 2025)
  if (regency === undefined) throw new Error('no denominator')

  test('has a denominator only when its population is known, and shows the sum it comes from', () => {
    expect(
      villageDenominator(regency, { code: '61.11.01.2001', population: null }, 126_898),
    ).toBeUndefined()
    expect(
      villageDenominator(regency, { code: '61.11.01.2001', population: 2_500 }, 126_898),
    ).toMatchObject({
      people: 1_266,
      area: '61.11.01.2001',
      isEstimate: true,
      formula: '2.500 ÷ 126.898 penduduk × 64.278 pekerja',
    })
  })
})

describe('coverage', () => {
  const denominator = (people: number, scope: Denominator['scope'] = 'all'): Denominator => ({
    id: 'x',
    area: '61.11',
    scope,
    people,
    asOf: '2024',
    definition: 'Contoh.',
    sourceId: 'X',
    certainty: 'medium',
    isEstimate: false,
    formula: '',
  })

  test('counts a person with two memberships once, and once on each side', () => {
    const covered = countCovered([
      { person: 'a', segment: 'bpu' },
      { person: 'a', segment: 'pu' },
      { person: 'a', segment: 'bpu' },
      { person: 'b', segment: 'bpu' },
      { person: 'c', segment: 'jakon' },
    ])
    expect(covered).toEqual({
      people: 3,
      formal: 1,
      informal: 2,
      bySegment: { bpu: 2, pu: 1, jakon: 1 },
      inSeveralSegments: 1,
    })
  })

  test('of Kutai Timur’s 77,074 over 51,086 is 150 % and warns instead of stopping at 100', () => {
    const coverage = coverageOf(
      { ...countCovered([]), informal: 77_074 },
      denominator(51_086, 'informal'),
    )
    expect(coverage.share).toBeCloseTo(1.5087, 4)
    expect(coverage.warnings[0]).toMatchObject({ code: 'above-one' })
    expect(coverage.warnings[0]?.sentence).toContain('150,87\u00a0%')
  })

  test('over an empty denominator is unknown, not zero', () => {
    expect(coverageOf(countCovered([]), denominator(0))).toMatchObject({
      share: null,
      warnings: [{ code: 'empty-denominator' }],
    })
  })

  test('says when its denominator is an estimate', () => {
    const estimate = { ...denominator(100), isEstimate: true, formula: '1 × 100' }
    expect(coverageOf(countCovered([]), estimate).warnings).toEqual([
      { code: 'estimate', sentence: 'Penyebut ini perkiraan: 1 × 100.' },
    ])
  })

  test('does not depend on order or repetition, and the total never exceeds the sum of segments', () => {
    const segment = fc.constantFrom<Segment>('bpu', 'pu', 'pu-non-asn', 'jakon', 'pmi')
    const person = fc.record({ person: fc.constantFrom('a', 'b', 'c', 'd', 'e'), segment })
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), (people) => {
        const count = countCovered(people)
        expect(countCovered([...people, ...people].reverse())).toEqual(count)
        expect(count.people).toBe(new Set(people.map((one) => one.person)).size)
        const sum = Object.values(count.bySegment).reduce((total, one) => total + one, 0)
        expect(count.people).toBeLessThanOrEqual(sum)
        expect(
          count.people + (count.bySegment.jakon ?? 0) >= Math.max(count.formal, count.informal),
        ).toBe(true)
      }),
      { seed: 20260101, numRuns: 200 },
    )
  })
})
