import { IconChartAreaLine } from '@tabler/icons-react'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { ShareBar } from '../../parts/share-bar.tsx'
import { Rich } from '../../words/rich.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { FanCard } from './fan-card.tsx'
import { rencanaWords } from './rencana-words.ts'
import { UmbrellaCard } from './umbrella-card.tsx'

type Plan = NonNullable<Answer<'latestPlan'>['plan']>

export function RencanaPage() {
  const say = useWords(rencanaWords)
  const dates = useDates()
  const query = useApi('latestPlan')
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={query}>
      {({ plan }) => {
        const last = plan?.chances.at(-1)
        return (
          <Page
            crumbs={crumbs}
            question={say('question')}
            answer={
              last
                ? say('answer', { label: last.label, chance: formatCount(last.outOf100) })
                : say('answerNone')
            }
            lead={
              plan && (
                <Rich text={say('lead', { name: plan.name, moment: dates.moment(plan.madeAt) })} />
              )
            }
          >
            {plan ? (
              <div className="grid">
                <FanCard plan={plan} />
                {last && <UmbrellaCard chance={last} />}
                <ChanceCard plan={plan} />
              </div>
            ) : (
              <Notice
                icon={IconChartAreaLine}
                tone="calm"
                title={say('answerNone')}
                text={say('noneText')}
              />
            )}
          </Page>
        )
      }}
    </PageLoaded>
  )
}

function ChanceCard({ plan }: { readonly plan: Plan }) {
  const say = useWords(rencanaWords)
  return (
    <Card title={say('chances')} foot={say('source', { sha: plan.scenarioSha256.slice(0, 16) })}>
      <DataTable
        caption={say('chances')}
        rows={plan.chances}
        rowKey={({ label }) => label}
        columns={[
          { key: 'label', head: say('chances'), cell: ({ label }) => label },
          {
            key: 'bar',
            head: '',
            isWideOnly: true,
            cell: ({ outOf100 }) => <ShareBar share={outOf100 / 100} />,
          },
          {
            key: 'chance',
            head: say('chance'),
            isNumber: true,
            cell: ({ outOf100 }) => (
              <strong>{say('outOf', { chance: formatCount(outOf100) })}</strong>
            ),
          },
        ]}
      />
    </Card>
  )
}
