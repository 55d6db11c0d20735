import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react'
import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Said } from '../../parts/said.tsx'
import { type Dates, useDates } from '../../words/use-dates.ts'
import { type Say, useWords } from '../../words/wording.ts'
import { kepesertaanWords } from './kepesertaan-words.ts'

type Files = Answer<'exchangeFiles'>
type File = Files['rows'][number]
type Words = Say<keyof typeof kepesertaanWords.keys>

/** Files to and from the branch, and why registrations came back. */
export function FileCard() {
  const say = useWords(kepesertaanWords)
  const dates = useDates()
  const [page, setPage] = useState(1)
  const query = useApi('exchangeFiles', { query: { page } })
  return (
    <Loaded query={query}>
      {({ rows, total, pageSize, registrations, refusals }) => {
        const title = say('filesTitle', {
          sent: formatCount(registrations.sent),
          accepted: formatCount(registrations.accepted),
          refused: formatCount(registrations.refused),
        })
        return (
          <div className="grid">
            <Card span={8} title={title}>
              {rows.length === 0 && <p>{say('filesNone')}</p>}
              <DataTable
                caption={title}
                rows={rows}
                rowKey={({ id }) => id}
                columns={fileColumns(say, dates)}
              />
              <Pager page={page} pageSize={pageSize} total={total} onChange={setPage} />
            </Card>
            <RefusalCard refusals={refusals} />
          </div>
        )
      }}
    </Loaded>
  )
}

function RefusalCard({ refusals }: Pick<Files, 'refusals'>) {
  const say = useWords(kepesertaanWords)
  return (
    <Card span={4} title={say('refusalsTitle')}>
      <DataTable
        caption={say('refusalsTitle')}
        rows={refusals}
        rowKey={({ code, reason }) => `${code} ${reason}`}
        columns={[
          { key: 'reason', head: say('reason'), cell: ({ reason }) => <Said>{reason}</Said> },
          {
            key: 'people',
            head: say('people'),
            isNumber: true,
            cell: ({ people }) => formatCount(people),
          },
        ]}
      />
    </Card>
  )
}

function fileColumns(say: Words, dates: Dates): Column<File>[] {
  return [
    {
      key: 'file',
      head: say('file'),
      cell: ({ name, direction }) => (
        <>
          {direction === 'out' ? (
            <IconArrowUpRight size={16} stroke={1.8} aria-hidden="true" />
          ) : (
            <IconArrowDownLeft size={16} stroke={1.8} aria-hidden="true" />
          )}{' '}
          {name}
          <span className="second-line">{say(direction)}</span>
        </>
      ),
    },
    { key: 'lines', head: say('lines'), isNumber: true, cell: ({ lines }) => formatCount(lines) },
    { key: 'when', head: say('when'), cell: ({ at }) => dates.moment(at) },
    {
      key: 'answered',
      head: say('answered'),
      cell: ({ answered, faults, answersName }) => (
        <>
          {answered &&
            say('answeredWords', {
              accepted: formatCount(answered.accepted),
              refused: formatCount(answered.refused),
            })}
          {answersName && <span className="second-line">{answersName}</span>}
          {faults.length > 0 && (
            <span className="second-line">
              {say('faults', { count: formatCount(faults.length) })}
            </span>
          )}
        </>
      ),
    },
  ]
}
