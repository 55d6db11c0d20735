import type { PriorityPolicy } from '../../decide/index.ts'

/** A part of somebody's score as it was decided, in millionths. */
export interface EarnedPart {
  readonly name: string
  readonly points: number
}

const MILLIONTHS_OF_A_POINT = 10_000

/** The most a part can earn under the order of priority, in whole points of a hundred. */
export function mostPointsOf(policy: PriorityPolicy): Record<string, number> {
  return Object.fromEntries(
    policy.parts.map(({ name, steps }) => {
      const most = Math.max(0, ...steps.map(({ points }) => points))
      return [name, Math.round(most / MILLIONTHS_OF_A_POINT)]
    }),
  )
}

/** Parts weighed anew: each keeps its share of the most it can earn; a part without a weight stays as it is. */
export function weighParts<Part extends EarnedPart>(
  parts: readonly Part[],
  usual: Readonly<Record<string, number>>,
  wanted: Readonly<Record<string, number>>,
): Part[] {
  return parts.map((part) => {
    const [from, to] = [usual[part.name] ?? 0, wanted[part.name]]
    if (from === 0 || to === undefined || to === from) return part
    return { ...part, points: Math.round((part.points * to) / from) }
  })
}

export function sumParts(parts: readonly EarnedPart[]): number {
  return parts.reduce((sum, { points }) => sum + points, 0)
}
