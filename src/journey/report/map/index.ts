export type { CoverageMap } from './coverage-map.ts'
export { CHANGE_COLOURS, drawChangeMap } from './draw-change-map.ts'
export { drawCoverageMap } from './draw-coverage-map.ts'
export {
  countSentence,
  listMapRows,
  type MapFigure,
  type MapRow,
  shareOf,
  shareSentence,
  stepOf,
} from './map-figures.ts'
export type { Borders } from './map-shapes.ts'
export { COVERAGE_THRESHOLDS, chooseThresholds, thresholdLabels } from './map-thresholds.ts'
