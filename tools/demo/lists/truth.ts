import type { SheetPlan } from './sheet-plan.ts'

/** Who each line of a file really is. For measuring only: the product never reads it. */
export interface TruthLine {
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly lineId: string
  readonly personId: string
  readonly dirt: readonly string[]
}

export function truthOf(file: string, plans: readonly SheetPlan[]): TruthLine[] {
  return plans.flatMap((plan) =>
    plan.rows.flatMap(({ line }, at) =>
      line
        ? [
            {
              file,
              sheet: plan.name,
              row: at + 1,
              lineId: line.id,
              personId: line.personId,
              dirt: line.dirt,
            },
          ]
        : [],
    ),
  )
}
