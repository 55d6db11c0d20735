import type { Answer } from '../../shared/api.ts'
import { Badge, type Tone } from '../look/badge.tsx'
import { IconAlertCircle, IconCheck, IconClock } from '../look/icons.ts'
import { useDates, useWords } from '../text/text.ts'

type Person = Answer<'workers'>['rows'][number]
export type State = Person['protection']

export const STATES: readonly State[] = [
  'protected',
  'in-grace',
  'lapsed',
  'not-started',
  'never',
  'left',
]

export function isState(text: string): text is State {
  return STATES.some((state) => state === text)
}

const TONES: Readonly<Record<State, { tone: Tone; Icon?: typeof IconCheck }>> = {
  never: { tone: 'outline' },
  'not-started': { tone: 'outline' },
  protected: { tone: 'good', Icon: IconCheck },
  'in-grace': { tone: 'soon', Icon: IconClock },
  lapsed: { tone: 'harm', Icon: IconAlertCircle },
  left: { tone: 'plain' },
}

/** Two lines and a badge that says until when. */
export function PersonRow({ person }: { readonly person: Person }) {
  const words = useWords()
  const dates = useDates()
  const { tone, Icon } = TONES[person.protection]
  return (
    <li className="person">
      <div className="person-head">
        <h2>{person.name}</h2>
      </div>
      <p className="person-line">
        {person.nikMasked || words.noNik} · {person.occupation || words.noJob}
      </p>
      <Badge tone={tone} icon={Icon && <Icon size={16} />}>
        {person.protection === 'protected' && person.protectedUntil
          ? words.protectedUntil(dates(person.protectedUntil))
          : person.protection === 'in-grace' && person.daysLeft !== null
            ? words.lapsesIn(person.daysLeft)
            : words.protection[person.protection]}
      </Badge>
    </li>
  )
}
