import { Link } from '@tanstack/react-router'
import { formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { buttonClass } from '../../parts/button.tsx'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { berandaWords } from './beranda-words.ts'
import './decision-cards.css'

type Decision = Answer<'home'>['decisions'][number]

interface DecisionCardsProps {
  readonly decisions: readonly Decision[]
  readonly asOf: string
}

/** What somebody in this office can decide today, most urgent first. */
export function DecisionCards({ decisions, asOf }: DecisionCardsProps) {
  const say = useWords(berandaWords)
  const dates = useDates()
  return (
    <section aria-labelledby="decisions">
      <div className="decisions-head">
        <h2 className="section-title" id="decisions">
          {say('decisions')}
        </h2>
        <p>{say('decisionsAt', { day: dates.day(asOf) })}</p>
      </div>
      {decisions.length === 0 ? (
        <p>{say('decisionsNone')}</p>
      ) : (
        <ol className="decisions">
          {decisions.map((decision, at) => (
            <li key={decision.title} className="card decision">
              <DecisionBody decision={decision} place={at + 1} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

interface BodyProps {
  readonly decision: Decision
  readonly place: number
}

function DecisionBody({ decision, place }: BodyProps) {
  const say = useWords(berandaWords)
  const dates = useDates()
  return (
    <>
      <h3 className="decision-title">
        <span className="disc">{place}</span>
        <Said>{decision.title}</Said>
      </h3>
      <p className="decision-reason">
        <Said>{decision.reason}</Said>
      </p>
      <div className="decision-foot">
        <p>
          {decision.rupiah !== null && <strong>{formatRupiah(decision.rupiah)}</strong>}
          {decision.before && (
            <span className="second-line">
              {say('before', { day: dates.day(decision.before) })}
            </span>
          )}
        </p>
        <Link
          to={decision.path}
          className={buttonClass('outlined', 'small')}
          aria-label={`${say('open')}: ${decision.title}`}
        >
          {say('open')}
        </Link>
      </div>
    </>
  )
}
