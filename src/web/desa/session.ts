import { createContext, useContext } from 'react'
import type { Answer } from '../shared/api.ts'

export type Me = Answer<'me'>
export type User = NonNullable<Me['user']>

/** Whose phone this is now. */
export interface Session {
  readonly me: Me
  readonly user: User
  readonly villageCode: string
  readonly villageName: string
  /** Counts up whenever the office took something, so that screens ask again. */
  readonly tick: number
  readonly refresh: () => void
  /** Signs out. @throws ApiRefusal without a signal: the session would live on. */
  readonly leave: () => Promise<void>
}

export const SessionContext = createContext<Session | undefined>(undefined)

/** @throws Error outside the signed-in part of the page. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('this screen needs a signed-in village')
  return session
}
