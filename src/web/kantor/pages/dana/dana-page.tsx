import { Link } from '@tanstack/react-router'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { buttonClass } from '../../parts/button.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { Rich } from '../../words/rich.tsx'
import { type Say, useWords } from '../../words/wording.ts'
import { danaWords } from './dana-words.ts'
import { FundOverview } from './fund-overview.tsx'
import { FundSheets } from './fund-sheets.tsx'
import { RestCard } from './rest/rest-of-year.tsx'
import { RunCards } from './run-cards.tsx'

type Words = Say<keyof typeof danaWords.keys>
type Run = Answer<'latestRun'>['run']

export function DanaPage() {
  const say = useWords(danaWords)
  const funds = useApi('funds', { query: {} })
  const latest = useApi('latestRun')
  const run = latest.data?.run ?? null
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={funds}>
      {(data) => (
        <Page
          crumbs={crumbs}
          question={say('question')}
          answer={answerOf(data, run, say)}
          actions={
            <Link to="/kantor/dana/studio" className={buttonClass('filled')}>
              {say('toStudio')}
            </Link>
          }
          lead={
            <Rich
              text={say('lead', {
                proof: latest.data ? say(run?.status ?? 'noRun') : '',
                ceiling: formatRupiah(data.totals.ceilingRupiah),
                committed: formatRupiah(data.totals.committedRupiah),
              })}
            />
          }
        >
          <div className="grid">
            <FundOverview funds={data.funds} totals={data.totals} />
            {run && <RunCards run={run} />}
            {run && <RestCard />}
            <FundSheets funds={data.funds} />
          </div>
        </Page>
      )}
    </PageLoaded>
  )
}

function answerOf({ totals, funds }: Answer<'funds'>, run: Run, say: Words): string {
  if (run)
    return say('answer', {
      covered: formatCount(run.coveredPeople),
      left: formatCount(run.leftPeople),
    })
  return say('answerNoRun', {
    people: formatCount(totals.people),
    funds: formatCount(funds.length),
  })
}
