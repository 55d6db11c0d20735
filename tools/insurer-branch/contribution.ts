/** The branch's own copy of the tariff: JKM flat, JKK one percent of a bracket's base. Middle rows to be confirmed. */
const JKM_RUPIAH = 6_800

const LOW_BRACKETS: readonly (readonly [below: number, base: number])[] = [
  [1_100_000, 1_000_000],
  [1_300_000, 1_200_000],
  [1_500_000, 1_400_000],
  [1_700_000, 1_600_000],
  [1_900_000, 1_800_000],
  [2_100_000, 2_000_000],
  [2_300_000, 2_200_000],
  [2_500_000, 2_400_000],
  [2_700_000, 2_600_000],
  [3_200_000, 2_950_000],
]

export function baseOf(incomeRupiah: number): number {
  const low = LOW_BRACKETS.find(([below]) => incomeRupiah < below)
  if (low) return low[1]
  if (incomeRupiah < 8_200_000) {
    return 3_450_000 + Math.floor((incomeRupiah - 3_200_000) / 500_000) * 500_000
  }
  if (incomeRupiah >= 20_200_000) return 20_700_000
  return 8_700_000 + Math.floor((incomeRupiah - 8_200_000) / 1_000_000) * 1_000_000
}

const DRIVERS = /OJEK|OJOL|KURIR|SOPIR|SUPIR|PENGEMUDI/i

interface Due {
  readonly month: string
  readonly incomeRupiah: number
  readonly occupation: string
  /** `APBN`, `APBD`, `APBDES` or `SWASTA`. */
  readonly payerKind: string
}

/** PP 50/2025: half for drivers January 2026 to March 2027, for others April to December 2026; never on public money. */
function isRelieved(due: Due): boolean {
  if (due.payerKind !== 'SWASTA') return false
  if (DRIVERS.test(due.occupation)) return due.month >= '2026-01' && due.month <= '2027-03'
  return due.month >= '2026-04' && due.month <= '2026-12'
}

export function contributionOf(due: Due): { jkkRupiah: number; jkmRupiah: number } {
  const share = isRelieved(due) ? 0.5 : 1
  return {
    jkkRupiah: Math.round(baseOf(due.incomeRupiah) * 0.01 * share),
    jkmRupiah: Math.round(JKM_RUPIAH * share),
  }
}
