import { type Icon, IconArrowsExchange, IconEqual, IconMinus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatDate } from '#vocabulary/indonesian.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { workerAddress } from '../../addresses.ts'
import { Badge } from '../../parts/badge.tsx'
import { Said } from '../../parts/said.tsx'
import { useWords } from '../../words/wording.ts'
import { Marked } from './marked.tsx'
import type { Pair } from './periksa-page.tsx'
import { periksaWords } from './periksa-words.ts'
import './pair-compare.css'

type Side = Pair['candidate'] | Pair['worker']
type Difference = Pair['differences'][number]

const KINDS = {
  same: IconEqual,
  different: IconArrowsExchange,
  'not-comparable': IconMinus,
} as const satisfies Record<Difference['kind'], Icon>

/** Both people on one grid; only the letters that differ are marked, the third column says how. */
export function PairCompare({ pair }: { readonly pair: Pair }) {
  const say = useWords(periksaWords)
  const { candidate, worker } = pair
  return (
    <div className="card pair">
      <table className="pair-table">
        <caption className="only-heard">{say('question')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('field')}</th>
            <th scope="col">
              <PairHead
                name={candidate.name}
                letter="A"
                note={say('sideA', {
                  village: candidate.village.name,
                  list: candidate.listNumber,
                  line: candidate.line,
                })}
              />
            </th>
            <th scope="col">
              <PairHead name={worker.name} letter="B" note={standingOf(pair, say)} />
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

function standingOf({ worker }: Pair, say: ReturnType<typeof useWords<PairKey>>): string {
  const standing = say('sideB', { standing: say(worker.protection) })
  return worker.fundName ? `${standing}, ${say('paidBy', { fund: worker.fundName })}` : standing
}

type PairKey = keyof typeof periksaWords.keys

interface PairLineProps {
  readonly difference: Difference
  readonly pair: Pair
}

function PairLine({ difference, pair }: PairLineProps) {
  const say = useWords(periksaWords)
  const field = FIELDS[difference.field]
  if (!field) return null
  const [key, read] = field
  const [left, right] = [read(pair.candidate), read(pair.worker)].map((value) =>
    value === 'L' || value === 'P' ? say(value) : value,
  ) as [string, string]
  const Shape = KINDS[difference.kind]
  const isMarked = difference.kind === 'different'
  return (
    <tr className={`pair-${difference.kind}`}>
      <th scope="row">{say(key)}</th>
      <td>
        {left === '' ? <i>{say('empty')}</i> : <Marked text={left} other={right} on={isMarked} />}
      </td>
      <td>
        {right === '' ? <i>{say('empty')}</i> : <Marked text={right} other={left} on={isMarked} />}
      </td>
      <td className="pair-words">
        <Shape size={16} stroke={1.8} aria-hidden="true" />
        <Said>{difference.words}</Said>
      </td>
    </tr>
  )
}

const FIELDS: Readonly<Record<string, readonly [PairKey, (side: Side) => string]>> = {
  nik: ['nikMasked', (side) => side.nikMasked],
  kk: ['kkMasked', (side) => side.kkMasked],
  name: ['name', (side) => side.name],
  sex: ['sex', (side) => side.sex],
  birthPlace: ['birthPlace', (side) => side.birthPlace],
  birthDate: ['birthDate', (side) => (side.birthDate ? formatDate(isoDate(side.birthDate)) : '')],
  village: ['village', (side) => side.village.name],
  address: ['address', (side) => side.address],
  occupation: ['occupation', (side) => side.occupation],
  phone: ['phoneMasked', (side) => side.phoneMasked],
  motherName: ['motherName', (side) => side.motherName],
}
