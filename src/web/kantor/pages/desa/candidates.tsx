import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Segmented } from '../../parts/segmented.tsx'
import { useWords } from '../../words/wording.ts'
import { CandidateCard } from './candidate-card.tsx'
import { desaWords } from './desa-words.ts'
import './candidates.css'

type List = Answer<'villageList'>
type Group = 'all' | keyof List['groups']

const GROUPS: readonly Group[] = ['all', 'mend', 'look', 'ready', 'settled']

/** Every name of the village with what the checks say of it and how to mend it. */
export function Candidates({ villageCode }: { readonly villageCode: string }) {
  const say = useWords(desaWords)
  const [group, setGroup] = useState<Group>('all')
  const [page, setPage] = useState(1)
  const list = useApi('villageList', { params: { villageCode }, query: { group, page } })
  const choose = (next: Group): void => {
    setGroup(next)
    setPage(1)
  }
  const countOf = (one: Group): string => {
    if (!list.data) return ''
    const { groups, counts } = list.data
    return ` ${formatCount(one === 'all' ? counts.lines : groups[one])}`
  }
  return (
    <Card
      title={say('candidatesTitle')}
      note={say('candidatesNote')}
      side={
        <Segmented
          label={say('group')}
          value={group}
          choices={GROUPS.map((one) => ({ value: one, words: `${say(one)}${countOf(one)}` }))}
          onChange={choose}
        />
      }
    >
      <Loaded query={list}>
        {({ candidates, pageSize, total }) =>
          candidates.length === 0 ? (
            <p>{say('none')}</p>
          ) : (
            <>
              <ul className="candidates">
                {candidates.map((candidate) => (
                  <CandidateCard key={candidate.id} candidate={candidate} />
                ))}
              </ul>
              <Pager page={page} pageSize={pageSize} total={total} onChange={setPage} />
            </>
          )
        }
      </Loaded>
    </Card>
  )
}
