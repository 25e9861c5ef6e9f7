import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { FieldLinks } from '../../../browser/ui/FieldLinks.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { TextArea, TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { AnswerOf } from '../../../commands/catalogue.ts'
import { indicatorTexts } from './indicator.screen.texts.ts'
import { readValue, writeValue } from './typed-value.ts'

type Props = { readonly answer: AnswerOf<'report.indicator'>; readonly close: () => void }

/** The first value of a cell, or what replaces the one that stands, with its reason. */
export function CorrectValue({ answer, close }: Props) {
  const t = useText(indicatorTexts)
  const { refusedTitle, cancel } = useText(uiTexts)
  const { sending, faults, submit, old, draft, change } = useCorrection(answer, close)
  return (
    <form
      className="panel indicator-part"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <FieldLinks
        title={refusedTitle}
        of={faults.shown.map(({ id, label, says }) => ({ id, says: `${label}: ${says}` }))}
        tries={faults.tries}
      />
      <Refusals of={sending.refusals} fields={FIELDS} />
      <TextField
        id="right-value"
        label={t.correction}
        description={t.correctionHint}
        error={faults.errorOf('right-value')}
        maxLength={40}
        value={draft.text}
        onChange={(text) => change({ text })}
      />
      {old === null ? null : (
        <TextArea
          id="right-reason"
          label={t.reason}
          maxLength={500}
          minRows={2}
          error={faults.errorOf('right-reason')}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      <div className="head-tools">
        <Button type="submit" loading={sending.state === 'busy'}>
          {t.saveValue}
        </Button>
        <Button variant="subtle" onClick={close}>
          {cancel}
        </Button>
      </div>
    </form>
  )
}

function useCorrection(answer: Props['answer'], close: () => void) {
  const t = useText(indicatorTexts)
  const { fillIn } = useText(uiTexts)
  const { indicator, cell, place, told } = answer
  const old = told[0] ?? null
  const { sending, act } = useAct()
  const [ids] = useState(() => ({ id: newId<'indicator-value'>(), reason: newId<'personal-text'>() }))
  const [draft, setDraft] = useState({ text: writeValue(cell.parts), reason: '' })
  const parts = readValue(draft.text, indicator.shape)
  const valueLacks = old === null && parts === null ? fillIn : null
  const faults = useFieldFaults([
    { id: 'right-value', label: t.correction, lacks: parts === 'unreadable' ? t.unreadable : valueLacks },
    { id: 'right-reason', label: t.reason, lacks: old !== null && draft.reason.trim() === '' ? fillIn : null },
  ])
  const submit = () => {
    if (!faults.pass() || parts === 'unreadable') return
    const value = {
      id: ids.id,
      indicator: indicator.root,
      area: place.id,
      from: cell.period.from,
      numerator: parts?.numerator ?? null,
      denominator: parts?.denominator ?? null,
      replaces: old?.id ?? null,
      reason: old === null ? null : { personalId: ids.reason, text: draft.reason.trim() },
    }
    act('report.tell-indicator', value, { done: close, id: ids.id })
  }
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  return { sending, faults, submit, old, draft, change }
}

const FIELDS = {
  'indicator-over-whole': 'right-value',
  'indicator-whole-nothing': 'right-value',
  'indicator-below-nothing': 'right-value',
  'indicator-no-share': 'right-value',
}
