import { canonicalJson } from '#office/audit/canonical.ts'
import type { AllocationResult } from '../allocate/index.ts'
import type { StudioPolicy } from './policy.ts'
import type { StudioTable } from './table.ts'

const MOST_KEPT = 8

export type ProofState = 'waiting' | 'proving' | 'done' | 'failed'

interface Wish {
  readonly table: StudioTable
  readonly policy: StudioPolicy
  readonly key: string
  /** Who wished it: a newer wish of the same person takes its place while it waits. */
  readonly wisher: string
}

type Solve = (table: StudioTable, policy: StudioPolicy) => Promise<AllocationResult>

/** Proved allocations of the policies asked for lately, and the line of those still to be proved, one at a time. */
export class Proofs {
  readonly #solve: Solve
  readonly #kept = new Map<string, AllocationResult>()
  readonly #failed = new Set<string>()
  readonly #line: Wish[] = []
  #running: string | undefined
  readonly #restMs: number
  #resting: NodeJS.Timeout | undefined

  /** A proof begins once nothing new was wished for `restMs`: a slider still being moved needs the machine for its guesses. */
  constructor(solve: Solve, restMs = 0) {
    this.#solve = solve
    this.#restMs = restMs
  }

  find(table: StudioTable, policy: StudioPolicy): AllocationResult | undefined {
    return this.#kept.get(keyOf(table, policy))
  }

  stateOf(table: StudioTable, policy: StudioPolicy): ProofState {
    const key = keyOf(table, policy)
    if (this.#kept.has(key)) return 'done'
    if (this.#failed.has(key)) return 'failed'
    return this.#running === key ? 'proving' : 'waiting'
  }

  /** Asks for proofs, the most wanted first; what this person wished before and nobody began is dropped. */
  wish(table: StudioTable, policies: readonly StudioPolicy[], wisher: string): void {
    const wishes = policies.map((policy) => ({ table, policy, wisher, key: keyOf(table, policy) }))
    const fresh = wishes.filter((one) => this.#isNew(one))
    const before = this.#line.filter((one) => one.wisher === wisher)
    // Asked again while it waits, a wish keeps its turn.
    if (keysOf(fresh) === keysOf(before)) return
    const rest = this.#line.filter((one) => one.wisher !== wisher)
    this.#line.splice(0, this.#line.length, ...rest, ...fresh)
    this.#rest()
  }

  #rest(): void {
    clearTimeout(this.#resting)
    if (this.#restMs === 0) void this.#next()
    else this.#resting = setTimeout(() => void this.#next(), this.#restMs).unref()
  }

  #isNew({ key }: Wish): boolean {
    return !this.#kept.has(key) && !this.#failed.has(key) && this.#running !== key
  }

  async #next(): Promise<void> {
    if (this.#running !== undefined) return
    const wish = this.#line.shift()
    if (!wish) return
    this.#running = wish.key
    try {
      this.#keep(wish.key, await this.#solve(wish.table, wish.policy))
    } catch {
      // The guess stays; whoever saves or decrees is told that no proof came.
      this.#failed.add(wish.key)
    }
    this.#running = undefined
    if (this.#line.length > 0) this.#rest()
  }

  #keep(key: string, result: AllocationResult): void {
    this.#kept.set(key, result)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest)
  }
}

function keysOf(wishes: readonly Wish[]): string {
  return wishes.map(({ key }) => key).join('\n')
}

function keyOf({ edition }: StudioTable, policy: StudioPolicy): string {
  return `${edition} ${canonicalJson(policy)}`
}
