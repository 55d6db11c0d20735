import { thresholdLabels } from '#journey/report/index.ts'

/** The five steps under a small map, where the drawing carries no words. */
export function MapLegend({ thresholds }: { readonly thresholds: readonly number[] }) {
  return (
    <ol className="map-legend">
      {thresholdLabels(thresholds).map((label, step) => (
        <li key={label}>
          <span style={{ background: `var(--map-${step + 1})` }} />
          {label}
        </li>
      ))}
    </ol>
  )
}
