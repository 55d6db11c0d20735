import type { IsoDate } from '#vocabulary/iso-date.ts'
import { conditions } from './eligibility-conditions.ts'
import { concludeFrom, type Decision } from './reason.ts'
import type { RuleBook } from './rule-book.ts'
import type { WorkerFacts } from './worker-facts.ts'

/**
 * May this person be protected by this programme on this day? Every condition is looked at, passing and failing.
 * Sources: the ELI rules of the book, as in force on `on`.
 */
export function decideEligibility(facts: WorkerFacts, book: RuleBook, on: IsoDate): Decision {
  return concludeFrom(conditions.map((condition) => condition(facts, book, on)))
}
