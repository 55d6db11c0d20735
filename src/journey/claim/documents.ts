import type { IsoDate } from '#vocabulary/iso-date.ts'
import { getRuleOn, type RuleBook, rowsIn } from '../decide/index.ts'
import type { InsuredEventKind } from './insured-event.ts'

/** Facts of a case that ask for a further paper. */
export type Circumstance =
  | 'spouse-heir'
  | 'minor-heir'
  | 'above-50-million'
  | 'traffic-accident'
  | 'paid-treatment'

export interface ClaimDocument {
  readonly code: string
  /** Indonesian name of the paper. */
  readonly label: string
  /** Who brings it: `heir`, `worker`, `village`, `office`, `hospital`, `police`, `school`. */
  readonly from: string
  readonly ruleId: string
}

const listOf: Readonly<Record<InsuredEventKind | 'scholarship', string>> = {
  death: 'DOC-JKM',
  'work-accident-death': 'DOC-JKK-DEATH',
  'total-disability': 'DOC-JKK',
  'partial-disability': 'DOC-JKK',
  'temporary-inability': 'DOC-JKK',
  scholarship: 'DOC-SCHOLARSHIP',
}

/** The papers one case needs, in the order of the rule. Source: the DOC rules. */
export function documentsFor(
  kind: InsuredEventKind | 'scholarship',
  circumstances: readonly Circumstance[],
  book: RuleBook,
  on: IsoDate,
): ClaimDocument[] {
  const rule = getRuleOn(book, listOf[kind], on)
  return rowsIn(rule, 'items')
    .filter((row) => row['when'] === undefined || circumstances.some((one) => one === row['when']))
    .map((row) => ({
      code: String(row['code']),
      label: String(row['label']),
      from: String(row['from']),
      ruleId: rule.id,
    }))
}

/** What is still missing, given the codes of the papers received. */
export function missingDocuments(
  wanted: readonly ClaimDocument[],
  received: readonly string[],
): ClaimDocument[] {
  return wanted.filter((one) => !received.includes(one.code))
}
