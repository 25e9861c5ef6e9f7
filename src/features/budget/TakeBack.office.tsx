import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ReasonForm } from '../../browser/ui/ReasonForm.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useAct } from '../../browser/use-act.ts'
import type { Id } from '../../kernel/kernel.ts'
import { budgetTexts } from './budget.screen.texts.ts'

type Props = {
  /** Of what the transfer was made for: they share their id. */
  readonly transfer: string
  readonly says?: string
}

/** Takes a transfer back: asks for the reason first. */
export function TakeBack({ transfer, says }: Props) {
  const t = useText(budgetTexts)
  const { close: closeWord } = useText(uiTexts)
  const { sending, act } = useAct()
  const [asked, setAsked] = useState<'no' | 'yes'>('no')
  const close = () => setAsked('no')
  const name = says ?? t.takeBack
  return (
    <>
      <Button className="no-print" variant="subtle" color="red" size="compact-sm" onClick={() => setAsked('yes')}>
        {name}
      </Button>
      <Modal
        opened={asked === 'yes'}
        onClose={close}
        title={name}
        closeButtonProps={{ 'aria-label': closeWord }}
        centered
      >
        <Refusals of={sending.refusals} />
        <ReasonForm
          label={t.takeBackReason}
          hint={t.takeBackHint}
          button={name}
          busy={sending.state}
          cancel={close}
          send={(words) => {
            const reason = { personalId: newId<'personal-text'>(), text: words }
            const content = { id: newId<'transfer'>(), transfer: transfer as Id<'transfer'>, reason }
            act('budget.reverse', content, { done: close })
          }}
        />
      </Modal>
    </>
  )
}
