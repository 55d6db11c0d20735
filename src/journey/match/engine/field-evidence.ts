import type { ColumnMap } from './column-map.ts'
import { type Comparer, MISSING } from './compare/comparer.ts'
import type { LinkedTables } from './link-opened.ts'
import { CLASSES, MATCH_CLASSES } from './model/model.ts'

/** One bar of a pair's waterfall: positive speaks for one person, negative for two. Weights are natural log units. */
export interface FieldEvidence {
  /** The columns compared; `start` is how rare matches are, `group` what other records say about the pair. */
  readonly field: string
  /** Level of the comparison, 0 is equal; −1 where one side is missing or nothing was compared. */
  readonly level: number
  readonly weight: number
}

/** Explains pairs by the classes that fit them best: the likelier kind of match against the likeliest other reason. */
export function fieldEvidence(
  linked: Pick<LinkedTables, 'encoded' | 'model' | 'order'>,
  map: ColumnMap,
  comparers: readonly Comparer[],
  cross: boolean,
): (i: number, j: number, probability: number) => FieldEvidence[] {
  const { encoded, model, order } = linked
  const encodedRow = new Uint32Array(order.length)
  for (const [row, fileRow] of order.entries()) encodedRow[fileRow] = row
  return (i, j, probability) => {
    const [a, b] = [encodedRow[i] as number, encodedRow[j] as number]
    const isCross = cross && Math.min(a, b) < encoded.leftRows
    const priors = isCross ? model.cross : model.within
    const perField = comparers.map((comparer, place) => {
      const level = comparer.compare(Math.min(a, b), Math.max(a, b))
      return logsOf(level, place, comparer.logFrequency)
    })
    const totals = Array.from(priors, (prior, part) =>
      perField.reduce((sum, field) => sum + (field.logs[part] as number), prior),
    )
    const match = bestOf(totals, 0, MATCH_CLASSES)
    const other = bestOf(totals, MATCH_CLASSES, CLASSES + 1)
    const bars = perField.map(
      ({ level, logs }, place): FieldEvidence => ({
        field: map.fields[place]?.columns.join('+') ?? '',
        level,
        weight: (logs[match] as number) - (logs[other] as number),
      }),
    )
    const start = (priors[match] as number) - (priors[other] as number)
    const told = bars.reduce((sum, bar) => sum + bar.weight, start)
    const bounded = Math.min(1 - 1e-9, Math.max(1e-9, probability))
    const group = Math.log(bounded / (1 - bounded)) - told
    return [
      { field: 'start', level: -1, weight: start },
      ...bars,
      { field: 'group', level: -1, weight: group },
    ]
  }

  function logsOf(level: number, place: number, log: number): { level: number; logs: number[] } {
    if (level === MISSING) return { level: -1, logs: new Array<number>(CLASSES + 1).fill(0) }
    const cell = (model.offsets[place] as number) + level
    const classes = Array.from(model.classes.subarray(cell * CLASSES, (cell + 1) * CLASSES))
    const power = model.power[cell] as number
    const chance = (model.chance[cell] as number) + (power === 0 ? 0 : power * log)
    return { level, logs: [...classes, chance] }
  }
}

function bestOf(totals: readonly number[], from: number, end: number): number {
  let best = from
  for (let part = from + 1; part < end; part++)
    if ((totals[part] as number) > (totals[best] as number)) best = part
  return best
}
