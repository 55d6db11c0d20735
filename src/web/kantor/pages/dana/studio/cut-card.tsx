import { Fragment } from 'react'
import { formatRupiah } from '#vocabulary/indonesian.ts'
import { Card } from '../../../parts/card.tsx'
import { type Column, TableHead, TableRow } from '../../../parts/data-table.tsx'
import { useWords } from '../../../words/wording.ts'
import { scoreText } from '../score-text.ts'
import { studioWords } from './studio-words.ts'
import type { Outcome, Tried } from './use-studio.ts'

type Person = Outcome['cutLine'][number]

interface CutCardProps {
  readonly outcome: Outcome
  readonly certainty: Tried['certainty']
  readonly onAsk: (workerId: string) => void
}

/** The last people covered and the first left out, with the line between them. */
export function CutCard({ outcome, certainty, onAsk }: CutCardProps) {
  const say = useWords(studioWords)
  const firstLeft = outcome.cutLine.findIndex(({ reason }) => reason !== null)
  const last = outcome.cutLine[firstLeft - 1]
  const paidBy = ({ reason, shortRupiah, fundNames }: Person): string => {
    if (reason !== null)
      return shortRupiah === null
        ? say('notReached')
        : say('short', { rupiah: formatRupiah(shortRupiah) })
    return certainty === 'estimate' ? say('paidLater') : fundNames.join(', ')
  }
  const columns: Column<Person>[] = [
    {
      key: 'name',
      head: say('name'),
      cell: ({ workerId, name }) => (
        <button type="button" className="name-button" onClick={() => onAsk(workerId)}>
          {name}
        </button>
      ),
    },
    { key: 'village', head: say('village'), cell: ({ village }) => village.name },
    { key: 'tier', head: say('tier'), isNumber: true, cell: ({ tier }) => tier },
    {
      key: 'score',
      head: say('score'),
      isNumber: true,
      cell: ({ scoreMillionths }) => scoreText(scoreMillionths),
    },
    { key: 'paidBy', head: say('paidBy'), cell: paidBy },
  ]
  return (
    <Card
      title={
        last && firstLeft > 0
          ? say('cutTitle', { score: scoreText(last.scoreMillionths) })
          : say('cutNone')
      }
      note={say('cutNote')}
    >
      <div className="table-frame">
        <table className="table">
          <caption className="only-heard">{say('cutNote')}</caption>
          <TableHead columns={columns} />
          <tbody>
            {outcome.cutLine.map((person, at) => (
              <Fragment key={person.workerId}>
                {at === firstLeft && (
                  <tr className="cut-line">
                    <td colSpan={columns.length}>
                      <span>{say('cutLine')}</span>
                    </td>
                  </tr>
                )}
                <TableRow row={person} columns={columns} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
