import { useMemo } from 'react'
import { Badge } from '../../parts/badge.tsx'
import { Card } from '../../parts/card.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { shareText } from './decimal.ts'
import { groupWords } from './group-words.ts'
import type { Pair } from './pair.ts'
import './group-card.css'

type Group = NonNullable<Pair['group']>

interface GroupCardProps {
  readonly pair: Pair
  readonly group: Group
  /** Opens another pair of the group, when it is on this page of the queue. */
  readonly onOpen: (leftId: string, workerId: string) => void
}

/** Three or more writings that hang together, as a whole: who they are, and which two of them still wait. */
export function GroupCard({ pair, group, onOpen }: GroupCardProps) {
  const say = useWords(groupWords)
  const dates = useDates()
  const letters = useMemo(
    () => new Map(group.members.map(({ id }, at) => [id, String(at + 1)])),
    [group],
  )
  const open = group.pairs.filter((one) => one.state === 'open').length
  const nameOf = (id: string) =>
    `${letters.get(id) ?? '?'} ${group.members.find((one) => one.id === id)?.name ?? ''}`
  return (
    <Card
      className="span-12"
      title={say('title', { count: group.members.length })}
      note={say('note', { open, all: group.pairs.length })}
    >
      <ul className="group-members">
        {group.members.map((member) => (
          <li key={member.id}>
            <strong>
              {letters.get(member.id)} {member.name}
            </strong>
            <span className="second-line">
              {say(member.kind)} · {member.nikMasked || say('noNik')} ·{' '}
              {member.birthDate ? dates.day(member.birthDate) : say('noDate')}
              {member.village && ` · ${member.village.name}`}
            </span>
          </li>
        ))}
      </ul>
      <ul className="group-pairs">
        {group.pairs.map((one) => {
          const isHere = one.leftId === pair.candidateId && one.workerId === pair.workerId
          return (
            <li key={`${one.leftId} ${one.workerId}`} aria-current={isHere ? 'true' : undefined}>
              <button
                type="button"
                className="group-pair"
                disabled={isHere || one.state !== 'open'}
                onClick={() => onOpen(one.leftId, one.workerId)}
              >
                {say('between', { one: nameOf(one.leftId), other: nameOf(one.workerId) })}
              </button>
              {one.state === 'open' ? (
                <Badge tone={isHere ? 'soon' : 'plain'}>
                  {isHere ? say('here') : shareText((one.probabilityMillionths ?? 0) / 1_000_000)}
                </Badge>
              ) : (
                <Badge tone={one.state === 'same' ? 'good' : 'plain'}>{say(one.state)}</Badge>
              )}
              {one.hasTwoNumbers && <span className="second-line">{say('twoNumbers')}</span>}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
