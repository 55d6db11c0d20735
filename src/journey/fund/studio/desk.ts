import { canonicalJson } from '#office/audit/canonical.ts'
import { allocate } from '../allocate/allocate.ts'
import { checkAllocation } from '../allocate/check-allocation.ts'
import type { AllocationInstance, AllocationResult } from '../allocate/index.ts'
import { type Comparison, compareDealt } from './compare.ts'
import { type Dealt, guessDeal } from './deal.ts'
import { explainPerson, type StudioPersonAnswer } from './explain.ts'
import { findLateLosses, type LateLoss } from './late.ts'
import { type StudioOutcome, tellOutcome } from './outcome.ts'
import type { StudioPolicy } from './policy.ts'
import { askStudio, type StudioQuestion } from './question.ts'
import { compareStarts, type StartOption } from './starts.ts'
import type { StudioTable } from './table.ts'

export type StudioTask =
  | { readonly kind: 'lay'; readonly table: StudioTable }
  | { readonly kind: 'keep'; readonly policy: StudioPolicy; readonly proved: Dealt }
  | { readonly kind: 'tell'; readonly policy: StudioPolicy; readonly against: StudioPolicy | null }
  | { readonly kind: 'prove'; readonly policy: StudioPolicy }
  | { readonly kind: 'solve'; readonly instance: AllocationInstance }
  | { readonly kind: 'time'; readonly policy: StudioPolicy }
  | { readonly kind: 'explain'; readonly policy: StudioPolicy; readonly place: number }

export interface StudioAnswers {
  readonly lay: null
  readonly keep: null
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

/** Policies whose deal is held ready: the two compared, and those a slider went through last. */
const MOST_HELD = 6

/** Proofs a desk keeps, the last shown to it. */
export const MOST_PROVED = 8

interface Held {
  readonly question: StudioQuestion
  readonly dealt: Dealt
  outcome?: StudioOutcome
}

/** Does the reckoning of one regency's studio, on whatever thread it stands; holds one table at a time. */
export class StudioDesk {
  #table: StudioTable | undefined
  readonly #held = new Map<string, Held>()
  readonly #proved = new Map<string, Dealt>()

  async run(task: StudioTask): Promise<StudioAnswer> {
    if (task.kind === 'lay') {
      this.#table = task.table
      this.#held.clear()
      this.#proved.clear()
      return null
    }
    const table = this.#table
    if (!table) throw new Error('the desk has no table')
    switch (task.kind) {
      case 'keep':
        this.#keep(canonicalJson(task.policy), task.proved)
        return null
      case 'tell':
        return this.#tell(table, task.policy, task.against)
      case 'prove':
        return solve(askStudio(table, task.policy).instance)
      case 'solve':
        return solve(task.instance)
      case 'time': {
        const { question, dealt } = this.#deal(table, task.policy)
        const losses = findLateLosses(table, task.policy, question, dealt)
        return { starts: compareStarts(table, task.policy), losses }
      }
      case 'explain': {
        const { question, dealt } = this.#deal(table, task.policy)
        return explainPerson(table, task.policy, question, dealt, task.place)
      }
    }
  }

  #tell(
    table: StudioTable,
    policy: StudioPolicy,
    against: StudioPolicy | null,
  ): StudioAnswers['tell'] {
    const other = against && this.#deal(table, against)
    const one = this.#deal(table, policy)
    return {
      outcome: outcomeOf(one),
      againstOutcome: other && outcomeOf(other),
      comparison: other && compareDealt(table, other.dealt, one.dealt),
    }
  }

  #deal(table: StudioTable, policy: StudioPolicy): Held {
    const known = this.#held.get(canonicalJson(policy))
    if (known) return this.#hold(policy, known)
    const question = askStudio(table, policy)
    const proved = this.#proved.get(canonicalJson(policy))
    return this.#hold(policy, { question, dealt: proved ?? guessDeal(question.instance) })
  }

  /** The crew counts along: what it showed last is what is kept. */
  #keep(key: string, proved: Dealt): void {
    this.#held.delete(key)
    this.#proved.set(key, proved)
    const [oldest] = this.#proved.keys()
    if (this.#proved.size > MOST_PROVED && oldest !== undefined) this.#proved.delete(oldest)
  }

  /** What was used last is forgotten last. */
  #hold(policy: StudioPolicy, held: Held): Held {
    const key = canonicalJson(policy)
    this.#held.delete(key)
    this.#held.set(key, held)
    const [oldest] = this.#held.keys()
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest)
    return held
  }
}

function outcomeOf(held: Held): StudioOutcome {
  held.outcome ??= tellOutcome(held.question, held.dealt)
  return held.outcome
}

/** Solves and tries the result with the independent check before anybody sees it. */
async function solve(instance: AllocationInstance): Promise<AllocationResult> {
  const result = await allocate(instance)
  const violations = checkAllocation(instance, result)
  if (violations.length > 0)
    throw new Error(`allocation refused by the checker: ${violations.slice(0, 3).join(' ')}`)
  return result
}
