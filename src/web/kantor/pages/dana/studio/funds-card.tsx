import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import { Card } from '../../../parts/card.tsx'
import { countColumn, fundColumn, rupiahColumn } from '../../../parts/columns.tsx'
import { type Column, DataTable } from '../../../parts/data-table.tsx'
import { fundColour } from '../../../parts/fund-mark.tsx'
import { ShareBar } from '../../../parts/share-bar.tsx'
import { useWords } from '../../../words/wording.ts'
import { scoreText } from '../score-text.ts'
import { Change } from './change-text.tsx'
import { studioWords } from './studio-words.ts'
import type { Outcome, Tried } from './use-studio.ts'

type Fund = Outcome['funds'][number]

/** Every purse: how far it is used under this policy, and how much more or less than under the other. */
export function FundsCard({ tried }: { readonly tried: Tried }) {
  const say = useWords(studioWords)
  const changes = new Map(tried.comparison?.funds.map(({ id, rupiah }) => [id, rupiah]))
  const { funds } = tried.outcome
  const isUsed = ({ id, usedRupiah }: Fund): boolean =>
    usedRupiah > 0 || (changes.get(id) ?? 0) !== 0
  const shown = funds.filter(isUsed)
  const unused = funds.filter((fund) => !isUsed(fund))
  const columns: readonly Column<Fund>[] = [
    fundColumn(say('fund')),
    rupiahColumn('ceiling', say('ceiling'), ({ ceilingRupiah }) => ceilingRupiah),
    rupiahColumn('used', say('used'), ({ usedRupiah }) => usedRupiah),
    countColumn('people', say('fundPeople'), ({ people }) => people),
    {
      key: 'share',
      head: say('share'),
      cell: ({ kind, usedRupiah, ceilingRupiah }) => {
        const share = ceilingRupiah === 0 ? 0 : usedRupiah / ceilingRupiah
        return (
          <span className="share-cell">
            <ShareBar share={share} tone={fundColour(kind).colour} />
            {formatPercent(share)}
          </span>
        )
      },
    },
    {
      key: 'change',
      head: say('fundChange'),
      isNumber: true,
      cell: ({ id }) => <Change value={changes.get(id) ?? 0} unit="rupiah" />,
    },
  ]
  return (
    <Card title={say('fundsTitle', { count: formatCount(funds.length) })}>
      <DataTable
        caption={say('fundsTitle', { count: formatCount(funds.length) })}
        rows={shown}
        rowKey={({ id }) => id}
        columns={columns}
      />
      {unused.length > 0 && (
        <p className="second-line">
          {say('unusedFunds', {
            count: formatCount(unused.length),
            names: unused.map(({ name }) => name).join(', '),
          })}
        </p>
      )}
    </Card>
  )
}

/** In which purse ten million more would reach the most people. */
export function MoreMoneyCard({ outcome }: { readonly outcome: Outcome }) {
  const say = useWords(studioWords)
  const rows = [...outcome.funds]
    .filter(({ nextPeople }) => nextPeople > 0)
    .sort(
      (a, b) =>
        b.nextPeople - a.nextPeople || (b.nextScoreMillionths ?? 0) - (a.nextScoreMillionths ?? 0),
    )
  const best = rows[0]
  const columns: readonly Column<Fund>[] = [
    fundColumn(say('fund')),
    countColumn('people', say('newPeople'), ({ nextPeople }) => nextPeople),
    {
      key: 'score',
      head: say('score'),
      isNumber: true,
      cell: ({ nextScoreMillionths }) =>
        nextScoreMillionths === null ? '–' : scoreText(nextScoreMillionths),
    },
  ]
  return (
    <Card
      title={best ? say('moreTitle', { fund: best.name }) : say('moreNone')}
      note={say('moreNote')}
    >
      {best && (
        <DataTable
          caption={say('moreNote')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={columns}
        />
      )}
    </Card>
  )
}
