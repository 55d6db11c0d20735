import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { Rich } from '../../words/rich.tsx'
import { type Dates, useDates } from '../../words/use-dates.ts'
import { type Say, useWords } from '../../words/wording.ts'
import { BillCards } from './bill-cards.tsx'
import { CountdownBand } from './countdown-band.tsx'
import { DutyCard } from './duty-card.tsx'
import { FamilyStake } from './family-stake.tsx'
import { type IuranKey, iuranWords } from './iuran-words.ts'
import { LapseCard } from './lapse-card.tsx'

type Lapse = Answer<'lapse'>

export function IuranPage() {
  const say = useWords(iuranWords)
  const dates = useDates()
  const lapse = useApi('lapse', { query: {} })
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={lapse}>
      {(data) => (
        <Page
          crumbs={crumbs}
          question={say('question')}
          answer={answerOf(data, say, dates)}
          lead={data.nearest && <Rich text={leadOf(data, say)} />}
        >
          <div className="grid">
            {data.nearest && <CountdownBand lapse={data} nearest={data.nearest} />}
            {data.people > 0 && <DutyCard lapse={data} />}
            {data.people > 0 && <FamilyStake lapse={data} />}
            {data.people > 0 && <LapseCard />}
            <BillCards />
          </div>
        </Page>
      )}
    </PageLoaded>
  )
}

function answerOf({ nearest, withinDays }: Lapse, say: Say<IuranKey>, dates: Dates): string {
  if (!nearest) return say('answerNone', { days: formatCount(withinDays) })
  return say('answer', {
    people: formatCount(nearest.people),
    day: dates.day(nearest.graceEnd),
  })
}

function leadOf({ withinDays, people, rupiah }: Lapse, say: Say<IuranKey>): string {
  return say('lead', {
    within: formatCount(withinDays),
    people: formatCount(people),
    rupiah: formatRupiah(rupiah),
  })
}
