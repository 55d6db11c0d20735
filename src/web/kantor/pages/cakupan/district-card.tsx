import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { ShareBar } from '../../parts/share-bar.tsx'
import { useWords } from '../../words/wording.ts'
import { cakupanWords } from './cakupan-words.ts'

type Villages = Answer<'villages'>
type District = Villages['districts'][number]

export function DistrictCard() {
  const villages = useApi('villages')
  const say = useWords(cakupanWords)
  if (villages.data) return <Filled answer={villages.data} />
  return (
    <Card title={say('district')}>
      <Loaded query={villages}>{() => null}</Loaded>
    </Card>
  )
}

function Filled({ answer }: { readonly answer: Villages }) {
  const say = useWords(cakupanWords)
  const rows = [...answer.districts].sort((a, b) => (a.share ?? 9) - (b.share ?? 9))
  const columns: Column<District>[] = [
    { key: 'district', head: say('district'), cell: ({ name }) => name },
    {
      key: 'bar',
      head: say('protected'),
      isWideOnly: true,
      cell: ({ share }) => (share === null ? null : <ShareBar share={share} />),
    },
    {
      key: 'share',
      head: say('share'),
      isNumber: true,
      cell: ({ share }) => (share === null ? '–' : <strong>{formatPercent(share)}</strong>),
    },
    {
      key: 'people',
      head: say('people'),
      isNumber: true,
      cell: ({ protectedPeople }) => formatCount(protectedPeople),
    },
  ]
  const title = say('districtsTitle', {
    name: rows[0]?.name ?? '–',
    count: formatCount(rows.length),
  })
  return (
    <Card title={title} foot={answer.denominatorNote}>
      <DataTable caption={title} columns={columns} rows={rows} rowKey={({ code }) => code} />
    </Card>
  )
}
