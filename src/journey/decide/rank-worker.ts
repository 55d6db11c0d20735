import { ageOn, type IsoDate } from '#vocabulary/iso-date.ts'
import { type Priority, type PriorityPolicy, scoreWorker } from './priority.ts'
import shipped from './rules/occupation-risk.json' with { type: 'json' }
import { isContinuing, type WorkerFacts } from './worker-facts.ts'

const riskById = new Map(
  Object.entries(shipped.levels).flatMap(([level, ids]) =>
    ids.map((id) => [id, Number(level)] as const),
  ),
)

/** Risk of an occupation by its id: 1 low, 2 middle, 3 high; null where nobody judged it. To be confirmed. */
export function occupationRiskOf(occupationId: string | undefined): number | null {
  return (occupationId === undefined ? undefined : riskById.get(occupationId)) ?? null
}

/** A named person as the village wrote her. */
export interface RankedPerson {
  readonly facts: WorkerFacts
  readonly monthlyIncome: number | null
  readonly occupation: string
  readonly decile?: number | null
  readonly soleEarner?: boolean | null
  readonly dependants?: number | null
}

export type Rank = (person: RankedPerson, on: IsoDate) => Priority

/** The order of one policy, for use on every person of a year. */
export function rankBy(
  policy: PriorityPolicy,
  occupationIdOf: (occupation: string) => string | undefined,
): Rank {
  return ({ facts, monthlyIncome, occupation, decile, soleEarner, dependants }, on) =>
    scoreWorker(
      {
        renewal: isContinuing(facts, on),
        decile: decile ?? null,
        monthlyIncomeRupiah: monthlyIncome,
        occupationRisk: occupationRiskOf(occupationIdOf(occupation)),
        soleEarner: soleEarner ?? null,
        dependants: dependants ?? null,
        age: facts.birthDate === null ? null : ageOn(facts.birthDate, on),
        // A well-formed NIK nobody has compared yet is no evidence either way.
        nikMatched: facts.nikState === 'well-formed' ? null : facts.nikState === 'matched',
      },
      policy,
    )
}
