import { expect, test } from 'vitest'
import { learnInBlock, type Pattern, randomChances } from './baseline-training.ts'

test('the chances among matches are found again in a block of which four in ten are matches', () => {
  const match = [
    [0.8, 0.15, 0.05],
    [0.7, 0.3],
    [0.6, 0.1, 0.3],
  ]
  const random = [
    [0.01, 0.04, 0.95],
    [0.1, 0.9],
    [0.05, 0.05, 0.9],
  ]
  const all: Pattern[] = []
  for (const a of [0, 1, 2])
    for (const b of [0, 1])
      for (const c of [0, 1, 2]) {
        const chance = (of: readonly (readonly number[])[]) =>
          (of[0]?.[a] ?? 0) * (of[1]?.[b] ?? 0) * (of[2]?.[c] ?? 0)
        all.push({
          levels: [a, b, c],
          count: 100_000 * (0.4 * chance(match) + 0.6 * chance(random)),
        })
      }
  const learned = learnInBlock(all, random, [3, 2, 3], [])
  for (const [place, levels] of match.entries())
    for (const [level, chance] of levels.entries())
      expect(learned.chances[place]?.[level]).toBeCloseTo(chance, 2)
  expect(learned.matches / 100_000).toBeCloseTo(0.4, 2)
})

test('a field that the block holds equal teaches nothing and is not weighed', () => {
  const random = [
    [0.001, 0.999],
    [0.1, 0.9],
  ]
  const patterns = [
    { levels: [0, 0], count: 900 },
    { levels: [0, 1], count: 100 },
  ]
  const learned = learnInBlock(patterns, random, [2, 2], [0])
  expect(learned.told[0]).toBe(0)
  expect(learned.told[1]).toBeGreaterThan(0)
})

test('a level that no random pair shows is held for half a pair', () => {
  const [chances = []] = randomChances([{ levels: [1], count: 99 }], [2])
  expect(chances[0]).toBeCloseTo(0.5 / 100, 6)
})
