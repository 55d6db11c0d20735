import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../../parts/card.tsx'
import { type Column, DataTable } from '../../../parts/data-table.tsx'
import { Count } from '../../../parts/numbers.tsx'
import { useDates } from '../../../words/use-dates.ts'
import { useWords } from '../../../words/wording.ts'
import { studioWords } from './studio-words.ts'
import { type Opening, type Policy, startingFrom } from './use-studio.ts'

type Times = Answer<'timePolicy'>

interface StartsCardProps {
  readonly opening: Opening
  readonly times: Times
  readonly policy: Policy
  readonly onUse: (policy: Policy) => void
}

/** The usual starts side by side: whose cover ends by then, and what is reached. */
export function StartsCard({ opening, times, policy, onUse }: StartsCardProps) {
  const say = useWords(studioWords)
  const dates = useDates()
  const costly = times.starts.find(({ lapsed }) => lapsed > 0)
  const use = ({ startMonth, coverMonths }: Times['starts'][number]): void => {
    onUse({ ...startingFrom(policy, startMonth), coverMonths })
  }
  return (
    <Card
      title={
        costly
          ? say('startsTitle', {
              month: dates.month(costly.startMonth),
              count: formatCount(costly.lapsed),
            })
          : say('startsNone')
      }
      note={say('startsNote', { unpaid: opening.unpaidMonths, wait: times.waitMonths })}
    >
      <DataTable
        caption={say('startsTitle', { month: '', count: '' })}
        rows={times.starts}
        rowKey={({ startMonth, coverMonths }) => `${startMonth} ${coverMonths}`}
        columns={[
          {
            key: 'start',
            head: say('startColumn'),
            cell: (row) => (
              <>
                <button type="button" className="name-button" onClick={() => use(row)}>
                  {dates.shortMonth(row.startMonth)}{' '}
                  <span className="only-heard">
                    {say('useStartLabel', {
                      start: dates.month(row.startMonth),
                      count: row.coverMonths,
                    })}
                  </span>
                </button>
                <span className="second-line">{say('months', { count: row.coverMonths })}</span>
                {row.monthsBeyond > 0 && (
                  <span className="second-line">
                    {say('ahead', { count: row.monthsBeyond, year: opening.year + 1 })}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'lapsed',
            head: say('lapsed'),
            isNumber: true,
            cell: ({ lapsed }) => <Count value={lapsed} />,
          },
          {
            key: 'tooOld',
            head: say('tooOld'),
            isNumber: true,
            cell: ({ tooOld }) => <Count value={tooOld} />,
          },
          {
            key: 'covered',
            head: say('fundPeople'),
            isNumber: true,
            cell: ({ covered }) => <Count value={covered} />,
          },
        ]}
      />
    </Card>
  )
}

/** Whoever must act reads the first few; the others stand folded beneath. */
const FIRST_SHOWN = 8

interface LateCardProps {
  readonly times: Times
  readonly onAsk: (workerId: string) => void
}

/** Members lost only because money comes late: what would save each, by when, and what waiting costs. */
export function LateCard({ times, onAsk }: LateCardProps) {
  const say = useWords(studioWords)
  const dates = useDates()
  const { losses, latePeople, lateRupiah } = times
  const laterOf = ({ laterStart }: Times['losses'][number]): string => {
    if (laterStart.isTooOld) return say('laterOld')
    const { month, uncoveredMonths, waitMonths, isNewRegistration } = laterStart
    const facts = { month: dates.month(month), uncovered: uncoveredMonths, wait: waitMonths }
    return say(isNewRegistration ? 'laterNew' : 'laterOn', facts)
  }
  const columns: readonly Column<Times['losses'][number]>[] = [
    {
      key: 'name',
      head: say('name'),
      cell: ({ workerId, name, village }) => (
        <>
          <button type="button" className="name-button" onClick={() => onAsk(workerId)}>
            {name}
          </button>
          <span className="second-line">{village.name}</span>
        </>
      ),
    },
    {
      key: 'bridge',
      head: say('bridge'),
      isNumber: true,
      cell: ({ bridgeRupiah }) => formatRupiah(bridgeRupiah),
    },
    { key: 'dueOn', head: say('dueOn'), cell: ({ dueOn }) => dates.day(dueOn) },
    {
      key: 'money',
      head: say('moneyMonth'),
      cell: ({ fundName, moneyMonth }) => `${fundName}, ${dates.month(moneyMonth)}`,
    },
    { key: 'later', head: say('later'), cell: laterOf },
  ]
  if (latePeople === 0) return <Card title={say('lateNone')} />
  return (
    <Card
      title={say('lateTitle', { count: formatCount(latePeople) })}
      note={say('lateNote', { rupiah: formatRupiah(lateRupiah) })}
    >
      <DataTable
        caption={say('lateTitle', { count: formatCount(latePeople) })}
        rows={losses.slice(0, FIRST_SHOWN)}
        rowKey={({ workerId }) => workerId}
        columns={columns}
      />
      {losses.length > FIRST_SHOWN && (
        <details className="studio-fold">
          <summary>{say('lateMore', { count: formatCount(losses.length - FIRST_SHOWN) })}</summary>
          <DataTable
            caption={say('lateTitle', { count: formatCount(latePeople) })}
            rows={losses.slice(FIRST_SHOWN)}
            rowKey={({ workerId }) => workerId}
            columns={columns}
          />
        </details>
      )}
    </Card>
  )
}
