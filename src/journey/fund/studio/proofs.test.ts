import { expect, test, vi } from 'vitest'
import { allocate } from '../allocate/allocate.ts'
import type { StudioPolicy } from './policy.ts'
import { Proofs } from './proofs.ts'
import { askStudio } from './question.ts'
import { pad, policyOf, suiati, tableOf } from './studio.examples.ts'

const table = tableOf([suiati()], [pad(201_600)])
const solved = await allocate(askStudio(table, policyOf()).instance)

/** Proofs that wait to be let go on, with the village minimum of each that was begun. */
function slowProofs() {
  const begun: number[] = []
  const doors: (() => void)[] = []
  const proofs = new Proofs(async (_, policy: StudioPolicy) => {
    begun.push(policy.villageMinimum)
    await new Promise<void>((resolve) => doors.push(resolve))
    if (policy.villageMinimum === 99) throw new Error('no proof')
    return solved
  })
  const release = async () => {
    doors.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { proofs, begun, release }
}

const minimum = (villageMinimum: number) => policyOf({ villageMinimum })

test('of the wishes of one person only the newest waits, and another person keeps her turn', async () => {
  const { proofs, begun, release } = slowProofs()
  proofs.wish(table, [minimum(1)], 'ani')
  proofs.wish(table, [minimum(2)], 'ani')
  proofs.wish(table, [minimum(7)], 'budi')
  proofs.wish(table, [minimum(3)], 'ani')
  expect(proofs.stateOf(table, minimum(1))).toBe('proving')
  await release()
  await release()
  await release()
  expect(begun).toEqual([1, 7, 3])
  expect(proofs.find(table, minimum(3))?.status).toBe('optimal')
  expect(proofs.find(table, minimum(2))).toBeUndefined()
})

test('a proof belongs to the people it was made of', async () => {
  const { proofs, release } = slowProofs()
  proofs.wish(table, [minimum(1)], 'ani')
  await release()
  expect(proofs.find({ ...table, edition: 'lain' }, minimum(1))).toBeUndefined()
})

test('a proof that fails is said to be lost and holds nobody up', async () => {
  const { proofs, release } = slowProofs()
  proofs.wish(table, [minimum(99), minimum(1)], 'ani')
  await release()
  await release()
  expect(proofs.stateOf(table, minimum(99))).toBe('failed')
  expect(proofs.stateOf(table, minimum(1))).toBe('done')
})

test('nothing is proved while wishes still come, and asking again does not begin the wait anew', async () => {
  vi.useFakeTimers()
  try {
    const begun: number[] = []
    const proofs = new Proofs(async (_, policy: StudioPolicy) => {
      begun.push(policy.villageMinimum)
      return solved
    }, 600)
    proofs.wish(table, [minimum(1)], 'ani')
    await vi.advanceTimersByTimeAsync(400)
    proofs.wish(table, [minimum(2)], 'ani')
    await vi.advanceTimersByTimeAsync(400)
    proofs.wish(table, [minimum(2)], 'ani')
    expect(begun).toEqual([])
    // Six hundred after the second wish, though it was asked for again in between.
    await vi.advanceTimersByTimeAsync(200)
    expect(begun).toEqual([2])
  } finally {
    vi.useRealTimers()
  }
})
