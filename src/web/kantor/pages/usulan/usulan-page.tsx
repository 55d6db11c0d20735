import { Link } from '@tanstack/react-router'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { villageAddress } from '../../addresses.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import type { Column } from '../../parts/data-table.tsx'
import { Count } from '../../parts/numbers.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { ToolTable } from '../../parts/tool-table.tsx'
import { Rich } from '../../words/rich.tsx'
import { useWords } from '../../words/wording.ts'
import { usulanWords } from './usulan-words.ts'

type Row = Answer<'villages'>['villages'][number]

// What is counted per village, in the order of the journey.
const COUNTS = {
  lines: ({ counts }) => counts.lines,
  accepted: ({ counts }) => counts.accepted,
  refused: ({ counts }) => counts.refused,
  duplicate: ({ counts }) => counts.duplicate,
  waiting: ({ counts }) => counts.waiting,
  eligible: ({ eligible }) => eligible,
  granted: ({ granted }) => granted,
  leftOut: ({ eligibleLeftOut }) => eligibleLeftOut,
  protected: ({ protection }) => protection.protected,
} as const satisfies Partial<Record<keyof typeof usulanWords.keys, (row: Row) => number>>

type Counted = keyof typeof COUNTS
const KEYS = Object.keys(COUNTS) as Counted[]

export function UsulanPage() {
  const say = useWords(usulanWords)
  const villages = useApi('villages')
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={villages}>
      {(data) => (
        <Page
          crumbs={crumbs}
          question={say('question')}
          answer={say('answer', {
            lines: sumOf(data.villages, 'lines'),
            villages: formatCount(data.villages.length),
            granted: sumOf(data.villages, 'granted'),
          })}
          lead={<Rich text={say('lead', { leftOut: sumOf(data.villages, 'leftOut') })} />}
        >
          <Card title={say('title')} note={say('note')}>
            <Villages rows={data.villages} />
          </Card>
        </Page>
      )}
    </PageLoaded>
  )
}

function Villages({ rows }: { readonly rows: readonly Row[] }) {
  const say = useWords(usulanWords)
  const columns: Column<Row>[] = [
    {
      key: 'village',
      head: say('village'),
      plain: ({ village }) => `${village.name}, ${village.districtName}`,
      cell: ({ village }) => (
        <>
          <Link to={villageAddress(village.code)}>{village.name}</Link>
          <span className="second-line">{village.districtName}</span>
        </>
      ),
    },
    ...KEYS.map((key) => ({
      key,
      head: say(key),
      isNumber: true,
      plain: COUNTS[key],
      cell: (row: Row) => <Count value={COUNTS[key](row)} />,
    })),
  ]
  return (
    <ToolTable
      caption={say('title')}
      fileName="usulan-desa"
      columns={columns}
      rows={rows}
      rowKey={({ village }) => village.code}
      total={{
        village: say('sum'),
        ...Object.fromEntries(KEYS.map((key) => [key, sumOf(rows, key)])),
      }}
    />
  )
}

function sumOf(rows: readonly Row[], key: Counted): string {
  return formatCount(rows.reduce((sum, row) => sum + COUNTS[key](row), 0))
}
