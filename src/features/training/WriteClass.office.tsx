import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useRead } from '../../browser/api.ts'
import { useChosenPlan } from '../../browser/chosen-plan.tsx'
import { useKeptInHistory } from '../../browser/kept-in-history.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { MissingFields } from '../../browser/ui/MissingFields.tsx'
import { NoPlan } from '../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { Id } from '../../kernel/kernel.ts'
import { type ClassDraft, classOf, draftOf, emptyDraft, lackingIn } from './class-draft.ts'
import { ClassFields } from './ClassFields.office.tsx'
import { QuotaFields } from './QuotaFields.office.tsx'
import { SessionFields } from './SessionFields.office.tsx'
import type { ClassRow } from './training.ts'
import { trainingTexts, willMove } from './training.screen.texts.ts'
import '../../browser/ui/form.css'
import '../plan/work/work.css'
import './training.css'

/** Writes a class, or how it is held from now on: `?after=` names it. */
export function WriteClass() {
  const after = new URLSearchParams(useSearch()).get('after') as Id<'class'> | null
  const { plan, state } = useChosenPlan()
  const before = useRead('training.class', after === null ? null : { class: after })
  if (after !== null)
    return <Loaded of={before}>{(page) => <Form plan={page.class.plan} before={page.class} />}</Loaded>
  if (state === 'none') return <NoPlan />
  return plan ? <Form key={plan.id} plan={plan.id} before={null} /> : null
}

type Props = { readonly plan: Id<'plan'>; readonly before: ClassRow | null }

function Form({ plan, before }: Props) {
  const t = useText(trainingTexts)
  const [, go] = useLocation()
  const { sending, act } = useAct()
  const [begun] = useState(() => ({ ids: newIds(before), draft: firstDraft(before) }))
  const [{ ids, draft }, keep] = useKeptInHistory('class', begun)
  const [tries, setTries] = useState(0)
  const lacking = lackingIn(draft)
  const say = useSay()
  const invited = before?.invitations.at(-1)
  const submit = () => {
    setTries(tries + 1)
    const done = () => go(`/classes/${ids.class}`, { replace: true })
    const content = classOf(draft, ids)
    if (content) act('training.write-class', content, { done, id: ids.id })
  }
  const fields = {
    draft,
    change: (part: Partial<ClassDraft>) => keep({ ids, draft: { ...draft, ...part } }),
    lacking: tries > 0 ? lacking : [],
  }
  return (
    <>
      <PageHeader title={before ? t.change : t.write} under={before?.title} />
      <form
        className="narrow-form class-form panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="md">
          {tries > 0 && lacking.length > 0 ? <Missing of={lacking} tries={tries} /> : null}
          <Refusals of={sending.refusals} fields={FIELDS} />
          {invited ? (
            <p className="said" role="status">
              {say(willMove(invited.on))}
            </p>
          ) : null}
          <ClassFields {...fields} plan={plan} task={before ? 'stays' : 'chosen'} />
          <SessionFields {...fields} />
          <QuotaFields {...fields} />
          <div className="head-tools">
            <Button type="submit" loading={sending.state === 'busy'}>
              {t.save}
            </Button>
          </div>
        </Stack>
      </form>
    </>
  )
}

/** Kept with what is typed, so that what is sent again after a reload is the same version. */
const newIds = (before: ClassRow | null) => ({
  id: newId<'class-version'>(),
  class: before?.class ?? newId<'class'>(),
  after: before?.id ?? null,
  host: newId<'personal-text'>(),
})

const firstDraft = (before: ClassRow | null): ClassDraft =>
  before ? draftOf(before, () => newId<'personal-text'>()) : emptyDraft(newId<'session'>())

/** What the parts of the form share. */
export type ClassFieldsProps = {
  readonly draft: ClassDraft
  readonly change: (part: Partial<ClassDraft>) => void
  /** Ids of inputs that are still empty; none before somebody tried to send. */
  readonly lacking: readonly string[]
}

function Missing({ of, tries }: { readonly of: readonly string[]; readonly tries: number }) {
  const t = useText(trainingTexts)
  const labels: Readonly<Record<string, string>> = {
    'class-task': t.task,
    'class-unit': t.unit,
    'class-title': t.name,
    'class-venue': t.venue,
    'class-area': t.area,
    on: t.on,
    from: t.from,
    to: t.to,
    lessons: t.lessons,
    places: t.quotas,
  }
  const labelOf = (id: string) => labels[id] ?? labels[id.slice(0, id.indexOf('-'))] ?? id
  return <MissingFields of={of.map((id) => ({ id, label: labelOf(id) }))} tries={tries} />
}

const FIELDS = {
  'class-moves-task': 'class-task',
  'task-of-other-kind': 'class-task',
  'unit-not-doer': 'class-unit',
  'area-outside-plan': 'class-area',
}
