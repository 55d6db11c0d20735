import { Link } from '@tanstack/react-router'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { workerAddress } from '../../../addresses.ts'
import { fundColumn, rupiahColumn } from '../../../parts/columns.tsx'
import { type Column, DataTable } from '../../../parts/data-table.tsx'
import { usePaidMonths } from '../../../parts/use-paid-months.ts'
import { useDates } from '../../../words/use-dates.ts'
import { useWords } from '../../../words/wording.ts'
import { restWords } from './rest-words.ts'

type Effect = Answer<'foreseeRest'>
type Person = Effect['people'][number]
type Fund = Effect['funds'][number]

/** What allocating the rest of the year anew changes: how many, for whom, and with which money. */
export function RestEffect({ effect }: { readonly effect: Effect }) {
  const say = useWords(restWords)
  const dates = useDates()
  const [from, to] = [dates.month(effect.from), dates.month(effect.to)]
  const all = Object.values(effect.counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className="fund-effect rest-effect" role="status">
      <p className={effect.counts.dropped > 0 ? 'fund-effect-soon' : undefined}>
        <strong>
          {all === 0
            ? say('calm', { from, to })
            : say('head', {
                from,
                to,
                dropped: formatCount(effect.counts.dropped),
                added: formatCount(effect.counts.added),
              })}
        </strong>
      </p>
      <p className="second-line">
        {say('months', {
          before: formatCount(effect.monthsBefore),
          after: formatCount(effect.monthsAfter),
          kept: formatRupiah(effect.keptRupiah),
        })}{' '}
        {say(effect.status)}
      </p>
      {all > 0 && <People effect={effect} all={all} />}
      <Funds effect={effect} />
    </div>
  )
}

function People({ effect, all }: { readonly effect: Effect; readonly all: number }) {
  const say = useWords(restWords)
  const told = usePaidMonths()
  const columns: readonly Column<Person>[] = [
    {
      key: 'name',
      head: say('name'),
      cell: ({ workerId, name }) => <Link to={workerAddress(workerId)}>{name}</Link>,
    },
    { key: 'village', head: say('village'), cell: ({ village }) => village.name },
    { key: 'change', head: say('change'), cell: ({ kind }) => say(kind) },
    { key: 'before', head: say('before'), cell: ({ before }) => told(before) },
    { key: 'after', head: say('after'), cell: ({ after }) => told(after) },
  ]
  return (
    <>
      <DataTable
        caption={say('tableTitle')}
        rows={effect.people}
        rowKey={({ workerId }) => workerId}
        columns={columns}
      />
      {effect.people.length < all && (
        <p className="second-line">
          {say('some', { shown: formatCount(effect.people.length), all: formatCount(all) })}
        </p>
      )}
    </>
  )
}

function Funds({ effect }: { readonly effect: Effect }) {
  const say = useWords(restWords)
  const columns: readonly Column<Fund>[] = [
    fundColumn(say('fund')),
    rupiahColumn('ceiling', say('ceiling'), ({ ceilingRupiah }) => ceilingRupiah),
    rupiahColumn('kept', say('keptFund'), ({ keptRupiah }) => keptRupiah),
    rupiahColumn('used', say('used'), ({ usedRupiah }) => usedRupiah),
    rupiahColumn('left', say('left'), ({ leftRupiah }) => leftRupiah),
  ]
  return (
    <details className="fund-months">
      <summary>{say('fundTitle')}</summary>
      <DataTable
        caption={say('fundTitle')}
        rows={effect.funds}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </details>
  )
}
