import { useState } from 'react'
import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { useOwnsPlan } from '../../browser/owns-plan.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import type { AskedField } from '../../browser/ui/field-faults.ts'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { placeNames } from '../area/place-names.ts'
import { parseClock } from '../outreach/broadcast/clock.ts'
import type { Plan } from '../plan/plan.ts'
import { type EventRow, OPEN_TO, type OpenTo } from './calendar.ts'
import { calendarTexts } from './calendar.screen.texts.ts'
import { openToNames } from './calendar.texts.ts'

type Props = {
  readonly plan: Plan
  /** What is changed; null: a new one. */
  readonly of: EventRow | null
  readonly opened: boolean
  readonly close: () => void
}

type Draft = {
  readonly id: Id<'announced-event'>
  readonly title: string
  readonly task: Id<'task'> | null
  readonly unit: Id<'unit'> | null
  readonly on: LocalDate | null
  readonly from: string
  readonly to: string
  readonly area: Id<'area'> | null
  readonly venue: string
  readonly openTo: OpenTo
}

/** Announces an event of a task, or changes one that was announced. */
export function AnnounceEvent({ plan, of, opened, close }: Props) {
  const t = useText(calendarTexts)
  const unit = useMe().data?.officer?.unit ?? null
  const [draft, setDraft] = useState<Draft>(() => draftOf(of, unit))
  const { sending, act } = useAct()
  const faults = useFieldFaults(useAsked(draft))
  const done = () => {
    setDraft(draftOf(of, unit))
    faults.begin()
    close()
  }
  const submit = () => {
    const { task, unit: by, on, area, openTo, id } = draft
    const from = parseClock(draft.from)
    if (!task || !by || !on || !area || !from) return
    const words = { title: draft.title.trim(), venue: draft.venue.trim() }
    const event = { id, task, unit: by, on, from, to: parseClock(draft.to), area, openTo, ...words }
    act('calendar.announce', { ...event, replaces: of?.id ?? null }, { done, id })
  }
  return (
    <FormDrawer
      title={of ? t.change : t.announce}
      button={t.save}
      fields={FIELDS}
      {...{ opened, close, sending, faults, submit }}
    >
      <Fields plan={plan} draft={draft} set={(part) => setDraft({ ...draft, ...part })} faults={faults} />
    </FormDrawer>
  )
}

const FIELDS = {
  'event-in-past': 'event-on',
  'event-ends-before-it-begins': 'event-to',
  'area-outside-plan': 'event-area',
  'area-outside-unit': 'event-area',
}

const draftOf = (of: EventRow | null, unit: Id<'unit'> | null): Draft => ({
  id: newId(),
  title: of?.title ?? '',
  task: of?.task ?? null,
  unit: of?.unit ?? unit,
  on: of?.on ?? null,
  from: of?.from ?? '',
  to: of?.to ?? '',
  area: of?.area ?? null,
  venue: of?.venue ?? '',
  openTo: of?.openTo ?? 'residents',
})

function useAsked(draft: Draft): readonly AskedField[] {
  const t = useText(calendarTexts)
  const { fillIn } = useText(uiTexts)
  const lacks = (is: unknown) => (is ? null : fillIn)
  const begins = draft.from.trim() === '' ? fillIn : parseClock(draft.from) ? null : t.notATime
  const ends = draft.to.trim() === '' || parseClock(draft.to) ? null : t.notATime
  return [
    { id: 'event-title', label: t.eventTitle, lacks: lacks(draft.title.trim()) },
    { id: 'event-task', label: t.task, lacks: lacks(draft.task) },
    { id: 'event-unit', label: t.unit, lacks: lacks(draft.unit) },
    { id: 'event-on', label: t.on, lacks: lacks(draft.on) },
    { id: 'event-from', label: t.from, lacks: begins },
    { id: 'event-to', label: t.to, lacks: ends },
    { id: 'event-area', label: t.area, lacks: lacks(draft.area) },
    { id: 'event-venue', label: t.venue, lacks: lacks(draft.venue.trim()) },
  ]
}

type FieldsProps = {
  readonly plan: Plan
  readonly draft: Draft
  readonly set: (part: Partial<Draft>) => void
  readonly faults: FieldFaults
}

function Fields(props: FieldsProps) {
  const { draft, set, faults } = props
  const t = useText(calendarTexts)
  const say = useSay()
  return (
    <>
      <TextField
        data-autofocus
        id="event-title"
        label={t.eventTitle}
        maxLength={300}
        error={faults.errorOf('event-title')}
        value={draft.title}
        onChange={(title) => set({ title })}
      />
      <Whose {...props} />
      <When {...props} />
      <Where {...props} />
      <ChoiceField
        label={t.openTo}
        searchable={false}
        value={draft.openTo}
        onChange={(openTo) => openTo && set({ openTo })}
        choices={OPEN_TO.map((value) => ({ value, label: say(openToNames[value]) }))}
      />
    </>
  )
}

/** Of which task it is; the plan's owner also says of which unit. */
function Whose({ plan, draft, set, faults }: FieldsProps) {
  const t = useText(calendarTexts)
  const owns = useOwnsPlan(plan)
  const tasks = useRead('plan.progress', { plan: plan.id, from: null, to: null }).data?.progress.tasks ?? []
  const doers = tasks.find(({ task }) => task.id === draft.task)?.units ?? []
  const own = tasks.filter(({ units }) => owns || units.some(({ assignment }) => assignment.unit === draft.unit))
  return (
    <>
      <ChoiceField
        id="event-task"
        label={t.task}
        error={faults.errorOf('event-task')}
        value={draft.task}
        onChange={(task) => set({ task })}
        choices={own.map(({ task }) => ({ value: task.id, label: task.title }))}
      />
      {owns ? (
        <ChoiceField
          id="event-unit"
          label={t.unit}
          error={faults.errorOf('event-unit')}
          value={doers.some(({ assignment }) => assignment.unit === draft.unit) ? draft.unit : null}
          onChange={(unit) => set({ unit })}
          choices={doers.map(({ assignment }) => ({ value: assignment.unit, label: assignment.unitName }))}
        />
      ) : null}
    </>
  )
}

function When({ draft, set, faults }: FieldsProps) {
  const t = useText(calendarTexts)
  return (
    <>
      <DateField
        id="event-on"
        label={t.on}
        error={faults.errorOf('event-on')}
        value={draft.on}
        onChange={(on) => set({ on })}
      />
      <div className="filters">
        <TextField
          id="event-from"
          label={t.from}
          placeholder={t.timeHint}
          error={faults.errorOf('event-from')}
          value={draft.from}
          onChange={(from) => set({ from })}
        />
        <TextField
          id="event-to"
          label={t.to}
          placeholder={t.timeHint}
          error={faults.errorOf('event-to')}
          value={draft.to}
          onChange={(to) => set({ to })}
        />
      </div>
    </>
  )
}

function Where({ plan, draft, set, faults }: FieldsProps) {
  const t = useText(calendarTexts)
  const areas = useRead('area.list', { on: null }).data?.areas ?? []
  const units = useRead('staff.units', { on: null }).data?.units ?? []
  const top = units.find(({ id }) => id === draft.unit)?.area ?? plan.area
  return (
    <>
      <ChoiceField
        id="event-area"
        label={t.area}
        error={faults.errorOf('event-area')}
        value={draft.area}
        onChange={(area) => set({ area })}
        choices={placeNames(areas, top).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        id="event-venue"
        label={t.venue}
        maxLength={200}
        error={faults.errorOf('event-venue')}
        value={draft.venue}
        onChange={(venue) => set({ venue })}
      />
    </>
  )
}
