import { IconMedal } from '@tabler/icons-react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { useApi } from '../../data/use-api.ts'
import { Notice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { Rich } from '../../words/rich.tsx'
import { useWords } from '../../words/wording.ts'
import { DossierCard } from './dossier-card.tsx'
import { IndicatorCard } from './indicator-card.tsx'
import { paritranaWords } from './paritrana-words.ts'

export function ParitranaPage() {
  const say = useWords(paritranaWords)
  const query = useApi('evidence')
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={query}>
      {({ indicators, counts, dossier }) => {
        const countOf = (status: string): number =>
          counts.find((one) => one.status === status)?.count ?? 0
        const all = indicators.reduce((sum, { evidence }) => sum + evidence.length, 0)
        return (
          <Page
            crumbs={crumbs}
            question={say('question')}
            answer={
              all === 0
                ? say('answerNone')
                : say('answer', {
                    all: formatCount(all),
                    present: formatCount(countOf('present')),
                  })
            }
            lead={
              <Rich
                text={say('lead', {
                  open: formatCount(countOf('to-be-confirmed')),
                  missing: formatCount(countOf('missing')),
                })}
              />
            }
          >
            {all === 0 && !dossier && (
              <Notice
                icon={IconMedal}
                tone="calm"
                title={say('answerNone')}
                text={say('noneText')}
              />
            )}
            <div className="grid">
              {indicators.map((indicator) => (
                <IndicatorCard key={indicator.indicator} indicator={indicator} />
              ))}
              {dossier && <DossierCard dossier={dossier} />}
            </div>
          </Page>
        )
      }}
    </PageLoaded>
  )
}
