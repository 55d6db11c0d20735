import { formatCount } from '#vocabulary/indonesian.ts'
import { daysBetween, isoDate } from '#vocabulary/iso-date.ts'
import type { Answer } from '../../shared/api.ts'
import { linkTo } from '../router.ts'
import { useWords } from '../text/text.ts'

type Village = Answer<'village'>

/** Red only here: a family is harmed if nobody acts. */
export function LapseAlarm({ village }: { readonly village: Village }) {
  const words = useWords()
  const { people, nearest } = village.lapsing
  if (people === 0 || nearest === null) return null
  const days = daysBetween(isoDate(village.asOf), isoDate(nearest))
  return (
    <section className="alarm">
      <p className="alarm-number">
        <strong>{formatCount(people)}</strong> <span>{words.lapseNumber(days)}</span>
      </p>
      <p>{words.lapseBody}</p>
      <a className="button button-harm" href={linkTo('warga?keadaan=in-grace')}>
        {words.lapseAction}
      </a>
    </section>
  )
}

export function ProtectionCard({ village }: { readonly village: Village }) {
  const words = useWords()
  const { protected: covered, inGrace, lapsed, notStarted } = village.row.protection
  const all = covered + inGrace + lapsed + notStarted
  const parts = [
    { kind: 'ready', count: covered, word: words.protectedWord },
    { kind: 'look', count: inGrace, word: words.graceWord },
    { kind: 'mend', count: lapsed, word: words.lapsedWord },
    { kind: 'rest', count: notStarted, word: words.notStartedWord },
  ].filter(({ count }) => count > 0)
  return (
    <section className="card">
      <h2 className="card-title">
        {all === 0 ? words.protectionNone : words.protectionTitle(covered, all)}
      </h2>
      {all === 0 ? (
        <p className="note">{words.protectionNoneBody}</p>
      ) : (
        <>
          <div className="bar" aria-hidden="true">
            {parts.map(({ kind, count }) => (
              <span key={kind} className={`part part-${kind}`} style={{ flexGrow: count }} />
            ))}
          </div>
          <ul className="keys">
            {parts.map(({ kind, count, word }) => (
              <li key={kind}>
                <span className={`key part-${kind}`} aria-hidden="true" />
                {word}
                <strong>{formatCount(count)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      <a className="button" href={linkTo('warga')}>
        {words.seePeople}
      </a>
    </section>
  )
}
