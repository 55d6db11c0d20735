export { defaultPolicy } from './default-policy.ts'
export { decideEligibility } from './eligibility.ts'
export { nationalRules } from './national-rules.ts'
export { type DeclaredIncome, type Premium, type PremiumRefusal, premiumOf } from './premium.ts'
export {
  type AnyOf,
  type FactTest,
  faultOfPolicy,
  type PolicyPart,
  type Priority,
  type PriorityFacts,
  type PriorityPolicy,
  type ScorePart,
  scoreWorker,
} from './priority.ts'
export { occupationRiskOf, type Rank, type RankedPerson, rankBy } from './rank-worker.ts'
export { concludeFrom, type Decision, type Outcome, type Reason } from './reason.ts'
export { reasonWords } from './reason-words.ts'
export {
  type Certainty,
  faultOfRule,
  flagIn,
  knownNumberIn,
  numberIn,
  type Parameter,
  type ParameterSet,
  type Rule,
  type RuleStatus,
  rowsIn,
  type Source,
  textsIn,
} from './rule.ts'
export {
  checkOverride,
  getRuleOn,
  listRulesOn,
  listVersions,
  type OverrideRefusal,
  type RuleBook,
  type RuleOverride,
  ruleBook,
  ruleOn,
} from './rule-book.ts'
export {
  isContinuing,
  type NikState,
  type OtherPayer,
  type Segment,
  type WorkEvidence,
  type WorkerFacts,
} from './worker-facts.ts'
export { workerTags } from './worker-tags.ts'
