import { readFile } from 'node:fs/promises'
import { type Db, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { listVersions, type RuleBook } from '../decide/index.ts'
import { readFundNames } from '../fund/read-store.ts'
import { whenOf } from '../pay/read-lapse.ts'
import { countByFundMonth } from '../pay/read-store.ts'
import type { VillageRow } from './contract.ts'
import { chooseThresholds } from './map/index.ts'
import { coverageOver, readDenominators, readTrend, TARGET_IDS, targetOf } from './read-coverage.ts'
import { figureOfDenominator, figureOfIndicator, reference } from './read-sources.ts'
import { countSegments } from './read-store.ts'
import type { ReportTables } from './read-villages.ts'

export type Measure = 'share' | 'uncovered' | 'protected'

/** One value per village, the lowest first; villages without a value last. */
export function mapValues(rows: readonly VillageRow[], measure: Measure) {
  const values = rows.map((row) => ({
    village: row.village,
    value: measured(row, measure),
    protectedPeople: row.protection.protected,
    denominatorPeople: row.denominatorPeople,
  }))
  const ordered = values.sort(
    (a, b) =>
      (a.value ?? Number.POSITIVE_INFINITY) - (b.value ?? Number.POSITIVE_INFINITY) ||
      (a.village.code < b.village.code ? -1 : 1),
  )
  return { villages: ordered, thresholds: thresholdsOf(ordered, measure) }
}

function measured(row: VillageRow, measure: Measure): number | null {
  if (measure === 'protected') return row.protection.protected
  if (measure === 'share') return row.share
  return row.denominatorPeople === null
    ? null
    : Math.max(0, row.denominatorPeople - row.protection.protected)
}

function thresholdsOf(values: readonly { value: number | null }[], measure: Measure): number[] {
  if (measure === 'share') return [...chooseThresholds(values.map((one) => one.value))]
  const known = values.flatMap((one) => (one.value === null ? [] : [one.value]))
  return [0.2, 0.4, 0.6, 0.8].map((part) => known[Math.floor(known.length * part)] ?? 0)
}

const BORDERS = new URL('../../../data/', import.meta.url)
const SHIPPED: Readonly<Record<string, string>> = { '61.11': 'kayong-utara.topojson' }

/** TopoJSON of the regency where it is shipped; elsewhere null, and the map falls back to tiles. */
export async function readBorders(regencyCode: string) {
  const name = SHIPPED[regencyCode]
  const topology =
    name === undefined
      ? null
      : (JSON.parse(await readFile(new URL(name, BORDERS), 'utf8')) as Record<string, unknown>)
  return {
    topology,
    source: 'BIG melalui cahyadsn/wilayah_boundaries, disederhanakan',
    licence: 'MIT (repositori); garis batas dari BIG',
  }
}

/** Coverage by segment, month and fund, with every published figure and target apart. */
export async function readCoverage(
  db: Db<ReportTables>,
  book: RuleBook,
  on: IsoDate,
  protectedPeople: number,
) {
  const { regencyCode } = scopeOf(db)
  const when = whenOf(book, on)
  const year = Number(on.slice(0, 4))
  const denominators = readDenominators(regencyCode, year)
  const names = await readFundNames(db, regencyCode)
  const months = await readTrend(db, when, on)
  const byFund = Map.groupBy(
    await countByFundMonth(db, regencyCode, months[0]?.month ?? when.month),
    (row) => row.fund_id,
  )
  const published = reference().figures.indicators.filter(
    (one) =>
      one.indicator.startsWith('bpjstk_coverage') &&
      [regencyCode, regencyCode.slice(0, 2), 'ID'].includes(one.areaCode),
  )
  return {
    asOf: on,
    programme: coverageOver(protectedPeople, denominators[0]),
    segments: (await countSegments(db, regencyCode, when)).map((row) => ({
      ...row,
      label: SEGMENT_LABELS[row.segment] ?? row.segment,
    })),
    months,
    byFund: [...byFund].map(([fundId, rows]) => ({
      fundId,
      fundName: names.get(fundId)?.name ?? fundId,
      fundKind: names.get(fundId)?.kind ?? '',
      months: rows.map(({ month, people }) => ({ month, people })),
    })),
    denominators: denominators.map(figureOfDenominator),
    published: published.map((one) => ({
      ...figureOfIndicator(one, `Angka terbit untuk ${one.areaCode}.`),
      indicator: one.indicator,
    })),
    targets: TARGET_IDS.flatMap((id) =>
      listVersions(book, id).map((rule) => ({ ...targetOf(rule), from: rule.from, to: rule.to })),
    ),
  }
}

const SEGMENT_LABELS: Readonly<Record<string, string>> = {
  bpu: 'Bukan penerima upah',
  pu: 'Penerima upah',
  'pu-non-asn': 'Non-ASN',
  'pu-village': 'Perangkat desa',
  jakon: 'Jasa konstruksi',
  pmi: 'Pekerja migran',
}
