import { drawTrend } from '#journey/report/index.ts'
import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import type { Column } from '../../parts/data-table.tsx'
import { DrawnCard } from '../../parts/drawn-card.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { Facts } from '../../parts/facts.tsx'
import { useIsNarrow } from '../../parts/use-is-narrow.ts'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { berandaWords } from './beranda-words.ts'
import { trendOf } from './trend-of.ts'

type Home = Answer<'home'>
type Month = Home['trend'][number]

/** Protection through the year, with the target and what the insurer published about all workers. */
export function TrendCard({ home }: { readonly home: Home }) {
  const say = useWords(berandaWords)
  const dates = useDates()
  const isNarrow = useIsNarrow()
  const { coverage, protection } = home
  const whole = coverage.denominator
  const trend = trendOf(home, say, dates)
  const columns: Column<Month>[] = [
    { key: 'month', head: say('month'), cell: ({ month }) => dates.month(month) },
    {
      key: 'people',
      head: say('people'),
      isNumber: true,
      cell: ({ people, isFuture }) => (isFuture ? '–' : formatCount(people)),
    },
    {
      key: 'promised',
      head: say('promised'),
      isNumber: true,
      cell: ({ promisedPeople }) => formatCount(promisedPeople),
    },
    {
      key: 'share',
      head: say('share'),
      isNumber: true,
      cell: ({ people, isFuture }) =>
        whole && !isFuture ? formatPercent(people / whole.value) : '–',
    },
  ]
  return (
    <DrawnCard
      span={7}
      title={trend.finding}
      note={trend.measure}
      svg={drawTrend({ ...trend, isNarrow })}
      columns={columns}
      rows={home.trend}
      rowKey={({ month }) => month}
      source={
        whole && (
          <>
            {say('denominator', {
              value: formatCount(whole.value),
              source: whole.source,
              period: dates.period(whole.period),
            })}{' '}
            <FactStatus status={whole.status} />
          </>
        )
      }
      beneath={
        <Facts
          facts={(['protected', 'inGrace', 'lapsed', 'notStarted'] as const).map((key) => ({
            key,
            value: formatCount(protection[key]),
            label: say(key),
          }))}
        />
      }
    />
  )
}
