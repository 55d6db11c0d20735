/** One payer's part of a list that several governments carry together. */
export interface PeopleShare {
  readonly id: string
  readonly basisPoints: number
}

/**
 * Divides a list by shares into whole people, so that a person-month keeps one payer: largest remainders first,
 * ties in the order given. The parts add up to `people` times the sum of the shares, rounded to whole people.
 * Example: Kepahiang 2024, 12,156 people at 70/30 were 8,509 and 3,647 (FUND-SPLIT-PROV, press).
 * @throws RangeError when shares are negative or more than the whole.
 */
export function splitPeople(people: number, shares: readonly PeopleShare[]): Map<string, number> {
  const whole = shares.reduce((sum, one) => sum + one.basisPoints, 0)
  if (whole > 10_000 || shares.some((one) => one.basisPoints < 0))
    throw new RangeError(`shares of ${whole} basis points do not divide a list`)
  const parts = shares.map((one, at) => {
    const exact = people * one.basisPoints
    return { id: one.id, at, people: Math.floor(exact / 10_000), rest: exact % 10_000 }
  })
  const target = Math.round((people * whole) / 10_000)
  const missing = target - parts.reduce((sum, one) => sum + one.people, 0)
  const luckiest = [...parts].sort((a, b) => b.rest - a.rest || a.at - b.at).slice(0, missing)
  return new Map(
    parts.map((one) => [one.id, one.people + (luckiest.some(({ at }) => at === one.at) ? 1 : 0)]),
  )
}

/** Whom an adopting company pays: its villages, its trades, or those trades in those villages; nobody while neither is named. */
export function adoptionAccepts(adoption: {
  readonly villages: readonly string[]
  readonly trades: readonly string[]
}): string[][] {
  const places = adoption.villages.map((code) => `village:${code}`)
  const trades = adoption.trades.map((id) => `trade:${id}`)
  if (places.length === 0) return trades.map((tag) => [tag])
  if (trades.length === 0) return places.map((tag) => [tag])
  return places.flatMap((place) => trades.map((trade) => [trade, place]))
}
