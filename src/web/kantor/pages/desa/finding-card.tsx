import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Code } from '../../parts/badge.tsx'
import { Card } from '../../parts/card.tsx'
import { Said } from '../../parts/said.tsx'
import { useWords } from '../../words/wording.ts'
import { desaWords } from './desa-words.ts'
import './finding-card.css'

type Finding = Answer<'village'>['findings'][number]

const SHOWN = 8

export function FindingCard({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useWords(desaWords)
  return (
    <Card title={say('findingsTitle')}>
      {findings.length === 0 && <p>{say('findingsNone')}</p>}
      <ul className="finding-list">
        {findings.slice(0, SHOWN).map(({ code, rule, lines }) => (
          <li key={code}>
            <p>
              <Said>{rule}</Said>
            </p>
            <p className="finding-count">
              <strong>{formatCount(lines)}</strong>
              <Code>{code}</Code>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
