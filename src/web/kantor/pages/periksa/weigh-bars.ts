import type { Pair } from './pair.ts'

type Bar = Pair['bars'][number]

/** One step of the waterfall: from where to where the evidence moves the odds, in powers of two. */
export interface Step {
  readonly field: string
  readonly meaning: string
  readonly bits: number
  readonly from: number
  readonly to: number
}

export interface Waterfall {
  readonly steps: readonly Step[]
  readonly result: number
  /** Fields that said nothing. */
  readonly silent: readonly string[]
  readonly least: number
  readonly most: number
}

/** Below this a bar is thinner than its edge. */
const SILENT = 0.05

/** Start first, what spoke for it strongest first, then what spoke against it; ends at the odds of the probability. */
export function waterfallOf(bars: readonly Bar[], probabilityMillionths: number): Waterfall {
  const share = Math.min(999_999, Math.max(1, probabilityMillionths)) / 1_000_000
  const result = Math.log2(share / (1 - share))
  const start = bars.filter((bar) => bar.field === 'start')
  const fields = bars.filter((bar) => bar.field !== 'start')
  const spoken = fields.filter((bar) => Math.abs(bar.bits) >= SILENT)
  const ordered = [
    ...start,
    ...spoken.filter((bar) => bar.bits > 0).sort((a, b) => b.bits - a.bits),
    ...spoken.filter((bar) => bar.bits < 0).sort((a, b) => a.bits - b.bits),
  ]
  let at = 0
  const steps = ordered.map(({ field, meaning, bits }): Step => {
    const from = at
    at += bits
    return { field, meaning, bits, from, to: at }
  })
  const ends = [0, result, ...steps.map((step) => step.to)]
  return {
    steps,
    result,
    silent: fields.filter((bar) => Math.abs(bar.bits) < SILENT).map((bar) => bar.field),
    least: Math.min(...ends),
    most: Math.max(...ends),
  }
}
