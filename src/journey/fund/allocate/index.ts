export type { FundView, WorkerExplanation } from './explain-worker.ts'
export { explainWorker } from './explain-worker.ts'
export type {
  AllocationFund,
  AllocationInstance,
  AllocationWorker,
  Arrival,
  ObjectiveName,
} from './instance.ts'
export { OBJECTIVES } from './instance.ts'
export type {
  AllocationPreview,
  FundPreview,
  VillagePreview,
} from './preview.ts'
export { previewAllocation } from './preview.ts'
export type { PreviewBound } from './preview-bound.ts'
export type {
  AllocationResult,
  CoveredWorker,
  FundUse,
  LeftReason,
  LeftWorker,
  ObjectiveFigures,
  RupiahPrice,
  Spell,
} from './result.ts'
