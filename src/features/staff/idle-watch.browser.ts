import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Me, post } from '../../browser/api.ts'
import { IDLE_MINUTES } from './sign-in.ts'

const MINUTE = 60_000
const STROKES = ['keydown', 'pointerdown', 'wheel', 'input'] as const

/**
 * Tells the server now and then that somebody works here, and asks it, after idle minutes, whether the screen is locked: the
 * server judges, since another window may be in use. When it is not reached the screen is covered all the same.
 */
export function useIdleWatch() {
  const queries = useQueryClient()
  useEffect(() => {
    const last = { stroke: Date.now(), told: Date.now(), asked: Date.now() }
    const look = () =>
      void queries.invalidateQueries({ queryKey: ['me'], exact: true }).then(() => coverIfUnknown(queries))
    const onStroke = () => {
      last.stroke = Date.now()
      if (isLocked(queries) || last.stroke - last.told < MINUTE) return
      last.told = last.stroke
      void post('/api/active', {}).then((refusals) => refusals.length > 0 && look())
    }
    const timer = setInterval(() => {
      const now = Date.now()
      if (isLocked(queries) || now - last.stroke < IDLE_MINUTES * MINUTE || now - last.asked < MINUTE) return
      last.asked = now
      look()
    }, MINUTE / 4)
    for (const event of STROKES) document.addEventListener(event, onStroke, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const event of STROKES) document.removeEventListener(event, onStroke, { capture: true })
    }
  }, [queries])
}

type Queries = ReturnType<typeof useQueryClient>

const isLocked = (queries: Queries) => queries.getQueryData<Me>(['me'])?.officer?.screen === 'locked'

function coverIfUnknown(queries: Queries) {
  if (queries.getQueryState(['me'])?.status !== 'error') return
  queries.setQueryData<Me>(['me'], (me) => me && { ...me, officer: me.officer && { ...me.officer, screen: 'locked' } })
}
