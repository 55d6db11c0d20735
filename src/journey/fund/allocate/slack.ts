import type { Goal } from './goal.ts'
import type { KeptGoals, Ladder } from './ladder.ts'

/** What may be given away in score against the divided best, when the goal or a kept one says how much. */
export function slackTo(
  ladder: Ladder,
  kept: KeptGoals,
  { goal, figure }: { readonly goal: Goal; readonly figure: number },
): number | null {
  const scored =
    goal.kind === 'score' ? figure : kept.find((each) => each.goal.kind === 'score')?.figure
  return scored === undefined || !ladder.scorePrices ? null : ladder.scorePrices.bound - scored + 1
}
