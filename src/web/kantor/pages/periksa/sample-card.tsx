import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiRefusal, call } from '#web/shared/api.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { shareText } from './decimal.ts'
import { mutuWords } from './mutu-words.ts'
import type { Quality } from './quality.ts'

type Link = Quality['sample'][number]
type Verdict = 'right' | 'wrong'

interface SampleCardProps {
  readonly quality: Quality
  readonly onSeed: () => void
}

/** Twenty automatic links drawn by a number, to be compared with the papers. */
export function SampleCard({ quality, onSeed }: SampleCardProps) {
  const say = useWords(mutuWords)
  const { check, fault } = useCheck()
  const columns = useColumns(check)
  return (
    <Card
      title={say('sampleTitle')}
      note={say('sampleNote', { seed: quality.seed })}
      side={
        <Button size="small" onClick={onSeed}>
          {say('another')}
        </Button>
      }
      foot={<span>{say('sampleText')}</span>}
    >
      {fault && (
        <p className="fault-line" role="alert">
          {fault}
        </p>
      )}
      <DataTable
        caption={say('sampleTitle')}
        columns={columns}
        rows={quality.sample}
        rowKey={(row) => row.candidateId}
      />
    </Card>
  )
}

function useColumns(check: (link: Link, verdict: Verdict) => void): readonly Column<Link>[] {
  const say = useWords(mutuWords)
  const dates = useDates()
  const side = ({ name, nikMasked, birthDate, village }: Link['left']) => (
    <>
      {name}
      <span className="second-line">
        {nikMasked}, {dates.day(birthDate)}, {village.name}
      </span>
    </>
  )
  return [
    { key: 'line', head: say('line'), cell: (row) => side(row.left) },
    { key: 'person', head: say('person'), cell: (row) => side(row.right) },
    {
      key: 'probability',
      head: say('probability'),
      isNumber: true,
      cell: (row) => shareText(row.probabilityMillionths / 1_000_000),
    },
    {
      key: 'verdict',
      head: say('verdict'),
      cell: (row) =>
        row.verdict ? (
          <Badge tone={row.verdict === 'right' ? 'good' : 'soon'}>
            {say(row.verdict === 'right' ? 'isRight' : 'isWrong')}
          </Badge>
        ) : (
          <span className="check-buttons">
            <Button size="small" onClick={() => check(row, 'right')}>
              {say('right')} <span className="only-heard">{row.left.name}</span>
            </Button>
            <Button size="small" kind="text" onClick={() => check(row, 'wrong')}>
              {say('wrongVerdict')} <span className="only-heard">{row.left.name}</span>
            </Button>
          </span>
        ),
    },
  ]
}

function useCheck() {
  const client = useQueryClient()
  const [fault, setFault] = useState<string | null>(null)
  const check = async ({ candidateId, workerId }: Link, verdict: Verdict): Promise<void> => {
    try {
      await call('checkLink', { body: { candidateId, workerId, verdict } })
      setFault(null)
      for (const key of ['quality', 'pairs', 'home'])
        void client.invalidateQueries({ queryKey: [key] })
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setFault(error.sentence)
    }
  }
  return { fault, check: (link: Link, verdict: Verdict) => void check(link, verdict) }
}
