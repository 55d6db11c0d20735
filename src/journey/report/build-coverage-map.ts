import { formatPercent } from '#vocabulary/indonesian.ts'
import { placeCode } from '#vocabulary/place-code.ts'
import type { VillageRow } from './contract.ts'
import { type Borders, type CoverageMap, chooseThresholds } from './map/index.ts'

/** The year's map: protected people over the workers each village is known to have. A village without a list is shown without data. */
export function buildCoverageMap(
  rows: readonly VillageRow[],
  topology: Borders | null,
): CoverageMap {
  const figures = rows.map((row) => ({
    code: placeCode(row.village.code),
    name: row.village.name,
    districtCode: placeCode(row.village.districtCode),
    districtName: row.village.districtName,
    covered: row.denominatorPeople === null ? null : row.protection.protected,
    workers: row.denominatorPeople,
  }))
  const shares = rows.map((row) => row.share)
  return {
    figures,
    topology,
    thresholds: chooseThresholds(shares),
    target: null,
    label: findingOf(rows),
  }
}

function findingOf(rows: readonly VillageRow[]): string {
  const known = rows
    .flatMap((row) => (row.share === null ? [] : [{ name: row.village.name, share: row.share }]))
    .sort((a, b) => a.share - b.share || (a.name < b.name ? -1 : 1))
  const [lowest, highest] = [known[0], known.at(-1)]
  if (!lowest || !highest) return 'Belum ada data desa'
  return `Dari ${formatPercent(lowest.share)} di ${lowest.name} sampai ${formatPercent(highest.share)} di ${highest.name}`
}
