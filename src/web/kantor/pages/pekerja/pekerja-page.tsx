import { useParams } from '@tanstack/react-router'
import { formatCount } from '#vocabulary/indonesian.ts'
import { villageAddress } from '../../addresses.ts'
import { useApi } from '../../data/use-api.ts'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { type Dates, useDates } from '../../words/use-dates.ts'
import { type Say, useWords } from '../../words/wording.ts'
import { DecisionCard } from './decision-card.tsx'
import { FamilyCard } from './family-card.tsx'
import { FundingCard } from './funding-card.tsx'
import { GrantCard } from './grant-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { LeftOutCard } from './left-out-card.tsx'
import { MonthsCard } from './months-card.tsx'
import { type PekerjaKey, pekerjaWords } from './pekerja-words.ts'
import type { Person } from './person.ts'
import { PersonStrip } from './person-strip.tsx'
import './pekerja-page.css'

/** One person: protected or not, paid by whom, why, what the family is owed, what happened. */
export function PekerjaPage() {
  const say = useWords(pekerjaWords)
  const dates = useDates()
  const { workerId } = useParams({ strict: false }) as { workerId: string }
  const query = useApi('worker', { params: { workerId } })
  const name = query.data?.worker.name ?? ''
  const village = query.data?.worker.village
  const crumbs = [
    { words: say('crumb'), to: '/kantor/kepesertaan' },
    ...(village ? [{ words: village.name, to: villageAddress(village.code) }] : []),
    { words: name || '…' },
  ]
  return (
    <PageLoaded crumbs={crumbs} question={say('question', { name })} query={query}>
      {(person) => (
        <Page
          crumbs={crumbs}
          question={say('question', { name })}
          answer={answerOf(person, say, dates)}
          lead={leadOf(person, say)}
        >
          <div className="grid">
            <PersonStrip person={person} />
            <MonthsCard person={person} />
            <div className="stack span-8">
              <LeftOutCard leftOut={waitingOf(person)} />
              <DecisionCard decision={person.decision} />
              <FundingCard workerId={workerId} />
            </div>
            <div className="stack span-4">
              <FamilyCard person={person} />
              <GrantCard grants={person.grants} />
              <HistoryCard history={person.history} />
            </div>
          </div>
        </Page>
      )}
    </PageLoaded>
  )
}

type Words = Say<PekerjaKey>

function answerOf({ worker, protection }: Person, say: Words, dates: Dates): string {
  if (worker.isDeceased) return say('deceased', { day: dates.day(worker.deceasedOn) })
  const { state, protectedUntil, graceEnd, lapseOn, entryMonth } = protection
  const day = state === 'in-grace' ? graceEnd : state === 'lapsed' ? lapseOn : protectedUntil
  return say(state, { day: dates.day(day), month: entryMonth ? dates.month(entryMonth) : '' })
}

/** Somebody the allocation left out may have taken the place of another since: then nothing is missing. */
function waitingOf({ protection, leftOut }: Person): Person['leftOut'] {
  return protection.state === 'protected' ? null : leftOut
}

function leadOf(person: Person, say: Words): string {
  const { protection } = person
  const leftOut = waitingOf(person)
  const { unpaidMonths, duty, consecutiveMonths } = protection
  if (leftOut) return leftOut.sentence
  if (unpaidMonths.length > 0 && duty)
    return say('unpaid', { count: formatCount(unpaidMonths.length), ...duty })
  return consecutiveMonths > 0 ? say('leadPaid', { months: formatCount(consecutiveMonths) }) : ''
}
