import { formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { useWords } from '../../words/wording.ts'
import { iuranWords } from './iuran-words.ts'

/** One family's benefit before and after a lapse; never summed over people. */
export function FamilyStake({ lapse }: { readonly lapse: Answer<'lapse'> }) {
  const say = useWords(iuranWords)
  const { protectedRupiah, lapsedRupiah, status } = lapse.familyDue
  const after = protectedRupiah === 0 ? 0 : (lapsedRupiah / protectedRupiah) * 100
  return (
    <Card
      span={4}
      title={say('familyTitle')}
      foot={
        <span>
          {say('familyNote')} <FactStatus status={status} />
        </span>
      }
    >
      <div className="stake">
        <div>
          <p>
            {say('whileProtected')} <strong>{formatRupiah(protectedRupiah)}</strong>
          </p>
          <span className="stake-bar" />
        </div>
        <div>
          <p>
            {say('afterLapse')} <strong>{formatRupiah(lapsedRupiah)}</strong>
          </p>
          <span className="stake-bar stake-none" style={{ width: `${after}%` }} />
        </div>
      </div>
    </Card>
  )
}
