import { IconGavel } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { type Answer, ApiRefusal, call } from '#web/shared/api.ts'
import { workerAddress } from '../../addresses.ts'
import { useApi } from '../../data/use-api.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { Pager } from '../../parts/pager.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { PeriksaTabs } from './periksa-tabs.tsx'
import { periksaWords } from './periksa-words.ts'
import { putusanWords } from './putusan-words.ts'

type Rulings = Answer<'rulings'>
type Row = Rulings['rows'][number]

/** What was ruled, by whom and when; every row can be taken back. */
export function PutusanPage() {
  const say = useWords(putusanWords)
  const room = useWords(periksaWords)
  const [page, setPage] = useState(1)
  const rulings = useApi('rulings', { query: { page } })
  const crumbs = [{ words: room('crumb'), to: '/kantor/periksa' }, { words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={rulings}>
      {(answer) => {
        const all = answer.same + answer.different + answer.undone
        const numbers = {
          same: formatCount(answer.same),
          different: formatCount(answer.different),
        }
        return (
          <Page
            crumbs={crumbs}
            question={say('question')}
            answer={all > 0 ? say('answer', numbers) : say('none')}
            lead={say('lead')}
          >
            <PeriksaTabs />
            {all === 0 ? (
              <Notice
                icon={IconGavel}
                tone="calm"
                title={say('noneTitle')}
                text={say('noneText')}
              />
            ) : (
              <RulingCard answer={answer} all={all} onPage={setPage} />
            )}
          </Page>
        )
      }}
    </PageLoaded>
  )
}

interface RulingCardProps {
  readonly answer: Rulings
  readonly all: number
  readonly onPage: (page: number) => void
}

function RulingCard({ answer, all, onPage }: RulingCardProps) {
  const say = useWords(putusanWords)
  const { undo, note } = useUndo()
  const columns = useColumns(undo)
  return (
    <Card
      title={say('cardTitle', { undone: formatCount(answer.undone), all: formatCount(all) })}
      note={say('cardNote')}
    >
      {note && (
        <p className="ruling-note" role="status">
          {note}
        </p>
      )}
      <DataTable
        caption={say('question')}
        columns={columns}
        rows={answer.rows}
        rowKey={(row) => row.id}
      />
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.total} onChange={onPage} />
    </Card>
  )
}

function useColumns(undo: (row: Row) => void): readonly Column<Row>[] {
  const say = useWords(putusanWords)
  const dates = useDates()
  return [
    {
      key: 'left',
      head: say('left'),
      cell: (row) => (
        <>
          {row.leftName || say('gone')}
          <span className="second-line">{say(row.kind)}</span>
        </>
      ),
    },
    {
      key: 'right',
      head: say('right'),
      cell: (row) => <Link to={workerAddress(row.workerId)}>{row.rightName}</Link>,
    },
    {
      key: 'verdict',
      head: say('verdict'),
      cell: (row) => (
        <Badge tone={row.verdict === 'same' ? 'good' : 'plain'}>{say(row.verdict)}</Badge>
      ),
    },
    { key: 'village', head: say('village'), cell: (row) => row.village.name },
    {
      key: 'by',
      head: say('by'),
      cell: (row) => (
        <>
          {row.ruledBy}
          <span className="second-line">{dates.moment(row.ruledAt)}</span>
        </>
      ),
    },
    {
      key: 'undo',
      head: '',
      cell: (row) =>
        row.undoneAt ? (
          <span className="second-line">
            {say('undoneBy', { by: row.undoneBy ?? '', at: dates.moment(row.undoneAt) })}
          </span>
        ) : (
          <Button size="small" onClick={() => undo(row)}>
            {say('undo')} <span className="only-heard">{row.leftName}</span>
          </Button>
        ),
    },
  ]
}

function useUndo() {
  const say = useWords(putusanWords)
  const client = useQueryClient()
  const [note, setNote] = useState<string | null>(null)
  const undo = async (row: Row): Promise<void> => {
    try {
      const { askedAgainAs } = await call('undoRuling', { params: { rulingId: row.id } })
      const isOther = askedAgainAs === 'workers' && row.kind === 'line'
      setNote(say(isOther ? 'undoneWorkers' : 'undoneDone'))
      for (const key of ['rulings', 'pairs', 'home'])
        void client.invalidateQueries({ queryKey: [key] })
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setNote(error.sentence)
    }
  }
  return { note, undo: (row: Row) => void undo(row) }
}
