import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ReasonForm } from '../../browser/ui/ReasonForm.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { Id } from '../../kernel/kernel.ts'
import { householdTexts } from './household.screen.texts.ts'
import { ForWriters } from './ForWriters.office.tsx'

type Props = {
  readonly round: Id<'review-round'>
  readonly household: Id<'household'>
  readonly interview: Id<'interview'>
}

/** Takes an interview back that was recorded by mistake; its record counts no more. */
export function WithdrawInterview({ round, household, interview }: Props) {
  const t = useText(householdTexts)
  const { sending, act } = useAct()
  const [asked, setAsked] = useState<'no' | 'yes'>('no')
  const send = (text: string) =>
    act(
      'household.withdraw-interview',
      {
        round,
        household,
        interview,
        verdict: newId<'work-verdict'>(),
        reason: { personalId: newId<'personal-text'>(), text },
      },
      { done: () => setAsked('no') },
    )
  if (asked === 'no')
    return (
      <ForWriters>
        <p>
          <Button className="no-print" variant="subtle" color="red" size="compact-sm" onClick={() => setAsked('yes')}>
            {t.withdraw}
          </Button>
        </p>
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
