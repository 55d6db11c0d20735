import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import { Said } from '../../parts/said.tsx'
import { ToolTable } from '../../parts/tool-table.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { EvidenceStatus } from './evidence-status.tsx'
import { paritranaWords } from './paritrana-words.ts'

type Dossier = NonNullable<Answer<'evidence'>['dossier']>

interface Figure {
  readonly label: string
  readonly value: string
  readonly meaning: string
  readonly trace: string
  readonly status: string
}

/** The last dossier: the fingerprint its paper must bear, and every figure in it with its origin. */
export function DossierCard({ dossier }: { readonly dossier: Dossier }) {
  const say = useWords(paritranaWords)
  const dates = useDates()
  const figures = dossier.figures.map(figureOf)
  const title = say('figures', { count: formatCount(figures.length) })
  return (
    <Card
      title={title}
      note={say('dossierMade', { moment: dates.moment(dossier.madeAt) })}
      foot={
        <span>
          {say('sha')} <span className="fingerprint">{dossier.pdfSha256}</span>
        </span>
      }
    >
      <ToolTable
        caption={title}
        fileName="angka-paritrana"
        rows={figures}
        rowKey={({ label, trace }) => `${label} ${trace}`}
        columns={[
          {
            key: 'figure',
            head: say('figure'),
            plain: ({ label }) => label,
            cell: ({ label, meaning }) => (
              <>
                <Said>{label}</Said>
                <span className="second-line">
                  <Said>{meaning}</Said>
                </span>
              </>
            ),
          },
          {
            key: 'value',
            head: say('value'),
            isNumber: true,
            plain: ({ value }) => value,
            cell: ({ value }) => <strong>{value}</strong>,
          },
          {
            key: 'from',
            head: say('from'),
            plain: ({ trace }) => trace,
            cell: ({ trace }) => <span className="fingerprint">{trace}</span>,
          },
          {
            key: 'status',
            head: say('status'),
            plain: ({ status }) => status,
            cell: ({ status }) => <EvidenceStatus status={status} />,
          },
        ]}
      />
    </Card>
  )
}

/** A dossier holds figures as printed, each with the command that gives it again. */
function figureOf(raw: Readonly<Record<string, unknown>>): Figure {
  const text = (...names: string[]): string => {
    const found = names.map((name) => raw[name]).find((value) => value !== undefined)
    return typeof found === 'number' ? formatCount(found) : typeof found === 'string' ? found : ''
  }
  return {
    label: text('label', 'title'),
    value: text('value'),
    meaning: text('meaning'),
    trace: text('query') || `payung report trace ${text('trace')}`,
    status: text('status') || 'counted',
  }
}
