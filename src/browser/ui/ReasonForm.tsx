import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../language.tsx'
import { TextArea } from './TextField.tsx'
import { uiTexts } from './ui.texts.ts'

type Props = {
  /** What the reason is of, and who reads it. */
  readonly label: string
  readonly hint: string
  /** The button that sends it. */
  readonly button: string
  readonly busy: 'ready' | 'busy'
  readonly send: (reason: string) => void
  readonly cancel: () => void
}

/** Asks why, before something is returned or taken out of use; takes the focus. */
export function ReasonForm({ label, hint, button, busy, send, cancel }: Props) {
  const t = useText(uiTexts)
  const [reason, setReason] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send(reason.trim())
      }}
    >
      <TextArea
        ref={field}
        label={label}
        description={hint}
        value={reason}
        onChange={setReason}
        maxLength={500}
        minRows={2}
        required
      />
      <div className="head-tools">
        <Button type="submit" color="red" loading={busy === 'busy'}>
          {button}
        </Button>
        <Button variant="subtle" onClick={cancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
