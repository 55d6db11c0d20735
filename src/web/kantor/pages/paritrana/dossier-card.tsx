import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { paritranaWords } from './paritrana-words.ts'

interface DossierCardProps {
  readonly dossier: NonNullable<Answer<'evidence'>['dossier']>
}

/** The last dossier and the fingerprint that its paper must bear. */
export function DossierCard({ dossier }: DossierCardProps) {
  const say = useWords(paritranaWords)
  const dates = useDates()
  return (
    <Card
      title={say('dossierTitle')}
      note={say('dossierMade', { moment: dates.moment(dossier.madeAt) })}
    >
      <p>{say('figures', { count: formatCount(dossier.figures.length) })}</p>
      <p className="second-line">
        {say('sha')} <span className="fingerprint">{dossier.pdfSha256}</span>
      </p>
    </Card>
  )
}
