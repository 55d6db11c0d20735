import { IconCheck, IconExclamationMark } from '@tabler/icons-react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { useMe } from '../../data/use-me.ts'
import { fundColour } from '../../parts/fund-mark.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { type Cell, spellsOf, yearsOf } from './month-spells.ts'
import { type PekerjaKey, pekerjaWords } from './pekerja-words.ts'
import './month-cells.css'

export const KIND_WORDS = {
  none: 'none',
  promised: 'promised',
  billed: 'billed',
  paid: 'paid',
  confirmed: 'confirmed',
  unpaid: 'unpaidKind',
} as const satisfies Record<Cell['kind'], PekerjaKey>

/** Months as cells: tick confirmed, ! unpaid, dashed promised, hatch not a member; colour is the payer. */
export function MonthCells({ months }: { readonly months: readonly Cell[] }) {
  const say = useWords(pekerjaWords)
  const me = useMe()
  const now = me.data?.asOf.slice(0, 7)
  const kinds = [...new Set(months.map(({ kind }) => kind))]
  return (
    <>
      <ul className="month-legend">
        {kinds.map((kind) => (
          <li key={kind}>
            <span className={`month-cell month-${kind}`} aria-hidden="true">
              <Shape kind={kind} />
            </span>
            {say(KIND_WORDS[kind])}
          </li>
        ))}
      </ul>
      <div className="month-years">
        {yearsOf(months).map(({ year, cells }) => (
          <section key={year} className="month-year" aria-label={year}>
            <h3>{year}</h3>
            <ol className="month-line">
              {cells.map((cell) => (
                <MonthCell key={cell.month} cell={cell} isNow={cell.month === now} />
              ))}
            </ol>
            <ul className="month-spells" aria-hidden="true">
              {spellsOf(cells).map((spell) => (
                <Spell key={spell.from} spell={spell} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

interface MonthCellProps {
  readonly cell: Cell
  readonly isNow: boolean
}

function MonthCell({ cell, isNow }: MonthCellProps) {
  const say = useWords(pekerjaWords)
  const dates = useDates()
  const { month, kind, fundKind, fundName } = cell
  const words = [dates.month(month), say(KIND_WORDS[kind]), fundName].filter(Boolean).join(', ')
  return (
    <li className={isNow ? 'month-now' : undefined}>
      {isNow && <span className="month-pin">{say('today')}</span>}
      <span className="month-letter" aria-hidden="true">
        {dates.shortMonth(month).slice(0, 1)}
      </span>
      <span
        className={`month-cell month-${kind}`}
        title={words}
        style={{ '--fund': fundKind ? fundColour(fundKind).colour : undefined } as object}
      >
        <span className="only-heard">{words}</span>
        <Shape kind={kind} />
      </span>
    </li>
  )
}

function Shape({ kind }: { readonly kind: Cell['kind'] }) {
  if (kind === 'confirmed') return <IconCheck size={16} stroke={2.4} aria-hidden="true" />
  if (kind === 'unpaid') return <IconExclamationMark size={16} stroke={2.4} aria-hidden="true" />
  return null
}

function Spell({ spell }: { readonly spell: ReturnType<typeof spellsOf>[number] }) {
  const say = useWords(pekerjaWords)
  const { kind, fundName, fundKind, count } = spell
  const words = kind === 'none' ? say('spellNone') : (fundName ?? say(KIND_WORDS[kind]))
  const colour = kind === 'unpaid' ? 'var(--amber-500)' : fundKind && fundColour(fundKind).colour
  return (
    <li style={{ gridColumn: `span ${count}`, '--fund': colour ?? undefined } as object}>
      <span>{count > 2 ? say('spell', { words, count: formatCount(count) }) : words}</span>
    </li>
  )
}
