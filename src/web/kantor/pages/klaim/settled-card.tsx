import { Link } from '@tanstack/react-router'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { workerAddress } from '../../addresses.ts'
import { Card } from '../../parts/card.tsx'
import type { Column } from '../../parts/data-table.tsx'
import { Rupiah } from '../../parts/numbers.tsx'
import { Said } from '../../parts/said.tsx'
import { ToolTable } from '../../parts/tool-table.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import type { Case } from './case.ts'
import { klaimWords, wordsFor } from './klaim-words.ts'

/** What the branch has answered: received, or refused with its reason. */
export function SettledCard({ cases }: { readonly cases: readonly Case[] }) {
  const say = useWords(klaimWords)
  const dates = useDates()
  const settled = cases.filter(({ state }) => state === 'paid' || state === 'refused')
  if (settled.length === 0) return null
  const count = (state: Case['state']): string =>
    formatCount(settled.filter((one) => one.state === state).length)
  const columns: Column<Case>[] = [
    {
      key: 'who',
      head: say('who'),
      plain: ({ name, village }) => `${name}, ${village.name}`,
      cell: ({ workerId, name, village }) => (
        <>
          <Link to={workerAddress(workerId)}>{name}</Link>
          <span className="second-line">{village.name}</span>
        </>
      ),
    },
    {
      key: 'what',
      head: say('what'),
      plain: ({ event, eventOn }) => `${wordsFor(say, event)}, ${eventOn}`,
      cell: ({ event, eventOn }) => (
        <>
          {wordsFor(say, event)}
          <span className="second-line nowrap">{dates.day(eventOn)}</span>
        </>
      ),
    },
    {
      key: 'owed',
      head: say('owed'),
      isNumber: true,
      plain: ({ amountRupiah }) => amountRupiah,
      cell: ({ amountRupiah }) => formatRupiah(amountRupiah),
    },
    {
      key: 'got',
      head: say('got'),
      isNumber: true,
      plain: ({ paidRupiah }) => paidRupiah ?? 0,
      cell: ({ paidRupiah }) => <Rupiah value={paidRupiah ?? 0} />,
    },
    {
      key: 'outcome',
      head: say('outcome'),
      plain: ({ outcome, stateWords }) => outcome ?? stateWords,
      cell: ({ outcome, stateWords }) => <Said>{outcome ?? stateWords}</Said>,
    },
    {
      key: 'took',
      head: say('took'),
      isNumber: true,
      plain: ({ waitingDays }) => waitingDays,
      cell: ({ waitingDays }) => say('waiting', { days: formatCount(waitingDays) }),
    },
  ]
  const title = say('settledTitle', { paid: count('paid'), refused: count('refused') })
  return (
    <Card title={title}>
      <ToolTable
        caption={title}
        fileName="klaim"
        columns={columns}
        rows={settled}
        rowKey={({ id }) => id}
      />
    </Card>
  )
}
