import { formatRupiah } from '#vocabulary/indonesian.ts'
import { Card } from '../../parts/card.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { Said } from '../../parts/said.tsx'
import { Rich } from '../../words/rich.tsx'
import { useWords } from '../../words/wording.ts'
import { pekerjaWords } from './pekerja-words.ts'
import type { Person } from './person.ts'

export function FamilyCard({ person }: { readonly person: Person }) {
  const say = useWords(pekerjaWords)
  const { diedTodayRupiah, afterLapseRupiah, sentence, parts, status, sourceTitle } =
    person.familyDue
  return (
    <Card
      title={say(person.worker.isDeceased ? 'familyTitleDead' : 'familyTitle')}
      foot={
        <span>
          {sourceTitle} <FactStatus status={status} />
        </span>
      }
    >
      <p className="big-amount">{formatRupiah(diedTodayRupiah)}</p>
      <p className="second-line">
        <Said>{sentence}</Said>
      </p>
      {diedTodayRupiah > 0 && (
        <p className="second-line">
          <Rich text={say('afterLapse', { rupiah: formatRupiah(afterLapseRupiah) })} />
        </p>
      )}
      <dl className="part-list">
        {parts.map(({ label, rupiah, ruleId }) => (
          <div key={`${ruleId} ${label}`}>
            <dt>
              <Said>{label}</Said>
            </dt>
            <dd>{formatRupiah(rupiah)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
