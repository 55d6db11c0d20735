import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { useApi } from '../../data/use-api.ts'
import type { MapAnswer } from '../../map/map-answer.ts'
import { RegencyMap } from '../../map/regency-map.tsx'
import { Card } from '../../parts/card.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useWords } from '../../words/wording.ts'
import { berandaWords } from './beranda-words.ts'

const NAMED = 3

export function MapCard() {
  const say = useWords(berandaWords)
  const map = useApi('map', { query: { measure: 'share' } })
  if (map.data) return <Filled answer={map.data} />
  return (
    <Card span={5} title={say('mapOpen')}>
      <Loaded query={map}>{() => null}</Loaded>
    </Card>
  )
}

function Filled({ answer }: { readonly answer: MapAnswer }) {
  const say = useWords(berandaWords)
  const [chosen, choose] = useState<string>()
  const known = answer.villages.filter(({ value }) => value !== null)
  const title = say('mapTitle', { lowest: known[0]?.village.name ?? '–' })
  return (
    <Card
      span={5}
      title={title}
      note={say('mapNote', { count: formatCount(answer.villages.length) })}
      foot={
        <>
          <span>
            {say('mapLowest', {
              names: known
                .slice(0, NAMED)
                .map(({ village }) => village.name)
                .join(', '),
            })}
          </span>
          <Link to="/kantor/cakupan">{say('mapOpen')}</Link>
        </>
      }
    >
      <RegencyMap answer={answer} label={title} chosen={chosen} onChoose={choose} />
    </Card>
  )
}
