import type { VillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { defaultPolicy } from '../../decide/index.ts'
import type { MatchTables } from '../../match/tables.ts'
import type { Comparison } from './compare.ts'
import type { StudioOutcome } from './outcome.ts'
import { listNames } from './store.ts'

/** Names for what the desk tells by place and id only. */
export interface StudioNames {
  readonly villages: VillageNames
  readonly funds: ReadonlyMap<string, { readonly name: string; readonly kind: string }>
  /** Workers in list order. */
  readonly workerIds: readonly string[]
  readonly villageCodes: readonly string[]
}

/** People by their place in the list, with the name and village people know them by. */
export class PlaceNames {
  readonly #names: StudioNames
  readonly #people: ReadonlyMap<string, string>
  constructor(names: StudioNames, people: ReadonlyMap<string, string>) {
    this.#names = names
    this.#people = people
  }
  of(place: number) {
    const workerId = this.#names.workerIds[place - 1] ?? ''
    return {
      place,
      workerId,
      name: this.#people.get(workerId) ?? '',
      village: this.#names.villages.of(this.#names.villageCodes[place - 1] ?? ''),
    }
  }
}

export async function readPlaceNames(
  db: Db<MatchTables>,
  names: StudioNames,
  places: readonly number[],
): Promise<PlaceNames> {
  const ids = [...new Set(places)].flatMap((place) => names.workerIds[place - 1] ?? [])
  const rows = await listNames(db, scopeOf(db).regencyCode, ids)
  return new PlaceNames(names, new Map(rows.map(({ id, name }) => [id, name])))
}

export function fundNamed(names: StudioNames, id: string) {
  const fund = names.funds.get(id)
  return { id, name: fund?.name ?? id, kind: fund?.kind ?? '' }
}

export function tierLabel(tier: number): string {
  return defaultPolicy.tiers[tier - 1]?.label ?? `Golongan ${tier}`
}

/** The places an outcome and a comparison name. */
export function placesIn(
  outcomes: readonly (StudioOutcome | null)[],
  comparison: Comparison | null,
) {
  return [
    ...outcomes.flatMap((one) => one?.cutLine.map(({ place }) => place) ?? []),
    ...(comparison?.gainers ?? []),
    ...(comparison?.losers ?? []),
  ]
}

export function nameOutcome(outcome: StudioOutcome, names: StudioNames, people: PlaceNames) {
  const villageOf = <Row extends { code: string }>({ code, ...row }: Row) => ({
    village: names.villages.of(code),
    ...row,
  })
  const { worst, gini, equalShare } = outcome.fairness
  return {
    ...outcome,
    tiers: outcome.tiers.map((row) => ({ ...row, label: tierLabel(row.tier) })),
    villages: outcome.villages.map(villageOf),
    funds: outcome.funds.map((row) => ({ ...row, ...fundNamed(names, row.id) })),
    leftByReason: [...outcome.leftByReason],
    fairness: { gini, equalShare, worst: worst && villageOf(worst) },
    cutLine: outcome.cutLine.map(({ fundIds, isRenewal: _, ...row }) => ({
      ...row,
      ...people.of(row.place),
      fundNames: fundIds.map((id) => fundNamed(names, id).name),
    })),
  }
}

export function nameComparison(comparison: Comparison, names: StudioNames, people: PlaceNames) {
  const { gained, lost, villages, tiers, funds, gainers, losers } = comparison
  return {
    gained,
    lost,
    villages: villages.map(({ code, ...row }) => ({ village: names.villages.of(code), ...row })),
    tiers: [...tiers],
    funds: funds.map(({ id, rupiah }) => ({ ...fundNamed(names, id), rupiah })),
    gainers: gainers.map((place) => people.of(place)),
    losers: losers.map((place) => people.of(place)),
  }
}
