import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ReasonForm } from '../../../browser/ui/ReasonForm.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { procedureTexts } from './procedure.screen.texts.ts'
import { ForWriters } from '../ForWriters.office.tsx'

/** Takes a step back that was recorded by mistake, with the reason. */
export function WithdrawStep({ step }: { readonly step: string }) {
  const t = useText(procedureTexts)
  const { sending, act } = useAct()
  const [asked, setAsked] = useState<'no' | 'yes'>('no')
  const send = (text: string) =>
    act('household.withdraw-step', {
      step: step as Id<'step'>,
      reason: { personalId: newId<'personal-text'>(), text },
    })
  if (asked === 'no')
    return (
      <ForWriters>
        <Button className="no-print" variant="subtle" color="red" size="compact-sm" onClick={() => setAsked('yes')}>
          {t.withdraw}
        </Button>
      </ForWriters>
    )
  return (
    <>
      <Refusals of={sending.refusals} />
      <ReasonForm
        label={t.withdrawWhy}
        hint={t.withdrawHint}
        button={t.withdraw}
        busy={sending.state}
        send={send}
        cancel={() => setAsked('no')}
      />
    </>
  )
}
