export interface ProofOptions {
  seed: number
  /** The proof begins no new case after this many minutes. */
  minutes: number
}

export interface ProofEnd {
  cases: number
  failures: number
  /** Measured figures, printed as they stand: name → value with its unit. */
  figures: Record<string, string>
}

/** A long run that `npm test` has no time for. Lives in `tools/proof/<name>.proof.ts` and exports `proof`. */
export interface Proof {
  /** What the run asks, as one sentence. */
  question: string
  run(options: ProofOptions): Promise<ProofEnd>
}
