export {
  drawFan,
  drawFundBars,
  drawTrend,
  type FanChart,
  type FundBarsChart,
  type TrendChart,
} from './charts/index.ts'
export {
  type Coverage,
  type CoverageWarning,
  type CoveredCount,
  type CoveredPerson,
  countCovered,
  coverageOf,
  coverageSideBySide,
} from './coverage.ts'
export {
  type CoverageScope,
  type Denominator,
  denominatorsFor,
  villageDenominator,
} from './denominator.ts'
export {
  type FigureCertainty,
  type Indicator,
  latestFigure,
  type ReferenceFigures,
  type RegencyPopulation,
} from './figures.ts'
export {
  type Borders,
  CHANGE_COLOURS,
  COVERAGE_THRESHOLDS,
  type CoverageMap,
  drawChangeMap,
  drawCoverageMap,
  listMapRows,
  type MapFigure,
  type MapRow,
  thresholdLabels,
} from './map/index.ts'
