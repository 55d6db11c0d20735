import { expect, test } from 'vitest'
import { peopleColumns } from '../column-map.ts'
import { knowledge, somePeople } from '../link.examples.ts'
import { linkPeopleWithWeights, type PersonRow } from '../link-people.ts'
import { drawCheckSample, precisionFromSample, wilson } from './check-sample.ts'
import { estimateQuality, thresholdFor } from './estimate-quality.ts'
import { explainPair, probabilityOfBits } from './explain-pair.ts'
import { levelMeanings } from './level-meanings.ts'
import { scoreHistogram } from './score-histogram.ts'

test('four pairs at 0.9 and one at 0.4 promise a precision of 0.9 and miss four tenths of a pair', () => {
  const quality = estimateQuality([0.9, 0.9, 0.9, 0.9, 0.4], 0.5)
  expect(quality.linked).toBe(4)
  expect(quality.expectedWrong).toBeCloseTo(0.4)
  expect(quality.precision.estimate).toBeCloseTo(0.9)
  expect(quality.recall.estimate).toBeCloseTo(3.6 / 4)
  // 1.96 × √(4 × 0.9 × 0.1) + 0.5 = 1.676 pairs of 4
  expect(quality.precision.low).toBeCloseTo((3.6 - 1.676) / 4, 3)
  expect(quality.precision.high).toBe(1)
})

test('true pairs that no key led to lower the recall', () => {
  expect(estimateQuality([1, 1, 1], 0.5, 1).recall.estimate).toBeCloseTo(0.75)
})

test('nothing linked says nothing about precision', () => {
  expect(estimateQuality([0.2], 0.5).precision).toEqual({ estimate: 1, low: 0, high: 1 })
})

test('the threshold for a wished error is the lowest that keeps it', () => {
  // Errors add up to 0, 0.1, 0.3 and 0.8: shares 0, 0.05, 0.1 and 0.2.
  const probabilities = [0.5, 1, 0.8, 0.9]
  expect(thresholdFor(probabilities, 0.2)).toBe(0.5)
  expect(thresholdFor(probabilities, 0.11)).toBe(0.8)
  expect(thresholdFor(probabilities, 0.06)).toBe(0.9)
  expect(thresholdFor([0.6, 0.5], 0.01)).toBe(1)
})

test('pairs of one probability stand on one side of a threshold', () => {
  expect(thresholdFor([1, 0.7, 0.7, 0.7], 0.2)).toBe(1)
})

test('the histogram counts every pair once, the outermost bins what lies beyond', () => {
  const bins = scoreHistogram([0.5, 2 / 3, 0.001, 0.9999999999], 1)
  expect(bins.reduce((sum, bin) => sum + bin.pairs, 0)).toBe(4)
  expect(bins.find((bin) => bin.fromBits === 0)).toMatchObject({ toBits: 1, pairs: 1 })
  expect(bins.find((bin) => bin.fromBits === 1)).toMatchObject({ pairs: 1 })
  expect([bins[0]?.pairs, bins.at(-1)?.pairs]).toEqual([1, 1])
})

test('a sample to check takes from every range of probability and is the same for a seed', () => {
  const probabilities = [...new Array(50).fill(0.995), 0.2, 0.3, 0.7, 0.95, ...new Array(9).fill(0)]
  const sample = drawCheckSample(probabilities, 10, 5)
  expect(sample).toHaveLength(10)
  expect(sample).toEqual(drawCheckSample(probabilities, 10, 5))
  for (const place of [50, 51, 52, 53]) expect(sample).toContain(place)
})

test("Wilson's interval of 9 in 10 is the one of the textbooks", () => {
  const share = wilson(9, 10)
  expect(share.low).toBeCloseTo(0.5958, 3)
  expect(share.high).toBeCloseTo(0.9821, 3)
})

test('a checked sample weighs every range by its pairs', () => {
  const probabilities = [...new Array(90).fill(0.995), ...new Array(10).fill(0.6)]
  const checked = [
    { place: 0, isOnePerson: true },
    { place: 1, isOnePerson: true },
    { place: 90, isOnePerson: true },
    { place: 91, isOnePerson: false },
  ]
  expect(precisionFromSample(probabilities, checked, 0.5)?.estimate).toBeCloseTo(0.95)
  expect(precisionFromSample(probabilities, checked.slice(0, 2), 0.5)).toBeUndefined()
})

test('a waterfall starts at nothing and ends at the probability of its pair', async () => {
  const people = somePeople(80) as unknown as PersonRow[]
  const again = people.slice(0, 20).map((row) => ({ ...row, id: `${row.id} again` }))
  const { learned, pairs } = await linkPeopleWithWeights(people, again, { knowledge })
  const sure = pairs.filter((pair) => pair.probability > 0.5)
  expect(sure).toHaveLength(20)
  for (const pair of sure) {
    const steps = explainPair(pair.evidence, peopleColumns)
    expect(steps[0]).toMatchObject({ type: 'start', fromBits: 0 })
    expect(steps.find((step) => step.field === 'nik')).toMatchObject({ meaning: 'equal' })
    expect(probabilityOfBits(steps.at(-1)?.toBits ?? 0)).toBeCloseTo(pair.probability, 6)
  }
  const nik = learned.find((field) => field.field === 'nik')
  expect(nik?.levels).toHaveLength(levelMeanings.identifier.length)
  const total = nik?.levels.reduce((sum, level) => sum + level.matchChance, 0)
  expect(total).toBeCloseTo(1, 6)
  expect(nik?.levels[0]?.weightBits).toBeGreaterThan(5)
  expect(nik?.levels.at(-1)?.weightBits).toBeLessThan(-2)
})
