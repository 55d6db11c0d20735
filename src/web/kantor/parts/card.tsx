import type { ReactNode } from 'react'

interface CardProps {
  readonly title: ReactNode
  /** One line beneath the title: the measure, the whole, the order. */
  readonly note?: ReactNode
  /** At the right of the title: a link, a badge, a control. */
  readonly side?: ReactNode
  /** Beneath a hair line: where the numbers come from. */
  readonly foot?: ReactNode
  readonly span?: number
  readonly className?: string
  readonly children?: ReactNode
}

export function Card({ title, note, side, foot, span, className, children }: CardProps) {
  return (
    <section className={`card ${span ? `span-${span}` : ''} ${className ?? ''}`}>
      <header className="card-head">
        <div>
          <h2 className="card-title">{title}</h2>
          {note && <p className="card-note">{note}</p>}
        </div>
        {side && <div className="card-side">{side}</div>}
      </header>
      <div className="card-body">{children}</div>
      {foot && <footer className="card-foot">{foot}</footer>}
    </section>
  )
}
