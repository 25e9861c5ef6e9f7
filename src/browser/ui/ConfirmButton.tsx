import { Button, type ButtonProps, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../language.tsx'
import { uiTexts } from './ui.texts.ts'

type Props = ButtonProps & {
  readonly says: string
  /** What will happen, in numbers where there are some. */
  readonly consequence: string
  readonly onConfirm: () => void
}

/** A button whose act cannot be undone: asks once, with the consequence. */
export function ConfirmButton({ says, consequence, onConfirm, ...button }: Props) {
  const t = useText(uiTexts)
  const [asked, setAsked] = useState<'no' | 'yes'>('no')
  const close = () => setAsked('no')
  return (
    <>
      <Button variant="default" size="compact-md" {...button} onClick={() => setAsked('yes')}>
        {says}
      </Button>
      <Modal opened={asked === 'yes'} onClose={close} title={says} closeButtonProps={{ 'aria-label': t.no }} centered>
        <p>{consequence}</p>
        <Group mt="md">
          <Button
            color="red"
            onClick={() => {
              close()
              onConfirm()
            }}
          >
            {says}
          </Button>
          <Button variant="default" onClick={close}>
            {t.no}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
