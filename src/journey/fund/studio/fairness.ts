/** One village's people: how many may be protected, how many are. */
export interface VillageShare {
  readonly code: string
  readonly eligible: number
  readonly covered: number
}

export interface Fairness {
  /** 0 when every village has the same share, near 1 when one has all; villages weigh as many people as they list. */
  readonly gini: number
  readonly worst: VillageShare | null
}

/** How evenly cover lies over the villages that list anybody. */
export function fairnessOf(villages: readonly VillageShare[]): Fairness {
  const listed = villages
    .filter(({ eligible }) => eligible > 0)
    .sort(
      (a, b) => shareOf(a) - shareOf(b) || b.eligible - a.eligible || (a.code < b.code ? -1 : 1),
    )
  return { gini: giniOf(listed), worst: listed[0] ?? null }
}

function shareOf({ covered, eligible }: VillageShare): number {
  return covered / eligible
}

// Twice the area between the line of equality and the Lorenz curve of covered over eligible.
function giniOf(ascending: readonly VillageShare[]): number {
  const [eligible, covered] = [sum(ascending, 'eligible'), sum(ascending, 'covered')]
  if (eligible === 0 || covered === 0) return 0
  let [area, reached] = [0, 0]
  for (const village of ascending) {
    const next = reached + village.covered
    area += (village.eligible / eligible) * ((reached + next) / covered)
    reached = next
  }
  return Math.max(0, 1 - area)
}

/**
 * So many places dealt to villages by the number of people they list, whole places by the largest remainder:
 * what "the same for every village" would mean.
 */
export function dealEqually(
  villages: readonly VillageShare[],
  places: number,
): Map<string, number> {
  const eligible = sum(villages, 'eligible')
  if (eligible === 0) return new Map()
  const dealt = villages.map((village) => {
    const exact = (places * village.eligible) / eligible
    return { village, whole: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  let spare = places - dealt.reduce((total, { whole }) => total + whole, 0)
  const byRest = [...dealt].sort(
    (a, b) => b.rest - a.rest || (a.village.code < b.village.code ? -1 : 1),
  )
  for (const one of byRest) {
    if (spare <= 0) break
    one.whole += 1
    spare -= 1
  }
  return new Map(dealt.map(({ village, whole }) => [village.code, whole]))
}

function sum(villages: readonly VillageShare[], key: 'eligible' | 'covered'): number {
  return villages.reduce((total, village) => total + village[key], 0)
}
