export type Outcome = 'met' | 'failed' | 'unknown'

/** One condition looked at: its code, the rule it rests on, what came out and what would change it. */
export interface Reason {
  readonly code: string
  readonly ruleId: string
  readonly outcome: Outcome
  /** One Indonesian sentence with the numbers. */
  readonly sentence: string
  /** What would change the answer; empty where the condition is met. */
  readonly changes: string
}

export type Decision =
  | { readonly answer: 'yes'; readonly reasons: readonly Reason[] }
  | { readonly answer: 'no'; readonly reasons: readonly Reason[] }
  | {
      readonly answer: 'facts-missing'
      /** Codes of the conditions that cannot be judged yet. */
      readonly missing: readonly string[]
      readonly reasons: readonly Reason[]
    }

/** One failed condition refuses; without any, one unknown condition waits. All reasons stay, the decisive ones first. */
export function concludeFrom(reasons: readonly Reason[]): Decision {
  const rank: Readonly<Record<Outcome, number>> = { failed: 0, unknown: 1, met: 2 }
  const ordered = [...reasons].sort((a, b) => rank[a.outcome] - rank[b.outcome])
  if (reasons.some((one) => one.outcome === 'failed')) return { answer: 'no', reasons: ordered }
  const missing = reasons.filter((one) => one.outcome === 'unknown').map((one) => one.code)
  if (missing.length > 0) return { answer: 'facts-missing', missing, reasons: ordered }
  return { answer: 'yes', reasons: ordered }
}
