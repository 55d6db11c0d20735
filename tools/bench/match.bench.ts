import { benchMatch } from '#tools/linkage/bench.ts'
import type { Bench } from './bench.ts'

export const bench: Bench = {
  unit: 'people linked with themselves',
  usualSize: 131_072,
  measure: benchMatch,
}
