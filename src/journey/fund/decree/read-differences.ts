import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { readFundNames } from '../read-store.ts'
import { listDecreeLines } from '../store.ts'
import type { FundTables } from '../tables.ts'
import type { ListDifference } from './compare-lists.ts'
import { lineOf } from './decree-lines.ts'
import type { DecreeLine } from './freeze-list.ts'
import { readRevision } from './paper/read-decree-paper.ts'

const MOST_ROWS = 500

/** The differences of a decree from the one it revises, as a page shows them. */
export async function readDifferences(
  db: Db<FundTables & PlaceTables>,
  decree: { readonly id: string; readonly revises_id: string | null },
) {
  const { regencyCode } = scopeOf(db)
  const lines = (await listDecreeLines(db, regencyCode, decree.id)).map(lineOf)
  const revision = decree.revises_id ? await readRevision(db, decree.revises_id, lines) : null
  const differences = revision?.differences ?? []
  const funds = await readFundNames(db, regencyCode)
  const names = await readVillageNames(db)
  const months = (line: DecreeLine | null) =>
    (line?.spells ?? []).map(({ fund, from, to }) => ({
      fundName: funds.get(fund)?.name ?? fund,
      from,
      to,
    }))
  return {
    counts: {
      added: countOf(differences, 'added'),
      removed: countOf(differences, 'removed'),
      changed: countOf(differences, 'changed'),
    },
    rows: differences.slice(0, MOST_ROWS).map((one) => {
      const before = 'before' in one ? one.before : null
      const after = 'after' in one ? one.after : null
      const shown = after ?? before
      if (!shown) throw new Error('a difference without a line')
      return {
        kind: one.kind,
        workerId: shown.workerId,
        name: shown.name,
        nikMasked: shown.nikMasked,
        village: names.of(shown.villageCode),
        before: months(before),
        after: months(after),
      }
    }),
  }
}

function countOf(differences: readonly ListDifference[], kind: ListDifference['kind']): number {
  return differences.filter((one) => one.kind === kind).length
}
