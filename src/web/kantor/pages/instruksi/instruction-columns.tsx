import { IconAlertCircle, IconCheck, IconClock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { villageAddress } from '../../addresses.ts'
import { Badge, type Tone } from '../../parts/badge.tsx'
import type { Column } from '../../parts/data-table.tsx'
import { Count } from '../../parts/numbers.tsx'
import type { Dates } from '../../words/use-dates.ts'
import type { Say } from '../../words/wording.ts'
import type { instruksiWords } from './instruksi-words.ts'

type Row = Answer<'instruction'>['villages'][number]
type Words = Say<keyof typeof instruksiWords.keys>

// A late list harms no family by itself: amber, never red.
const TONES = {
  'on-time': ['good', IconCheck],
  late: ['plain', IconClock],
  silent: ['plain', IconClock],
  overdue: ['soon', IconAlertCircle],
} as const satisfies Record<Row['standing'], readonly [Tone, typeof IconCheck]>

export function instructionColumns(say: Words, dates: Dates): Column<Row>[] {
  const number = (key: 'lines' | 'accepted' | 'refused'): Column<Row> => ({
    key,
    head: say(key),
    isNumber: true,
    plain: ({ counts }) => counts[key],
    cell: ({ counts }) => <Count value={counts[key]} />,
  })
  return [
    {
      key: 'village',
      head: say('village'),
      plain: ({ village }) => `${village.name}, ${village.districtName}`,
      cell: ({ village }) => (
        <>
          <Link to={villageAddress(village.code)}>{village.name}</Link>
          <span className="second-line">{village.districtName}</span>
        </>
      ),
    },
    {
      key: 'target',
      head: say('target'),
      isNumber: true,
      plain: ({ targetPeople }) => targetPeople,
      cell: ({ targetPeople }) => formatCount(targetPeople),
    },
    number('lines'),
    number('accepted'),
    number('refused'),
    {
      key: 'deadline',
      head: say('deadline'),
      plain: ({ deadlineOn }) => deadlineOn,
      cell: ({ deadlineOn }) => dates.day(deadlineOn),
    },
    {
      key: 'sent',
      head: say('sent'),
      plain: ({ submittedOn }) => submittedOn,
      cell: ({ submittedOn }) => dates.day(submittedOn),
    },
    {
      key: 'standing',
      head: say('standing'),
      plain: (row) => standingOf(row, say),
      cell: (row) => {
        const [tone, icon] = TONES[row.standing]
        return (
          <Badge tone={tone} icon={icon}>
            {standingOf(row, say)}
          </Badge>
        )
      },
    },
  ]
}

function standingOf({ standing, daysToDeadline }: Row, say: Words): string {
  return say(standing, { days: formatCount(Math.abs(daysToDeadline)) })
}
