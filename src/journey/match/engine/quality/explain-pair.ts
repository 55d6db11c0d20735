import type { ColumnMap, FieldType } from '../column-map.ts'
import type { FieldEvidence } from '../field-evidence.ts'
import { type LevelMeaning, meaningOf } from './level-meanings.ts'

/** One step of a pair's waterfall. Weights are bits: +1 doubles the odds of one person, −1 halves them. */
export interface WeightStep {
  /** The columns compared, joined by `+`; `start` and `group` as in `FieldEvidence`. */
  readonly field: string
  readonly type: FieldType | 'start' | 'group'
  readonly level: number
  readonly meaning: LevelMeaning
  readonly weightBits: number
  /** Where the waterfall stands before and after this step. */
  readonly fromBits: number
  readonly toBits: number
}

/** The waterfall of a pair: its first step stands on nothing, its last ends at the log odds of its probability. */
export function explainPair(evidence: readonly FieldEvidence[], map: ColumnMap): WeightStep[] {
  const typeOf = new Map(map.fields.map((field) => [field.columns.join('+'), field.type]))
  let standBits = 0
  return evidence.map(({ field, level, weight }): WeightStep => {
    const type = typeOf.get(field)
    const fromBits = standBits
    const weightBits = weight * Math.LOG2E
    standBits += weightBits
    return {
      field,
      type: type ?? (field === 'start' ? 'start' : 'group'),
      level,
      meaning: type === undefined ? 'not-compared' : meaningOf(type, level),
      weightBits,
      fromBits,
      toBits: standBits,
    }
  })
}

/** Bits of evidence as a probability, and back. */
export function probabilityOfBits(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}

export function bitsOfProbability(probability: number): number {
  return Math.log2(probability / (1 - probability))
}
