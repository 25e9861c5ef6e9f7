import { Radio } from '@mantine/core'
import { sayRefusal } from '../../../browser/browser.texts.ts'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { ChoiceField, ManyChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { TextArea } from '../../../browser/ui/TextField.tsx'
import { within } from '../../area/area.rules.ts'
import { placeNames } from '../../area/place-names.ts'
import { holdsRole } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { FormFacts } from './form-facts.ts'
import { measureNames } from '../plan.texts.ts'
import { type FieldsProps, useErrorOf } from './work-form-fields.browser.ts'
import { QUANTITY } from './work.rules.ts'
import { mayLogKind } from './work-steps.ts'
import { inputOf, measuresOf, sourcesOpenTo, withSource } from './work-form.ts'
import { sourceChoices, workFormTexts } from './work-form.screen.texts.ts'
import { DayFields } from './WorkFormDays.office.tsx'

/** One column of fields: which task, by whom, when, where, how much. A correction keeps its task and unit. */
export function WorkFormFields(props: FieldsProps) {
  const { form, change, wrong, children } = props
  const t = useText(workFormTexts)
  return (
    <>
      {wrong ? <p>{`${wrong.taskTitle} · ${wrong.unitName}`}</p> : <TaskField {...props} />}
      {wrong ? null : <UnitField {...props} />}
      {children}
      <SourceField {...props} />
      <DayFields {...props} />
      <PlacesField {...props} />
      <QuantityFields {...props} />
      <TextArea
        id={inputOf('note')}
        label={t.note}
        description={t.noteHint}
        maxLength={2000}
        minRows={2}
        value={form.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}

function TaskField(props: FieldsProps) {
  const { facts, form, change } = props
  const t = useText(workFormTexts)
  const errorOf = useErrorOf(props)
  const items = facts.tasks
    .filter(({ task }) => mayLogKind(facts.officer, task.kind))
    .map(({ task, units }) => ({
      own: units.some(({ assignment }) => assignment.unit === facts.officer.unit),
      choice: { value: task.id, label: `${task.ordinal}. ${task.title}` },
    }))
  const own = items.filter((item) => item.own).map(({ choice }) => choice)
  const others = items.filter((item) => !item.own).map(({ choice }) => choice)
  const groups = [
    { group: t.ownTasks, items: own },
    { group: t.otherTasks, items: owns(facts) ? others : [] },
  ].filter((group) => group.items.length > 0)
  if (groups.length === 0) return <p className="empty">{t.noTasks}</p>
  return (
    <ChoiceField
      id={inputOf('task')}
      label={t.task}
      placeholder={t.chooseTask}
      error={errorOf('task')}
      value={form.task}
      onChange={(task) => change({ task, measure: null })}
      choices={groups}
    />
  )
}

/** Only the plan's owner writes for another unit; choosing one brings its place and the ways open to him. */
function UnitField(props: FieldsProps) {
  const { facts, form, task, change } = props
  const t = useText(workFormTexts)
  const errorOf = useErrorOf(props)
  if (!owns(facts)) return null
  const doers = facts.tasks.find((progress) => progress.task.id === task?.id)?.units ?? []
  const choices = doers.map(({ assignment }) => ({ value: assignment.unit, label: assignment.unitName }))
  const choose = (unit: Id<'unit'>) => {
    const sources = sourcesOpenTo(facts.officer, unit, facts.plan.ownerUnit)
    const source = sources.includes(form.source) ? form.source : (sources[0] ?? form.source)
    const area = facts.units.find(({ id }) => id === unit)?.area
    change({ ...withSource(form, source), unit, ...(area ? { places: [area] } : {}) })
  }
  return (
    <ChoiceField
      id={inputOf('unit')}
      label={t.unit}
      placeholder={t.chooseUnit}
      error={task ? errorOf('unit') : null}
      value={choices.some(({ value }) => value === form.unit) ? form.unit : null}
      onChange={(unit) => unit && choose(unit)}
      choices={choices}
    />
  )
}

function SourceField(props: FieldsProps) {
  const { facts, form, change } = props
  const { language } = useLanguage()
  const t = useText(workFormTexts)
  const errorOf = useErrorOf(props)
  const sources = sourcesOpenTo(facts.officer, form.unit, facts.plan.ownerUnit)
  return (
    <Radio.Group
      id={inputOf('source')}
      label={t.source}
      error={errorOf('source')}
      value={form.source}
      onChange={(source) => change(withSource(form, source))}
    >
      <div className="radios">
        {sources.map((source) => (
          <Radio key={source} value={source} label={sourceChoices[source][language]} />
        ))}
      </div>
    </Radio.Group>
  )
}

function PlacesField(props: FieldsProps) {
  const { facts, form, change, typing } = props
  const t = useText(workFormTexts)
  const errorOf = useErrorOf(props)
  const choices = placeNames(facts.areas, placesTop(facts, form.unit)).map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  return (
    <ManyChoiceField
      id={inputOf('places')}
      label={t.places}
      description={t.placesHint}
      error={errorOf('places')}
      value={form.places.filter((place) => choices.some(({ value }) => value === place))}
      onChange={(places) => change({ places })}
      search={typing}
      choices={choices}
    />
  )
}

/** A unit works in its own area; one that is there for the whole plan's, or for more, in all of the plan's. */
function placesTop({ units, areas, plan }: FormFacts, unit: Id<'unit'>): Id<'area'> {
  const area = units.find(({ id }) => id === unit)?.area
  return area && within(areas, plan.area).some(({ id }) => id === area) ? area : plan.area
}

function QuantityFields(props: FieldsProps) {
  const { form, task, change, typing } = props
  const { language } = useLanguage()
  const t = useText(workFormTexts)
  const errorOf = useErrorOf(props)
  const measures = task ? measuresOf(task) : []
  const measure = form.measure ?? task?.measure ?? null
  return (
    <div className="line">
      <NumberField
        id={inputOf('quantity')}
        label={t.quantity}
        error={errorOf('quantity')}
        asks={sayRefusal(RANGE, language)}
        onReading={typing.hear(inputOf('quantity'))}
        value={form.quantity}
        onChange={(quantity) => change({ quantity })}
        rightSection={measures.length === 1 && measure ? <span>{measureNames[measure][language]}</span> : null}
        rightSectionWidth="7rem"
      />
      {measures.length > 1 ? (
        <ChoiceField
          id={inputOf('measure')}
          label={t.measure}
          error={errorOf('measure')}
          value={measure}
          searchable={false}
          onChange={(chosen) => change({ measure: chosen })}
          choices={measures.map((value) => ({ value, label: measureNames[value][language] }))}
        />
      ) : null}
    </div>
  )
}

const RANGE = { code: 'quantity-out-of-range', ...QUANTITY } as const

const owns = ({ officer, plan }: FormFacts) => holdsRole(officer, 'plan-owner') && officer.unit === plan.ownerUnit
