import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { workerAddress } from '../../addresses.ts'
import { Card } from '../../parts/card.tsx'
import { type Column, TableHead, TableRow } from '../../parts/data-table.tsx'
import { useWords } from '../../words/wording.ts'
import { danaWords } from './dana-words.ts'
import type { Run } from './run.ts'
import { scoreText } from './score-text.ts'

type Person = Run['cutLine'][number]

const REASONS = {
  'no-fund-accepts': 'noFundAccepts',
  window: 'window',
  money: 'notReached',
} as const

/** The last people covered and the first left out, with the line between them. */
export function CutLine({ run }: { readonly run: Run }) {
  const say = useWords(danaWords)
  const columns: Column<Person>[] = [
    {
      key: 'name',
      head: say('name'),
      cell: ({ workerId, name }) => <Link to={workerAddress(workerId)}>{name}</Link>,
    },
    { key: 'village', head: say('village'), cell: ({ village }) => village.name },
    { key: 'tier', head: say('tier'), isNumber: true, cell: ({ tier }) => tier },
    {
      key: 'score',
      head: say('score'),
      isNumber: true,
      cell: ({ scoreMillionths }) => scoreText(scoreMillionths),
    },
    {
      key: 'paidBy',
      head: say('paidBy'),
      cell: ({ isCovered, fundName, reason }) =>
        isCovered ? fundName : say(REASONS[reason ?? 'money']),
    },
  ]
  const firstLeft = run.cutLine.findIndex(({ isCovered }) => !isCovered)
  return (
    <Card span={8} title={say('cutTitle')} note={say('cutNote')}>
      <div className="table-frame">
        <table className="table">
          <caption className="only-heard">{say('cutNote')}</caption>
          <TableHead columns={columns} />
          <tbody>
            {run.cutLine.map((person, at) => (
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
