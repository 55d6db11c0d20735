import { IconClock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { workerAddress } from '../../addresses.ts'
import { usePages } from '../../data/use-pages.ts'
import { Badge } from '../../parts/badge.tsx'
import { Card } from '../../parts/card.tsx'
import type { Column } from '../../parts/data-table.tsx'
import { LongTable } from '../../parts/long-table.tsx'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { iuranWords } from './iuran-words.ts'

type Row = Answer<'lapse'>['rows'][number]

const SOON_DAYS = 31

/** Everybody in the countdown, first to lapse first. */
export function LapseCard() {
  const say = useWords(iuranWords)
  const dates = useDates()
  const pages = usePages('lapse', {})
  const title = say('lapseTitle', { total: formatCount(pages.total) })
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: say('name'),
      cell: ({ workerId, name, village }) => (
        <>
          <Link to={workerAddress(workerId)}>{name}</Link>
          <span className="second-line">{village.name}</span>
        </>
      ),
    },
    {
      key: 'graceEnd',
      head: say('graceEnd'),
      cell: ({ graceEnd, daysLeft }) => (
        <Badge tone={daysLeft <= SOON_DAYS ? 'harm' : 'soon'} icon={IconClock}>
          {say('daysCount', { count: formatCount(daysLeft) })}, {dates.day(graceEnd)}
        </Badge>
      ),
    },
    {
      key: 'unpaid',
      head: say('unpaid'),
      cell: ({ unpaidMonths, fundName }) => (
        <>
          {unpaidMonths.map((month) => dates.shortMonth(month)).join(', ')}
          <span className="second-line">{fundName}</span>
        </>
      ),
    },
    {
      key: 'arrears',
      head: say('arrears'),
      isNumber: true,
      cell: ({ unpaidRupiah }) => formatRupiah(unpaidRupiah),
    },
    {
      key: 'duty',
      head: say('duty'),
      cell: ({ duty }) => (
        <>
          <Said>{duty.office}</Said>
          <span className="second-line">
            <Said>{duty.task}</Said>
          </span>
        </>
      ),
    },
  ]
  return (
    <Card title={title}>
      <LongTable {...pages} caption={title} columns={columns} rowKey={({ workerId }) => workerId} />
    </Card>
  )
}
