import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { useWords } from '../../words/wording.ts'
import { meaningWord, meaningWords } from './meaning-words.ts'
import { mutuWords } from './mutu-words.ts'
import { fieldWord } from './pair-fields.ts'
import { pairWords } from './pair-words.ts'
import type { Quality } from './quality.ts'
import './mutu-cards.css'

type Weight = Quality['weights'][number]

/** What the engine learned: how much each outcome of comparing a field is worth; both ends first. */
export function WeightsCard({ quality }: { readonly quality: Quality }) {
  const say = useWords(mutuWords)
  const pair = useWords(pairWords)
  const mean = useWords(meaningWords)
  const { weights } = quality
  const word = (field: string) => fieldWord(field, pair)
  const best = weights
    .filter((one) => one.level === 0)
    .reduce<Weight | null>((top, one) => (top && top.bits >= one.bits ? top : one), null)
  const most = Math.max(1, ...weights.map((one) => Math.abs(one.bits)))
  const [isWhole, setWhole] = useState(false)
  const last = new Map(weights.map((one) => [one.field, one.level]))
  const shown = weights.filter(
    ({ field, level }) => isWhole || level === 0 || level === last.get(field),
  )
  const title = say('weightsTitle', { field: best ? word(best.field) : '–' })
  return (
    <Card
      title={title}
      note={say('weightsNote')}
      span={6}
      foot={
        <>
          <span>{say('weightsSource')}</span>
          <Button
            kind="text"
            size="small"
            aria-pressed={isWhole}
            onClick={() => setWhole((known) => !known)}
          >
            {say(isWhole ? 'twoLevels' : 'allLevels')}
          </Button>
        </>
      }
    >
      <table className="bars">
        <caption className="only-heard">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say('field')}</th>
            <th scope="col">
              <span className="only-heard">{say('outcome')}</span>
            </th>
            <th scope="col">{say('points')}</th>
            <th scope="col">{say('chanceSame')}</th>
            <th scope="col">{say('chanceOther')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={`${one.field} ${one.level}`}>
              <th scope="row">
                {word(one.field)}{' '}
                <span className="second-line">{meaningWord(one.meaning, mean)}</span>
              </th>
              <td>
                <TwoSided bits={one.bits} most={most} />
              </td>
              <td>{signed(one.bits)}</td>
              <td>{ofHundred(one.matchChance)}</td>
              <td>{ofHundred(one.randomChance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function TwoSided({ bits, most }: { readonly bits: number; readonly most: number }) {
  const width = (Math.abs(bits) / most) * 50
  const left = bits < 0 ? 50 - width : 50
  return (
    <span className="two-sided" aria-hidden="true">
      <b />
      <i
        className={bits < 0 ? 'against' : undefined}
        style={{ left: `${left}%`, width: `${width}%` }}
      />
    </span>
  )
}

function signed(bits: number): string {
  const text = Math.abs(bits).toFixed(1).replace('.', ',')
  return bits < 0 ? `−${text}` : `+${text}`
}

/** A chance as people of a hundred; what rounds to nothing is said to be less. */
function ofHundred(chance: number): string {
  const hundred = chance * 100
  if (hundred < 0.1) return '< 0,1'
  return hundred.toFixed(hundred < 10 ? 1 : 0).replace('.', ',')
}
