import { peopleColumns } from './engine/column-map.ts'
import { meaningOf } from './engine/quality/level-meanings.ts'
import type { Bar } from './scored-pair.ts'

const TYPE_OF = new Map(
  peopleColumns.fields.map((field) => [field.columns.join('+'), field.type] as const),
)
const LN2 = Math.log(2)

/** The bars of kept evidence, in powers of two: +1 makes one person twice as likely. */
export function barsOf(
  evidence: readonly Readonly<Record<string, unknown>>[],
): { field: string; level: number; meaning: string; bits: number }[] {
  return evidence.flatMap((part) => {
    const { field, level, weight } = part as Partial<Bar>
    if (typeof field !== 'string' || typeof weight !== 'number') return []
    const type = TYPE_OF.get(field)
    const meaning = type === undefined ? 'not-compared' : meaningOf(type, level ?? -1)
    const bits = Math.round((weight / LN2) * 10) / 10
    return [{ field, level: level ?? -1, meaning, bits }]
  })
}

export function whyOf(evidence: readonly Readonly<Record<string, unknown>>[]): string {
  const why = evidence[0]?.['why']
  return typeof why === 'string' ? why : ''
}
