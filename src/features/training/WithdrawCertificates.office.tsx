import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useSendAll } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { refusalsIn, useSaved, useSending } from '../../browser/sending.ts'
import { ReasonForm } from '../../browser/ui/ReasonForm.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { certificateTexts } from './certificate.screen.texts.ts'
import type { CertificateListed } from './certificate.ts'

type Props = {
  readonly of: readonly CertificateListed[]
  readonly label: string
  /** The whole of it, for who does not see beside what the button stands. */
  readonly said: string
  /** Beside each row of a table, or by itself. */
  readonly look: 'subtle' | 'outline'
}

/** Withdraws one certificate or several for one reason, which is asked for first. */
export function WithdrawCertificates({ of, label, said, look }: Props) {
  const t = useText(certificateTexts)
  const { close: closeWord } = useText(uiTexts)
  const [asked, setAsked] = useState<'no' | 'yes'>('no')
  const close = () => setAsked('no')
  const { sending, withdraw } = useWithdrawal(of, close)
  return (
    <>
      <Button variant={look} color="red" size="compact-sm" aria-label={said} onClick={() => setAsked('yes')}>
        {label}
      </Button>
      <Modal
        opened={asked === 'yes'}
        onClose={close}
        title={of.length === 1 ? `${said}, ${of[0]?.name}` : said}
        closeButtonProps={{ 'aria-label': closeWord }}
        centered
      >
        <Refusals of={sending.refusals} />
        <ReasonForm
          label={t.reason}
          hint={t.reasonHint}
          button={t.withdraw}
          busy={sending.state}
          cancel={close}
          send={withdraw}
        />
      </Modal>
    </>
  )
}

function useWithdrawal(of: readonly CertificateListed[], close: () => void) {
  const sendAll = useSendAll()
  const sending = useSending()
  const saved = useSaved()
  const withdraw = (text: string) =>
    void sending.run(
      async () => {
        const each = of.map(({ id }) => ({
          certificate: id,
          reason: { personalId: newId<'personal-text'>(), text },
        }))
        return (await sendAll('training.withdraw-certificate', each)).flatMap(refusalsIn)
      },
      () => {
        saved()
        close()
      },
    )
  return { sending, withdraw }
}
