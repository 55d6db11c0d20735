import type { RawBuilder } from 'kysely'

/** Something the books must never show, with its numbers. */
export interface Violation {
  /** What it concerns: a file, a fund, a person-month. */
  readonly subject: string
  /** One Indonesian sentence with both numbers. */
  readonly sentence: string
}

/** A law of the books: a query that gives every violation of it, and one that says how much was looked at. */
export interface BookCheck {
  readonly id: string
  /** Indonesian: what holds when nothing is found. */
  readonly title: string
  readonly looked: (at: BookScope) => RawBuilder<{ count: number }>
  /** Columns `subject`, `expected`, `found`. */
  readonly violations: (at: BookScope) => RawBuilder<FoundViolation>
  readonly say: (found: FoundViolation) => string
}

export interface BookScope {
  readonly regencyCode: string
  readonly year: number
}

export interface FoundViolation {
  readonly subject: string
  readonly expected: number
  readonly found: number
}

export interface CheckedBook {
  readonly id: string
  readonly title: string
  readonly looked: number
  readonly isFine: boolean
  readonly violations: readonly Violation[]
}
