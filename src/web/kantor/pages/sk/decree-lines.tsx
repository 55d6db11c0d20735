import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { workerAddress } from '../../addresses.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Pager } from '../../parts/pager.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { skWords } from './sk-words.ts'

type Line = Answer<'decree'>['lines']['rows'][number]

/** The frozen annex, a hundred lines at a time. */
export function DecreeLines({ decreeId }: { readonly decreeId: string }) {
  const say = useWords(skWords)
  const dates = useDates()
  const [q, setQ] = useState('')
  const [page, setPage] = useState(1)
  const query = useApi('decree', { params: { decreeId }, query: { q, page } })
  const columns: Column<Line>[] = [
    {
      key: 'name',
      head: say('name'),
      cell: ({ no, workerId, name, nikMasked }) => (
        <>
          {no}. <Link to={workerAddress(workerId)}>{name}</Link>
          <span className="second-line">{nikMasked}</span>
        </>
      ),
    },
    {
      key: 'village',
      head: say('village'),
      cell: ({ village, occupation }) => (
        <>
          {village.name}
          <span className="second-line">{occupation}</span>
        </>
      ),
    },
    {
      key: 'paidBy',
      head: say('paidBy'),
      cell: ({ spells }) =>
        spells
          .map(
            ({ fundName, from, to }) =>
              `${fundName}, ${dates.shortMonth(from)}–${dates.shortMonth(to)}`,
          )
          .join('; '),
    },
    {
      key: 'months',
      head: say('months'),
      isNumber: true,
      cell: ({ months }) => formatCount(months),
    },
    {
      key: 'jkk',
      head: say('jkk'),
      isNumber: true,
      cell: ({ jkkRupiah }) => formatRupiah(jkkRupiah),
    },
    {
      key: 'jkm',
      head: say('jkm'),
      isNumber: true,
      cell: ({ jkmRupiah }) => formatRupiah(jkmRupiah),
    },
  ]
  const total = query.data?.lines.total ?? 0
  return (
    <Card
      title={say('linesTitle', { total: formatCount(total) })}
      side={
        <SearchField
          label={say('search')}
          onChange={(words) => {
            setQ(words)
            setPage(1)
          }}
        />
      }
    >
      <Loaded query={query}>
        {({ lines }) =>
          lines.rows.length === 0 ? (
            <p>{say('noMatch')}</p>
          ) : (
            <>
              <DataTable
                caption={say('linesTitle', { total: formatCount(total) })}
                columns={columns}
                rows={lines.rows}
                rowKey={({ no }) => String(no)}
              />
              <Pager page={page} pageSize={lines.pageSize} total={lines.total} onChange={setPage} />
            </>
          )
        }
      </Loaded>
    </Card>
  )
}
