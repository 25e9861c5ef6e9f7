import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Selection } from '../../kernel/figure.ts'

/**
 * The figure that stands open beside the screen. It is a step of the window's history: the step back closes it, and the
 * step back to the screen that was left from it opens it again.
 */
export function useOpenedFigure() {
  const [address] = useLocation()
  const search = useSearch()
  const [opened, setOpened] = useState(figureHere)
  useEffect(() => setOpened(figureHere()), [address, search])
  useEffect(() => {
    const follow = () => setOpened(figureHere())
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const open = (figure: Selection) => {
    const state = { ...(window.history.state as object | null), figure }
    if (opened) window.history.replaceState(state, '')
    else window.history.pushState(state, '')
    setOpened(figure)
  }
  return { opened, open, close: () => window.history.back() }
}

function figureHere(): Selection | null {
  const state = window.history.state as { readonly figure?: Selection } | null
  return state?.figure ?? null
}
