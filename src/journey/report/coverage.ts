import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import type { Segment } from '../decide/index.ts'
import type { CoverageScope, Denominator } from './denominator.ts'

/** A protected person in one segment; the same person may stand in several. */
export interface CoveredPerson {
  /** Anything that is one per real person, such as the worker's id. */
  readonly person: string
  readonly segment: Segment
}

export interface CoveredCount {
  /** Distinct people, whatever the number of memberships. */
  readonly people: number
  readonly formal: number
  readonly informal: number
  readonly bySegment: Readonly<Partial<Record<Segment, number>>>
  /** People counted in more than one segment; the segments then add up to more than the people. */
  readonly inSeveralSegments: number
}

const FORMAL: ReadonlySet<Segment> = new Set<Segment>([
  'pu',
  'pu-non-asn',
  'pu-village',
  'asn',
  'pmi',
])

/** Construction cover belongs to projects and counts as formal or informal by nobody's rule yet: it is in the total only. */
const UNSPLIT: ReadonlySet<Segment> = new Set<Segment>(['jakon'])

/** Counts people, never memberships. Somebody both formal and informal counts once in each and once in the total. */
export function countCovered(people: Iterable<CoveredPerson>): CoveredCount {
  const segmentsOf = new Map<string, Set<Segment>>()
  for (const { person, segment } of people) {
    const known = segmentsOf.get(person)
    if (known === undefined) segmentsOf.set(person, new Set([segment]))
    else known.add(segment)
  }
  const bySegment: Partial<Record<Segment, number>> = {}
  let [formal, informal, inSeveralSegments] = [0, 0, 0]
  for (const segments of segmentsOf.values()) {
    for (const segment of segments) bySegment[segment] = (bySegment[segment] ?? 0) + 1
    const split = [...segments].filter((one) => !UNSPLIT.has(one))
    if (split.some((one) => FORMAL.has(one))) formal += 1
    if (split.some((one) => !FORMAL.has(one))) informal += 1
    if (segments.size > 1) inSeveralSegments += 1
  }
  return { people: segmentsOf.size, formal, informal, bySegment, inSeveralSegments }
}

export interface CoverageWarning {
  readonly code: 'above-one' | 'estimate' | 'empty-denominator'
  readonly sentence: string
}

/** One numerator over one denominator. Never capped; figures over different denominators are never added or compared. */
export interface Coverage {
  readonly scope: CoverageScope
  readonly people: number
  readonly denominator: Denominator
  /** A share of one; null over an empty denominator. Above one is possible and warned of. */
  readonly share: number | null
  readonly warnings: readonly CoverageWarning[]
}

/** Source: COV-BPU, COV-DENOM. The denominator's scope picks the people counted. */
export function coverageOf(covered: CoveredCount, denominator: Denominator): Coverage {
  const numerators: Readonly<Record<CoverageScope, number>> = {
    all: covered.people,
    formal: covered.formal,
    informal: covered.informal,
  }
  const people = numerators[denominator.scope]
  const share = denominator.people > 0 ? people / denominator.people : null
  return {
    scope: denominator.scope,
    people,
    denominator,
    share,
    warnings: warningsOf(people, share, denominator),
  }
}

/** The same people over each denominator, side by side. */
export function coverageSideBySide(
  covered: CoveredCount,
  denominators: readonly Denominator[],
): Coverage[] {
  return denominators.map((denominator) => coverageOf(covered, denominator))
}

function warningsOf(
  people: number,
  share: number | null,
  denominator: Denominator,
): CoverageWarning[] {
  const warnings: CoverageWarning[] = []
  if (share === null)
    warnings.push({
      code: 'empty-denominator',
      sentence: 'Penyebut kosong; cakupan tidak dapat dihitung.',
    })
  if (share !== null && share > 1)
    warnings.push({
      code: 'above-one',
      sentence: `Cakupan ${formatPercent(share)}: ${formatCount(people)} orang terhadap ${formatCount(denominator.people)}. Periksa penyebut, data ganda, dan orang yang tidak bekerja.`,
    })
  if (denominator.isEstimate)
    warnings.push({ code: 'estimate', sentence: `Penyebut ini perkiraan: ${denominator.formula}.` })
  return warnings
}
