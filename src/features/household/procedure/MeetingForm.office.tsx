import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FilePicker, type SentFile } from '../../../browser/ui/FilePicker.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { TextArea } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { checkEvidence } from '../../evidence/evidence.rules.ts'
import { EVIDENCE_TYPES } from '../../plan/work/evidence-types.ts'
import type { RoundRow } from '../household.ts'
import { AreaOfRound } from './AreaOfRound.office.tsx'
import { type Conclusion, CONCLUSIONS } from './procedure.ts'
import { procedureTexts } from './procedure.screen.texts.ts'
import { conclusionNames } from './procedure.texts.ts'

type Draft = {
  readonly area: Id<'area'> | null
  readonly on: LocalDate | null
  readonly attended: number | null
  readonly agreed: number | null
  readonly conclusion: Conclusion
  readonly note: string
  readonly files: readonly SentFile[]
}
const EMPTY: Draft = { area: null, on: null, attended: null, agreed: null, conclusion: 'agreed', note: '', files: [] }

type Props = { readonly round: RoundRow; readonly close: () => void }

/** A residents' meeting with its counts, its conclusion and the photos of the minutes. */
export function MeetingForm({ round, close }: Props) {
  const t = useText(procedureTexts)
  const { fillIn } = useText(uiTexts)
  const [draft, setDraft] = useState(EMPTY)
  const [ids] = useState(() => ({ id: newId<'residents-meeting'>(), note: newId<'personal-text'>() }))
  const { sending, act } = useAct()
  const lacks = (value: unknown) => (value === null ? fillIn : null)
  const faults = useFieldFaults([
    { id: 'step-area', label: t.area, lacks: lacks(draft.area) },
    { id: 'meeting-on', label: t.on, lacks: lacks(draft.on) },
    { id: 'meeting-attended', label: t.attended, lacks: lacks(draft.attended) },
    { id: 'meeting-agreed', label: t.agreed, lacks: lacks(draft.agreed) },
  ])
  const submit = () => {
    const { area, on, attended, agreed, conclusion, note, files } = draft
    if (area === null || on === null || attended === null || agreed === null) return
    const photos = files.map(({ sha256: file, fileName }) => ({ id: newId<'evidence'>(), file, fileName }))
    const words = note.trim() === '' ? null : { personalId: ids.note, text: note.trim() }
    const meeting = { id: ids.id, round: round.id, area, on, attended, agreed, conclusion, note: words, files: photos }
    act('household.record-meeting', meeting, { done: close })
  }
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  return (
    <FormDrawer title={t.addMeeting} button={t.save} opened fields={FIELDS} {...{ close, sending, faults, submit }}>
      <AreaOfRound
        round={round}
        value={draft.area}
        onChange={(area) => change({ area })}
        error={faults.errorOf('step-area')}
      />
      <Fields {...{ draft, change, faults }} />
    </FormDrawer>
  )
}

const FIELDS = {
  'step-in-future': 'meeting-on',
  'meeting-before-interviews': 'meeting-on',
  'attended-out-of-range': 'meeting-attended',
  'agreed-more-than-attended': 'meeting-agreed',
  'nobody-asked-yet': 'step-area',
}

type FieldsProps = {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly faults: FieldFaults
}

function Fields({ draft, change, faults }: FieldsProps) {
  const t = useText(procedureTexts)
  const say = useSay()
  const input = (id: string) => ({ id, error: faults.errorOf(id), onReading: faults.hear(id) })
  return (
    <>
      <DateField {...input('meeting-on')} label={t.on} value={draft.on} onChange={(on) => change({ on })} />
      <NumberField
        {...input('meeting-attended')}
        label={t.attended}
        value={draft.attended}
        onChange={(attended) => change({ attended })}
      />
      <NumberField
        {...input('meeting-agreed')}
        label={t.agreed}
        value={draft.agreed}
        onChange={(agreed) => change({ agreed })}
      />
      <ChoiceField
        label={t.conclusion}
        searchable={false}
        value={draft.conclusion}
        onChange={(conclusion) => conclusion && change({ conclusion })}
        choices={CONCLUSIONS.map((value) => ({ value, label: say(conclusionNames[value]) }))}
      />
      <TextArea label={t.note} maxLength={2000} value={draft.note} onChange={(note) => change({ note })} />
      <FilePicker
        accept={EVIDENCE_TYPES}
        refuses={checkEvidence}
        label={t.minutes}
        most={10}
        onChange={(files) => change({ files })}
      />
    </>
  )
}
