import { useInfiniteQuery } from '@tanstack/react-query'
import { type Answer, type ApiRefusal, call, type Input } from '#web/shared/api.ts'
import type { RouteName } from '#web/shared/routes.ts'

interface Paged {
  readonly rows: readonly unknown[]
  readonly page: number
  readonly pageSize: number
  readonly total: number
}

/** Contracts that answer one page of a longer list. */
export type PagedName = {
  [Name in RouteName]: Answer<Name> extends Paged ? Name : never
}[RouteName]

type RowOf<Name extends PagedName> = Answer<Name> extends { rows: (infer Row)[] } ? Row : never

export interface Pages<Row, First> {
  readonly rows: readonly Row[]
  readonly total: number
  /** The newest answer as a whole, for its totals; undefined while loading. */
  readonly first: First | undefined
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly loadMore: () => void
  readonly isPending: boolean
  readonly error: ApiRefusal | null
  readonly refetch: () => void
}

type AnyCall = (name: RouteName, input: unknown, signal: AbortSignal) => Promise<Paged>

/** Reads a long list page by page, as far as the reader has come. */
export function usePages<Name extends PagedName>(
  name: Name,
  query: NonNullable<Input<Name>['query']>,
): Pages<RowOf<Name>, Answer<Name>> {
  const pages = useInfiniteQuery<Paged, ApiRefusal, { pages: Paged[] }, readonly unknown[], number>(
    {
      queryKey: [name, 'pages', query],
      initialPageParam: 1,
      queryFn: ({ pageParam, signal }) =>
        (call as unknown as AnyCall)(name, { query: { ...query, page: pageParam } }, signal),
      getNextPageParam: ({ page, pageSize, total }) =>
        page * pageSize < total ? page + 1 : undefined,
    },
  )
  const answers = pages.data?.pages ?? []
  return {
    rows: answers.flatMap(({ rows }) => rows) as RowOf<Name>[],
    total: answers[0]?.total ?? 0,
    first: answers[0] as Answer<Name> | undefined,
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: () => void pages.fetchNextPage(),
    isPending: pages.isPending,
    error: pages.error,
    refetch: () => void pages.refetch(),
  }
}
