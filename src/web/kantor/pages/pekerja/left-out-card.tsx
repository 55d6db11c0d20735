import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { Card } from '../../parts/card.tsx'
import { Said } from '../../parts/said.tsx'
import { useWords } from '../../words/wording.ts'
import { scoreText } from '../dana/score-text.ts'
import { pekerjaWords } from './pekerja-words.ts'
import type { Person } from './person.ts'

/** Why the money did not reach this person, how near it came, how much is missing. */
export function LeftOutCard({ leftOut }: { readonly leftOut: Person['leftOut'] }) {
  const say = useWords(pekerjaWords)
  if (!leftOut) return null
  const { sentence, placeInVillage, placeInRegency, cutLine, missingRupiah } = leftOut
  return (
    <Card
      title={say('leftOutTitle')}
      side={
        missingRupiah > 0 && (
          <strong>{say('leftOutMoney', { rupiah: formatRupiah(missingRupiah) })}</strong>
        )
      }
    >
      <p>
        <Said>{sentence}</Said>
      </p>
      <p className="second-line">
        {say('leftOutPlace', {
          village: formatCount(placeInVillage),
          regency: formatCount(placeInRegency),
        })}{' '}
        {cutLine &&
          say('leftOutCut', { tier: cutLine.tier, score: scoreText(cutLine.scoreMillionths) })}
      </p>
    </Card>
  )
}
