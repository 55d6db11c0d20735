/** How much work the engine does; quality and cost in one place. */
export interface EngineSettings {
  /** Pairs one key may yield, per record and at least. Larger groups say too little to be looked into. */
  readonly pairsPerRow: number
  readonly pairsAtLeast: number
  /** Candidates looked at in all, per record and at least; those with the weakest keys in common are left out. */
  readonly candidatesPerRow: number
  readonly candidatesAtLeast: number
  readonly trainingPairs: number
  readonly randomPairs: number
  /** Log odds below which a pair is forgotten. */
  readonly floor: number
}

export const standardSettings: EngineSettings = {
  pairsPerRow: 1.5,
  pairsAtLeast: 30_000,
  candidatesPerRow: 8,
  candidatesAtLeast: 600_000,
  trainingPairs: 120_000,
  randomPairs: 150_000,
  floor: -6,
}
