import { Button, Drawer, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../language.tsx'
import type { Sending } from '../sending.ts'
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
  readonly submit: () => void
  readonly children: ReactNode
}

/** A form beside the list it adds to: one column, refusals on top, one button. Closing keeps nothing. */
export function FormDrawer({ title, button, opened, close, sending, fields = {}, submit, children }: Props) {
  const t = useText(uiTexts)
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
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="md">
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
