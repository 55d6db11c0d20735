import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import { Facts } from '../../parts/facts.tsx'
import { useWords } from '../../words/wording.ts'
import { berandaWords } from './beranda-words.ts'

/** All names of this year, each counted once. */
export function WayCard({ home }: { readonly home: Answer<'home'> }) {
  const say = useWords(berandaWords)
  const { counts } = home.lists
  const fact = (key: keyof typeof berandaWords.keys, count: number) => ({
    key,
    value: formatCount(count),
    label: say(key),
  })
  return (
    <Card
      title={say('wayTitle', {
        lines: formatCount(counts.lines),
        granted: formatCount(home.decided.yes),
      })}
      note={say('wayNote')}
    >
      <Facts
        facts={[
          fact('lines', counts.lines),
          fact('accepted', counts.accepted),
          fact('refused', counts.refused),
          fact('duplicate', counts.duplicate),
          fact('waiting', counts.waiting),
          fact('received', counts.received),
          fact('yes', home.decided.yes),
          fact('no', home.decided.no),
          fact('factsMissing', home.decided.factsMissing),
          fact('leftOut', home.decided.leftOut),
        ]}
      />
    </Card>
  )
}
