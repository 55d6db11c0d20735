import { useMemo } from 'react'
import { type Borders, CHANGE_COLOURS, drawChangeMap } from '#journey/report/index.ts'
import { formatCount } from '#vocabulary/indonesian.ts'
import { useApi } from '../../../data/use-api.ts'
import { SvgText } from '../../../parts/svg-text.tsx'
import { useWords } from '../../../words/wording.ts'
import { studioWords } from './studio-words.ts'
import type { Tried } from './use-studio.ts'

type Comparison = NonNullable<Tried['comparison']>

/** Villages that gain and villages that lose; the table beneath holds the same numbers. */
export function ChangeMapView({ comparison }: { readonly comparison: Comparison }) {
  const say = useWords(studioWords)
  const borders = useApi('borders')
  const { gained, lost, villages } = comparison
  const topology = (borders.data?.topology ?? null) as Borders | null
  const label = say('mapLabel', { gained: formatCount(gained), lost: formatCount(lost) })
  const svg = useMemo(() => {
    if (!topology) return null
    const names = new Map(villages.map(({ village }) => [village.code, village.name]))
    return drawChangeMap({
      changes: new Map(villages.map((one) => [one.village.code, one.gained - one.lost])),
      topology,
      label,
      titleOf: (code, change) =>
        say('mapTitle', { village: names.get(code) ?? code, change: formatCount(change) }),
    })
  }, [topology, villages, label, say])
  if (svg === null) return null
  return (
    <div className="compare-map">
      <SvgText svg={svg} />
      <ul className="change-legend">
        {(['less', 'same', 'more'] as const).map((word, at) => (
          <li key={word}>
            <span style={{ background: CHANGE_COLOURS[at * 2] }} />
            {say(word)}
          </li>
        ))}
      </ul>
    </div>
  )
}
