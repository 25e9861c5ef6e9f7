import { Button } from '@mantine/core'
import { useText } from '../../../browser/language.tsx'
import { MissingFields, type NamedField, UnreadFields } from '../../../browser/ui/MissingFields.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { newId } from '../../../browser/new-id.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { LikeBefore } from './LikeBefore.office.tsx'
import type { FormFacts } from './form-facts.ts'
import type { TaskFacts } from '../task/task.ts'
import { useFormGate } from './work-form-gate.browser.ts'
import { type FormName, useKeptForm } from './work-form-kept.browser.ts'
import { type Stored, useSendForm } from './work-form-sending.browser.ts'
import {
  blankForm,
  checkForm,
  type DetailsDraft,
  fieldOf,
  formOfCorrection,
  inputOf,
  type WorkForm as Form,
  type WorkFormField,
} from './work-form.ts'
import { checkDetails, useDetailsOf, type WorkDetails } from './work-details.browser.ts'
import { workFormTexts } from './work-form.screen.texts.ts'
import { StoredNotice } from './StoredNotice.office.tsx'
import { WorkFormFields } from './WorkFormFields.office.tsx'
import { WorkFormFiles } from './WorkFormFiles.office.tsx'
import type { WorkRow } from './work.ts'
import '../../../browser/ui/form.css'
import './work.css'

type Props = {
  readonly facts: FormFacts
  /** The record that is corrected; null for a new one. */
  readonly wrong: WorkRow | null
  /** What is known of that record beyond its number. */
  readonly told: DetailsDraft | null
  readonly name: FormName
}

/** What was done: checked by the rules of the door while it is typed, kept on this machine until the server has it. */
export function WorkForm({ facts, wrong, told, name }: Props) {
  const t = useText(workFormTexts)
  const task = wrong ? null : (name.of as Id<'task'> | null)
  const kept = useKeptForm(name, () => newForm(facts, wrong && { wrong, told }, task))
  const { form, change, wasKept, startAgain } = kept
  const taskFacts = factsOf(facts, form.task)
  const details = useDetailsOf(form.source === 'declared' ? null : (taskFacts?.task.kind ?? null))
  const { sending, stored, send } = useSendForm(kept, taskFacts, details)
  const checked = [...checkForm(form, taskFacts, facts.today), ...checkDetails(form, details)]
  const gate = useFormGate({ form, refusals: checked, sending, send })
  const { missing, unread, refusals, tries, typing } = gate
  return (
    <form
      className="panel column-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        gate.pass()
      }}
    >
      {stored ? <StoredNotice stored={stored} /> : null}
      {wasKept === 'kept' && !stored ? <p className="quiet">{t.kept}</p> : null}
      <MissingFields of={useNamedFields(missing)} tries={tries} />
      <UnreadFields of={useNamedFields(unread)} tries={tries} />
      <Refusals of={sending.refusals} fields={{ ...details?.inputs, ...inputsOf(sending.refusals) }} />
      <WorkFormFields
        key={`fields-${gate.round}`}
        {...{ facts, form, change, wrong, missing, refusals, typing }}
        task={taskFacts?.task ?? null}
      >
        {wrong ? null : <LikeBefore form={form} plan={facts.plan} change={change} />}
      </WorkFormFields>
      <Details key={`details-${gate.round}`} {...{ form, change, details, tries }} plan={facts.plan.id} />
      <WorkFormFiles
        key={`files-${gate.round}`}
        {...{ form, change }}
        already={wrong?.evidence ?? 0}
        onNotSent={gate.setNotSent}
      />
      <div className="head-tools">
        <Button type="submit" loading={sending.state === 'busy'}>
          {t[sendWord(form, stored)]}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            startAgain()
            gate.begin()
          }}
        >
          {t.startAgain}
        </Button>
      </div>
    </form>
  )
}

type DetailsProps = {
  readonly form: Form
  readonly change: (to: Partial<Form>) => void
  readonly details: WorkDetails | null
  readonly plan: Id<'plan'>
  readonly tries: number
}

/** What more is asked of records of this kind. */
function Details({ form, change, details, plan, tries }: DetailsProps) {
  if (!details) return null
  return (
    <details.Fields
      draft={form.details ?? details.blank}
      change={(draft) => change({ details: draft })}
      plan={plan}
      unit={form.unit}
      quantity={form.quantity}
      refusals={tries > 0 ? checkDetails(form, details) : []}
    />
  )
}

function sendWord(form: Form, stored: Stored | null): 'send' | 'sendCorrection' | 'sendNew' {
  if (stored?.compared === 'moved') return 'sendNew'
  return form.replaces !== null || stored?.compared === 'changed' ? 'sendCorrection' : 'send'
}

const inputsOf = (refusals: readonly { readonly code: string }[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    refusals.flatMap(({ code }) => {
      const field = fieldOf(code)
      return field === null ? [] : [[code, inputOf(field)]]
    }),
  )

function useNamedFields(fields: readonly WorkFormField[]): readonly NamedField[] {
  const t = useText(workFormTexts)
  return fields.map((field) => ({ id: inputOf(field), label: t[field] }))
}

type Correction = { readonly wrong: WorkRow; readonly told: DetailsDraft | null }

function newForm({ officer, today, units }: FormFacts, of: Correction | null, task: Id<'task'> | null): Form {
  const ids = { commandId: newId<'command'>(), id: newId<'work'>(), noteId: newId<'personal-text'>() }
  if (of) return formOfCorrection(ids, of.wrong, of.told)
  const area = units.find(({ id }) => id === officer.unit)?.area
  return { ...blankForm(ids, { unit: officer.unit, task, today }), places: area ? [area] : [] }
}

function factsOf({ tasks, plan }: FormFacts, task: Id<'task'> | null): TaskFacts | null {
  const found = tasks.find((progress) => progress.task.id === task)
  if (!found) return null
  const doers = found.units.map(({ assignment }) => assignment.unit)
  return { task: found.task, plan, measure: found.task.measure, doers }
}
