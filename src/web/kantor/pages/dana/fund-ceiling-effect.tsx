import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { DataTable } from '../../parts/data-table.tsx'
import { Rupiah } from '../../parts/numbers.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { fundWords } from './fund-words.ts'

type Effect = Answer<'foreseeCeiling'>

/** What a new ceiling breaks, delays or frees, before anything is changed. */
export function CeilingEffect({ effect }: { readonly effect: Effect }) {
  const say = useWords(fundWords)
  const dates = useDates()
  const { broken, late, arrivals } = effect
  return (
    <div className="fund-effect" role="status">
      {broken.length > 0 ? (
        <p className="fund-effect-soon">
          {say('effectBroken', {
            months: formatCount(effect.brokenPersonMonths),
            rupiah: formatRupiah(effect.brokenRupiah),
          })}
        </p>
      ) : (
        <p>
          <strong>{say('effectCalm')}</strong>{' '}
          {say('effectFree', {
            rupiah: formatRupiah(effect.remainderRupiah),
            people: formatCount(effect.reachablePeople),
            waiting: formatCount(effect.waitingPeople),
          })}
        </p>
      )}
      {late.length > 0 && (
        <p className="fund-effect-soon">
          {say('effectLate', { months: late.map(({ month }) => dates.month(month)).join(', ') })}
        </p>
      )}
      {arrivals !== null && (
        <p className="second-line">
          {say('effectStages', {
            stages: arrivals
              .map(({ month, rupiah }) => `${dates.month(month)} ${formatRupiah(rupiah)}`)
              .join(', '),
          })}
        </p>
      )}
      {broken.length > 0 && (
        <DataTable
          caption={say('effectTable')}
          rows={broken}
          rowKey={({ month }) => month}
          columns={[
            { key: 'month', head: say('month'), cell: ({ month }) => dates.month(month) },
            {
              key: 'people',
              head: say('people'),
              isNumber: true,
              cell: ({ people }) => formatCount(people),
            },
            {
              key: 'short',
              head: say('short'),
              isNumber: true,
              cell: ({ rupiah }) => <Rupiah value={rupiah} />,
            },
          ]}
        />
      )}
    </div>
  )
}
