import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandOf } from './bands.ts'
import { runScenario } from './run-scenario.ts'
import { fund, group, hundredPeople } from './scenario.examples.ts'
import type { Scenario } from './scenario.ts'
import { simulate } from './simulate.ts'

/** With one path every band is that path. */
const series = (scenario: Scenario, name: string) =>
  simulate({ ...scenario, paths: 1 }).years.map((year) => year.series[name]?.p50)

describe('a hundred people at Rp16.800 a month', () => {
  test('cost Rp20.160.000 a year and are kept while the money is there', () => {
    expect(series(hundredPeople(), 'costRupiah')).toEqual([20_160_000, 20_160_000])
    expect(series(hundredPeople(), 'members')).toEqual([100, 100])
    expect(series(hundredPeople(), 'promiseKept')).toEqual([1, 1])
    expect(series(hundredPeople(), 'coverageBasisPoints')).toEqual([1_000, 1_000])
  })

  test('are halved when the second year’s money is', () => {
    const halved = hundredPeople({
      funds: [fund({ money: { kind: 'listed', rupiah: [20_160_000, 10_080_000] } })],
    })
    expect(series(halved, 'unfunded')).toEqual([0, 50])
    expect(series(halved, 'members')).toEqual([100, 50])
    expect(series(halved, 'promiseKept')).toEqual([1, 0])
    expect(series(halved, 'coverageBasisPoints')).toEqual([1_000, 500])
  })

  test('are halved just so when the premium doubles', () => {
    const premium = [...hundredPeople().premium, { fromYear: 2027, monthlyRupiah: 33_600 }]
    expect(series(hundredPeople({ premium }), 'members')).toEqual([100, 50])
    expect(series(hundredPeople({ premium }), 'costRupiah')).toEqual([20_160_000, 20_160_000])
  })
})

describe('money that comes late', () => {
  const old = group({
    members: [
      { age: 63, people: 60 },
      { age: 66, people: 40 },
    ],
  })
  const lateBy = (months: number) =>
    hundredPeople({ groups: [old], funds: [fund({ late: { perMillion: 1_000_000, months } })] })

  test('by three months breaks nobody’s cover', () => {
    expect(series(lateBy(3), 'lapsed')).toEqual([0, 0])
    expect(series(lateBy(3), 'promiseKept')).toEqual([1, 1])
  })

  test('by five months breaks everybody’s, and those of 65 and more can never come back', () => {
    expect(series(lateBy(5), 'lapsed')).toEqual([100, 60])
    expect(series(lateBy(5), 'tooOldToReturn')).toEqual([40, 0])
    expect(series(lateBy(5), 'members')).toEqual([60, 60])
    // seven months each
    expect(series(lateBy(5), 'costRupiah')).toEqual([100 * 7 * 16_800, 60 * 7 * 16_800])
    expect(series({ ...lateBy(5), years: 3 }, 'tooOldToReturn')).toEqual([40, 0, 60])
  })
})

test('members grow old without a bar and newcomers are never 65', () => {
  const members = [{ age: 64, people: 100 }]
  const entrants = {
    perYear: [10],
    ages: [
      { age: 64, people: 1 },
      { age: 65, people: 99 },
    ],
    firstMonth: 1,
  }
  const scenario = hundredPeople({
    years: 3,
    groups: [group({ members, entrants })],
    funds: [fund({ money: { kind: 'listed', rupiah: [90_000_000] } })],
  })
  expect(series(scenario, 'members')).toEqual([110, 120, 130])
  const tooOld = group({ members: [], entrants: { ...entrants, ages: [{ age: 65, people: 1 }] } })
  expect(series({ ...scenario, groups: [tooOld] }, 'entered')).toEqual([0, 0, 0])
})

test('an earmarked fund pays its own group only, before the last resort', () => {
  const palm = group({ id: 'sawit', tags: ['palm'] })
  const funds = [
    fund({ money: { kind: 'listed', rupiah: [10_080_000] } }),
    fund({
      id: 'dbh',
      accepts: [['palm']],
      lastResort: false,
      money: { kind: 'listed', rupiah: [30_240_000] },
    }),
  ]
  const scenario = hundredPeople({ years: 1, groups: [palm, group({ id: 'lain' })], funds })
  expect(series(scenario, 'used:dbh')).toEqual([20_160_000])
  expect(series(scenario, 'used:pad')).toEqual([10_080_000])
  expect(series(scenario, 'unfunded')).toEqual([50])
})

describe('benefits', () => {
  const allDie = {
    death: [{ fromAge: 0, perMillion: 1_000_000 }],
    leave: [{ fromAge: 0, perMillion: 0 }],
  }

  test('pay Rp42 million for each member who dies, Rp70 million after a work accident', () => {
    const scenario = hundredPeople({ years: 1, chances: allDie })
    expect(series(scenario, 'deaths')).toEqual([100])
    expect(series(scenario, 'benefitsRupiah')).toEqual([4_200_000_000])
    const benefits = { ...scenario.benefits, accidentPerMillion: 1_000_000 }
    expect(series({ ...scenario, benefits }, 'benefitsRupiah')).toEqual([7_000_000_000])
  })

  test('pay only the funeral to a newcomer whose waiting time outlasts the year', () => {
    const newcomers = group({
      members: [],
      entrants: { perYear: [10], ages: [{ age: 30, people: 1 }], firstMonth: 1 },
    })
    const scenario = hundredPeople({ years: 1, chances: allDie, groups: [newcomers] })
    const benefits = { ...scenario.benefits, waitMonths: 12 }
    expect(series({ ...scenario, benefits }, 'benefitsRupiah')).toEqual([100_000_000])
  })
})

test('palm money follows the price of the year before, in part, between floor and roof', () => {
  const palmPrice = [2025, 2026, 2027, 2028].map((year, at) => ({
    year,
    tenthsOfDollar: [1_000, 500, 2_000, 4_000][at] ?? 1,
  }))
  const money = {
    kind: 'palm',
    firstRupiah: 1_000_000,
    lagYears: 1,
    passThroughPermille: 500,
    noisePermille: 0,
    floorPermille: 800,
    roofPermille: 1_400,
  } as const
  const scenario = hundredPeople({ years: 4, palmPrice, funds: [fund({ money })] })
  // price halves: −25 % held at the floor; doubles: +50 % held at the roof; fourfold likewise
  expect(series(scenario, 'money:pad')).toEqual([1_000_000, 800_000, 1_400_000, 1_400_000])
  const wide = { ...money, floorPermille: 0, roofPermille: 9_000 }
  expect(series({ ...scenario, funds: [fund({ money: wide })] }, 'money:pad')).toEqual([
    1_000_000, 750_000, 1_500_000, 2_500_000,
  ])
})

test('no person and no rupiah is made or lost on any path', () => {
  const count = fc.integer({ min: 0, max: 400 })
  const chances = fc
    .integer({ min: 0, max: 300_000 })
    .map((perMillion) => [{ fromAge: 0, perMillion }])
  fc.assert(
    fc.property(
      count,
      count,
      count,
      chances,
      chances,
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 90_000_000 }),
      (palm, other, wanted, death, leave, months, rupiah) => {
        const entrants = {
          perYear: [wanted],
          ages: [
            { age: 20, people: 1 },
            { age: 60, people: 2 },
          ],
          firstMonth: 4,
        }
        const scenario = hundredPeople({
          years: 4,
          seed: palm + other,
          chances: { death, leave },
          groups: [
            group({ id: 'sawit', tags: ['palm'], members: [{ age: 50, people: palm }], entrants }),
            group({ id: 'lain', members: [{ age: 62, people: other }], entrants }),
          ],
          funds: [
            fund({
              money: { kind: 'listed', rupiah: [rupiah] },
              late: { perMillion: 300_000, months },
            }),
            fund({
              id: 'dbh',
              accepts: [['palm']],
              lastResort: false,
              money: { kind: 'band', firstRupiah: rupiah, lowPermille: -300, highPermille: 300 },
            }),
          ],
        })
        let members = palm + other
        for (const { series: one } of simulate(scenario).years) {
          const of = (name: string) => one[name]?.p50 ?? Number.NaN
          expect(of('members')).toBe(members + of('entered') - of('lost'))
          expect(of('covered') + of('unfunded')).toBe(members + of('entered'))
          expect(of('costRupiah')).toBe(of('used:pad') + of('used:dbh'))
          expect(of('used:pad')).toBeLessThanOrEqual(of('money:pad'))
          expect(of('used:dbh')).toBeLessThanOrEqual(of('money:dbh'))
          expect(of('costRupiah') % 16_800).toBe(0)
          members = of('members')
        }
      },
    ),
    { seed: 20260101, numRuns: 150 },
  )
})

describe('the same seed', () => {
  const path = new URL('./examples/kayong-utara-2026.json', import.meta.url)
  const shipped = { ...JSON.parse(readFileSync(path, 'utf8')), paths: 200 }

  test('gives the same bytes, another seed others', () => {
    const [once, again, other] = [shipped, shipped, { ...shipped, seed: 5 }].map((one) =>
      JSON.stringify(runScenario(one)),
    )
    expect(again).toBe(once)
    expect(other).not.toBe(once)
  })

  test('does so on any engine: no function whose last digit an engine may choose is called', () => {
    const folder = new URL('./', import.meta.url)
    const sources = readdirSync(folder).filter(
      (name) => name.endsWith('.ts') && !name.includes('.test.'),
    )
    expect(sources.length).toBeGreaterThan(8)
    const allowed = /Math\.(floor|ceil|round|min|max|abs)\b/g
    const free = sources.filter((name) =>
      /Math\.|\bDate\b|\*\*/.test(
        readFileSync(new URL(name, folder), 'utf8')
          .replace(allowed, '')
          .replace(/\/\*\*|\*\//g, '')
          .replace(/never call|Math\.pow need not/g, ''),
      ),
    )
    expect(free).toEqual([])
  })

  test('widens with the years: the palm money of 2030 is less sure than that of 2027', () => {
    const run = runScenario(shipped)
    if (!run.ok) throw new Error(run.refusal)
    const width = run.value.years.map(
      ({ series: one }) => (one['money:dbh-sawit']?.p95 ?? 0) - (one['money:dbh-sawit']?.p5 ?? 0),
    )
    expect(width[0]).toBe(0)
    expect(width[4]).toBeGreaterThan(width[1] ?? 0)
  })

  test('keeps the order of its bands and a probability between 0 and 1', () => {
    const run = runScenario(shipped)
    if (!run.ok) throw new Error(run.refusal)
    for (const { series: all } of run.value.years) {
      for (const band of Object.values(all)) {
        const steps = [
          band.p2_5,
          band.p5,
          band.p10,
          band.p25,
          band.p50,
          band.p75,
          band.p90,
          band.p95,
          band.p97_5,
        ]
        expect([...steps].sort((a, b) => a - b)).toEqual(steps)
      }
      expect(all['promiseKeptSoFar']?.mean ?? 2).toBeLessThanOrEqual(all['promiseKept']?.mean ?? 0)
    }
  })
})

test('a band of 1 to 100 has its fifth, median and ninety-fifth where one counts them', () => {
  const values = Float64Array.from({ length: 100 }, (_, at) => 100 - at)
  expect(bandOf(values)).toEqual({
    p2_5: 3,
    p5: 5,
    p10: 10,
    p25: 25,
    p50: 50,
    p75: 75,
    p90: 90,
    p95: 95,
    p97_5: 98,
    mean: 50.5,
  })
})
