import {
  type Icon,
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconCopy,
  IconX,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatCount } from '#vocabulary/indonesian.ts'
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
      {findings
        .filter(({ severity }) => severity !== 'inform')
        .map((finding) => (
          <FindingLine key={`${finding.code} ${finding.message}`} finding={finding} />
        ))}
      <Notes findings={findings.filter(({ severity }) => severity === 'inform')} />
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

type Finding = Candidate['findings'][number]

function FindingLine({ finding }: { readonly finding: Finding }) {
  return (
    <p className={`candidate-finding finding-${finding.severity}`}>
      <Said>{finding.message}</Said>
      <Code>{finding.code}</Code>
    </p>
  )
}

/** What the checks only tell: nothing has to be done about it. */
function Notes({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useWords(desaWords)
  if (findings.length === 0) return null
  return (
    <details className="folded">
      <summary>{say('notes', { count: formatCount(findings.length) })}</summary>
      {findings.map((finding) => (
        <FindingLine key={`${finding.code} ${finding.message}`} finding={finding} />
      ))}
    </details>
  )
}
