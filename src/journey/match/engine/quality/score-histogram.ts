import { bitsOfProbability } from './explain-pair.ts'

/** Pairs whose evidence lies in `[fromBits, toBits)`; the outermost bins also hold what lies beyond them. */
export interface HistogramBin {
  readonly fromBits: number
  readonly toBits: number
  readonly pairs: number
  /** Σp of the bin: how many of them are expected to be one person. */
  readonly expectedTrue: number
}

const [LOWEST, HIGHEST] = [-7, 20]

/** How much evidence the pairs have, in bins of `widthBits`; bits spread the ends that probabilities press together. */
export function scoreHistogram(probabilities: Iterable<number>, widthBits = 1): HistogramBin[] {
  if (!(widthBits > 0)) throw new RangeError(`a bin cannot be ${widthBits} bits wide`)
  const count = Math.ceil((HIGHEST - LOWEST) / widthBits)
  const [pairs, expected] = [new Float64Array(count), new Float64Array(count)]
  for (const probability of probabilities) {
    const place = Math.floor((bitsOfProbability(probability) - LOWEST) / widthBits)
    const bin = Math.min(count - 1, Math.max(0, place))
    pairs[bin] = (pairs[bin] as number) + 1
    expected[bin] = (expected[bin] as number) + probability
  }
  return Array.from({ length: count }, (_, bin) => ({
    fromBits: LOWEST + bin * widthBits,
    toBits: LOWEST + (bin + 1) * widthBits,
    pairs: pairs[bin] as number,
    expectedTrue: expected[bin] as number,
  }))
}
