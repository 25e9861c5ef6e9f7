import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'

/** Browsers refuse many changes of the history within seconds: what is typed is kept after a pause. */
const PAUSE_MS = 200

/**
 * A state of the screen that the step back and a reload bring again: it is kept with the page in the window's history,
 * not in the address, so a link that is sent on does not carry it. `key` is unique on the page; the value is plain data.
 */
export function useKeptInHistory<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (keptHere()[key] as T | undefined) ?? initial)
  const keep = useDebouncedCallback(
    (next: T) => window.history.replaceState({ ...keptHere(), [key]: next }, ''),
    PAUSE_MS,
  )
  const change = (next: T) => {
    setValue(next)
    keep(next)
  }
  return [value, change]
}

const keptHere = (): Readonly<Record<string, unknown>> => {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null ? (state as Readonly<Record<string, unknown>>) : {}
}
