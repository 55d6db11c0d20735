import {
  type Icon,
  IconArrowsExchange,
  IconCertificate,
  IconCheck,
  IconClipboardList,
  IconCoins,
  IconHeartHandshake,
  IconId,
  IconX,
} from '@tabler/icons-react'
import { Card } from '../../parts/card.tsx'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { pekerjaWords } from './pekerja-words.ts'
import type { Person } from './person.ts'

type Kind = Person['history'][number]['kind']

const ICONS: Readonly<Record<Kind, Icon>> = {
  named: IconClipboardList,
  'line-refused': IconX,
  decided: IconCheck,
  granted: IconCoins,
  'left-out': IconCoins,
  decreed: IconCertificate,
  registered: IconId,
  'registration-answered': IconId,
  'roster-change': IconArrowsExchange,
  substitution: IconArrowsExchange,
  'payer-begins': IconCoins,
  claim: IconHeartHandshake,
}

const DAY_LENGTH = 10

/** What happened to this person, newest first, each with the row it comes from. */
export function HistoryCard({ history }: { readonly history: Person['history'] }) {
  const say = useWords(pekerjaWords)
  const dates = useDates()
  const when = (at: string): string =>
    at.length > DAY_LENGTH
      ? dates.moment(at)
      : at.length < DAY_LENGTH
        ? dates.month(at)
        : dates.day(at)
  return (
    <Card title={say('historyTitle')} foot={say('closed')}>
      <ol className="history">
        {history.map(({ at, kind, title, detail, source }, index) => {
          const Shape = ICONS[kind]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once and never reordered
            <li key={index}>
              <span className="history-disc">
                <Shape size={16} stroke={1.8} aria-hidden="true" />
              </span>
              <div title={say('source', { source })}>
                <p className="history-title">
                  <Said>{title}</Said>
                </p>
                {detail && (
                  <p className="second-line">
                    <Said>{detail}</Said>
                  </p>
                )}
                <p className="history-when">{when(at)}</p>
              </div>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
