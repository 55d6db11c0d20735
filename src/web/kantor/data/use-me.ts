import type { Answer } from '#web/shared/api.ts'
import { useApi } from './use-api.ts'

export type Me = Answer<'me'>

/** Who is signed in, which regency, which business day. */
export function useMe() {
  return useApi('me')
}
