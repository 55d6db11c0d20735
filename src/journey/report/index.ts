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
