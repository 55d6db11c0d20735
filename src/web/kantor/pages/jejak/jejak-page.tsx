import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { Rich } from '../../words/rich.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { EventCard } from './event-card.tsx'
import { jejakWords } from './jejak-words.ts'

export function JejakPage() {
  const say = useWords(jejakWords)
  const dates = useDates()
  const state = useApi('auditState')
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={state}>
      {(chain) => {
        const waiting = chain.events - chain.sealed
        const events = formatCount(chain.events)
        return (
          <Page
            crumbs={crumbs}
            question={say('question')}
            answer={
              waiting === 0
                ? say('answerSealed', { events })
                : say('answerWaiting', { events, waiting: formatCount(waiting) })
            }
            lead={
              <Rich
                text={
                  chain.lastSealedAt === null
                    ? say('leadNone')
                    : say('lead', { moment: dates.moment(chain.lastSealedAt) })
                }
              />
            }
          >
            <div className="grid">
              <ChainCard chain={chain} />
              <EventCard />
            </div>
          </Page>
        )
      }}
    </PageLoaded>
  )
}

function ChainCard({ chain }: { readonly chain: Answer<'auditState'> }) {
  const say = useWords(jejakWords)
  const dates = useDates()
  const { root, lastSignedRoot } = chain
  return (
    <Card title={say('stateTitle')} foot={say('anchor')}>
      {root && (
        <p>
          {say('root')} <span className="fingerprint">{root}</span>
        </p>
      )}
      {lastSignedRoot ? (
        <>
          <p>
            {say('signed', {
              day: dates.day(lastSignedRoot.day),
              seq: formatCount(lastSignedRoot.seq),
            })}{' '}
            <span className="fingerprint">{lastSignedRoot.root}</span>
          </p>
          <p className="second-line">
            {say('signature')} <span className="fingerprint">{lastSignedRoot.signature}</span>
          </p>
        </>
      ) : (
        <p className="second-line">{say('signedNone')}</p>
      )}
    </Card>
  )
}
