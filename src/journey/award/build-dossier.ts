import type { PlaceTables } from '#office/places/tables.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import type { ClaimTables } from '../claim/tables.ts'
import type { RuleBook } from '../decide/index.ts'
import { readFunds } from '../pay/read-funds.ts'
import { whenOf } from '../pay/read-lapse.ts'
import { buildCoverageMap } from '../report/build-coverage-map.ts'
import { buildTrend } from '../report/build-trend.ts'
import type { VillageRow } from '../report/contract.ts'
import type { Borders } from '../report/map/index.ts'
import type { YearMeasure } from '../report/measure-year.ts'
import { readTrend } from '../report/read-coverage.ts'
import type { CoverageStatement } from '../report/read-coverage-statement.ts'
import { readBorders } from '../report/read-map.ts'
import { figureOfDenominator } from '../report/read-sources.ts'
import type { ReportTables } from '../report/read-villages.ts'
import type {
  DossierData,
  DossierFund,
  EvidenceLine,
  FamilyCases,
  FigureStatus,
  FigureTrace,
  SegmentCoverage,
  VillageLine,
} from './dossier/dossier-data.ts'
import { achievedOf, keyFigures, limitsOf, notYetOf, openQuestions } from './dossier-text.ts'
import { listEvidence } from './read-store.ts'
import { countVillageMonths, type FamilyGroup, groupFamilies } from './store.ts'
import type { AwardTables } from './tables.ts'

export interface DossierSetting {
  readonly isSample: boolean
  readonly regencyName: string
  readonly provinceName: string
  readonly checkUrl: string
}

type Books = Db<ReportTables & PlaceTables & ClaimTables & AwardTables>

/** Everything the dossier says, each figure with the trace that gives it again: `payung report trace ID`. */
export async function buildDossier(
  db: Books,
  book: RuleBook,
  measure: YearMeasure,
  setting: DossierSetting,
): Promise<DossierData> {
  const { regencyCode } = scopeOf(db)
  const { year, on, figures, checked, coverage, villages } = measure
  const { topology } = await readBorders(regencyCode)
  const evidence = await listEvidence(db, regencyCode, year)
  const families = await groupFamilies(db, regencyCode, { from: `${year}-01-01`, to: on })
  return {
    ...setting,
    programmeYear: year,
    asOf: on,
    figures: keyFigures(figures, coverage),
    achieved: achievedOf(figures, checked),
    notYet: notYetOf(figures, checked),
    segments: segmentsOf(coverage),
    map: buildCoverageMap(villages, topology as Borders | null),
    trend: buildTrend(await readTrend(db, whenOf(book, on), on), true),
    funds: await fundsOf(db, year, on),
    villages: await villagesOf(db, year, villages),
    families: families.map(familyLine),
    evidence: evidence.map((row) => evidenceLine(row)),
    limits: limitsOf(coverage, setting.isSample),
    openQuestions,
    traces: tracesOf(measure),
  }
}

/** The programme pays for informal workers only; a segment nobody here counts is named under the limits, not shown as zero. */
function segmentsOf(coverage: CoverageStatement): SegmentCoverage[] {
  const whole = coverage.over.find((one) => one.scope === 'informal')
  return [
    {
      name: 'Bukan penerima upah',
      kind: 'informal',
      covered: coverage.informal,
      workers: whole?.denominator.people ?? null,
      denominatorSource: whole ? figureOfDenominator(whole.denominator).source : 'belum ada sumber',
      denominatorStatus: whole?.denominator.isEstimate === false ? 'published' : 'derived',
      trace: 'protected',
    },
  ]
}

const FUND_STATUS: Readonly<Record<string, FigureStatus>> = {
  verified: 'published',
  press: 'published',
  derived: 'derived',
}

async function fundsOf(db: Books, year: number, on: IsoDate): Promise<DossierFund[]> {
  const { funds } = await readFunds(db, year, on)
  return funds.map((fund) => ({
    name: fund.name,
    people: fund.people,
    months: fund.personMonths,
    ceilingRupiah: fund.flow.ceilingRupiah,
    // Relief that the branch granted is not owed any more.
    committedRupiah: fund.flow.committedRupiah - fund.flow.creditedRupiah,
    paidRupiah: fund.flow.paidRupiah,
    confirmedRupiah: fund.flow.confirmedRupiah,
    status: FUND_STATUS[fund.status] ?? 'assumed',
    trace: `fund-${fund.id}`,
  }))
}

async function villagesOf(
  db: Books,
  year: number,
  rows: readonly VillageRow[],
): Promise<VillageLine[]> {
  const counted = await countVillageMonths(db, scopeOf(db).regencyCode, year)
  const months = new Map(counted.map((row) => [row.village_code, row.months]))
  return rows.map((row) => ({
    code: row.village.code,
    name: row.village.name,
    districtName: row.village.districtName,
    named: row.counts.lines,
    covered: row.protection.protected,
    leftOut: row.eligibleLeftOut,
    confirmedMonths: months.get(row.village.code) ?? 0,
  }))
}

const EVENTS: Readonly<Record<string, string>> = {
  death: 'Meninggal',
  'work-accident-death': 'Meninggal karena kecelakaan kerja',
}

function familyLine(group: FamilyGroup): FamilyCases {
  const event = EVENTS[group.event] ?? group.event
  const part = group.is_refused
    ? 'ditolak atau tidak berhak'
    : group.is_waiting
      ? 'dalam masa tunggu'
      : 'santunan penuh'
  return {
    event: `${event}, ${part}`,
    found: group.found,
    paid: group.paid,
    paidRupiah: group.paid_rupiah,
    open: group.open,
    medianDays: group.median_days,
    trace: group.is_refused ? 'families-refused' : 'deaths-found',
  }
}

function evidenceLine(row: {
  readonly indicator: string
  readonly title: string
  readonly kind: string
  readonly dated_on: string | null
  readonly reference: string
  readonly status: string
}): EvidenceLine {
  return {
    indicator: row.indicator,
    title: row.title,
    kind: row.kind,
    datedOn: row.dated_on === null ? null : isoDate(row.dated_on),
    reference: row.reference,
    status: row.status === 'present' || row.status === 'missing' ? row.status : 'to-be-confirmed',
  }
}

function tracesOf({ figures, checked, on }: YearMeasure): FigureTrace[] {
  const fine = checked.filter((one) => one.isFine).length
  return [...figures.values()].map((figure) => ({
    id: figure.id,
    title:
      figure.id === 'paid'
        ? `${figure.title} (${fine} dari ${checked.length} pemeriksaan buku cocok)`
        : figure.title,
    query: `payung report trace ${figure.id} --on ${on}`,
    value: figure.unit === 'rupiah' ? formatRupiah(figure.value) : formatCount(figure.value),
    rows: figure.rows,
    fingerprint: figure.fingerprint,
  }))
}
