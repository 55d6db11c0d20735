import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { workerAddress } from '../../../addresses.ts'
import { useApi } from '../../../data/use-api.ts'
import { buttonClass } from '../../../parts/button.tsx'
import { Card } from '../../../parts/card.tsx'
import { DataTable } from '../../../parts/data-table.tsx'
import { FundMark } from '../../../parts/fund-mark.tsx'
import { Said } from '../../../parts/said.tsx'
import { useDates } from '../../../words/use-dates.ts'
import { useWords } from '../../../words/wording.ts'
import { scoreText } from '../score-text.ts'
import { studioWords } from './studio-words.ts'
import { type Policy, useWhy } from './use-studio.ts'
import type { Why } from './why.ts'
import { WhyAdvice } from './why-advice.tsx'

interface WhyCardProps {
  readonly policy: Policy
  readonly certainty: string
  readonly workerId: string | null
  readonly onAsk: (workerId: string) => void
}

/** Why she is covered, or why not: tier, score by parts, the funds, and what would change it. */
export function WhyCard({ policy, certainty, workerId, onAsk }: WhyCardProps) {
  const say = useWords(studioWords)
  const why = useWhy(policy, workerId, certainty)
  const data = workerId === null ? undefined : why.data
  return (
    <Card
      title={
        data
          ? say(data.isCovered ? 'whyCoveredTitle' : 'whyTitle', { name: data.name })
          : say('whyAsk')
      }
      note={
        data
          ? say('whyFacts', { tier: data.tierLabel, score: scoreText(data.scoreMillionths) })
          : say('whyAskNote')
      }
      side={
        data && (
          <Link to={workerAddress(data.workerId)} className={buttonClass('text', 'small')}>
            {say('openPerson')}
          </Link>
        )
      }
    >
      <FindPerson onAsk={onAsk} />
      {data && <WhyBody why={data} />}
    </Card>
  )
}

function FindPerson({ onAsk }: { readonly onAsk: (workerId: string) => void }) {
  const say = useWords(studioWords)
  const [words, setWords] = useState('')
  const q = words.trim()
  const found = useApi('findStudioPerson', { query: { q } }, q.length >= 2)
  return (
    <>
      <label className="field">
        {say('find')}
        <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      {q.length >= 2 && (
        <ul className="found-people">
          {found.data?.people.map(({ workerId, name, village }) => (
            <li key={workerId}>
              <button
                type="button"
                className="name-button"
                onClick={() => {
                  onAsk(workerId)
                  setWords('')
                }}
              >
                {name}
              </button>{' '}
              {village.name}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function WhyBody({ why }: { readonly why: Why }) {
  const say = useWords(studioWords)
  const dates = useDates()
  const refusing = why.funds.filter(({ stand }) => stand === 'not-accepted').length
  const earned = why.parts.filter(({ points }) => points > 0)
  return (
    <div aria-live="polite">
      {earned.length > 0 && (
        <div className="score-bar" aria-hidden="true">
          {earned.map(({ name, points }) => (
            <span key={name} style={{ flexGrow: points }}>
              {scoreText(points)}
            </span>
          ))}
        </div>
      )}
      <DataTable
        caption={say('part')}
        rows={why.parts}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'part',
            head: say('part'),
            cell: ({ label, because }) => (
              <>
                <Said>{label}</Said>
                <span className="second-line">
                  <Said>{because}</Said>
                </span>
              </>
            ),
          },
          {
            key: 'points',
            head: say('partPoints'),
            isNumber: true,
            cell: ({ points, most }) =>
              say('ofMost', { points: scoreText(points), most: scoreText(most) }),
          },
        ]}
      />
      {why.isCovered && (
        <p className="advice">
          {why.spells.length === 0
            ? say('whyPaidLater')
            : say('whyPaid', {
                funds: [...new Set(why.spells.map(({ name }) => name))].join(', '),
                month: dates.month(why.from),
              })}
        </p>
      )}
      {!why.isCovered && <WhyAdvice why={why} />}
      <DataTable
        caption={say('fundStand')}
        rows={why.funds.filter(({ stand }) => stand !== 'not-accepted')}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'fund',
            head: say('fund'),
            cell: ({ kind, name }) => <FundMark kind={kind}>{name}</FundMark>,
          },
          {
            key: 'stand',
            head: say('fundStand'),
            cell: ({ stand, months }) => say(stand, { count: months }),
          },
        ]}
      />
      {refusing > 0 && (
        <p className="second-line">{say('othersRefuse', { count: formatCount(refusing) })}</p>
      )}
    </div>
  )
}
