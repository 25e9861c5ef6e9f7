import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Refusal } from '../kernel/command.ts'
import type { Outcome } from './api.ts'
import { useText } from './language.tsx'
import { uiTexts } from './ui/ui.texts.ts'

export const refusalsIn = (outcome: Outcome): readonly Refusal[] =>
  outcome.outcome === 'accepted' ? [] : outcome.refusals

/** What a form sends: refusals are kept to be shown, what was typed stays; `done` runs when all was accepted. */
export type Sending = {
  readonly state: 'ready' | 'busy'
  readonly refusals: readonly Refusal[]
  readonly refuse: (...refusals: readonly Refusal[]) => void
  readonly run: (send: () => Promise<readonly Refusal[]>, done: () => void) => Promise<void>
}

export function useSending(): Sending {
  const [state, setState] = useState<'ready' | 'busy'>('ready')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const run: Sending['run'] = async (send, done) => {
    if (state === 'busy') return
    setState('busy')
    const found = await send().finally(() => setState('ready'))
    setRefusals(found)
    if (found.length === 0) done()
  }
  return { state, refusals, refuse: (...found) => setRefusals(found), run }
}

/** Says briefly, at the edge of the screen, that something was written. */
export function useSaved(): (what?: string) => void {
  const t = useText(uiTexts)
  return (what) => {
    notifications.show({
      message: `✓ ${what ?? t.saved}`,
      color: 'teal',
      autoClose: 4000,
      closeButtonProps: { 'aria-label': t.close },
    })
  }
}
