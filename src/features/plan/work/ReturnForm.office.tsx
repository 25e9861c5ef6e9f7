import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../browser/language.tsx'
import { TextArea } from '../../../browser/ui/TextField.tsx'
import { workTexts } from './work.screen.texts.ts'

type Props = {
  readonly busy: 'ready' | 'busy'
  readonly send: (reason: string) => void
  readonly cancel: () => void
}

/** Asks why something is returned: the unit reads it. */
export function ReturnForm({ busy, send, cancel }: Props) {
  const t = useText(workTexts)
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
        label={t.reason}
        description={t.reasonHint}
        value={reason}
        onChange={setReason}
        maxLength={500}
        minRows={2}
        required
      />
      <div className="head-tools">
        <Button type="submit" color="red" loading={busy === 'busy'}>
          {t.returnWith}
        </Button>
        <Button variant="subtle" onClick={cancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
