import type { Dealt } from './deal.ts'
import type { StudioTable } from './table.ts'

export interface Change {
  readonly gained: number
  readonly lost: number
}

/** What the second policy changes for whom, against the first. */
export interface Comparison extends Change {
  readonly villages: readonly (Change & { readonly code: string })[]
  readonly tiers: readonly (Change & { readonly tier: number })[]
  readonly funds: readonly { readonly id: string; readonly rupiah: number }[]
  /** By place in the list, the first of each side. */
  readonly gainers: readonly number[]
  readonly losers: readonly number[]
}

const NAMED = 8

/** Who is covered only under the second allocation and who only under the first, of the same people. */
export function compareDealt(table: StudioTable, first: Dealt, second: Dealt): Comparison {
  const [before, after] = [placesOf(first), placesOf(second)]
  const places = table.people.map((person, at) => {
    const place = at + 1
    const was = before.has(place)
    const is = after.has(place)
    return { place, person, gained: Number(is && !was), lost: Number(was && !is) }
  })
  const changed = places.filter(({ gained, lost }) => gained + lost > 0)
  return {
    ...countIn(changed),
    villages: groupBy(changed, ({ person }) => person.villageCode).map(([code, rows]) => ({
      code,
      ...countIn(rows),
    })),
    tiers: groupBy(changed, ({ person }) => person.tier).map(([tier, rows]) => ({
      tier,
      ...countIn(rows),
    })),
    funds: table.funds.map(({ id }) => ({
      id,
      rupiah: (second.usedRupiah.get(id) ?? 0) - (first.usedRupiah.get(id) ?? 0),
    })),
    gainers: changed
      .filter(({ gained }) => gained > 0)
      .slice(0, NAMED)
      .map(({ place }) => place),
    losers: changed
      .filter(({ lost }) => lost > 0)
      .slice(0, NAMED)
      .map(({ place }) => place),
  }
}

function placesOf({ covered }: Dealt): ReadonlySet<number> {
  return new Set(covered.map(({ worker }) => Number(worker)))
}

function countIn(rows: readonly Change[]): Change {
  return {
    gained: rows.reduce((sum, { gained }) => sum + gained, 0),
    lost: rows.reduce((sum, { lost }) => sum + lost, 0),
  }
}

function groupBy<Row, Key extends string | number>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): [Key, Row[]][] {
  return [...Map.groupBy(rows, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1))
}
