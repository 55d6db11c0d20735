import { parseArgs } from 'node:util'
import { benchAllocate } from '#journey/fund/bench-allocate.ts'
import { solvePlainly } from './plain-model.ts'
import { realisticInstance, USUAL_SIZE } from './realistic-instance.ts'

/** The allocator's bench with a made-up regency and the textbook model. */
export function benchAllocation(n: number, premiums: 1 | 2 | 3 = 1, funds = 6) {
  return benchAllocate(n, {
    makeInstance: (workers) =>
      realisticInstance(1, {
        ...USUAL_SIZE,
        workers,
        premiums,
        funds,
        villageMinimum: Math.ceil(workers / 1000),
      }),
    solvePlainly: async (instance, seconds) => (await solvePlainly(instance, seconds)).isSolved,
  })
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { n: { type: 'string', default: '10000' } } })
  process.stdout.write(`${JSON.stringify(await benchAllocation(Number(values.n)))}\n`)
}
