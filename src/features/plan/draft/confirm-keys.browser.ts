import { useEffect, useRef } from 'react'

/** What the keys of the confirm screen do. */
export type KeyActs = {
  readonly step: (by: 1 | -1) => void
  readonly open: () => void
  readonly close: () => void
  readonly merge: () => void
  readonly split: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly nextDoubt: () => void
}

/** Keys ↑ ↓ Enter Esc M S Z N, wherever no field is being typed in and no list is open. */
export function useConfirmKeys(acts: KeyActs) {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actOf(event, latest.current)
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function actOf(event: KeyboardEvent, acts: KeyActs): (() => void) | null {
  const target = event.target instanceof HTMLElement ? event.target : document.body
  if (event.defaultPrevented || event.altKey || event.metaKey || target.closest('[role="dialog"]')) return null
  if (event.key === 'Escape')
    return target.getAttribute('aria-expanded') === 'true' && isField(target) ? null : acts.close
  if (isField(target)) return null
  if (event.key === 'Enter') return target === document.body ? acts.open : null
  if (target.closest('.confirm-text-panel') && event.key.startsWith('Arrow')) return null
  return (event.ctrlKey ? withControl(event, acts) : plain(event, acts)) ?? null
}

const withControl = ({ key, shiftKey }: KeyboardEvent, { undo, redo }: KeyActs) =>
  key.toLowerCase() === 'z' ? (shiftKey ? redo : undo) : undefined

function plain({ key, shiftKey }: KeyboardEvent, acts: KeyActs): (() => void) | undefined {
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => acts.step(1),
    ArrowUp: () => acts.step(-1),
    m: acts.merge,
    s: acts.split,
    z: shiftKey ? acts.redo : acts.undo,
    n: acts.nextDoubt,
  }
  return keys[key.length === 1 ? key.toLowerCase() : key]
}

const isField = (target: HTMLElement) =>
  target.isContentEditable ||
  target.matches('textarea, select, input:not([type="checkbox"]), [role="combobox"], [role="option"]')
