import { Link } from '@tanstack/react-router'
import { workerAddress } from '../../addresses.ts'
import { Card } from '../../parts/card.tsx'
import { CutTable } from '../../parts/cut-table.tsx'
import { useWords } from '../../words/wording.ts'
import { danaWords } from './dana-words.ts'
import { usePersonColumns } from './person-columns.tsx'
import type { Run } from './run.ts'

type Person = Run['cutLine'][number]

const REASONS = {
  'no-fund-accepts': 'noFundAccepts',
  window: 'window',
  money: 'notReached',
} as const

/** The last people covered and the first left out, with the line between them. */
export function CutLine({ run }: { readonly run: Run }) {
  const say = useWords(danaWords)
  const columns = usePersonColumns<Person>(
    ({ workerId, name }) => <Link to={workerAddress(workerId)}>{name}</Link>,
    ({ isCovered, fundName, reason }) => (isCovered ? fundName : say(REASONS[reason ?? 'money'])),
  )
  return (
    <Card span={8} title={say('cutTitle')} note={say('cutNote')}>
      <CutTable
        caption={say('cutNote')}
        columns={columns}
        rows={run.cutLine}
        rowKey={({ workerId }) => workerId}
        isBelow={({ isCovered }) => !isCovered}
        line={say('cutLine')}
      />
    </Card>
  )
}
