import {
  type Icon,
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconCopy,
  IconX,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Answer } from '#web/shared/api.ts'
import { workerAddress } from '../../addresses.ts'
import { Badge, Code, type Tone } from '../../parts/badge.tsx'
import { Said } from '../../parts/said.tsx'
import { useWords } from '../../words/wording.ts'
import { desaWords } from './desa-words.ts'

type Candidate = Answer<'villageList'>['candidates'][number]

const STATES = {
  accepted: ['good', IconCheck, 'accepted'],
  refused: ['soon', IconX, 'refused'],
  waiting: ['plain', IconClock, 'waiting'],
  duplicate: ['plain', IconCopy, 'duplicate'],
  received: ['plain', IconAlertTriangle, 'receivedState'],
} as const satisfies Record<Candidate['state'], readonly [Tone, Icon, keyof typeof desaWords.keys]>

export function CandidateCard({ candidate }: { readonly candidate: Candidate }) {
  const say = useWords(desaWords)
  const { name, nikMasked, occupation, state, stateSentence, findings, workerId } = candidate
  const [tone, icon, words] = STATES[state]
  const refusing = findings.some(({ severity }) => severity === 'refuse')
  return (
    <li className="candidate">
      <div className="candidate-head">
        <p>
          <span className="candidate-name">{name}</span>
          <span className="second-line">{[nikMasked, occupation].filter(Boolean).join(' · ')}</span>
        </p>
        <Badge tone={tone} icon={icon}>
          {say(words)}
        </Badge>
      </div>
      {!refusing && stateSentence && (
        <p className="second-line">
          <Said>{stateSentence}</Said>
        </p>
      )}
      {findings.map(({ code, severity, message }) => (
        <p key={`${code} ${message}`} className={`candidate-finding finding-${severity}`}>
          <Said>{message}</Said>
          <Code>{code}</Code>
        </p>
      ))}
      <p className="second-line">
        {say('line', { file: candidate.fileName, line: candidate.line })}
        {workerId && (
          <>
            {' · '}
            <Link to={workerAddress(workerId)}>{say('openPerson')}</Link>
          </>
        )}
      </p>
    </li>
  )
}
