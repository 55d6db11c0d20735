import { type Choice, figureOf } from './choice.ts'
import { climbDream } from './dream.ts'
import { climbExact, type ExactRung } from './exact-rung.ts'
import { isCost } from './goal.ts'
import type { Awake, KeptGoals, Ladder, Rung } from './ladder.ts'
import { rate } from './reserve.ts'
import { slackTo } from './slack.ts'

/**
 * Drives goal after goal to its real best, every month whole, each search beginning with the choice before it.
 * A goal that the choice at hand serves as far as the dream does is proved without a search.
 * @param settle pays the dream's own choice when that costs nothing
 */
export function climbForward(
  ladder: Ladder,
  first: readonly Rung[],
  start: Choice,
  settle: (kept: KeptGoals, dream: readonly Rung[]) => Choice | null,
): Awake {
  const rungs: Rung[] = []
  let choice = start
  let dream = first
  for (let target = dream[0]; target; target = dream[0]) {
    const figure = figureOf(ladder.problem, choice, target.goal)
    if (figure === target.bound) {
      rungs.push({ ...target, figure, isProved: true, counts: Float64Array.from(choice.counts) })
      dream = dream.slice(1)
      continue
    }
    const rung = search(ladder, rungs, target, choice)
    if (rung) choice = rung.choice
    if (!rung?.isProved) {
      const open = rate(ladder, dream, choice)
      return {
        rungs: [...rungs, ...open.map((each, at) => boundBy(each, at === 0 ? rung : null))],
        choice,
      }
    }
    rungs.push({ ...rung, rupiahPrices: target.rupiahPrices })
    dream = dream.slice(1)
    if (rung.figure === target.bound) continue
    // The goals behind were dreamt with more than can be had.
    dream = climbDream(ladder, rungs)
    const settled = settle(rungs, dream)
    if (settled) return { rungs: [...rungs, ...dream], choice: settled }
  }
  return { rungs, choice }
}

function search(ladder: Ladder, kept: KeptGoals, { goal, bound }: Rung, start: Choice) {
  const figure = figureOf(ladder.problem, start, goal)
  const slack = slackTo(ladder, kept, { goal, figure })
  const rung = climbExact(ladder, kept, goal, { best: bound, slack, start })
  return rung === 'impossible' ? null : rung
}

/** A search that ended early may still know more than the dream. */
function boundBy(open: Rung, searched: ExactRung | null): Rung {
  if (!searched) return open
  const nearer = isCost(open.goal) ? Math.max : Math.min
  return { ...open, bound: nearer(open.bound, searched.bound) }
}
