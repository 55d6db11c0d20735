import { useWords } from '../words/wording.ts'
import { moneyWords } from './money-words.ts'
import './money-bar.css'

interface Flow {
  readonly ceilingRupiah: number
  readonly committedRupiah: number
  readonly paidRupiah: number
}

/** A fund's ceiling as a bar: paid, committed, and the rest as an outline. Its numbers stand in the same row. */
export function MoneyBar({ flow }: { readonly flow: Flow }) {
  const whole = Math.max(flow.ceilingRupiah, flow.committedRupiah, 1)
  const paid = (flow.paidRupiah / whole) * 100
  const committed = ((flow.committedRupiah - flow.paidRupiah) / whole) * 100
  return (
    <span className="money-bar" aria-hidden="true">
      <span className="money-paid" style={{ width: `${paid}%` }} />
      <span className="money-committed" style={{ width: `${Math.max(0, committed)}%` }} />
    </span>
  )
}

export function MoneyLegend() {
  const say = useWords(moneyWords)
  return (
    <ul className="money-legend">
      {(['paid', 'committed', 'free'] as const).map((part) => (
        <li key={part}>
          <span className={`money-key money-${part}`} />
          {say(part)}
        </li>
      ))}
    </ul>
  )
}
