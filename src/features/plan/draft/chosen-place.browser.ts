import { type RefObject, useEffect, useState } from 'react'
import { trimPlace } from './marked-text.ts'
import type { Place } from '../task/task.ts'

/** The stretch of the text that is selected in the panel now, without blanks at its ends; null when there is none. */
export function useChosenPlace(panel: RefObject<HTMLElement | null>, text: string): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const look = () => setPlace(placeOf(panel.current, text))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [panel, text])
  return place
}

function placeOf(panel: HTMLElement | null, text: string): Place | null {
  const selection = window.getSelection()
  if (!panel || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!panel.contains(range.commonAncestorContainer)) return null
  const start = offsetAt(range.startContainer, range.startOffset)
  const end = offsetAt(range.endContainer, range.endOffset)
  return start === null || end === null || end <= start ? null : trimPlace(text, { start, end })
}

/** Where a point of the page stands in the text: within a piece by its letters, else at the piece that follows. */
function offsetAt(node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = node.parentElement?.closest<HTMLElement>('[data-start]')
    return piece ? Number(piece.dataset['start']) + offset : null
  }
  const child = node.childNodes[offset]
  const piece = child instanceof HTMLElement ? firstPiece(child) : null
  return piece ? Number(piece.dataset['start']) : endOf(node)
}

const firstPiece = (of: HTMLElement) =>
  of.matches('[data-start]') ? of : of.querySelector<HTMLElement>('[data-start]')

function endOf(node: Node): number | null {
  const last = node instanceof HTMLElement ? [...node.querySelectorAll<HTMLElement>('[data-start]')].at(-1) : undefined
  return last ? Number(last.dataset['start']) + (last.textContent?.length ?? 0) : null
}
