import { formatCount } from '#vocabulary/indonesian.ts'
import { Card } from '../../parts/card.tsx'
import { useWords } from '../../words/wording.ts'
import { rencanaWords } from './rencana-words.ts'
import './umbrella-card.css'

interface UmbrellaCardProps {
  readonly chance: { readonly label: string; readonly outOf100: number }
}

const HUNDRED = Array.from({ length: 100 }, (_, place) => place)

/** A probability one can count: a hundred umbrellas, some of them open. */
export function UmbrellaCard({ chance }: UmbrellaCardProps) {
  const say = useWords(rencanaWords)
  const count = formatCount(chance.outOf100)
  return (
    <Card span={4} title={chance.label} note={say('chanceNote', { chance: count })}>
      <div className="umbrellas" role="img" aria-label={say('umbrellas', { chance: count })}>
        {HUNDRED.map((place) => (
          <svg
            key={place}
            viewBox="0 0 16 16"
            className={place < chance.outOf100 ? 'open' : 'shut'}
            aria-hidden="true"
          >
            <path d="M8 2C4.4 2 1.6 4.6 1.3 8.2c1-.9 2.5-.9 3.4 0 .9-.9 2.4-.9 3.3 0 .9-.9 2.4-.9 3.3 0 .9-.9 2.4-.9 3.4 0C14.4 4.6 11.6 2 8 2z" />
            <path className="stick" d="M8 8v4.6a1.3 1.3 0 0 1-2.600 0" />
          </svg>
        ))}
      </div>
    </Card>
  )
}
