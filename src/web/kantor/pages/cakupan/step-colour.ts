/** The map's colour of a share. */
export function stepColour(share: number, thresholds: readonly number[]): string {
  return `var(--map-${thresholds.filter((threshold) => share >= threshold).length + 1})`
}
