import { useDates } from '../words/use-dates.ts'

interface PaidSpell {
  readonly fundName: string
  readonly from: string
  readonly to: string
}

/** Says who pays which months of a person, such as "PAD, Jan–Mar; CSR, Apr–Des". */
export function usePaidMonths(): (spells: readonly PaidSpell[]) => string {
  const dates = useDates()
  return (spells) =>
    spells
      .map(
        ({ fundName, from, to }) =>
          `${fundName}, ${dates.shortMonth(from)}–${dates.shortMonth(to)}`,
      )
      .join('; ') || '–'
}
