import { IconMinus, IconPlus } from '@tabler/icons-react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { Button } from '../../../parts/button.tsx'
import { Card } from '../../../parts/card.tsx'
import { DataTable } from '../../../parts/data-table.tsx'
import { Said } from '../../../parts/said.tsx'
import { useWords } from '../../../words/wording.ts'
import { ChangeMapView } from './change-map-view.tsx'
import { Change, coefficient } from './change-text.tsx'
import { studioWords } from './studio-words.ts'
import type { Outcome, Tried } from './use-studio.ts'
import { VillageTable } from './village-table.tsx'

interface CompareCardProps {
  readonly tried: Tried
  readonly onPin: () => void
}

/** Two policies side by side: figures, who comes in and who goes out, village by village. */
export function CompareCard({ tried, onPin }: CompareCardProps) {
  const say = useWords(studioWords)
  const { comparison, against, outcome } = tried
  if (!comparison || !against) return null
  const { gained, lost } = comparison
  const isSame = gained + lost === 0
  const villagesWith = (key: 'gained' | 'lost'): string =>
    formatCount(comparison.villages.filter((one) => one[key] > 0).length)
  return (
    <Card
      title={
        isSame
          ? say('compareSame')
          : say('compareChanged', { gained: formatCount(gained), lost: formatCount(lost) })
      }
      note={say('compareNote')}
      side={
        <Button size="small" onClick={onPin}>
          {say('pin')}
        </Button>
      }
    >
      <div className="compare-body">
        <div>
          <MeasureTable a={against} b={outcome} />
          <ul className="compare-sums">
            <li>
              <span className="sign">
                <IconPlus size={14} stroke={2.4} aria-hidden="true" />
              </span>
              {say('gained', { count: formatCount(gained), villages: villagesWith('gained') })}
            </li>
            <li>
              <span className="sign sign-out">
                <IconMinus size={14} stroke={2.4} aria-hidden="true" />
              </span>
              {say('dropped', { count: formatCount(lost), villages: villagesWith('lost') })}
            </li>
          </ul>
          {!isSame && (
            <p className="second-line">
              {comparison.gainers.length > 0 &&
                say('joined', { names: namesOf(comparison.gainers) })}{' '}
              {comparison.losers.length > 0 &&
                say('leaving', { names: namesOf(comparison.losers) })}
            </p>
          )}
        </div>
        <ChangeMapView comparison={comparison} />
      </div>
      <details className="studio-fold">
        <summary>{say('byVillage')}</summary>
        <VillageTable a={against} b={outcome} />
      </details>
    </Card>
  )
}

function namesOf(people: readonly { readonly name: string }[]): string {
  return people.map(({ name }) => name).join(', ')
}

interface Measure {
  readonly key: keyof typeof studioWords.keys
  readonly of: (outcome: Outcome) => number
  readonly unit?: 'people' | 'rupiah' | 'share'
  readonly isCost?: boolean
  readonly text?: (outcome: Outcome) => string
  /** Named by the server, in its own language. */
  readonly label?: string
}

const MEASURES: readonly Measure[] = [
  { key: 'covered', of: ({ covered }) => covered },
  { key: 'renewals', of: ({ renewals }) => renewals.covered },
  { key: 'shortfall', of: ({ villageShortfall }) => villageShortfall, isCost: true },
  {
    key: 'worst',
    of: ({ fairness: { worst } }) => (worst ? worst.covered / worst.eligible : 0),
    unit: 'share',
    text: ({ fairness: { worst } }) =>
      worst
        ? `${formatCount(worst.covered)}/${formatCount(worst.eligible)} ${worst.village.name}`
        : '–',
  },
  { key: 'gini', of: ({ fairness }) => fairness.gini, unit: 'share', isCost: true },
  { key: 'rupiah', of: ({ rupiah }) => rupiah, unit: 'rupiah' },
  {
    key: 'lastResort',
    of: ({ lastResortRupiah }) => lastResortRupiah,
    unit: 'rupiah',
    isCost: true,
  },
]

function MeasureTable({ a, b }: { readonly a: Outcome; readonly b: Outcome }) {
  const say = useWords(studioWords)
  const text = ({ of, unit, text: own }: Measure, outcome: Outcome): string => {
    if (own) return own(outcome)
    if (unit === 'share') return coefficient(of(outcome))
    return unit === 'rupiah' ? formatRupiah(of(outcome)) : formatCount(of(outcome))
  }
  return (
    <DataTable
      caption={say('compareNote')}
      rows={[
        ...MEASURES.slice(0, 2),
        ...b.tiers.map(
          ({ tier, label }): Measure => ({
            key: 'tier',
            label,
            of: ({ tiers }) => tiers.find((one) => one.tier === tier)?.covered ?? 0,
          }),
        ),
        ...MEASURES.slice(2),
      ]}
      rowKey={({ label, key }) => label ?? key}
      columns={[
        {
          key: 'measure',
          head: say('measure'),
          cell: ({ label, key }) => (label ? <Said>{label}</Said> : say(key)),
        },
        { key: 'a', head: say('inA'), isNumber: true, cell: (row) => text(row, a) },
        {
          key: 'b',
          head: say('inB'),
          isNumber: true,
          cell: (row) => <strong>{text(row, b)}</strong>,
        },
        {
          key: 'difference',
          head: say('difference'),
          isNumber: true,
          cell: ({ of, unit, isCost = false }) =>
            unit === 'share' ? (
              <ShareChange value={of(b) - of(a)} isCost={isCost} />
            ) : (
              <Change value={of(b) - of(a)} unit={unit ?? 'people'} isCost={isCost} />
            ),
        },
      ]}
    />
  )
}

interface ShareChangeProps {
  readonly value: number
  readonly isCost: boolean
}

function ShareChange({ value, isCost }: ShareChangeProps) {
  const text = coefficient(Math.abs(value))
  if (Number(value.toFixed(3)) === 0) return <span className="zero">{text}</span>
  return (
    <span className={value < 0 === isCost ? 'change-more' : 'change-less'}>
      {value < 0 ? `−${text}` : `+${text}`}
    </span>
  )
}
