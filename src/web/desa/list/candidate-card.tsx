import { useState } from 'react'
import { Badge } from '../look/badge.tsx'
import { IconCheck, IconClock } from '../look/icons.ts'
import { linkTo } from '../router.ts'
import { spokenIndonesian, useText } from '../text/text.ts'
import { FindingLine } from './finding-line.tsx'
import { RuleNote } from './rule-note.tsx'
import type { Card } from './village-list.ts'

// Nothing on the card mends an age: another person takes the place.
const SUBSTITUTE_CODES = new Set(['V039', 'V042', 'V054', 'V082', 'V095'])
const ORDER = { refuse: 0, warn: 1, inform: 2 } as const

/** A name with its fault and the mend; ready names are two lines and a badge. */
export function CandidateCard({ card }: { readonly card: Card }) {
  const { words, language } = useText()
  const [isRuleOpen, setRuleOpen] = useState(false)
  const findings = [...card.findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
  const [first] = findings
  const canMend = card.group === 'mend' || (card.group === 'look' && card.state === 'received')
  const shown = canMend ? first : undefined
  return (
    <li className="person">
      <div className="person-head">
        <h2>{card.name || words.noName}</h2>
        {shown ? <code className="code">{shown.code}</code> : <StandingBadge card={card} />}
      </div>
      <p className="person-line">
        {card.nikMasked || words.noNik} · {card.occupation || words.noJob}
      </p>
      {shown && <FindingLine finding={shown} />}
      {!shown && card.state !== 'received' && card.state !== 'accepted' && (
        <p className="person-state" {...spokenIndonesian(language)}>
          {card.stateSentence}
        </p>
      )}
      {shown && findings.length > 1 && (
        <details className="further">
          <summary>{words.furtherFindings(findings.length - 1)}</summary>
          {findings.slice(1).map((finding) => (
            <FindingLine key={finding.code} finding={finding} />
          ))}
        </details>
      )}
      {shown && (
        <div className="person-acts">
          <MendLink card={card} code={shown.code} field={shown.field} />
          <button
            type="button"
            className="button button-text"
            aria-expanded={isRuleOpen}
            onClick={() => setRuleOpen(!isRuleOpen)}
          >
            {isRuleOpen ? words.hideRule : words.seeRule}
          </button>
        </div>
      )}
      {shown?.severity === 'warn' && <p className="note">{words.doesNotHold}</p>}
      {shown && isRuleOpen && <RuleNote code={shown.code} />}
    </li>
  )
}

function MendLink(mend: { readonly card: Card; readonly code: string; readonly field: string }) {
  const { words } = useText()
  const isSubstitute = SUBSTITUTE_CODES.has(mend.code)
  const word = isSubstitute ? words.mendSubstitute : (words.mendField[mend.field] ?? words.mend)
  const path = `perbaiki/${mend.card.id}${isSubstitute ? '?pengganti' : ''}`
  return (
    <a className="button" href={linkTo(path)}>
      {word}
      <span className="only-heard"> {mend.card.name}</span>
    </a>
  )
}

function StandingBadge({ card }: { readonly card: Card }) {
  const { words } = useText()
  if (card.group === 'settled') return <Badge tone="plain">{words.badgeSettled}</Badge>
  if (card.group === 'look' || card.group === 'mend')
    return (
      <Badge tone="soon" icon={<IconClock size={16} />}>
        {words.badgeOffice}
      </Badge>
    )
  return (
    <Badge tone="good" icon={<IconCheck size={16} />}>
      {card.state === 'accepted' ? words.badgeAccepted : words.badgeReady}
    </Badge>
  )
}
