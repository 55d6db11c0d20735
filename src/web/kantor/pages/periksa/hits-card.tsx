import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { workerAddress } from '../../addresses.ts'
import { useApi } from '../../data/use-api.ts'
import { Badge, type Tone } from '../../parts/badge.tsx'
import { Card } from '../../parts/card.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Pager } from '../../parts/pager.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import type { Edition, Hit } from './daftar.ts'
import { type DaftarKey, daftarWords } from './daftar-words.ts'
import { shareText } from './decimal.ts'

const STATES: Readonly<Record<Hit['state'], { readonly words: DaftarKey; readonly tone: Tone }>> = {
  linked: { words: 'linkedState', tone: 'good' },
  open: { words: 'openState', tone: 'soon' },
  same: { words: 'sameState', tone: 'good' },
  different: { words: 'differentState', tone: 'plain' },
}

/** Whom one list found, the surest first. */
export function HitsCard({ edition }: { readonly edition: Edition }) {
  const say = useWords(daftarWords)
  const [page, setPage] = useState(1)
  const hits = useApi('outsideHits', { params: { editionId: edition.id }, query: { page } })
  const columns = useColumns()
  return (
    <Loaded query={hits} lines={4}>
      {(answer) => (
        <Card
          title={say('hitsTitle', { list: `${say(edition.list)}, ${edition.source}` })}
          note={
            answer.total > 0
              ? say('hitsNote', { total: formatCount(answer.total) })
              : say('hitsNone')
          }
        >
          {answer.total > 0 && (
            <DataTable
              caption={say('hitsTitle', { list: say(edition.list) })}
              columns={columns}
              rows={answer.rows}
              rowKey={(row) => `${row.outsideId} ${row.worker.id}`}
            />
          )}
          <Pager
            page={answer.page}
            pageSize={answer.pageSize}
            total={answer.total}
            onChange={setPage}
          />
        </Card>
      )}
    </Loaded>
  )
}

function useColumns(): readonly Column<Hit>[] {
  const say = useWords(daftarWords)
  const dates = useDates()
  return [
    {
      key: 'listed',
      head: say('listed'),
      cell: (row) => (
        <>
          {row.name}
          <span className="second-line">
            {row.nikMasked || say('noNik')}
            {row.birthDate && `, ${dates.day(row.birthDate)}`}
          </span>
          <FactLine facts={row.facts} />
        </>
      ),
    },
    {
      key: 'known',
      head: say('known'),
      cell: ({ worker }) => (
        <>
          <Link to={workerAddress(worker.id)}>{worker.name}</Link>
          <span className="second-line">{worker.village.name}</span>
        </>
      ),
    },
    {
      key: 'probability',
      head: say('probability'),
      isNumber: true,
      cell: (row) => shareText(row.probabilityMillionths / 1_000_000),
    },
    {
      key: 'state',
      head: say('state'),
      cell: ({ state }) => <Badge tone={STATES[state].tone}>{say(STATES[state].words)}</Badge>,
    },
  ]
}

function FactLine({ facts }: Pick<Hit, 'facts'>) {
  const say = useWords(daftarWords)
  const dates = useDates()
  const { diedOn, employer, payer } = facts as Readonly<Record<string, string | undefined>>
  const told = [diedOn && say('died', { day: dates.day(diedOn) }), employer, payer].filter(Boolean)
  if (told.length === 0) return null
  return <span className="second-line">{told.join(', ')}</span>
}
