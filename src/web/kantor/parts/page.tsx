import type { ReactNode } from 'react'
import { type Crumb, useCrumbs } from '../shell/crumbs.tsx'

interface PageProps {
  /** Where we are, for the top bar and the browser's tab. */
  readonly crumbs: readonly Crumb[]
  readonly question: string
  readonly answer: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Every page asks one question and answers it in its heading; the rest shows why. */
export function Page({ crumbs, question, answer, lead, actions, children }: PageProps) {
  useCrumbs(crumbs)
  return (
    <>
      <header className="page-head">
        <div>
          <h1>
            <span className="page-question">{question}</span>{' '}
            <span className="page-answer">{answer}</span>
          </h1>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </>
  )
}
