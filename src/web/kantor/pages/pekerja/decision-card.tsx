import { IconArrowsExchange, IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { Badge } from '../../parts/badge.tsx'
import { Card } from '../../parts/card.tsx'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { scoreText } from '../dana/score-text.ts'
import { DecisionReason } from './decision-reason.tsx'
import { pekerjaWords } from './pekerja-words.ts'
import type { Person } from './person.ts'
import './decision-card.css'

type Decision = NonNullable<Person['decision']>

const ANSWERS = {
  yes: { tone: 'good', icon: IconCheck },
  no: { tone: 'soon', icon: IconX },
  'facts-missing': { tone: 'soon', icon: IconQuestionMark },
} as const

/** Yes, no or not yet, with every reason, its rule and source, and what would change it. */
export function DecisionCard({ decision }: { readonly decision: Decision | null }) {
  const say = useWords(pekerjaWords)
  const dates = useDates()
  if (!decision) return <Card title={say('decisionTitle')}>{say('noDecision')}</Card>
  const { tone, icon } = ANSWERS[decision.answer]
  const count = (outcome: Decision['reasons'][number]['outcome']): string =>
    formatCount(decision.reasons.filter((reason) => reason.outcome === outcome).length)
  const changes = [...new Set(decision.reasons.map((one) => one.changes).filter(Boolean))]
  return (
    <Card
      title={say('decisionTitle')}
      note={say('decidedOn', { day: dates.day(decision.decidedOn) })}
      side={
        <Badge tone={tone} icon={icon}>
          {say(decision.answer, {
            met: count('met'),
            failed: count('failed'),
            unknown: count('unknown'),
          })}
        </Badge>
      }
    >
      <ul className="reasons">
        {decision.reasons.map((reason) => (
          <DecisionReason key={reason.code} reason={reason} />
        ))}
      </ul>
      {changes.length > 0 && <Advice changes={changes} />}
      <ScoreParts decision={decision} />
    </Card>
  )
}

function Advice({ changes }: { readonly changes: readonly string[] }) {
  const say = useWords(pekerjaWords)
  return (
    <div className="advice">
      <IconArrowsExchange size={18} stroke={1.8} aria-hidden="true" />
      <div>
        <h3>{say('whatChanges')}</h3>
        {changes.map((sentence) => (
          <p key={sentence}>
            <Said>{sentence}</Said>
          </p>
        ))}
      </div>
    </div>
  )
}

function ScoreParts({ decision }: { readonly decision: Decision }) {
  const say = useWords(pekerjaWords)
  const { scoreParts, scoreMillionths, tierLabel, policy } = decision
  if (scoreParts.length === 0) return null
  return (
    <div className="score">
      <h3>{say('scoreTitle', { score: scoreText(scoreMillionths), tier: tierLabel })}</h3>
      <dl className="part-list">
        {scoreParts.map(({ name, label, points, because }) => (
          <div key={name}>
            <dt>
              <Said>{label}</Said>
              <span className="second-line">
                <Said>{because}</Said>
              </span>
            </dt>
            <dd>{say('points', { points: scoreText(points) })}</dd>
          </div>
        ))}
      </dl>
      <p className="second-line">
        {say('policy', { title: policy.title })} · {policy.sourceTitle}
      </p>
    </div>
  )
}
