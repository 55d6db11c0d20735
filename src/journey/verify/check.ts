import type { Finding, Severity } from '#vocabulary/finding.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { CheckPolicy } from './check-policy.ts'
import type { ListIndex } from './list-index.ts'
import type { OccupationBook } from './occupation-book.ts'
import type { Person } from './person.ts'
import type { PlaceBook } from './place-book.ts'

export interface CheckContext {
  /** The day the ages are counted on. */
  readonly on: IsoDate
  readonly policy: CheckPolicy
  readonly places: PlaceBook
  readonly occupations: OccupationBook
  /** Everybody checked together. */
  readonly list: ListIndex
  /** Place of the person in `list`, from 0. */
  readonly row: number
}

/** One coded check. `find` is pure. */
export interface Check {
  readonly code: string
  readonly severity: Severity
  /** Column of the people table that is meant; `''` for the whole row. */
  readonly field: string
  /** The rule in one Indonesian sentence. */
  readonly rule: string
  /** Where the rule comes from: law, rule id of the rule book, or common practice. */
  readonly source: string
  find(person: Person, context: CheckContext): Finding[]
}

export interface CheckDefinition extends Omit<Check, 'find'> {
  /** The facts and the mend in one or two Indonesian sentences, or undefined when nothing is wrong. */
  readonly problem: (person: Person, context: CheckContext) => string | undefined
}

const NOTHING: Finding[] = []

export function check({ problem, ...facts }: CheckDefinition): Check {
  const { code, severity, field } = facts
  return {
    ...facts,
    find(person, context) {
      const message = problem(person, context)
      return message === undefined ? NOTHING : [{ code, severity, field, message }]
    },
  }
}
