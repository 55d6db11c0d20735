import { Link } from '@tanstack/react-router'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { buttonClass } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { fundColumn } from '../../parts/columns.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Said } from '../../parts/said.tsx'
import { useWords } from '../../words/wording.ts'
import { pekerjaWords } from './pekerja-words.ts'

type FundReason = NonNullable<Answer<'personExplained'>['explained']>['funds'][number]

/** Every fund of the last allocation seen from this person: which pays and why that one, every other and why not. */
export function FundingCard({ workerId }: { readonly workerId: string }) {
  const say = useWords(pekerjaWords)
  // Somebody the allocation never looked at has no answer, and that is no fault.
  const { data } = useApi('personExplained', { params: { workerId } })
  const explained = data?.explained
  if (!explained || explained.funds.length === 0) return null
  const columns: readonly Column<FundReason>[] = [
    fundColumn(say('fund')),
    {
      key: 'why',
      head: say('fundWhy'),
      cell: ({ sentence }) => <Said>{sentence}</Said>,
    },
  ]
  const accepting = explained.funds.filter(({ answer }) => answer !== 'not-accepted')
  const refusing = explained.funds.length - accepting.length
  return (
    <Card
      title={say(explained.isCovered ? 'fundsPay' : 'fundsDoNot')}
      note={say('fundsNote')}
      side={
        <Link to="/kantor/dana/studio" className={buttonClass('text', 'small')}>
          {say('askStudio')}
        </Link>
      }
    >
      <DataTable
        caption={say('fundsNote')}
        rows={accepting}
        rowKey={({ fundId }) => fundId}
        columns={columns}
      />
      {refusing > 0 && <p className="second-line">{say('fundsRefuse', { count: refusing })}</p>}
    </Card>
  )
}
