import { demandOf } from './bottleneck.ts'
import { type Choice, coverNobody } from './choice.ts'
import type { Ladder, Rung } from './ladder.ts'
import { countCovered, openDraft, serveGoal } from './preview-draft.ts'
import { rate } from './reserve.ts'
import { payDemand, settleByFlow } from './settle.ts'
import { payQuickly } from './settle-whole.ts'
import { buildTill } from './till.ts'

/** The preview's choice, when time ended or nothing better could be paid: its money held back leaves room for whole months. */
export function fillQuickly(
  ladder: Ladder,
  dream: readonly Rung[],
): { readonly rungs: Rung[]; readonly choice: Choice } {
  const choice = draftChoice(ladder)
  return { choice, rungs: rate(ladder, dream, choice) }
}

function draftChoice({ problem, till }: Ladder): Choice {
  const draft = openDraft(problem)
  for (const goal of problem.goals) serveGoal(draft, goal)
  const counts = countCovered(draft)
  const demand = demandOf(problem, counts)
  if (draft.reserveUnits === 0) {
    return { counts, payments: settleByFlow(problem, till, payDemand(till, demand)) }
  }
  const flow = payDemand(buildTill(problem, draft.reserveUnits), demand)
  const payments = payQuickly(problem, till, counts, flow)
  return payments ? { counts, payments } : coverNobody(problem)
}
