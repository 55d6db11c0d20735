import { expect, test } from 'vitest'
import { seededChance } from './chance.ts'

const DRAWS = 20_000

test('five people at 30 percent fall as the binomial table says', () => {
  const chance = seededChance(42)
  const seen = [0, 0, 0, 0, 0, 0]
  for (let draw = 0; draw < DRAWS; draw++) {
    const met = chance.howMany(5, 300_000)
    seen[met] = (seen[met] ?? 0) + 1
  }
  const table = [0.16807, 0.36015, 0.3087, 0.1323, 0.02835, 0.00243]
  const chiSquare = table.reduce((sum, share, met) => {
    const expected = share * DRAWS
    return sum + ((seen[met] ?? 0) - expected) ** 2 / expected
  }, 0)
  // 99.9 % point of chi-square with five degrees of freedom
  expect(chiSquare).toBeLessThan(20.52)
})

test.each([
  [60, 7_500],
  [3_000, 17_500],
  [100_000, 30_000],
  [400, 950_000],
])(
  '%i people at %i per million have the mean and the spread of a binomial',
  (people, perMillion) => {
    const chance = seededChance(people)
    const share = perMillion / 1_000_000
    const draws = 4_000
    let [sum, squares] = [0, 0]
    for (let draw = 0; draw < draws; draw++) {
      const met = chance.howMany(people, perMillion)
      expect(met >= 0 && met <= people).toBe(true)
      sum += met
      squares += met * met
    }
    const [mean, variance] = [people * share, people * share * (1 - share)]
    const found = sum / draws
    expect(Math.abs(found - mean)).toBeLessThan(4 * Math.sqrt(variance / draws))
    expect(Math.abs((squares / draws - found * found) / variance - 1)).toBeLessThan(0.15)
  },
)

test('nobody, never and always are certain', () => {
  const chance = seededChance(1)
  expect([chance.howMany(0, 500_000), chance.howMany(9, 0), chance.howMany(9, 1_000_000)]).toEqual([
    0, 0, 9,
  ])
  expect(chance.between(4, 4)).toBe(4)
})

test('a whole number between −100 and 120 keeps to its ends and reaches both', () => {
  const chance = seededChance(3)
  const seen = new Set(Array.from({ length: 5_000 }, () => chance.between(-100, 120)))
  expect([Math.min(...seen), Math.max(...seen), seen.size]).toEqual([-100, 120, 221])
})
