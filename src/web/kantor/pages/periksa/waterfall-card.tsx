import { Card } from '../../parts/card.tsx'
import { useWords } from '../../words/wording.ts'
import { shareText } from './decimal.ts'
import { meaningWord, meaningWords } from './meaning-words.ts'
import type { Pair } from './pair.ts'
import { fieldWord } from './pair-fields.ts'
import { pairWords } from './pair-words.ts'
import { type Step, type Waterfall, waterfallOf } from './weigh-bars.ts'
import './waterfall-card.css'

/** What spoke for and against, bar by bar, from the base rate to the probability. */
export function WaterfallCard({ pair }: { readonly pair: Pair }) {
  const say = useWords(pairWords)
  const mean = useWords(meaningWords)
  const fall = waterfallOf(pair.bars, pair.probabilityMillionths)
  const word = (field: string) => fieldWord(field, say)
  const title = useFinding(fall)
  if (pair.bars.length === 0)
    return (
      <Card title={title} span={7}>
        <p>{say('waterText')}</p>
      </Card>
    )
  const silent = fall.silent.map(word).join(', ')
  return (
    <Card
      title={title}
      span={7}
      side={
        <span className="fall-key">
          <i className="fall-for" /> {say('supports')} <i className="fall-against" />{' '}
          {say('opposes')}
        </span>
      }
      foot={
        <span>
          {say('waterNote')} {silent !== '' && say('notCompared', { fields: silent })}
        </span>
      }
    >
      <table className="fall">
        <caption className="only-heard">{title}</caption>
        <thead className="only-heard">
          <tr>
            <th scope="col">{say('field')}</th>
            <th scope="col">{say('bar')}</th>
            <th scope="col">{say('bits')}</th>
          </tr>
        </thead>
        <tbody>
          {fall.steps.map((step) => (
            <tr key={step.field}>
              <th scope="row">
                {word(step.field)}
                <span className="second-line">{meaningWord(step.meaning, mean)}</span>
              </th>
              <td className="fall-track">
                <Bar step={step} fall={fall} />
              </td>
              <td className={step.bits < 0 ? 'fall-down' : 'fall-up'}>{signed(step.bits)}</td>
            </tr>
          ))}
          <tr className="fall-sum">
            <th scope="row">{say('result')}</th>
            <td className="fall-track">
              <Bar
                step={{ field: 'result', meaning: '', bits: 0, from: 0, to: fall.result }}
                fall={fall}
              />
            </td>
            <td>
              {signed(fall.result)}, {shareText(pair.probabilityMillionths / 1_000_000)}
            </td>
          </tr>
        </tbody>
      </table>
    </Card>
  )
}

/** Evidence that at least doubles or halves the odds. */
const WORTH_NAMING = 1

function useFinding({ steps }: Waterfall): string {
  const say = useWords(pairWords)
  const fields = steps.filter((step) => step.field !== 'start')
  const best = fields.find((step) => step.bits >= WORTH_NAMING)
  const worst = fields.find((step) => step.bits <= -WORTH_NAMING)
  const name = (step: Step) => fieldWord(step.field, say)
  if (best && worst) return say('waterBoth', { best: name(best), worst: lower(name(worst)) })
  if (best) return say('waterFor', { best: name(best) })
  return worst ? say('waterAgainst', { worst: name(worst) }) : say('waterNone')
}

/** Inside a sentence an abbreviation keeps its capitals. */
function lower(word: string): string {
  return word === word.toUpperCase() ? word : word.charAt(0).toLowerCase() + word.slice(1)
}

interface BarProps {
  readonly step: Step
  readonly fall: Waterfall
}

function Bar({ step, fall }: BarProps) {
  const span = fall.most - fall.least || 1
  const place = (value: number) => `${((value - fall.least) / span) * 100}%`
  const [low, high] = [Math.min(step.from, step.to), Math.max(step.from, step.to)]
  const look = LOOKS[step.field] ?? (step.bits < 0 ? 'fall-against' : 'fall-for')
  return (
    <span className="fall-lane" aria-hidden="true">
      <b style={{ left: place(0) }} />
      <i className={look} style={{ left: place(low), width: `${((high - low) / span) * 100}%` }} />
    </span>
  )
}

const LOOKS: Readonly<Record<string, string>> = { start: 'fall-start', result: 'fall-result' }

function signed(bits: number): string {
  const text = Math.abs(bits).toFixed(1).replace('.', ',')
  return bits < 0 ? `−${text}` : `+${text}`
}
