import { IconAlertCircle, IconCheck, IconClock, IconDoorExit, IconMinus } from '@tabler/icons-react'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Badge } from '../../parts/badge.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { pekerjaWords } from './pekerja-words.ts'

interface ProtectionBadgeProps {
  readonly state: Answer<'worker'>['protection']['state']
  readonly until: string | null
  readonly daysLeft: number | null
  readonly isDeceased: boolean
}

const LOOKS = {
  protected: { tone: 'good', icon: IconCheck, words: 'badgeProtected' },
  'in-grace': { tone: 'soon', icon: IconClock, words: 'badgeGrace' },
  lapsed: { tone: 'harm', icon: IconAlertCircle, words: 'badgeLapsed' },
  'not-started': { tone: 'plain', icon: IconClock, words: 'badgeNotStarted' },
  never: { tone: 'plain', icon: IconMinus, words: 'badgeNever' },
  left: { tone: 'plain', icon: IconDoorExit, words: 'badgeLeft' },
} as const

/** Where protection stands, in a few words. */
export function ProtectionBadge({ state, until, daysLeft, isDeceased }: ProtectionBadgeProps) {
  const say = useWords(pekerjaWords)
  const dates = useDates()
  if (isDeceased) return <Badge tone="plain">{say('badgeDeceased')}</Badge>
  const { tone, icon, words } = LOOKS[state]
  const month = until ? `${dates.shortMonth(until)} ${until.slice(0, 4)}` : ''
  return (
    <Badge tone={tone} icon={icon}>
      {say(words, { month, days: formatCount(daysLeft ?? 0) })}
    </Badge>
  )
}
