import { Tooltip } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCheck,
  IconMathFunction,
  IconNews,
  IconPencil,
} from '@tabler/icons-react'
import { useWords } from '../words/wording.ts'
import { Badge, type Tone } from './badge.tsx'
import { partsWords } from './parts-words.ts'

const LOOKS = {
  verified: { tone: 'good', icon: IconCheck, words: 'verified', tip: 'verifiedTip' },
  press: { tone: 'plain', icon: IconNews, words: 'press', tip: 'pressTip' },
  derived: { tone: 'plain', icon: IconMathFunction, words: 'derived', tip: 'derivedTip' },
  assumed: { tone: 'plain', icon: IconPencil, words: 'assumed', tip: 'assumedTip' },
  'to-be-confirmed': {
    tone: 'outline',
    icon: IconAlertTriangle,
    words: 'toBeConfirmed',
    tip: 'toBeConfirmedTip',
  },
} as const satisfies Record<string, { tone: Tone; words: string; [key: string]: unknown }>

/** How sure a fact is, in words; what that means on hover and focus. */
export function FactStatus({ status }: { readonly status: string }) {
  const say = useWords(partsWords)
  const look = LOOKS[status as keyof typeof LOOKS] ?? LOOKS['to-be-confirmed']
  return (
    <Tooltip
      label={say(look.tip)}
      multiline
      w={260}
      events={{ hover: true, focus: true, touch: true }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard */}
      <span tabIndex={0} className="fact-status">
        <Badge tone={look.tone} icon={look.icon}>
          {say(look.words)}
        </Badge>
      </span>
    </Tooltip>
  )
}
