import type { MapRow } from '#journey/report/index.ts'
import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import { useWords } from '../words/wording.ts'
import { mapWords } from './map-words.ts'

/** One village in a sentence: who, how much, of whom, what is missing. */
export function MapCallout({ row }: { readonly row: MapRow }) {
  const say = useWords(mapWords)
  const { name, districtName, share, covered, workers } = row
  return (
    <p className="map-callout">
      <strong>{name}</strong>, {districtName}:{' '}
      {share === null ? say('noData') : <strong>{formatPercent(share)}</strong>}
      {covered !== null &&
        workers !== null &&
        `, ${say('ofWorkers', { covered: formatCount(covered), workers: formatCount(workers) })}`}
    </p>
  )
}
