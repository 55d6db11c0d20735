import { type Labelled, truePairs } from './labelled.ts'

export interface Judgement {
  readonly truth: number
  readonly given: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly bestF1: number
  readonly bestAt: number
  /** Share of true pairs given at all, at whatever probability: what blocking and scoring let through. */
  readonly reach: number
  /** Mean distance between probability and truth over ten bins, weighted by pairs. */
  readonly calibrationError: number
}

interface Answer {
  readonly key: string
  readonly probability: number
}

/** Reads a pairs file and holds it against the truth; a pair counts as given from probability 0.5. */
export function judge(set: Labelled, pairsCsv: string): Judgement {
  const truth = truePairs(set)
  const within = set.right === undefined
  const answers = pairsCsv
    .trim()
    .split('\n')
    .slice(1)
    .map((line): Answer => {
      const [left = '', right = '', probability = '0'] = line.split(',')
      const key = within && right < left ? `${right}\t${left}` : `${left}\t${right}`
      return { key, probability: Number(probability) }
    })
    .sort((a, b) => b.probability - a.probability)
  const total = truth.size
  let hits = 0
  let [bestF1, bestAt] = [0, 1]
  let [given, right] = [0, 0]
  const bins = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, hits: 0 }))
  for (const [place, answer] of answers.entries()) {
    const isTrue = truth.has(answer.key)
    if (isTrue) hits++
    if (answer.probability >= 0.5) {
      given++
      if (isTrue) right++
    }
    const f1 = (2 * hits) / (place + 1 + total)
    if (f1 > bestF1) [bestF1, bestAt] = [f1, answer.probability]
    const bin = bins[Math.min(9, Math.floor(answer.probability * 10))]
    if (bin === undefined) continue
    bin.count++
    bin.sum += answer.probability
    if (isTrue) bin.hits++
  }
  const calibrationError =
    bins.reduce((sum, bin) => sum + Math.abs(bin.sum - bin.hits), 0) / Math.max(answers.length, 1)
  return {
    truth: total,
    given,
    precision: given === 0 ? 1 : right / given,
    recall: total === 0 ? 1 : right / total,
    f1: given + total === 0 ? 1 : (2 * right) / (given + total),
    bestF1,
    bestAt,
    reach: total === 0 ? 1 : hits / total,
    calibrationError,
  }
}
