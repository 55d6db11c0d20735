/** A place on the roster that became free, with the months its funds had promised. */
export interface Vacancy {
  readonly outWorkerId: string
  readonly villageCode: string
  readonly spells: readonly {
    readonly fundId: string
    readonly from: string
    readonly to: string
  }[]
  readonly reason: string
}

/** Somebody left out for want of money, in the order of the ranking. */
export interface Reserve {
  readonly workerId: string
  readonly villageCode: string
  readonly tags: readonly string[]
}

export interface Replacement {
  readonly vacancy: Vacancy
  readonly inWorkerId: string
  readonly spells: Vacancy['spells']
}

/**
 * The next ranked person of the same village whom every fund of the vacated months accepts takes the place, from the
 * given month on. The agreement with the branch must allow it (PAY-REFUND-GOV, status to be confirmed).
 * Pure and greedy in the order given: vacancies first come, reserves best ranked first.
 */
export function chooseSubstitutes(
  vacancies: readonly Vacancy[],
  reserves: readonly Reserve[],
  acceptsOf: (fundId: string) => readonly (readonly string[])[],
  fromMonth: string,
): Replacement[] {
  const taken = new Set<string>()
  const replacements: Replacement[] = []
  for (const vacancy of vacancies) {
    const spells = vacancy.spells
      .filter((spell) => spell.to >= fromMonth)
      .map((spell) => (spell.from < fromMonth ? { ...spell, from: fromMonth } : spell))
    if (spells.length === 0) continue
    const next = reserves.find(
      (one) =>
        !taken.has(one.workerId) &&
        one.villageCode === vacancy.villageCode &&
        spells.every((spell) => isAccepted(acceptsOf(spell.fundId), one.tags)),
    )
    if (!next) continue
    taken.add(next.workerId)
    replacements.push({ vacancy, inWorkerId: next.workerId, spells })
  }
  return replacements
}

function isAccepted(accepts: readonly (readonly string[])[], tags: readonly string[]): boolean {
  return accepts.some((wanted) => wanted.every((tag) => tags.includes(tag)))
}
