import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'

/** What stands in the query of the address, and a way to change it in place: a filtered list is a link that can be sent on. */
export function useAddressWords(): {
  readonly said: (key: string) => string | null
  readonly say: (words: Readonly<Record<string, string | null>>) => void
} {
  const search = useSearch()
  const [path, go] = useLocation()
  const said = useCallback((key: string) => new URLSearchParams(search).get(key), [search])
  const say = useCallback(
    (words: Readonly<Record<string, string | null>>) => {
      const next = new URLSearchParams(window.location.search)
      for (const [key, value] of Object.entries(words)) {
        if (value === null || value === '') next.delete(key)
        else next.set(key, value)
      }
      go(`${path}?${next.toString()}`, { replace: true, state: window.history.state as unknown })
    },
    [go, path],
  )
  return { said, say }
}
