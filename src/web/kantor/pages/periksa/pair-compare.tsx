import { type Icon, IconArrowsExchange, IconEqual, IconMinus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { workerAddress } from '../../addresses.ts'
import { Badge } from '../../parts/badge.tsx'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { markDifferences, markPlaces, type Stretch } from './mark-differences.ts'
import { Marked } from './marked.tsx'
import type { Pair } from './pair.ts'
import { PAIR_FIELDS } from './pair-fields.ts'
import { type PairKey, pairWords } from './pair-words.ts'
import './pair-compare.css'

type Difference = Pair['differences'][number]

const KINDS = {
  same: IconEqual,
  different: IconArrowsExchange,
  'not-comparable': IconMinus,
} as const satisfies Record<Difference['kind'], Icon>

/** Both people on one grid; only the letters that differ are marked, the third column says how. */
export function PairCompare({ pair }: { readonly pair: Pair }) {
  const say = useWords(pairWords)
  const leftNote = useLeftNote(pair)
  return (
    <div className="card pair">
      <table className="pair-table">
        <caption className="only-heard">{say('question')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('field')}</th>
            <th scope="col">
              <PairHead name={pair.candidate.name} letter="A" note={leftNote} />
              {pair.kind === 'workers' && (
                <Link to={workerAddress(pair.candidateId)}>{say('openPerson')}</Link>
              )}
            </th>
            <th scope="col">
              <PairHead name={pair.worker.name} letter="B" note={standingOf(pair, say)} />
              <Link to={workerAddress(pair.workerId)}>{say('openPerson')}</Link>
            </th>
            <th scope="col">{say('seen')}</th>
          </tr>
        </thead>
        <tbody>
          {pair.differences.map((difference) => (
            <PairLine key={difference.field} difference={difference} pair={pair} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface PairHeadProps {
  readonly name: string
  readonly letter: string
  readonly note: string
}

function PairHead({ name, letter, note }: PairHeadProps) {
  return (
    <>
      <span className="pair-name">{name}</span> <Badge tone="plain">{letter}</Badge>
      <span className="second-line">{note}</span>
    </>
  )
}

type Words = (key: PairKey, values?: Readonly<Record<string, string | number>>) => string

function useLeftNote({ candidate }: Pair): string {
  const say = useWords(pairWords)
  const dates = useDates()
  const { origin } = candidate
  if (origin.kind === 'workers') return say('sideWorker', { standing: say(origin.protection) })
  if (origin.kind === 'outside') return say(origin.list, { day: dates.day(origin.asOf) })
  return say('sideLine', {
    year: origin.programmeYear,
    village: candidate.village?.name ?? '',
    list: origin.listNumber,
    line: origin.line,
  })
}

function standingOf({ worker }: Pair, say: Words): string {
  const standing = say('sideWorker', { standing: say(worker.protection) })
  return worker.fundName ? `${standing}, ${say('paidBy', { fund: worker.fundName })}` : standing
}

interface PairLineProps {
  readonly difference: Difference
  readonly pair: Pair
}

function PairLine({ difference, pair }: PairLineProps) {
  const say = useWords(pairWords)
  const field = PAIR_FIELDS[difference.field]
  if (!field) return null
  const [key, read] = field
  const [left, right] = [read(pair.candidate), read(pair.worker)].map((value) =>
    value === 'L' || value === 'P' ? say(value) : value,
  ) as [string, string]
  const Shape = KINDS[difference.kind]
  return (
    <tr className={`pair-${difference.kind}`}>
      <th scope="row">{say(key)}</th>
      <td data-side="A">
        <Value stretches={stretchesOf(left, right, difference)} />
      </td>
      <td data-side="B">
        <Value stretches={stretchesOf(right, left, difference)} />
      </td>
      <td className="pair-words">
        <Shape size={16} stroke={1.8} aria-hidden="true" />
        <Said>{difference.words}</Said>
      </td>
    </tr>
  )
}

function Value({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const say = useWords(pairWords)
  if (stretches.length === 0) return <i>{say('empty')}</i>
  return <Marked stretches={stretches} />
}

const WHOLE_NUMBER_DIGITS = 16

/** A whole number is marked by the places the server knows; everything else by what is shown. */
function stretchesOf(text: string, other: string, { kind, places }: Difference): Stretch[] {
  if (text === '') return []
  if (kind !== 'different') return [{ text, differs: false }]
  const shown = text.replaceAll(' ', '').length
  return places.length > 0 && shown === WHOLE_NUMBER_DIGITS
    ? markPlaces(text, places)
    : markDifferences(text, other)
}
