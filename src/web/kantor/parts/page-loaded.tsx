import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ApiRefusal } from '#web/shared/api.ts'
import { type Crumb, useCrumbs } from '../shell/crumbs.tsx'
import { Loaded } from './loaded.tsx'

interface PageLoadedProps<Data> {
  readonly crumbs: readonly Crumb[]
  readonly question: string
  readonly query: UseQueryResult<Data, ApiRefusal>
  readonly children: (data: Data) => ReactNode
}

/** A page whose answer has to be read first: its question stands at once. */
export function PageLoaded<Data>({ crumbs, question, query, children }: PageLoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  return (
    <PageWaiting crumbs={crumbs} question={question}>
      <Loaded query={query} lines={8}>
        {children}
      </Loaded>
    </PageWaiting>
  )
}

interface WaitingProps {
  readonly crumbs: readonly Crumb[]
  readonly question: string
  readonly children: ReactNode
}

function PageWaiting({ crumbs, question, children }: WaitingProps) {
  useCrumbs(crumbs)
  return (
    <div className="page-skeleton">
      <h1 className="page-question">{question}</h1>
      {children}
    </div>
  )
}
