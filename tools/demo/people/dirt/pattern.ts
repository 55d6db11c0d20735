import type { Dice } from '../dice.ts'
import type { ListLine, Person } from '../person.ts'
import type { Reference, Village } from '../reference.ts'

export interface DirtContext {
  readonly dice: Dice
  readonly person: Person
  readonly village: Village
  readonly reference: Reference
  /** Somebody else of the same village, whose number may be typed by mistake. */
  readonly neighbour: Person
}

/**
 * One way a line goes wrong, named after its row in `data/data-error-patterns.csv` (`field.pattern`), or `line.…`
 * for faults of the sheet itself. Answers the changed fields, or nothing where the fault cannot happen here.
 */
export interface DirtPattern {
  readonly name: string
  readonly weight: number
  spoil(line: ListLine, context: DirtContext): Partial<ListLine> | undefined
}
