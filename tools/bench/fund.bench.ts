import { benchAllocation } from '#tools/allocation/bench.ts'
import type { Bench } from './bench.ts'

export const bench: Bench = {
  unit: 'workers',
  usualSize: 10_000,
  measure: async (n) => ({ ...(await benchAllocation(n)) }),
}
