import { Link } from '@tanstack/react-router'
import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import { villageAddress } from '../../addresses.ts'
import type { MapAnswer } from '../../map/map-answer.ts'
import { Card } from '../../parts/card.tsx'
import type { Column } from '../../parts/data-table.tsx'
import { ShareBar } from '../../parts/share-bar.tsx'
import { ToolTable } from '../../parts/tool-table.tsx'
import { useWords } from '../../words/wording.ts'
import { cakupanWords } from './cakupan-words.ts'
import { stepColour } from './step-colour.ts'
import './village-shares.css'

type Village = MapAnswer['villages'][number]

interface VillageSharesProps {
  readonly answer: MapAnswer
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
}

/** The list twin of the map: the same villages in the same order and colours. */
export function VillageShares({ answer, chosen, onChoose }: VillageSharesProps) {
  const say = useWords(cakupanWords)
  const { villages, thresholds } = answer
  const columns: Column<Village>[] = [
    {
      key: 'village',
      head: say('village'),
      plain: ({ village }) => `${village.name}, ${village.districtName}`,
      cell: ({ village }) => (
        <>
          <Link to={villageAddress(village.code)} onFocus={() => onChoose(village.code)}>
            {village.name}
          </Link>
          <span className="second-line">{village.districtName}</span>
        </>
      ),
    },
    {
      key: 'bar',
      head: say('protected'),
      isWideOnly: true,
      cell: ({ value }) =>
        value === null ? null : <ShareBar share={value} tone={stepColour(value, thresholds)} />,
    },
    {
      key: 'share',
      head: say('share'),
      isNumber: true,
      plain: ({ value }) => (value === null ? null : Math.round(value * 10_000) / 100),
      cell: ({ value }) => (value === null ? '–' : <strong>{formatPercent(value)}</strong>),
    },
    {
      key: 'uncovered',
      head: say('uncovered'),
      isNumber: true,
      plain: uncoveredOf,
      cell: (row) => {
        const uncovered = uncoveredOf(row)
        return uncovered === null ? '–' : formatCount(uncovered)
      },
    },
  ]
  return (
    <Card span={5} title={say('listTitle', { count: formatCount(villages.length) })}>
      <section className="village-shares" aria-label={say('village')}>
        <ToolTable
          caption={say('listTitle', { count: formatCount(villages.length) })}
          columns={columns}
          rows={villages}
          rowKey={({ village }) => village.code}
          isChosen={({ village }) => village.code === chosen}
          fileName="cakupan-desa"
        />
      </section>
    </Card>
  )
}

function uncoveredOf({ denominatorPeople, protectedPeople }: Village): number | null {
  return denominatorPeople === null ? null : Math.max(0, denominatorPeople - protectedPeople)
}
