import { describe, expect, test } from 'vitest'
import { placeCode } from '#vocabulary/place-code.ts'
import { STEPS } from '../charts/palette.ts'
import { figuresOf, kayongUtaraBorders } from './coverage-map.examples.ts'
import type { CoverageMap } from './coverage-map.ts'
import { drawCoverageMap } from './draw-coverage-map.ts'
import { listMapRows } from './map-figures.ts'
import { chooseInset } from './map-frame.ts'
import { readMapShapes } from './map-shapes.ts'
import { COVERAGE_THRESHOLDS, chooseThresholds, thresholdLabels } from './map-thresholds.ts'

const topology = kayongUtaraBorders()

function mapOf(covered: (index: number) => number | null, more: Partial<CoverageMap> = {}) {
  const figures = figuresOf(topology, covered)
  const map = { figures, topology, thresholds: COVERAGE_THRESHOLDS, target: 0.608, label: 'Peta' }
  return { figures, svg: drawCoverageMap({ ...map, ...more }) }
}

/** The villages of a drawing: code, step and fill of each element. */
function villagesOf(svg: string) {
  return [...svg.matchAll(/<(?:path|rect) class="village"[^>]*>/g)].map(([tag]) => ({
    code: /data-code="([^"]*)"/.exec(tag)?.[1],
    step: /data-step="([^"]*)"/.exec(tag)?.[1],
    fill: / fill="([^"]*)"/.exec(tag)?.[1],
  }))
}

describe('the coverage map', () => {
  test('every one of the 43 villages is drawn once, under its own code', () => {
    const { figures, svg } = mapOf(() => 500)
    const codes = villagesOf(svg).map(({ code }) => code)
    expect(codes).toHaveLength(43)
    expect(new Set(codes)).toEqual(new Set(figures.map(({ code }) => code)))
  })

  // Thresholds 35, 45, 55, 65: a border belongs to the step above it.
  test.each([
    [0, 0],
    [349, 0],
    [350, 1],
    [450, 2],
    [549, 2],
    [550, 3],
    [650, 4],
    [1_000, 4],
    [1_200, 4],
  ])('a share of %i in a thousand has the colour of step %i', (covered, step) => {
    for (const village of villagesOf(mapOf(() => covered).svg)) {
      expect(village).toMatchObject({ step: String(step), fill: STEPS[step] })
    }
  })

  test('villages without data are hatched and the legend says so; otherwise neither appears', () => {
    const { svg } = mapOf((index) => (index < 3 ? null : 500))
    const hatched = villagesOf(svg).filter(({ fill }) => fill === 'url(#payung-no-data)')
    expect(hatched).toHaveLength(3)
    expect(svg).toContain('belum ada')
    expect(mapOf(() => 500).svg).not.toContain('belum ada')
  })

  test('only Kepulauan Karimata, far out at sea, goes into the inset', () => {
    expect([...chooseInset(readMapShapes(topology))]).toEqual(['61.11.06'])
    expect(mapOf(() => 500).svg).toContain('>Kepulauan Karimata</text>')
  })

  test('the card tells the lowest village, or the chosen one, with what is missing to the target', () => {
    const { figures, svg } = mapOf((index) => (index === 7 ? 289 : 500))
    // ceil(0.608 × 1,000) − 289 = 319.
    expect(svg).toContain('Kurang 319 orang ke target')
    expect(svg).toContain(`>${figures[7]?.name}</text>`)
    const chosen = figures[3]?.code
    const other = mapOf((index) => (index === 7 ? 289 : 608), { chosen })
    expect(other.svg).toContain(`>${figures[3]?.name}</text>`)
    expect(other.svg).toContain('Sudah mencapai target')
  })

  test('a small map has the same villages and colours without card and legend', () => {
    const small = mapOf((index) => index * 25, { isSmall: true }).svg
    const byCode = (svg: string) =>
      villagesOf(svg).sort((a, b) => `${a.code}`.localeCompare(`${b.code}`))
    expect(byCode(small)).toEqual(byCode(mapOf((index) => index * 25).svg))
    expect(small).not.toContain('<text')
    expect(small.length).toBeLessThan(80_000)
  })

  test('without borders every village is a tile of the same colour', () => {
    const tiles = mapOf((index) => (index === 0 ? null : 700), { topology: null }).svg
    expect(villagesOf(tiles)).toHaveLength(43)
    expect(villagesOf(tiles).filter(({ fill }) => fill === STEPS[4])).toHaveLength(42)
    expect(tiles).not.toContain('class="village" d=')
  })

  test('names that look like markup are shown letter by letter', () => {
    const name = `<script>alert("1")</script> & 'Desa'`
    const figures = figuresOf(topology, () => 500).map((figure) => ({
      ...figure,
      name,
      districtName: name,
    }))
    for (const borders of [topology, null]) {
      const { svg } = mapOf(() => 500, { figures, topology: borders, label: name })
      expect(svg).not.toContain('<script')
      expect(svg).toContain(
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;Desa&#39;',
      )
    }
  })

  test('a village that is not on the map, and a map with nothing to tell, do no harm', () => {
    const known = figuresOf(topology, () => 500)
    const strangers = known.map((figure) => ({ ...figure, code: placeCode('61.11.09.2001') }))
    const figures = [...known, ...strangers]
    expect(villagesOf(mapOf(() => 500, { figures }).svg)).toHaveLength(43)
    expect(villagesOf(mapOf(() => 500, { figures: [] }).svg)).toHaveLength(43)
  })
})

describe('the list beside the map', () => {
  test('starts with the lowest share and ends with villages without data', () => {
    const figures = figuresOf(topology, (index) => (index === 0 ? null : 1_000 - index * 10))
    const rows = listMapRows(figures, COVERAGE_THRESHOLDS, 0.6)
    expect(rows[0]).toMatchObject({
      code: figures[42]?.code,
      share: 0.58,
      uncovered: 420,
      missingToTarget: 20,
    })
    expect(rows.at(-1)).toMatchObject({
      code: figures[0]?.code,
      share: null,
      step: null,
      uncovered: null,
    })
  })

  test('more covered than workers stays above one and leaves nobody uncovered', () => {
    const [row] = listMapRows(
      figuresOf(topology, () => 1_200),
      COVERAGE_THRESHOLDS,
      0.6,
    )
    expect(row).toMatchObject({ share: 1.2, uncovered: 0, missingToTarget: 0 })
  })
})

describe('borders of the five steps', () => {
  test('are round and lie around the shares given', () => {
    const shares = Array.from({ length: 43 }, (_, index) => 0.03 + index / 400)
    const thresholds = chooseThresholds(shares)
    expect(thresholds).toEqual([0.05, 0.1, 0.15, 0.2])
  })

  test('fall back to those of the national target without data', () => {
    expect(chooseThresholds([null, null])).toEqual(COVERAGE_THRESHOLDS)
  })

  test('are worded for the legend', () => {
    expect(thresholdLabels(COVERAGE_THRESHOLDS)).toEqual([
      '< 35',
      '35–45',
      '45–55',
      '55–65',
      '65\u00a0% ke atas',
    ])
    expect(thresholdLabels([0.005, 0.01, 0.015, 0.02])[0]).toBe('< 0,5')
  })
})
