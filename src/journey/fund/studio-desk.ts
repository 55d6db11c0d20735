import { allocate } from './allocate/allocate.ts'
import { checkAllocation } from './allocate/check-allocation.ts'
import type { AllocationInstance, AllocationResult } from './allocate/index.ts'
import { type Comparison, compareDealt } from './studio-compare.ts'
import { type Dealt, guessDeal } from './studio-deal.ts'
import { explainPerson, type StudioPersonAnswer } from './studio-explain.ts'
import { findLateLosses, type LateLoss } from './studio-late.ts'
import { type StudioOutcome, tellOutcome } from './studio-outcome.ts'
import type { StudioPolicy } from './studio-policy.ts'
import { askStudio } from './studio-question.ts'
import { compareStarts, type StartOption } from './studio-starts.ts'
import type { StudioTable } from './studio-table.ts'

/** A policy with the proved allocation of it, where there is one. */
export interface Tried {
  readonly policy: StudioPolicy
  /** Absent: the desk guesses. */
  readonly proved?: Dealt
}

export type StudioTask =
  | { readonly kind: 'lay'; readonly table: StudioTable }
  | { readonly kind: 'tell'; readonly tried: Tried; readonly against: Tried | null }
  | { readonly kind: 'prove'; readonly policy: StudioPolicy }
  | { readonly kind: 'solve'; readonly instance: AllocationInstance }
  | { readonly kind: 'time'; readonly tried: Tried }
  | { readonly kind: 'explain'; readonly tried: Tried; readonly place: number }

export interface StudioAnswers {
  readonly lay: null
  readonly tell: {
    readonly outcome: StudioOutcome
    readonly againstOutcome: StudioOutcome | null
    readonly comparison: Comparison | null
  }
  readonly prove: AllocationResult
  readonly solve: AllocationResult
  readonly time: { readonly starts: readonly StartOption[]; readonly losses: readonly LateLoss[] }
  readonly explain: StudioPersonAnswer | null
}

export type StudioAnswer = StudioAnswers[StudioTask['kind']]

/** Does the reckoning of one regency's studio, on whatever thread it stands; holds one table at a time. */
export class StudioDesk {
  #table: StudioTable | undefined

  async run(task: StudioTask): Promise<StudioAnswer> {
    if (task.kind === 'lay') {
      this.#table = task.table
      return null
    }
    const table = this.#table
    if (!table) throw new Error('the desk has no table')
    if (task.kind === 'tell') return tell(table, task.tried, task.against)
    if (task.kind === 'time') return time(table, task.tried)
    if (task.kind === 'prove') return solve(askStudio(table, task.policy).instance)
    if (task.kind === 'solve') return solve(task.instance)
    const { question, dealt } = deal(table, task.tried)
    return explainPerson(table, task.tried.policy, question, dealt, task.place)
  }
}

function deal(table: StudioTable, { policy, proved }: Tried) {
  const question = askStudio(table, policy)
  return { question, dealt: proved ?? guessDeal(question.instance) }
}

function tell(table: StudioTable, tried: Tried, against: Tried | null): StudioAnswers['tell'] {
  const { question, dealt } = deal(table, tried)
  const outcome = tellOutcome(question, dealt)
  if (!against) return { outcome, againstOutcome: null, comparison: null }
  const other = deal(table, against)
  return {
    outcome,
    againstOutcome: tellOutcome(other.question, other.dealt),
    comparison: compareDealt(table, other.dealt, dealt),
  }
}

function time(table: StudioTable, tried: Tried): StudioAnswers['time'] {
  const { question, dealt } = deal(table, tried)
  return {
    starts: compareStarts(table, tried.policy),
    losses: findLateLosses(table, tried.policy, question, dealt),
  }
}

/** Solves and tries the result with the independent check before anybody sees it. */
async function solve(instance: AllocationInstance): Promise<AllocationResult> {
  const result = await allocate(instance)
  const violations = checkAllocation(instance, result)
  if (violations.length > 0)
    throw new Error(`allocation refused by the checker: ${violations.slice(0, 3).join(' ')}`)
  return result
}
