import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useSend } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { refusalsIn, useSaved, useSending } from '../../../browser/sending.ts'
import { MissingFields, type NamedField } from '../../../browser/ui/MissingFields.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { newId } from '../../../browser/new-id.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { LikeBefore } from './LikeBefore.office.tsx'
import type { FormFacts } from './form-facts.ts'
import type { TaskFacts } from '../task/task.ts'
import { useKeptForm } from './work-form-kept.browser.ts'
import {
  blankForm,
  checkForm,
  emptyFields,
  fieldOf,
  formOfCorrection,
  inputOf,
  recordOf,
  type WorkForm as Form,
  type WorkFormField,
} from './work-form.ts'
import { workFormTexts } from './work-form.screen.texts.ts'
import { WorkFormFields } from './WorkFormFields.office.tsx'
import { WorkFormFiles } from './WorkFormFiles.office.tsx'
import { pageOfWork } from './works-address.ts'
import type { WorkRow } from './work.ts'
import '../../../browser/ui/form.css'
import './work.css'

type Props = {
  readonly facts: FormFacts
  /** The record that is corrected; null for a new one. */
  readonly wrong: WorkRow | null
  readonly task: Id<'task'> | null
}

/** What was done: checked by the rules of the door while it is typed, kept on this machine until the server has it. */
export function WorkForm({ facts, wrong, task }: Props) {
  const t = useText(workFormTexts)
  const kept = useKeptForm(`${facts.plan.id}.${wrong?.id ?? task ?? 'new'}`, () => newForm(facts, wrong, task))
  const { form, change, wasKept, startAgain } = kept
  const taskFacts = factsOf(facts, form.task)
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet')
  const { sending, send } = useSendForm(kept, taskFacts)
  const missing = tried === 'tried' ? emptyFields(form) : []
  const refusals = checkForm(form, taskFacts, facts.today)
  return (
    <form
      className="panel column-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried('tried')
        if (emptyFields(form).length === 0 && refusals.length === 0) send()
      }}
    >
      {wasKept === 'kept' ? <p className="quiet">{t.kept}</p> : null}
      <MissingFields of={useNamedFields(missing)} />
      <Refusals of={sending.refusals} fields={inputsOf(sending.refusals)} />
      <WorkFormFields {...{ facts, form, change, wrong, missing, refusals }} task={taskFacts?.task ?? null}>
        {wrong ? null : <LikeBefore form={form} plan={facts.plan} change={change} />}
      </WorkFormFields>
      <WorkFormFiles form={form} change={change} />
      <div className="head-tools">
        <Button type="submit" loading={sending.state === 'busy'}>
          {wrong ? t.sendCorrection : t.send}
        </Button>
        <Button variant="subtle" onClick={startAgain}>
          {t.startAgain}
        </Button>
      </div>
    </form>
  )
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

function newForm({ officer, today, units }: FormFacts, wrong: WorkRow | null, task: Id<'task'> | null): Form {
  const ids = { commandId: newId<'command'>(), id: newId<'work'>(), noteId: newId<'personal-text'>() }
  if (wrong) return formOfCorrection(ids, wrong)
  const area = units.find(({ id }) => id === officer.unit)?.area
  return { ...blankForm(ids, { unit: officer.unit, task, today }), places: area ? [area] : [] }
}

function factsOf({ tasks, plan }: FormFacts, task: Id<'task'> | null): TaskFacts | null {
  const found = tasks.find((progress) => progress.task.id === task)
  if (!found) return null
  const doers = found.units.map(({ assignment }) => assignment.unit)
  return { task: found.task, plan, measure: found.task.measure, doers }
}

/** Sends the record and then its files, each under an id that stays: sent again, they are the same. */
function useSendForm({ form, forget }: ReturnType<typeof useKeptForm>, facts: TaskFacts | null) {
  const t = useText(workFormTexts)
  const sendCommand = useSend()
  const sending = useSending()
  const saved = useSaved()
  const [, go] = useLocation()
  const sendAll = async () => {
    const record = facts && recordOf(form, facts.task)
    if (!record) return []
    const refused = refusalsIn(await sendCommand('plan.log-work', record, form.commandId))
    if (refused.length > 0) return refused
    for (const { id, file, fileName } of form.files) {
      const content = { id, work: form.id, file, fileName, caption: null }
      const no = refusalsIn(await sendCommand('plan.add-evidence', content, id))
      if (no.some(({ code }) => code !== 'evidence-there-already')) return no
    }
    return []
  }
  const send = () =>
    void sending.run(sendAll, () => {
      forget()
      saved(form.replaces === null ? t.saved : t.correctionSaved)
      go(pageOfWork(form.id))
    })
  return { sending, send }
}
