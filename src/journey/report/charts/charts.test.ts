import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawFan, drawFundBars, drawTrend } from './index.ts'
import { writeTick } from './measure.ts'
import { MONEY } from './palette.ts'
import { element, escapeXml } from './svg.ts'
import { roundTicks } from './ticks.ts'

const words = { finding: 'Naik', measure: 'Persen', source: 'Sumber: buku iuran' }
const point = (value: number | null) => ({ label: 'Jan', value })

describe('the trend', () => {
  const trend = { ...words, unit: 'share' as const, target: null, foreign: [] }

  test('a month without data breaks the line instead of being drawn as zero', () => {
    const svg = drawTrend({ ...trend, points: [0.5, 0.51, null, 0.52, 0.53].map(point) })
    const line = /d="(M[^"]*)" fill="none" stroke="#0F766E"/.exec(svg)?.[1] ?? ''
    expect(line.match(/M/g)).toHaveLength(2)
    expect(line.match(/L/g)).toHaveLength(2)
  })

  test('says the finding, the measure, the source and the last value', () => {
    const svg = drawTrend({ ...trend, points: [point(0.5), point(0.5378)] })
    for (const said of ['>Naik<', '>Persen<', '>Sumber: buku iuran<', '>53,78\u00a0%<']) {
      expect(svg).toContain(said)
    }
  })

  test('with nothing known it says so', () => {
    expect(drawTrend({ ...trend, points: [point(null)] })).toContain('Belum ada data.')
  })

  test('the figure of others is a diamond that no line touches', () => {
    const foreign = [{ at: 0, value: 0.5159, label: 'Angka terbit' }]
    const svg = drawTrend({ ...trend, foreign, points: [point(0.5), point(0.52)] })
    expect(svg).toContain('l6 6l-6 6l-6 -6z')
    expect(svg).toContain('>51,59\u00a0%<')
  })
})

describe('the bars of funds', () => {
  const fund = {
    name: 'PAD <b>',
    people: 10,
    ceilingRupiah: 1_000,
    committedRupiah: 500,
    paidRupiah: 250,
    confirmedRupiah: 100,
  }
  const widthOf = (svg: string, fill: string): number =>
    Number(new RegExp(`width="([\\d.]+)" height="14" fill="${fill}"`).exec(svg)?.[1] ?? 0)

  test('parts are as long as their share of the ceiling', () => {
    const svg = drawFundBars({ ...words, funds: [fund] })
    // The bar is 236 wide: 10 % confirmed, 15 % paid beyond that, 25 % committed beyond that.
    expect(widthOf(svg, MONEY.confirmed)).toBeCloseTo(23.6)
    expect(widthOf(svg, MONEY.paid)).toBeCloseTo(35.4)
    expect(widthOf(svg, MONEY.committed)).toBeCloseTo(59)
    expect(svg).toContain('sisa Rp500')
    expect(svg).toContain('PAD &lt;b&gt;')
  })

  test('a fund beyond its ceiling is said in words and stays inside its frame', () => {
    const svg = drawFundBars({ ...words, funds: [{ ...fund, committedRupiah: 1_200 }] })
    expect(svg).toContain('melebihi pagu Rp200')
    const parts = [MONEY.confirmed, MONEY.paid, MONEY.committed].map((fill) => widthOf(svg, fill))
    expect(parts.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(236.1)
  })
})

test('the fan starts at the last recorded year and ends with its three labels and the promise', () => {
  const year = { year: 2027, p5: 10, p25: 20, p50: 30, p75: 40, p95: 50 }
  const svg = drawFan({
    ...words,
    unit: 'people',
    recorded: [{ year: 2026, value: 25 }],
    years: [year],
    promise: [{ year: 2027, value: 35 }],
  })
  for (const said of ['>50<', '>30<', '>10<', '>35<', '>tengah<', '>janji<', '>2026<', '>2027<']) {
    expect(svg).toContain(said)
  }
})

describe('values beside an axis', () => {
  test.each([
    [0.525, 'share', '52,5'],
    [34_486, 'people', '34.486'],
    [817_891_200, 'rupiah', 'Rp817,89 juta'],
    [1_500_000_000, 'rupiah', 'Rp1,5 miliar'],
    [0, 'rupiah', 'Rp0'],
  ] as const)('%d as %s is %s', (value, measure, written) => {
    expect(writeTick(value, measure)).toBe(written)
  })

  test('ticks ascend evenly and enclose every value', () => {
    const value = fc.oneof(fc.integer({ min: -50, max: 5_000 }), fc.integer({ min: 0, max: 1e12 }))
    fc.assert(
      fc.property(value, value, (left, right) => {
        const [low, high] = [Math.min(left, right), Math.max(left, right)]
        const ticks = roundTicks(low, high)
        expect(ticks[0]).toBeLessThanOrEqual(low)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high)
        expect(ticks.length).toBeLessThanOrEqual(7)
        expect([...ticks].sort((a, b) => a - b)).toEqual(ticks)
      }),
      { seed: 20260101, numRuns: 200 },
    )
  })
})

test('text and attribute values cannot leave their place', () => {
  expect(escapeXml(`<a href='x'>"&\u0000</a>`)).toBe(
    '&lt;a href=&#39;x&#39;&gt;&quot;&amp;&lt;/a&gt;',
  )
  expect(element('g', { id: '"><script>' })).toBe('<g id="&quot;&gt;&lt;script&gt;"/>')
})
