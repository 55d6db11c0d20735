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
  pairsPerRow: 0.8,
  pairsAtLeast: 30_000,
  candidatesPerRow: 5,
  candidatesAtLeast: 400_000,
  trainingPairs: 80_000,
  randomPairs: 100_000,
  floor: -6,
}
