/** What one paper may take before its compiler is stopped. */
export interface PaperLimits {
  readonly memoryMb: number
  readonly seconds: number
}

// 9,000 lines take about a tenth of the time and half of the memory allowed here.
export const PAPER_LIMITS: PaperLimits = { memoryMb: 1_200, seconds: 120 }
