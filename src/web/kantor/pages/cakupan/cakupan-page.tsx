import { useState } from 'react'
import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import { useApi } from '../../data/use-api.ts'
import type { MapAnswer } from '../../map/map-answer.ts'
import { RegencyMap } from '../../map/regency-map.tsx'
import { Card } from '../../parts/card.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { Rich } from '../../words/rich.tsx'
import { useDates } from '../../words/use-dates.ts'
import { type Say, useWords } from '../../words/wording.ts'
import { cakupanWords } from './cakupan-words.ts'
import { CoverageCards } from './coverage-cards.tsx'
import { VillageShares } from './village-shares.tsx'

type Words = Say<keyof typeof cakupanWords.keys>

export function CakupanPage() {
  const say = useWords(cakupanWords)
  const map = useApi('map', { query: { measure: 'share' } })
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={map}>
      {(answer) => (
        <Page
          crumbs={crumbs}
          question={say('question')}
          answer={answerOf(answer, say)}
          lead={<Rich text={leadOf(answer, say)} />}
        >
          <MapAndList answer={answer} />
        </Page>
      )}
    </PageLoaded>
  )
}

function answerOf({ villages }: MapAnswer, say: Words): string {
  const lowest = villages.find(({ value }) => value !== null)
  const people = formatCount(peopleOf(villages))
  if (!lowest || lowest.value === null)
    return say('answerPlain', { people, all: formatCount(villages.length) })
  return say('answer', { name: lowest.village.name, share: formatPercent(lowest.value) })
}

// The whole of a village is who is known there: it cannot be held against a target for all workers.
function leadOf({ villages, note }: MapAnswer, say: Words): string {
  const values = { people: formatCount(peopleOf(villages)), all: formatCount(villages.length) }
  return `${say('lead', values)} ${note}`
}

function peopleOf(villages: MapAnswer['villages']): number {
  return villages.reduce((sum, { protectedPeople }) => sum + protectedPeople, 0)
}

function MapAndList({ answer }: { readonly answer: MapAnswer }) {
  const say = useWords(cakupanWords)
  const dates = useDates()
  const [chosen, choose] = useState<string>()
  const names = answer.villages
    .filter(({ value }) => value !== null)
    .slice(0, 2)
    .map(({ village }) => village.name)
    .join(', ')
  const title = say('mapTitle', { names })
  return (
    <div className="grid">
      <Card span={7} title={title} note={say('mapNote', { day: dates.day(answer.asOf) })}>
        <RegencyMap answer={answer} label={title} chosen={chosen} onChoose={choose} />
      </Card>
      <VillageShares answer={answer} chosen={chosen} onChoose={choose} />
      <CoverageCards />
    </div>
  )
}
