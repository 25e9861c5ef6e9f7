import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useMe } from '../../../browser/api.ts'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ReasonForm } from '../../../browser/ui/ReasonForm.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { MaterialPage } from './material.ts'
import { mayMove } from './material.rules.ts'
import { materialTexts } from './material.screen.texts.ts'

/** Takes back an order that was written by mistake, while all of it is at the printer. */
export function TakeOrderBack({ page: { material, ownerUnit } }: { readonly page: MaterialPage }) {
  const t = useText(materialTexts)
  const [, go] = useLocation()
  const officer = useMe().data?.officer
  const { sending, act } = useAct()
  const [ids] = useState(() => ({ command: newId(), reason: newId<'personal-text'>() }))
  const [form, setForm] = useState<'open' | 'closed'>('closed')
  const may = officer && mayMove(officer, { at: 'printer', unit: null }, { ...material, ownerUnit })
  if (!may || material.printed > 0) return null
  if (form === 'closed')
    return (
      <Button variant="subtle" className="no-print" onClick={() => setForm('open')}>
        {t.takeOrderBack}
      </Button>
    )
  const send = (words: string) => {
    const end = { material: material.id, reason: { personalId: ids.reason, text: words } }
    const done = () => go(planAddress('/materials', material.plan))
    act('outreach.take-order-back', end, { done, id: ids.command })
  }
  return (
    <div className="no-print">
      <Refusals of={sending.refusals} />
      <ReasonForm
        label={t.takeOrderBackReason}
        hint={t.takeOrderBackHint}
        button={t.takeOrderBack}
        busy={sending.state}
        cancel={() => setForm('closed')}
        send={send}
      />
    </div>
  )
}
