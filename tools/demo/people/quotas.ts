/** How many lines and people of each kind one village gets. */
export interface Quotas {
  readonly lines: number
  readonly palmMembers: number
  readonly otherMembers: number
  /** Members of 2025 the village names again. */
  readonly namedAgain: number
  readonly newcomers: number
  readonly duplicates: number
  readonly listedCivilServants: number
  readonly listedWageEarners: number
  readonly listedVillageStaff: number
  readonly listedNotWorking: number
  readonly listedDead: number
  readonly unlistedCivilServants: number
  readonly unlistedWageEarners: number
  readonly unlistedDead: number
}

/** Small lists still hold one of each thing worth showing. */
function some(share: number, lines: number): number {
  return lines < 10 ? 0 : Math.max(1, Math.round(share * lines))
}

export function quotasOf(lines: number, palmShare: number): Quotas {
  const palmMembers = Math.round(0.88 * palmShare * lines)
  const otherMembers = Math.max(1, Math.round(0.05 * lines))
  const namedAgain = Math.round(0.87 * (palmMembers + otherMembers))
  const listed = {
    duplicates: some(0.045, lines),
    listedCivilServants: some(0.012, lines),
    listedWageEarners: Math.round(0.02 * lines),
    listedVillageStaff: Math.round(0.014 * lines),
    listedNotWorking: Math.round(0.018 * lines),
    listedDead: Math.round(0.013 * lines),
  }
  const taken = Object.values(listed).reduce((sum, count) => sum + count, namedAgain)
  return {
    lines,
    palmMembers,
    otherMembers,
    namedAgain,
    newcomers: Math.max(0, lines - taken),
    ...listed,
    unlistedCivilServants: some(0.1, lines),
    unlistedWageEarners: some(0.12, lines),
    unlistedDead: some(0.05, lines),
  }
}

/** Everybody a village of these quotas needs, with room for people of fitting age to be found. */
export function peopleNeeded(quotas: Quotas): number {
  return Math.ceil((quotas.lines + quotas.palmMembers * 0.2) * 2) + 20
}
