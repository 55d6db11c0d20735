import {
  IconAlertTriangle,
  IconCheck,
  IconChecks,
  IconClock,
  IconRefresh,
} from '@tabler/icons-react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Badge } from '../../parts/badge.tsx'
import type { Column } from '../../parts/data-table.tsx'
import { FundMark } from '../../parts/fund-mark.tsx'
import type { Dates } from '../../words/use-dates.ts'
import type { Say } from '../../words/wording.ts'
import type { IuranKey } from './iuran-words.ts'

type Bill = Answer<'bills'>['rows'][number]

const LOOKS = {
  disputed: { tone: 'soon', icon: IconAlertTriangle },
  replaced: { tone: 'plain', icon: IconRefresh },
  'to-pay': { tone: 'plain', icon: IconClock },
  overdue: { tone: 'soon', icon: IconClock },
  paid: { tone: 'good', icon: IconCheck },
  confirmed: { tone: 'good', icon: IconChecks },
} as const

export const STANDINGS = [
  { value: 'to-pay', words: 'to-pay' },
  { value: 'overdue', words: 'overdue' },
  { value: 'disputed', words: 'disputed' },
  { value: 'paid', words: 'paid' },
  { value: 'confirmed', words: 'confirmed' },
  { value: 'replaced', words: 'replaced' },
] as const satisfies readonly { value: Bill['standing']; words: IuranKey }[]

const DIFFERENCES = {
  'not-promised': 'not-promised',
  'not-billed': 'not-billed',
  amount: 'amountDiffers',
  twice: 'twice',
} as const satisfies Record<Bill['differences'][number]['kind'], IuranKey>

export function billColumns(say: Say<IuranKey>, dates: Dates): Column<Bill>[] {
  return [
    {
      key: 'bill',
      head: say('bill'),
      cell: ({ month, fundKind, fundName, paymentCode, edition }) => (
        <>
          <FundMark kind={fundKind}>
            {dates.month(month)}, {fundName}
          </FundMark>
          <span className="second-line">{say('edition', { code: paymentCode, edition })}</span>
        </>
      ),
    },
    {
      key: 'people',
      head: say('people'),
      isNumber: true,
      cell: ({ people }) => formatCount(people),
    },
    {
      key: 'amount',
      head: say('amount'),
      isNumber: true,
      cell: ({ totalRupiah }) => formatRupiah(totalRupiah),
    },
    {
      key: 'due',
      head: say('due'),
      cell: ({ dueOn }) => <span className="nowrap">{dates.day(dueOn)}</span>,
    },
    {
      key: 'difference',
      head: say('difference'),
      cell: ({ differences }) =>
        differences
          .map(({ kind, people }) => say(DIFFERENCES[kind], { people: formatCount(people) }))
          .join(', ') || '–',
    },
    {
      key: 'standing',
      head: say('standing'),
      cell: ({ standing, payment }) => {
        const { tone, icon } = LOOKS[standing]
        const day = standing === 'confirmed' ? payment?.confirmedOn : payment?.paidOn
        return (
          <>
            <Badge tone={tone} icon={icon}>
              {say(standing)}
            </Badge>
            {day && <span className="second-line">{dates.day(day)}</span>}
          </>
        )
      },
    },
  ]
}
