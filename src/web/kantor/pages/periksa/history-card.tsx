import { IconAlertTriangle } from '@tabler/icons-react'
import { Badge } from '../../parts/badge.tsx'
import { Card } from '../../parts/card.tsx'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import type { Pair } from './pair.ts'
import { pairWords } from './pair-words.ts'
import './history-card.css'

/** Both lives in one line of time, and whether they can be one life. */
export function HistoryCard({ pair }: { readonly pair: Pair }) {
  const say = useWords(pairWords)
  const dates = useDates()
  return (
    <Card title={say(pair.clash ? 'historyClash' : 'historyCalm')} span={5}>
      {pair.clash && (
        <p className="clash">
          <IconAlertTriangle size={18} stroke={1.8} aria-hidden="true" />
          <Said>{pair.clash}</Said>
        </p>
      )}
      {pair.history.length === 0 && <p>{say('historyEmpty')}</p>}
      <ol className="lives">
        {pair.history.map((event) => (
          <li key={`${event.side} ${event.at} ${event.title}`}>
            <Badge tone={event.side === 'A' ? 'plain' : 'good'}>{event.side}</Badge>
            <span>
              <strong>{dates.period(event.at.slice(0, 10))}</strong>
              <Said>{event.title}</Said>
              {event.detail !== '' && (
                <span className="second-line">
                  <Said>{event.detail}</Said>
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
