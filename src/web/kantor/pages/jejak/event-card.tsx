import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Pager } from '../../parts/pager.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { eventWords, isEvent } from './event-words.ts'
import { jejakWords } from './jejak-words.ts'

/** What was done, by whom, when, and its place in the chain. */
export function EventCard() {
  const say = useWords(jejakWords)
  const sayEvent = useWords(eventWords)
  const wordsOf = (name: string): string => (isEvent(name) ? sayEvent(name) : name)
  const dates = useDates()
  const [page, setPage] = useState(1)
  const [kind, setKind] = useState('')
  const query = useApi('auditEvents', { query: { page, ...(kind !== '' && { kind }) } })
  const title = say('title', { total: formatCount(query.data?.total ?? 0) })
  return (
    <Card
      title={title}
      side={
        <label className="filter-field">
          <span className="only-heard">{say('kind')}</span>
          <select
            value={kind}
            onChange={(event) => {
              setKind(event.target.value)
              setPage(1)
            }}
          >
            <option value="">{say('all')}</option>
            {query.data?.kinds.map((one) => (
              <option key={one.kind} value={one.kind}>
                {wordsOf(one.kind)} ({formatCount(one.count)})
              </option>
            ))}
          </select>
        </label>
      }
    >
      <Loaded query={query}>
        {({ rows, total, pageSize }) =>
          rows.length === 0 ? (
            <p>{say('none')}</p>
          ) : (
            <>
              <DataTable
                caption={title}
                rows={rows}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'what', head: say('what'), cell: ({ kind: done }) => wordsOf(done) },
                  {
                    key: 'when',
                    head: say('when'),
                    cell: ({ at }) => <span className="nowrap">{dates.moment(at)}</span>,
                  },
                  { key: 'who', head: say('who'), cell: ({ actor }) => actor },
                  {
                    key: 'facts',
                    head: say('facts'),
                    cell: ({ facts }) => <span className="fingerprint">{factLine(facts)}</span>,
                  },
                  {
                    key: 'seq',
                    head: say('seq'),
                    isNumber: true,
                    cell: ({ seq }) => (seq === null ? say('waiting') : formatCount(seq)),
                  },
                ]}
              />
              <Pager page={page} pageSize={pageSize} total={total} onChange={setPage} />
            </>
          )
        }
      </Loaded>
    </Card>
  )
}

const LONGEST = 24

function factLine(facts: Readonly<Record<string, unknown>>): string {
  return Object.entries(facts)
    .map(([name, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      return `${name} ${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}`
    })
    .join(' · ')
}
