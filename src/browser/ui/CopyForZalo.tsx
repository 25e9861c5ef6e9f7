import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../language.tsx'
import { uiTexts } from './ui.texts.ts'

type Props = {
  /** Plain text; a link to the place in question belongs in it. */
  readonly text: string
  readonly label?: string
}

/** Copies a message that people send on by themselves. Where copying is not allowed the text is shown for copying by hand. */
export function CopyForZalo({ text, label }: Props) {
  const t = useText(uiTexts)
  const [state, setState] = useState<'ready' | 'copied' | 'by-hand'>('ready')
  const copy = () =>
    copyText(text).then(
      () => setState('copied'),
      () => setState('by-hand'),
    )
  return (
    <>
      <Button variant="default" className="no-print" onClick={() => void copy()} title={text}>
        {state === 'copied' ? `✓ ${t.copied}` : (label ?? t.copyForZalo)}
      </Button>
      {state === 'by-hand' ? (
        <Textarea label={t.copyByHand} readOnly autosize value={text} onFocus={(event) => event.target.select()} />
      ) : null}
      <span role="status" className="visually-hidden">
        {state === 'copied' ? t.copied : ''}
      </span>
    </>
  )
}

// Over plain HTTP other than loopback there is no clipboard at all.
function copyText(text: string): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined
  return clipboard ? clipboard.writeText(text) : Promise.reject(new Error('no clipboard here'))
}
