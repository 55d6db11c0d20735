/** From which probability a link is made without an officer, and from which it is shown to one. Millionths. */
export interface Thresholds {
  readonly autoMillionths: number
  readonly reviewMillionths: number
}

/** Holds until the office sets its own: of a hundred automatic links at the very edge one is expected to be wrong. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  autoMillionths: 990_000,
  reviewMillionths: 500_000,
}

/** Below this an office would join people on the toss of a coin. */
export const LOWEST_AUTO_MILLIONTHS = 500_000
export const LOWEST_REVIEW_MILLIONTHS = 10_000
const MILLION = 1_000_000

export type ThresholdRefusal =
  | { readonly code: 'auto-too-low'; readonly lowestMillionths: number }
  | { readonly code: 'review-too-low'; readonly lowestMillionths: number }
  | {
      readonly code: 'review-above-auto'
      readonly reviewMillionths: number
      readonly autoMillionths: number
    }

export function refuseThresholds(asked: Thresholds): ThresholdRefusal | null {
  const { autoMillionths, reviewMillionths } = asked
  if (autoMillionths < LOWEST_AUTO_MILLIONTHS)
    return { code: 'auto-too-low', lowestMillionths: LOWEST_AUTO_MILLIONTHS }
  if (reviewMillionths < LOWEST_REVIEW_MILLIONTHS)
    return { code: 'review-too-low', lowestMillionths: LOWEST_REVIEW_MILLIONTHS }
  if (reviewMillionths > autoMillionths)
    return { code: 'review-above-auto', reviewMillionths, autoMillionths }
  return null
}

export function toMillionths(probability: number): number {
  return Math.min(MILLION - 1, Math.max(0, Math.round(probability * MILLION)))
}
