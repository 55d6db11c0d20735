import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { useApi } from '../../data/use-api.ts'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { Segmented } from '../../parts/segmented.tsx'
import { Rich } from '../../words/rich.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { aturanWords } from './aturan-words.ts'
import type { Rule } from './rule.ts'
import { RuleFamilies } from './rule-families.tsx'

type Status = Rule['status'] | 'all'

const STATUSES: readonly Status[] = ['all', 'to-be-confirmed', 'press', 'verified']

export function AturanPage() {
  const say = useWords(aturanWords)
  const dates = useDates()
  const [status, setStatus] = useState<Status>('all')
  const [words, setWords] = useState('')
  const query = useApi('rules', { query: {} })
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={query}>
      {({ on, counts, rules }) => (
        <Page
          crumbs={crumbs}
          question={say('question')}
          answer={say('answer', {
            verified: formatCount(counts.verified),
            all: formatCount(rules.length),
          })}
          lead={
            <Rich
              text={say('lead', {
                day: dates.day(on),
                open: formatCount(counts.toBeConfirmed),
                press: formatCount(counts.press),
                overridden: formatCount(counts.overridden),
              })}
            />
          }
        >
          <div className="table-tools">
            <Segmented<Status>
              label={say('filter')}
              value={status}
              choices={STATUSES.map((value) => ({ value, words: say(value) }))}
              onChange={setStatus}
            />
            <SearchField label={say('search')} onChange={setWords} />
          </div>
          <RuleFamilies
            rules={rules.filter(
              (rule) => (status === 'all' || rule.status === status) && holds(rule, words),
            )}
          />
        </Page>
      )}
    </PageLoaded>
  )
}

function holds({ id, title, statement }: Rule, words: string): boolean {
  return `${id} ${title} ${statement}`.toLowerCase().includes(words.toLowerCase())
}
