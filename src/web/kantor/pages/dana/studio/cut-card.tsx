import { formatRupiah } from '#vocabulary/indonesian.ts'
import { Card } from '../../../parts/card.tsx'
import { CutTable } from '../../../parts/cut-table.tsx'
import { useWords } from '../../../words/wording.ts'
import { usePersonColumns } from '../person-columns.tsx'
import { scoreText } from '../score-text.ts'
import { studioWords } from './studio-words.ts'
import type { Outcome, Tried } from './use-studio.ts'

type Person = Outcome['cutLine'][number]

interface CutCardProps {
  readonly outcome: Outcome
  readonly certainty: Tried['certainty']
  readonly onAsk: (workerId: string) => void
}

/** The last people covered and the first left out; a chosen name asks why. */
export function CutCard({ outcome, certainty, onAsk }: CutCardProps) {
  const say = useWords(studioWords)
  const firstLeft = outcome.cutLine.findIndex(({ reason }) => reason !== null)
  const last = outcome.cutLine[firstLeft - 1]
  const paidBy = ({ reason, shortRupiah, fundNames }: Person): string => {
    if (reason !== null)
      return shortRupiah === null
        ? say('notReached')
        : say('short', { rupiah: formatRupiah(shortRupiah) })
    return certainty === 'estimate' ? say('paidLater') : fundNames.join(', ')
  }
  const columns = usePersonColumns<Person>(
    ({ workerId, name }) => (
      <button type="button" className="name-button" onClick={() => onAsk(workerId)}>
        {name}
      </button>
    ),
    paidBy,
  )
  return (
    <Card
      title={
        last && firstLeft > 0
          ? say('cutTitle', { score: scoreText(last.scoreMillionths) })
          : say('cutNone')
      }
      note={say('cutNote')}
    >
      <CutTable
        caption={say('cutNote')}
        columns={columns}
        rows={outcome.cutLine}
        rowKey={({ workerId }) => workerId}
        isBelow={({ reason }) => reason !== null}
        line={say('cutLine')}
      />
    </Card>
  )
}
