import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
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
    <Card span={7} title={say('funnelTitle')} note={say('funnelNote')}>
      <ol className="funnel">
        {funnel.map(({ step, label, people, lost }) => (
          <li key={step}>
            <p className="funnel-line">
              <Said>{label}</Said>
              <strong>{formatCount(people)}</strong>
            </p>
            <span className="funnel-bar" style={{ width: `${(people / most) * 100}%` }} />
            {lost.map(({ reason, people: behind }) => (
              <p key={reason} className="second-line">
                {say('lost', { people: formatCount(behind), reason })}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Card>
  )
}
