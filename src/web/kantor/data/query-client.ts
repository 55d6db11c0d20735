import { QueryClient } from '@tanstack/react-query'
import { ApiRefusal } from '#web/shared/api.ts'

const REFUSED_FOR_GOOD = 500

/** What was read stays fresh for half a minute; a refusal is not asked again, an outage twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) =>
          failures < 2 &&
          (!(error instanceof ApiRefusal) ||
            error.status === 0 ||
            error.status >= REFUSED_FOR_GOOD),
      },
    },
  })
}
