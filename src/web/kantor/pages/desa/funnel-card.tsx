import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import { Said } from '../../parts/said.tsx'
import { useWords } from '../../words/wording.ts'
import { desaWords } from './desa-words.ts'
import './funnel-card.css'

type Step = Answer<'village'>['funnel'][number]

/** Each step as a bar of its people; beneath it who fell behind there and why. */
export function FunnelCard({ funnel }: { readonly funnel: readonly Step[] }) {
  const say = useWords(desaWords)
  const most = Math.max(1, ...funnel.map(({ people }) => people))
  return (
    <Card title={say('funnelTitle')} note={say('funnelNote')}>
      <ol className="funnel">
        {funnel.map(({ step, label, people, lost }) => (
          <li key={step}>
            <p className="funnel-line">
              <Said>{label}</Said>
              <strong>{formatCount(people)}</strong>
            </p>
            <span className="funnel-bar" style={{ width: `${(people / most) * 100}%` }} />
            <LostPeople lost={lost} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** Who fell behind at a step: the most frequent reasons at once, the rest on demand. */
function LostPeople({ lost }: Pick<Step, 'lost'>) {
  const say = useWords(desaWords)
  const rest = lost.slice(SHOWN)
  return (
    <>
      {lost.slice(0, SHOWN).map((one) => (
        <LostLine key={one.reason} {...one} />
      ))}
      {rest.length > 0 && (
        <details className="funnel-rest">
          <summary>{say('more', { count: formatCount(rest.length) })}</summary>
          {rest.map((one) => (
            <LostLine key={one.reason} {...one} />
          ))}
        </details>
      )}
    </>
  )
}

const SHOWN = 3
const CHECK = /\((V\d{3})\)/

function LostLine({ reason, people }: Step['lost'][number]) {
  const say = useWords(desaWords)
  const checks = useApi('checkList')
  const code = CHECK.exec(reason)?.[1]
  const rule = checks.data?.checks.find((check) => check.code === code)?.rule
  return (
    <p className="second-line">
      <Said>
        {say('lost', {
          people: formatCount(people),
          reason: rule ? `${rule} (${code})` : reason,
        })}
      </Said>
    </p>
  )
}
