import type { ReactNode } from 'react'
import './facts.css'

interface FactsProps {
  readonly facts: readonly {
    readonly key: string
    readonly value: ReactNode
    readonly label: ReactNode
  }[]
}

/** A few numbers in a row, each with what it counts. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="facts">
      {facts.map(({ key, value, label }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
