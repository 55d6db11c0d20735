import { drawFundBars, drawTrend } from '#journey/report/charts/index.ts'
import { drawCoverageMap } from '#journey/report/map/index.ts'
import { qrSvg } from '#platform/typst/qr-svg.ts'
import { formatCount, formatDate, formatPercent, formatRupiah } from '#vocabulary/indonesian.ts'
import { answerChapters, knownCoverage } from './dossier-answers.ts'
import type {
  DossierData,
  DossierFund,
  EvidenceLine,
  FamilyCases,
  FigureStatus,
  SegmentCoverage,
  VillageLine,
} from './dossier-data.ts'

const STATUS_WORDS: Readonly<Record<FigureStatus, string>> = {
  counted: 'dihitung dari baris',
  published: 'angka terbit',
  derived: 'turunan',
  assumed: 'anggapan',
}

const EVIDENCE_WORDS: Readonly<Record<EvidenceLine['status'], string>> = {
  present: 'Ada',
  missing: 'Belum ada',
  'to-be-confirmed': 'Perlu dikonfirmasi',
}

/**
 * Everything `dossier.typ` prints, worded and counted; the template only places it.
 * @throws RangeError when a figure names a trace that the register does not hold.
 */
export function layOutDossier(data: DossierData) {
  refuseUntraced(data)
  return {
    isSample: data.isSample,
    date: data.asOf.split('-').map(Number),
    asOf: formatDate(data.asOf),
    regency: data.regencyName,
    province: data.provinceName,
    year: String(data.programmeYear),
    answers: answerChapters(data),
    figures: data.figures.map((figure) => ({ ...figure, status: STATUS_WORDS[figure.status] })),
    achieved: data.achieved,
    notYet: data.notYet,
    segments: data.segments.map(segmentLine),
    segmentSum: segmentSum(data),
    map: data.map && drawCoverageMap(data.map),
    mapLabel: data.map?.label ?? '',
    trend: data.trend && drawTrend({ ...data.trend, isBare: true }),
    trendWords: data.trend && {
      finding: data.trend.finding,
      measure: data.trend.measure,
      source: data.trend.source,
    },
    fundBars: drawFundBars({
      finding: answerChapters(data).money.answer,
      measure: 'Bagian dari pagu tiap sumber dana',
      source: '',
      funds: data.funds,
      isBare: true,
    }),
    funds: data.funds.map(fundLine),
    fundSum: fundSum(data.funds),
    villages: data.villages.map(villageLine),
    villageSum: villageSum(data.villages),
    families: data.families.map(familyLine),
    evidence: [...Map.groupBy(data.evidence, ({ indicator }) => indicator)].map(
      ([indicator, lines]) => ({ indicator, lines: lines.map(evidenceLine) }),
    ),
    limits: data.limits,
    openQuestions: data.openQuestions,
    traces: data.traces.map((trace) => ({
      ...trace,
      rows: formatCount(trace.rows),
      fingerprint: trace.fingerprint.slice(0, 16).match(/.{4}/g)?.join(' ') ?? '',
    })),
    qr: qrSvg(data.checkUrl),
    checkUrl: data.checkUrl,
  }
}

function refuseUntraced({ figures, segments, funds, families, traces }: DossierData): void {
  const known = new Set(traces.map(({ id }) => id))
  const lost = [...figures, ...segments, ...funds, ...families].find(
    ({ trace }) => !known.has(trace),
  )
  if (lost) throw new RangeError(`a figure of the dossier has no trace: ${lost.trace}`)
}

function segmentLine(segment: SegmentCoverage) {
  const { covered, workers } = segment
  return {
    name: segment.name,
    kind: segment.kind === 'formal' ? 'Formal' : 'Informal',
    covered: formatCount(covered),
    workers: workers === null ? 'belum ada' : formatCount(workers),
    share: workers === null || workers === 0 ? '–' : formatPercent(covered / workers),
    source: `${segment.denominatorSource} (${STATUS_WORDS[segment.denominatorStatus]})`,
    trace: segment.trace,
  }
}

function segmentSum(data: DossierData) {
  const { covered, workers } = knownCoverage(data)
  return {
    covered: formatCount(covered),
    workers: formatCount(workers),
    share: workers === 0 ? '–' : formatPercent(covered / workers),
  }
}

function fundLine(fund: DossierFund) {
  return {
    name: fund.name,
    people: formatCount(fund.people),
    months: formatCount(fund.months),
    ceiling: formatCount(fund.ceilingRupiah),
    committed: formatCount(fund.committedRupiah),
    paid: formatCount(fund.paidRupiah),
    confirmed: formatCount(fund.confirmedRupiah),
    status: STATUS_WORDS[fund.status],
    isAssumed: fund.status === 'assumed' || fund.status === 'derived',
    trace: fund.trace,
  }
}

function fundSum(funds: readonly DossierFund[]) {
  const sum = (amounts: readonly number[]) =>
    formatCount(amounts.reduce((total, amount) => total + amount, 0))
  return {
    months: sum(funds.map(({ months }) => months)),
    ceiling: sum(funds.map(({ ceilingRupiah }) => ceilingRupiah)),
    committed: sum(funds.map(({ committedRupiah }) => committedRupiah)),
    paid: sum(funds.map(({ paidRupiah }) => paidRupiah)),
    confirmed: sum(funds.map(({ confirmedRupiah }) => confirmedRupiah)),
  }
}

function villageLine(village: VillageLine) {
  return {
    name: village.name,
    district: village.districtName,
    named: formatCount(village.named),
    covered: formatCount(village.covered),
    leftOut: formatCount(village.leftOut),
    months: formatCount(village.confirmedMonths),
    share: village.named === 0 ? '–' : formatPercent(village.covered / village.named),
  }
}

function villageSum(villages: readonly VillageLine[]) {
  const sum = (pick: (village: VillageLine) => number) =>
    villages.reduce((total, village) => total + pick(village), 0)
  return villageLine({
    code: '',
    name: 'Jumlah',
    districtName: '',
    named: sum(({ named }) => named),
    covered: sum(({ covered }) => covered),
    leftOut: sum(({ leftOut }) => leftOut),
    confirmedMonths: sum(({ confirmedMonths }) => confirmedMonths),
  })
}

function familyLine(cases: FamilyCases) {
  return {
    event: cases.event,
    found: formatCount(cases.found),
    paid: formatCount(cases.paid),
    open: formatCount(cases.open),
    rupiah: formatRupiah(cases.paidRupiah),
    waiting: cases.medianDays === null ? '–' : `${formatCount(cases.medianDays)} hari`,
    trace: cases.trace,
  }
}

function evidenceLine(line: EvidenceLine) {
  return {
    title: line.title,
    kind: line.kind,
    dated: line.datedOn ? formatDate(line.datedOn) : '',
    reference: line.reference,
    status: line.status,
    words: EVIDENCE_WORDS[line.status],
  }
}
