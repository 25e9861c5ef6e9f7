import { useState } from 'react'
import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ChoiceField, ManyChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { NumberField } from '../../browser/ui/NumberField.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { Id } from '../../kernel/kernel.ts'
import { placeNames } from '../area/place-names.ts'
import type { Plan } from '../plan/plan.ts'
import { householdTexts } from './household.screen.texts.ts'
import { STANDARDS } from './standards.data.ts'

type Draft = {
  readonly name: string
  readonly year: number | null
  readonly area: Id<'area'> | null
  readonly standards: readonly string[]
  readonly task: Id<'task'> | null
}
type Props = { readonly plan: Plan; readonly opened: boolean; readonly close: () => void }

/** A new round of the plan: the standards are its own. */
export function StartRound({ plan, opened, close }: Props) {
  const t = useText(householdTexts)
  const { fillIn } = useText(uiTexts)
  const empty: Draft = { name: '', year: plan.year, area: plan.area, standards: [], task: null }
  const [draft, setDraft] = useState(empty)
  const { sending, act } = useAct()
  const lacks = (is: boolean) => (is ? fillIn : null)
  const faults = useFieldFaults([
    { id: 'round-name', label: t.roundName, lacks: lacks(draft.name.trim() === '') },
    { id: 'round-year', label: t.year, lacks: lacks(draft.year === null) },
    { id: 'round-area', label: t.area, lacks: lacks(draft.area === null) },
    { id: 'round-standards', label: t.chosenStandards, lacks: lacks(draft.standards.length === 0) },
  ])
  const submit = () => {
    const { name, year, area, standards, task } = draft
    if (year === null || area === null) return
    const round = {
      id: newId<'review-round'>(),
      plan: plan.id,
      year,
      name: name.trim(),
      area,
      standards: [...standards],
      task,
    }
    const done = () => {
      setDraft(empty)
      faults.begin()
      close()
    }
    act('household.start-round', round, { done })
  }
  return (
    <FormDrawer title={t.startRound} button={t.save} fields={FIELDS} {...{ opened, close, sending, faults, submit }}>
      <TextField
        data-autofocus
        id="round-name"
        label={t.roundName}
        maxLength={200}
        error={faults.errorOf('round-name')}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <NumberField
        id="round-year"
        label={t.year}
        error={faults.errorOf('round-year')}
        value={draft.year}
        onChange={(year) => setDraft({ ...draft, year })}
      />
      <Choices plan={plan} draft={draft} set={(part) => setDraft({ ...draft, ...part })} />
    </FormDrawer>
  )
}

const FIELDS = { 'round-year-out-of-range': 'round-year', 'round-task-unfit': 'round-task' }

type ChoicesProps = { readonly plan: Plan; readonly draft: Draft; readonly set: (part: Partial<Draft>) => void }

function Choices({ plan, draft, set }: ChoicesProps) {
  const t = useText(householdTexts)
  const say = useSay()
  const today = useMe().data?.today ?? null
  const areas = useRead('area.list', today === null ? null : { on: today }).data?.areas ?? []
  const progress = useRead('plan.progress', { plan: plan.id, from: null, to: null }).data?.progress
  const surveys = (progress?.tasks ?? []).map(({ task }) => task).filter(({ kind }) => kind === 'survey')
  return (
    <>
      <ChoiceField
        id="round-area"
        label={t.area}
        value={draft.area}
        onChange={(area) => set({ area })}
        choices={placeNames(areas, plan.area).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ManyChoiceField
        id="round-standards"
        label={t.chosenStandards}
        value={draft.standards}
        onChange={(standards) => set({ standards })}
        choices={STANDARDS.map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
      <ChoiceField
        id="round-task"
        label={t.task}
        description={t.taskHint}
        clearable
        value={draft.task}
        onChange={(task) => set({ task })}
        choices={surveys.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </>
  )
}
