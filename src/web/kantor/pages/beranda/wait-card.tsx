import { Link } from '@tanstack/react-router'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import { Said } from '../../parts/said.tsx'
import { useWords } from '../../words/wording.ts'
import { berandaWords } from './beranda-words.ts'
import './wait-card.css'

type Wait = Answer<'home'>['waits'][number]

/** Whose move it is, and for how long already. */
export function WaitCard({ waits }: { readonly waits: readonly Wait[] }) {
  const say = useWords(berandaWords)
  return (
    <Card span={4} title={say('waits')} note={say('waitsNote')}>
      {waits.length === 0 ? (
        <p>{say('waitsNone')}</p>
      ) : (
        <ul className="waits">
          {waits.map(({ who, what, sinceDays, urgency, path }) => (
            <li key={`${who} ${what}`}>
              <p>
                <Link to={path}>{who}</Link>
                <span className="second-line">
                  <Said>{what}</Said>
                </span>
              </p>
              <p className={`wait-time wait-${urgency}`}>
                <strong>{say('days', { count: formatCount(sinceDays) })}</strong>
                <span className="second-line">{say(urgency)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
