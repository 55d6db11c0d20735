import { formatCount } from '#vocabulary/indonesian.ts'
import type { VillageList } from '../list/village-list.ts'
import { useDates, useWords } from '../text/text.ts'

/** Days to the deadline, and how far the names go towards the target. */
export function Countdown({ list, named }: { readonly list: VillageList; readonly named: number }) {
  const words = useWords()
  const dates = useDates()
  const { daysToDeadline: days, deadlineOn, targetPeople: target } = list
  const isSent = list.lists.some((one) => one.submittedOn !== null)
  const share = target === 0 ? 0 : Math.min(1, named / target)
  if (deadlineOn === null && target === 0) return null
  return (
    <section className="card countdown">
      {days !== null && deadlineOn !== null && !(isSent && days < 0) && (
        <p className={`days ${days < 0 ? 'days-late' : days <= 7 ? 'days-soon' : ''}`}>
          {days !== 0 && <strong>{formatCount(Math.abs(days))}</strong>}{' '}
          <span>
            {days < 0
              ? words.countdownPast
              : days === 0
                ? words.countdownToday
                : words.countdownLeft}
            <br />
            <span className="quiet">{dates(deadlineOn)}</span>
          </span>
        </p>
      )}
      {target > 0 && (
        <>
          <div className="bar bar-target" aria-hidden="true">
            <span className="part part-ready" style={{ flexGrow: share }} />
            <span className="part part-rest" style={{ flexGrow: 1 - share }} />
          </div>
          <p>
            {words.targetOf(named, target)}.{' '}
            <span className="quiet">
              {named < target ? words.homeTargetMissing(target - named) : words.homeTargetReached}
            </span>
          </p>
          {list.groups.settled > 0 && (
            <p className="note">{words.homeSettled(list.groups.settled)}</p>
          )}
        </>
      )}
    </section>
  )
}
