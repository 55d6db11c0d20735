import { IconListSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { useApi } from '../../data/use-api.ts'
import { Notice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { useWords } from '../../words/wording.ts'
import type { Edition } from './daftar.ts'
import { daftarWords } from './daftar-words.ts'
import { EditionsCard } from './editions-card.tsx'
import { HitsCard } from './hits-card.tsx'
import { PeriksaTabs } from './periksa-tabs.tsx'
import { periksaWords } from './periksa-words.ts'
import { SendListCard } from './send-list-card.tsx'

/** Lists of other offices: sent here, compared at once, and whom they found. */
export function DaftarPage() {
  const say = useWords(daftarWords)
  const room = useWords(periksaWords)
  const lists = useApi('outsideLists')
  const [shown, setShown] = useState<Edition | null>(null)
  const crumbs = [{ words: room('crumb'), to: '/kantor/periksa' }, { words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={lists}>
      {({ editions, standing }) => {
        const numbers = {
          lists: formatCount(standing.lists),
          people: formatCount(standing.people),
          linked: formatCount(standing.linked),
          open: formatCount(standing.open),
        }
        return (
          <Page
            crumbs={crumbs}
            question={say('question')}
            answer={editions.length > 0 ? say('answer', numbers) : say('none')}
            lead={say('lead', numbers)}
          >
            <PeriksaTabs />
            <div className="grid">
              <div className="span-4">
                <SendListCard />
              </div>
              <div className="span-8 list-column">
                {editions.length > 0 ? (
                  <EditionsCard editions={editions} shown={shown} onShow={setShown} />
                ) : (
                  <Notice
                    icon={IconListSearch}
                    tone="calm"
                    title={say('noneTitle')}
                    text={say('noneText')}
                  />
                )}
                {shown && <HitsCard edition={shown} />}
              </div>
            </div>
          </Page>
        )
      }}
    </PageLoaded>
  )
}
