import { useParams } from '@tanstack/react-router'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { Rich } from '../../words/rich.tsx'
import { type Dates, useDates } from '../../words/use-dates.ts'
import { type Say, useWords } from '../../words/wording.ts'
import { Candidates } from './candidates.tsx'
import { desaWords } from './desa-words.ts'
import { FileCard } from './file-card.tsx'
import { FindingCard } from './finding-card.tsx'
import { FundCard } from './fund-card.tsx'
import { FunnelCard } from './funnel-card.tsx'

type Village = Answer<'village'>

export function DesaPage() {
  const say = useWords(desaWords)
  const dates = useDates()
  const { villageCode } = useParams({ strict: false }) as { villageCode: string }
  const village = useApi('village', { params: { villageCode } })
  const name = village.data?.row.village.name ?? ''
  const crumbs = [{ words: say('crumb'), to: '/kantor/usulan' }, { words: name || villageCode }]
  return (
    <PageLoaded
      crumbs={crumbs}
      question={say('question', { village: name || villageCode })}
      query={village}
    >
      {(data) => (
        <Page
          crumbs={crumbs}
          question={say('question', { village: `${name}, ${data.row.village.districtName}` })}
          answer={say('answer', {
            protected: formatCount(data.row.protection.protected),
            lines: formatCount(data.row.counts.lines),
          })}
          lead={<Rich text={leadOf(data, say, dates)} />}
        >
          <div className="grid">
            <div className="stack span-7">
              <FunnelCard funnel={data.funnel} />
              <FileCard files={data.files} />
            </div>
            <div className="stack span-5">
              <FundCard funds={data.funds} />
              <FindingCard findings={data.findings} />
            </div>
            <Candidates villageCode={villageCode} />
          </div>
        </Page>
      )}
    </PageLoaded>
  )
}

function leadOf({ row, lapsing }: Village, say: Say<keyof typeof desaWords.keys>, dates: Dates) {
  const lead = say('lead', {
    target: formatCount(row.targetPeople),
    granted: formatCount(row.granted),
    leftOut: formatCount(row.eligibleLeftOut),
  })
  if (lapsing.people === 0) return lead
  const values = { people: formatCount(lapsing.people), day: dates.day(lapsing.nearest) }
  return `${lead} ${say('leadLapse', values)}`
}
