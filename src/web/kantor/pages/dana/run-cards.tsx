import { formatCount } from '#vocabulary/indonesian.ts'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { goalWords, isGoal } from '../../parts/goal-words.ts'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { CutLine } from './cut-line.tsx'
import { danaWords } from './dana-words.ts'
import { PriceCard } from './price-card.tsx'
import type { Run } from './run.ts'
import './run-cards.css'

/** What the last allocation wanted, whom it reached, whom it did not and why, and how to repeat it. */
export function RunCards({ run }: { readonly run: Run }) {
  const say = useWords(danaWords)
  const dates = useDates()
  const sayGoal = useWords(goalWords)
  return (
    <>
      <Card
        span={4}
        className="sunken"
        title={say('runTitle')}
        note={say('runNote')}
        foot={
          <>
            <span>
              {say('made', { moment: dates.moment(run.madeAt), version: run.codeVersion })}
            </span>
            <Fingerprint label={say('instance')} sha={run.instanceSha256} />
            <Fingerprint label={say('result')} sha={run.resultSha256} />
          </>
        }
      >
        <ol className="goals">
          {run.goals.map((goal, at) => (
            <li key={goal}>
              <strong>{at + 1}</strong>
              {isGoal(goal) ? sayGoal(goal) : goal}
            </li>
          ))}
        </ol>
        <p className="second-line">
          {say('period', { from: dates.month(run.period.from), to: dates.month(run.period.to) })}
        </p>
      </Card>
      <CutLine run={run} />
      <TierCard run={run} />
      <LeftCard run={run} />
      <PriceCard run={run} />
    </>
  )
}

interface FingerprintProps {
  readonly label: string
  readonly sha: string
}

function Fingerprint({ label, sha }: FingerprintProps) {
  return (
    <span className="fingerprint">
      {label} {sha.slice(0, 16)}
    </span>
  )
}

function TierCard({ run }: { readonly run: Run }) {
  const say = useWords(danaWords)
  return (
    <Card span={6} title={say('tiersTitle')}>
      <DataTable
        caption={say('tiersTitle')}
        rows={run.tiers}
        rowKey={({ tier }) => String(tier)}
        columns={[
          {
            key: 'tier',
            head: say('tier'),
            cell: ({ tier, label }) => <Said>{label || String(tier)}</Said>,
          },
          ...(['eligible', 'covered', 'left'] as const).map((key) => ({
            key,
            head: say(key),
            isNumber: true,
            cell: (row: Run['tiers'][number]) => formatCount(row[key]),
          })),
        ]}
      />
    </Card>
  )
}

function LeftCard({ run }: { readonly run: Run }) {
  const say = useWords(danaWords)
  const title = say('leftTitle', { people: formatCount(run.leftPeople) })
  return (
    <Card span={6} title={title}>
      {run.leftByReason.length === 0 ? (
        <p>{say('leftNone')}</p>
      ) : (
        <DataTable
          caption={title}
          rows={run.leftByReason}
          rowKey={({ reason }) => reason}
          columns={[
            { key: 'reason', head: say('reason'), cell: ({ sentence }) => <Said>{sentence}</Said> },
            {
              key: 'people',
              head: say('people'),
              isNumber: true,
              cell: ({ people }) => formatCount(people),
            },
          ]}
        />
      )}
    </Card>
  )
}
