import { Button, Drawer, Stack } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../language.tsx'
import type { Sending } from '../sending.ts'
import type { FieldFaults } from './use-field-faults.ts'
import { FieldLinks } from './FieldLinks.tsx'
import { Refusals } from './Refusals.tsx'
import { uiTexts } from './ui.texts.ts'

type Props = {
  readonly title: string
  /** The button that sends it. */
  readonly button: string
  readonly opened: boolean
  readonly close: () => void
  readonly sending: Sending
  /** The input that a refusal speaks of. */
  readonly fields?: Readonly<Record<string, string>>
  /** What is judged before anything is sent, all at once; without it the browser asks for fields that are required. */
  readonly faults?: FieldFaults
  readonly submit: () => void
  readonly children: ReactNode
}

/**
 * A form beside the list it adds to: one column, what is wrong on top, one button. What was sent makes room for the next:
 * the focus goes into the first field. Who closes it finds what was typed when it is opened again.
 */
export function FormDrawer(props: Props) {
  const { title, button, opened, close, sending, fields = {}, faults, submit, children } = props
  const t = useText(uiTexts)
  const form = useFirstFieldAfterSending(sending)
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size="md"
      title={title}
      closeButtonProps={{ 'aria-label': t.close }}
    >
      <form
        ref={form}
        noValidate={faults !== undefined}
        onSubmit={(event) => {
          event.preventDefault()
          if (faults?.pass() ?? true) submit()
        }}
      >
        <Stack gap="md">
          {faults ? <FieldLinks title={t.refusedTitle} of={faults.shown.map(named)} tries={faults.tries} /> : null}
          <Refusals of={sending.refusals} fields={fields} />
          {children}
          <Button type="submit" loading={sending.state === 'busy'}>
            {button}
          </Button>
        </Stack>
      </form>
    </Drawer>
  )
}

const named = ({ id, label, says }: FieldFaults['shown'][number]) => ({ id, says: `${label}: ${says}` })

/** `data-autofocus` marks the first field, as for the drawer that opens. */
function useFirstFieldAfterSending({ state, refusals }: Sending) {
  const form = useRef<HTMLFormElement>(null)
  const before = useRef(state)
  useEffect(() => {
    const isSent = before.current === 'busy' && state === 'ready' && refusals.length === 0
    before.current = state
    if (isSent) form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
  }, [state, refusals])
  return form
}
