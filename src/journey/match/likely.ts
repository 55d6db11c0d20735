import { isSixteenDigits } from '#vocabulary/nik.ts'
import type { Comparable } from './comparable.ts'
import type { Bar, ScoredPair } from './scored-pair.ts'
import { mayBeOnePerson } from './two-numbers.ts'

export interface LikelyPerson {
  readonly workerId: string
  readonly probability: number
  readonly evidence: readonly Bar[]
  /** Whether one person can stand behind both numbers. */
  readonly isPlausible: boolean
}

interface Start {
  readonly candidates: readonly Comparable[]
  readonly rows: readonly Comparable[]
  readonly personOf: ReadonlyMap<string, string>
  readonly pairs: readonly ScoredPair[]
}

/** Who a candidate may be, through every row of a person; grows while candidates are settled. */
export class Likely {
  readonly #pairs = new Map<string, ScoredPair[]>()
  readonly #rowOf: Map<string, Comparable>
  readonly #personOf: Map<string, string>
  readonly #numbersOf = new Map<string, Set<string>>()

  constructor({ candidates, rows, personOf, pairs }: Start) {
    this.#rowOf = new Map([...rows, ...candidates].map((one) => [one.id, one]))
    this.#personOf = new Map(personOf)
    for (const row of rows) {
      const person = personOf.get(row.id)
      if (person !== undefined) this.#noteNumber(person, row.nik)
    }
    for (const pair of pairs) {
      this.#note(pair.left, pair)
      this.#note(pair.right, { ...pair, left: pair.right, right: pair.left })
    }
  }

  /** The best pair with each known person, most likely first; a pair that no person can be is kept for numbers only. */
  peopleFor(candidate: Comparable): LikelyPerson[] {
    const best = new Map<string, LikelyPerson>()
    for (const { right, probability, evidence = [] } of this.#pairs.get(candidate.id) ?? []) {
      const [workerId, row] = [this.#personOf.get(right), this.#rowOf.get(right)]
      if (workerId === undefined || !row) continue
      const isPlausible = mayBeOnePerson(candidate, row)
      const known = best.get(workerId)
      const isBetter =
        known === undefined ||
        (isPlausible && !known.isPlausible) ||
        (isPlausible === known.isPlausible && probability > known.probability)
      if (isBetter) best.set(workerId, { workerId, probability, evidence, isPlausible })
    }
    return [...best.values()].sort(
      (a, b) => b.probability - a.probability || (a.workerId < b.workerId ? -1 : 1),
    )
  }

  /** Whether the candidate's valid number stands against a valid number of that person. */
  contradicts(candidate: Comparable, workerId: string): boolean {
    const numbers = this.#numbersOf.get(workerId)
    return isSixteenDigits(candidate.nik) && numbers !== undefined && !numbers.has(candidate.nik)
  }

  settle(candidate: Comparable, workerId: string): void {
    this.#personOf.set(candidate.id, workerId)
    this.#noteNumber(workerId, candidate.nik)
  }

  #noteNumber(workerId: string, nik: string): void {
    if (!isSixteenDigits(nik)) return
    const numbers = this.#numbersOf.get(workerId) ?? new Set()
    this.#numbersOf.set(workerId, numbers.add(nik))
  }

  #note(id: string, pair: ScoredPair): void {
    const known = this.#pairs.get(id)
    if (known) known.push(pair)
    else this.#pairs.set(id, [pair])
  }
}
