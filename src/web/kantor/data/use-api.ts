import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type Answer, type ApiRefusal, call, type Input } from '#web/shared/api.ts'
import type { RouteName } from '#web/shared/routes.ts'

type AnyCall = (name: RouteName, input?: unknown, signal?: AbortSignal) => Promise<unknown>

/** Reads one contract; the same question asked twice is one request. */
export function useApi<Name extends RouteName>(
  name: Name,
  input?: Input<Name>,
  isWanted = true,
): UseQueryResult<Answer<Name>, ApiRefusal> {
  return useQuery<Answer<Name>, ApiRefusal>({
    queryKey: [name, input ?? null],
    queryFn: ({ signal }) =>
      (call as unknown as AnyCall)(name, input, signal) as Promise<Answer<Name>>,
    placeholderData: keepPreviousData,
    enabled: isWanted,
  })
}
