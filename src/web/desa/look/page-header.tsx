import type { ReactNode } from 'react'

/** The question in teal and its answer in ink are one heading; the lead says what it means. */
export function PageHeader(page: {
  readonly question: string
  readonly answer: string
  readonly lead?: ReactNode
}) {
  return (
    <header className="page-header">
      <h1 tabIndex={-1}>
        <span className="question">{page.question}</span>{' '}
        <span className="answer">{page.answer}</span>
      </h1>
      {page.lead && <p className="lead">{page.lead}</p>}
    </header>
  )
}
