import { useState } from 'react'
import { useMe } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { movementTexts } from './movement.screen.texts.ts'

const WORDS = ['whom', 'reason', 'decision', 'issuer'] as const
const MOST = { whom: 200, reason: 500, decision: 100, issuer: 200 } as const
type Words = Readonly<Record<(typeof WORDS)[number], string>>
type Props = { readonly plan: Id<'plan'>; readonly opened: boolean; readonly close: () => void }

/** A commendation as its decision says it. */
export function Commend({ plan, opened, close }: Props) {
  const t = useText(movementTexts)
  const { fillIn } = useText(uiTexts)
  const today = useMe().data?.today ?? null
  const [draft, setDraft] = useState(empty)
  const decidedOn = draft.decidedOn === 'today' ? today : draft.decidedOn
  const { sending, act } = useAct()
  const faults = useFieldFaults([
    ...WORDS.map((word) => ({ id: word, label: t[word], lacks: draft[word].trim() === '' ? fillIn : null })),
    { id: 'decided-on', label: t.decidedOn, lacks: decidedOn === null ? fillIn : null },
  ])
  const done = () => {
    setDraft(empty())
    faults.begin()
    close()
  }
  const submit = () => {
    const { id, whomId, reasonId, whom, reason, decision, issuer } = draft
    if (decidedOn === null) return
    const personal = {
      whom: { personalId: whomId, text: whom.trim() },
      reason: { personalId: reasonId, text: reason.trim() },
    }
    const said = { decision: decision.trim(), issuer: issuer.trim(), decidedOn }
    act('outreach.commend', { id, plan, ...said, ...personal }, { done, id })
  }
  return (
    <FormDrawer title={t.commend} button={t.save} fields={FIELDS} {...{ opened, close, sending, faults, submit }}>
      {WORDS.map((word) => (
        <TextField
          key={word}
          id={word}
          label={t[word]}
          maxLength={MOST[word]}
          error={faults.errorOf(word)}
          value={draft[word]}
          onChange={(typed) => setDraft({ ...draft, [word]: typed })}
        />
      ))}
      <DateField
        id="decided-on"
        label={t.decidedOn}
        error={faults.errorOf('decided-on')}
        onReading={faults.hear('decided-on')}
        value={decidedOn}
        onChange={(day) => setDraft({ ...draft, decidedOn: day })}
      />
    </FormDrawer>
  )
}

type Draft = Words & {
  readonly id: Id<'commendation'>
  readonly whomId: Id<'personal-text'>
  readonly reasonId: Id<'personal-text'>
  readonly decidedOn: LocalDate | null | 'today'
}
const empty = (): Draft => ({
  id: newId(),
  whomId: newId(),
  reasonId: newId(),
  whom: '',
  reason: '',
  decision: '',
  issuer: '',
  decidedOn: 'today',
})

const FIELDS = { 'commendation-in-future': 'decided-on' }
