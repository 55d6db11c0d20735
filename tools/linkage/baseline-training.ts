/** How often the levels of some fields were seen together. */
export interface Pattern {
  readonly levels: readonly (number | null)[]
  readonly count: number
}

/** Chances of every level of every field. */
export type Chances = readonly (readonly number[])[]

const ROUNDS = 100
const SETTLED = 1e-5

/** Chances among random pairs by counting; a level never seen is held for half a pair. */
export function randomChances(patterns: readonly Pattern[], counts: readonly number[]): Chances {
  return shares(
    patterns,
    patterns.map(({ count }) => count),
    counts.map((levels) => new Array<number>(levels).fill(0.5)),
  )
}

/** Mostly equal, the rest even less the farther apart: where training starts and what holds where nothing was learned. */
export function startChances(counts: readonly number[]): Chances {
  return counts.map((levels) => {
    const rest = Array.from({ length: levels - 1 }, (_, at) => 2 ** -at)
    const total = rest.reduce((sum, share) => sum + share, 0)
    return [0.9, ...rest.map((share) => (0.1 * share) / total)]
  })
}

export interface Learned {
  readonly chances: Chances
  /** Matches among the block's pairs, and among them those that say something about each field. */
  readonly matches: number
  readonly told: readonly number[]
}

/** Chances among matches in one block, by expectation-maximisation; what random pairs show is held fixed. */
export function learnInBlock(
  patterns: readonly Pattern[],
  random: Chances,
  counts: readonly number[],
  fixed: readonly number[],
  isSure = false,
): Learned {
  let chances = startChances(counts)
  let share = isSure ? 1 - 1e-9 : 0.3
  const total = patterns.reduce((sum, { count }) => sum + count, 0)
  let weights: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    weights = patterns.map(({ count, levels }) => {
      let log = Math.log(share / (1 - share))
      for (const [place, level] of levels.entries())
        if (level !== null && !fixed.includes(place)) log += ratio(chances, random, place, level)
      return count / (1 + Math.exp(-log))
    })
    const found = weights.reduce((sum, weight) => sum + weight, 0)
    const next = Math.min(0.999, Math.max(1 / (total + 1), found / Math.max(total, 1)))
    chances = shares(
      patterns,
      weights,
      startChances(counts).map((levels) => levels.map((chance) => chance * 2)),
    )
    const moved = Math.abs(next - share)
    if (isSure) break
    share = next
    if (moved < SETTLED) break
  }
  const told = counts.map((_, place) =>
    patterns.reduce(
      (sum, { levels }, at) => sum + (levels[place] === null ? 0 : (weights[at] ?? 0)),
      0,
    ),
  )
  return {
    chances,
    matches: share * total,
    told: told.map((count, place) => (fixed.includes(place) ? 0 : count)),
  }
}

/** What the blocks taught about a field, each by how many matches it saw. */
export function together(blocks: readonly Learned[], counts: readonly number[]): Chances {
  const start = startChances(counts)
  return counts.map((levels, place) => {
    const sums = (start[place] ?? []).map((chance) => chance * 2)
    for (const { chances, told } of blocks)
      for (let level = 0; level < levels; level++)
        sums[level] = (sums[level] ?? 0) + (chances[place]?.[level] ?? 0) * (told[place] ?? 0)
    const total = sums.reduce((sum, value) => sum + value, 0)
    return sums.map((sum) => sum / total)
  })
}

export function ratio(match: Chances, random: Chances, place: number, level: number): number {
  return Math.log((match[place]?.[level] ?? 1) / (random[place]?.[level] ?? 1))
}

function shares(
  patterns: readonly Pattern[],
  weights: readonly number[],
  floor: readonly (readonly number[])[],
): Chances {
  return floor.map((levels, place) => {
    const sums = [...levels]
    for (const [at, { levels: seen }] of patterns.entries()) {
      const level = seen[place]
      if (level !== null && level !== undefined)
        sums[level] = (sums[level] ?? 0) + (weights[at] ?? 0)
    }
    const total = sums.reduce((sum, value) => sum + value, 0)
    return sums.map((sum) => sum / total)
  })
}
