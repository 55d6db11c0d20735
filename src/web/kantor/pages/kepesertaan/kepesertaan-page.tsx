import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { useApi } from '../../data/use-api.ts'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { Segmented } from '../../parts/segmented.tsx'
import { Rich } from '../../words/rich.tsx'
import { useWords } from '../../words/wording.ts'
import { ChangeCard } from './change-card.tsx'
import { FileCard } from './file-card.tsx'
import { kepesertaanWords } from './kepesertaan-words.ts'
import { PeopleCard } from './people-card.tsx'

const VIEWS = { people: PeopleCard, changes: ChangeCard, files: FileCard } as const
type View = keyof typeof VIEWS

export function KepesertaanPage() {
  const say = useWords(kepesertaanWords)
  const [view, setView] = useState<View>('people')
  const members = useApi('members')
  const crumbs = [{ words: say('crumb') }]
  const Shown = VIEWS[view]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={members}>
      {({ open, closed, enteredThisYear, withoutNumber }) => (
        <Page
          crumbs={crumbs}
          question={say('question')}
          answer={say('answer', { open: formatCount(open), closed: formatCount(closed) })}
          lead={
            <Rich
              text={say('lead', {
                entered: formatCount(enteredThisYear),
                without: formatCount(withoutNumber),
              })}
            />
          }
          actions={
            <Segmented<View>
              label={say('view')}
              value={view}
              choices={(Object.keys(VIEWS) as View[]).map((value) => ({
                value,
                words: say(value),
              }))}
              onChange={setView}
            />
          }
        >
          <Shown />
        </Page>
      )}
    </PageLoaded>
  )
}
