import { expect, test } from 'vitest'
import { killYear, undisturbedYear } from '#tools/proof/demo-kills/kill-year.ts'

test('a year killed twice ends like one that nobody disturbed, and no step is done twice', async () => {
  const undisturbed = await undisturbedYear()
  const { kills, faults } = await killYear([2_500, 5_000], undisturbed)
  expect(faults).toEqual([])
  expect(kills).toBe(2)
}, 300_000)
