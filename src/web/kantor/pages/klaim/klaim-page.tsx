import { IconHeartHandshake } from '@tabler/icons-react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { useApi } from '../../data/use-api.ts'
import { Notice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { Rich } from '../../words/rich.tsx'
import { useWords } from '../../words/wording.ts'
import { ClaimBoard } from './claim-board.tsx'
import { klaimWords } from './klaim-words.ts'
import { SettledCard } from './settled-card.tsx'

export function KlaimPage() {
  const say = useWords(klaimWords)
  const claims = useApi('claims', { query: {} })
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={claims}>
      {({ cases, totals }) =>
        cases.length === 0 ? (
          <Page crumbs={crumbs} question={say('question')} answer={say('answerNone')}>
            <Notice
              icon={IconHeartHandshake}
              tone="calm"
              title={say('noneTitle')}
              text={say('noneText')}
            />
          </Page>
        ) : (
          <Page
            crumbs={crumbs}
            question={say('question')}
            answer={say('answer', {
              paid: formatCount(totals.paid),
              cases: formatCount(totals.cases),
            })}
            lead={
              <Rich
                text={say('lead', {
                  owed: formatRupiah(totals.owedRupiah),
                  received: formatRupiah(totals.paidRupiah),
                  open: formatCount(totals.open),
                })}
              />
            }
          >
            <div className="grid">
              <ClaimBoard cases={cases} />
              <SettledCard cases={cases} />
            </div>
          </Page>
        )
      }
    </PageLoaded>
  )
}
