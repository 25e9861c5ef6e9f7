import { useEffect, useRef, useState } from 'react'

/** Does what stands in a field say a value? An empty field does. */
export type Reading = 'readable' | 'unreadable'

/** The fields of a form in which something stands that cannot be read. `hear`: what a field tells of itself. */
export type UnreadFields = {
  readonly unread: readonly string[]
  readonly hear: (field: string) => (reading: Reading) => void
}

export function useUnreadFields(): UnreadFields {
  const [unread, setUnread] = useState<readonly string[]>([])
  const hear = (field: string) => (reading: Reading) =>
    setUnread((before) => {
      const others = before.filter((one) => one !== field)
      return reading === 'unreadable' ? [...others, field] : others
    })
  return { unread, hear }
}

/** A field tells its form how it reads whenever that changes; one that goes has nothing unreadable in it any more. */
export function useReading(reading: Reading, tell: ((reading: Reading) => void) | undefined) {
  const told = useRef(tell)
  useEffect(() => {
    told.current = tell
  })
  useEffect(() => {
    told.current?.(reading)
  }, [reading])
  useEffect(() => () => told.current?.('readable'), [])
}
