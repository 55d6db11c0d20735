/** An estimate and the 95 % interval around it. */
export interface Estimate {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/** What a threshold does to the pairs at hand, if their probabilities are calibrated. Counts are pairs. */
export interface QualityEstimate {
  readonly threshold: number
  readonly linked: number
  readonly expectedWrong: number
  readonly expectedMissed: number
  /** Share of the linked pairs that are one person. */
  readonly precision: Estimate
  /** Share of the pairs of one person that are linked, out of all pairs given here plus `unseenTrue`. */
  readonly recall: Estimate
}

const Z = 1.96

/**
 * Precision and recall that calibrated probabilities promise at a threshold. The intervals hold the chance in which pairs
 * turn out true, not a miscalibrated model: for that, check a sample by hand. `unseenTrue` is how many true pairs the list
 * may lack altogether because no key led to them.
 */
export function estimateQuality(
  probabilities: Iterable<number>,
  threshold: number,
  unseenTrue = 0,
): QualityEstimate {
  let [linked, right, missed, spreadAbove, spreadBelow] = [0, 0, unseenTrue, 0, unseenTrue]
  for (const p of probabilities) {
    if (p >= threshold) {
      linked++
      right += p
      spreadAbove += p * (1 - p)
    } else {
      missed += p
      spreadBelow += p * (1 - p)
    }
  }
  const wrong = linked - right
  const precision = bounded(right, linked, margin(wrong, spreadAbove))
  const found = right + missed
  const recall = bounded(right, found, margin(missed, spreadBelow))
  return { threshold, linked, expectedWrong: wrong, expectedMissed: missed, precision, recall }
}

/** Half a 95 % interval of a count of rare events; half an event more, because none expected does not mean none. */
function margin(expected: number, variance: number): number {
  return expected === 0 && variance === 0 ? 0 : Z * Math.sqrt(variance) + 0.5
}

function bounded(good: number, all: number, half: number): Estimate {
  if (all === 0) return { estimate: 1, low: 0, high: 1 }
  const share = (count: number) => Math.min(1, Math.max(0, count / all))
  return { estimate: share(good), low: share(good - half), high: share(good + half) }
}

/**
 * The lowest threshold at which the expected share of wrong links is at most `wishedError`; above every pair, 1, where no
 * threshold keeps the wish.
 */
export function thresholdFor(probabilities: Iterable<number>, wishedError: number): number {
  const falling = Float64Array.from(probabilities).sort().reverse()
  let [wrong, threshold] = [0, 1]
  for (const [place, p] of falling.entries()) {
    wrong += 1 - p
    const isLastOfItsKind = falling[place + 1] !== p
    if (isLastOfItsKind && wrong <= wishedError * (place + 1)) threshold = p
  }
  return threshold
}
