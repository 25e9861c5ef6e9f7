import { useRead } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { TextArea, TextField } from '../../browser/ui/TextField.tsx'
import type { Id } from '../../kernel/kernel.ts'
import type { TaskProgress } from '../plan/progress/progress.ts'
import { TAUGHT } from './training.ts'
import { trainingTexts } from './training.screen.texts.ts'
import type { ClassFieldsProps } from './WriteClass.office.tsx'

type Props = ClassFieldsProps & { readonly plan: Id<'plan'>; readonly task: 'chosen' | 'stays' }

/** What a class is for, who holds it, for whom, about what, where. */
export function ClassFields({ draft, change, lacking, plan, task }: Props) {
  const t = useText(trainingTexts)
  const errorOf = (id: string) => ({ id, error: lacking.includes(id) ? t.fillIn : null })
  return (
    <>
      {task === 'stays' ? null : <TaskChoice {...{ draft, change, lacking, plan }} />}
      <TextField
        {...errorOf('class-title')}
        label={t.name}
        maxLength={300}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={t.audience}
        description={t.audienceHint}
        maxLength={300}
        value={draft.audience}
        onChange={(audience) => change({ audience })}
      />
      <TextArea
        label={t.topics}
        description={t.topicsHint}
        maxLength={5000}
        value={draft.topics}
        onChange={(topics) => change({ topics })}
      />
      <TextField
        {...errorOf('class-venue')}
        label={t.venue}
        maxLength={200}
        value={draft.venue}
        onChange={(venue) => change({ venue })}
      />
      <AreaChoice {...{ draft, change, lacking }} />
    </>
  )
}

function TaskChoice({ draft, change, lacking, plan }: Omit<Props, 'task'>) {
  const t = useText(trainingTexts)
  const tasks = useTaughtTasks(plan)
  const chosen = tasks?.find((one) => one.task.id === draft.task)
  const errorOf = (id: string) => ({ id, error: lacking.includes(id) ? t.fillIn : null })
  const choose = (id: Id<'task'> | null) => {
    const found = tasks?.find((one) => one.task.id === id)
    change({
      task: id,
      unit: found ? doerOf(found) : null,
      title: draft.title || (found?.task.title.slice(0, 300) ?? ''),
    })
  }
  if (tasks?.length === 0) return <p className="empty">{t.noTask}</p>
  return (
    <>
      <ChoiceField
        {...errorOf('class-task')}
        label={t.task}
        value={draft.task}
        onChange={choose}
        choices={(tasks ?? []).map((one) => ({ value: one.task.id, label: one.task.title }))}
      />
      <ChoiceField
        {...errorOf('class-unit')}
        label={t.unit}
        value={draft.unit}
        onChange={(unit) => change({ unit })}
        choices={(chosen?.units ?? []).map(({ assignment }) => ({
          value: assignment.unit,
          label: assignment.unitName,
        }))}
      />
      {chosen?.task.kind === 'field-visit' ? (
        <TextField
          label={t.host}
          description={t.hostHint}
          maxLength={200}
          value={draft.host}
          onChange={(host) => change({ host })}
        />
      ) : null}
    </>
  )
}

/** Who leads the task, else its first unit. */
const doerOf = ({ units }: TaskProgress) =>
  (units.find(({ assignment }) => assignment.role === 'lead') ?? units[0])?.assignment.unit ?? null

function useTaughtTasks(plan: Id<'plan'>) {
  const progress = useRead('plan.progress', { plan, from: null, to: null })
  return progress.data?.progress.tasks.filter(({ task }) => TAUGHT.includes(task.kind)) ?? null
}

function AreaChoice({ draft, change, lacking }: ClassFieldsProps) {
  const t = useText(trainingTexts)
  const areas = useRead('area.list', { on: null }).data?.areas ?? []
  return (
    <ChoiceField
      id="class-area"
      label={t.area}
      error={lacking.includes('class-area') ? t.fillIn : null}
      value={draft.area}
      onChange={(area) => change({ area })}
      choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
