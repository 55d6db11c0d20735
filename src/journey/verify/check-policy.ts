/** The numbers the checks compare with. Rules of law come from the rule book by the ids named here; the rest are house limits. */
export interface CheckPolicy {
  /** ELI-AGE-ENTRY (verified): first registration only below this age. */
  readonly entryAgeBelow: number
  /** ELI-AGE-ENTRY, local minimum 17 or 18 (press): below it somebody looks. */
  readonly fullAge: number
  /** Working age; children younger may not be enrolled (to be confirmed). */
  readonly workingAge: number
  readonly oldestAge: number
  /** Entry limit so near that the enrolment may come too late. */
  readonly nearLimitDays: number
  readonly phoneSharedByMoreThan: number
  readonly familySizeMoreThan: number
  /** Permendagri 73/2022: a name has at most 60 characters, spaces included. */
  readonly nameLength: number
  readonly leastIncomeRupiah: number
  /** Area digits a regency's people got before it was split off, by regency. */
  readonly earlierRegions: Readonly<Record<string, readonly string[]>>
}

export const CHECK_POLICY: CheckPolicy = {
  entryAgeBelow: 65,
  fullAge: 18,
  workingAge: 15,
  oldestAge: 100,
  nearLimitDays: 90,
  phoneSharedByMoreThan: 5,
  familySizeMoreThan: 12,
  nameLength: 60,
  leastIncomeRupiah: 50_000,
  // Kayong Utara was split from Ketapang in 2007 (UU 6/2007).
  earlierRegions: { '61.11': ['61.04'] },
}
