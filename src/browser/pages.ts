import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { AnswerOf, ParamsOf, ReadName } from '../commands/catalogue.ts'
import { getJson, readAddress } from './api.ts'

/** Reads that answer page by page: rows, and where the next page begins. */
type PagedRead = {
  [R in ReadName]: AnswerOf<R> extends { readonly next: string | null } ? R : never
}[ReadName]

/** Whether every page is here. */
export type LoadedAll = 'whole' | 'broken'

/** A paged read: its pages so far; `more` fetches the next, null when there is none; `loadAll` fetches all that are missing. The old rows stay while others are asked for. */
export function usePages<R extends PagedRead>(name: R, params: Omit<ParamsOf<R>, 'after'> | null) {
  const query = useInfiniteQuery({
    queryKey: ['read', name, params, 'pages'],
    enabled: params !== null,
    initialPageParam: null as string | null,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      getJson<AnswerOf<R>>(readAddress(name, { ...params, after: pageParam }), signal),
    getNextPageParam: ({ next }) => next,
  })
  const { data, error, refetch, hasNextPage, fetchNextPage } = query
  return {
    reading: { data: data?.pages, error, refetch },
    more: hasNextPage ? () => void fetchNextPage() : null,
    loadAll: async (): Promise<LoadedAll> => {
      let next = hasNextPage
      while (next) {
        const page = await fetchNextPage()
        if (page.isError) return 'broken'
        next = page.hasNextPage
      }
      return 'whole'
    },
  }
}
