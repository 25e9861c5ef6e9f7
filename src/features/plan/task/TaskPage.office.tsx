import { Button } from '@mantine/core'
import { Link, useParams } from 'wouter'
import { useMe, useRead } from '../../../browser/api.ts'
import { planAddress, useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../../browser/language.tsx'
import { useOwnsPlan } from '../../../browser/owns-plan.ts'
import { Loaded, Loading } from '../../../browser/ui/Loaded.tsx'
import { FigureLink } from '../../../browser/ui/FigureLink.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import { DueMark } from './DueMark.office.tsx'
import type { Plan } from '../plan.ts'
import { measureNames, workKindNames } from '../plan.texts.ts'
import { OtherMeasures } from '../progress/OtherMeasures.office.tsx'
import type { TaskProgress } from '../progress/progress.ts'
import { ReturnedLine } from '../work/ReturnedLine.office.tsx'
import type { ReturnedCount } from '../work/work.ts'
import { mayLogKind } from '../work/work-steps.ts'
import { TargetGrid } from './TargetGrid.office.tsx'
import { Percent, StandingTag } from './TaskColumns.office.tsx'
import { TaskDoers } from './TaskDoers.office.tsx'
import { taskPageTexts, taskUnder } from './task-page.screen.texts.ts'
import { TaskWords } from './TaskWords.office.tsx'
import { useSeeing } from './seeing.browser.ts'
import './task.css'

/** One task: where it stands in the document, who does it, how much and until when, and what was done. */
export function TaskPage() {
  const { task } = useParams<{ readonly task: string }>()
  const { plan, state } = useChosenPlan()
  if (state === 'loading') return <Loading />
  return plan ? <TaskOf key={task} plan={plan.id} id={task} /> : <NotInPlan />
}

function TaskOf({ plan, id }: { readonly plan: Id<'plan'>; readonly id: string }) {
  const reading = useRead('plan.progress', { plan, from: null, to: null })
  useSeeing(reading.data ?? null)
  return (
    <Loaded of={reading}>
      {(answer) => {
        const task = answer.progress.tasks.find((one) => one.task.id === id)
        return task ? <TaskScreen plan={answer.plan} task={task} returned={answer.returned} /> : <NotInPlan />
      }}
    </Loaded>
  )
}

function NotInPlan() {
  const t = useText(taskPageTexts)
  return (
    <div className="empty">
      <p>{t.notInPlan}</p>
      <Link href="/tasks">{t.toTasks}</Link>
    </div>
  )
}

/** Who runs the plan may assign and set; others look. */
export type May = 'decide' | 'look'

type ScreenProps = {
  readonly plan: Plan
  readonly task: TaskProgress
  readonly returned: readonly ReturnedCount[]
}

function TaskScreen({ plan, task, returned }: ScreenProps) {
  const t = useText(taskPageTexts)
  const say = useSay()
  const may: May = useOwnsPlan(plan) ? 'decide' : 'look'
  const officer = useMe().data?.officer
  const { title, ordinal, kind, measure } = task.task
  return (
    <>
      <PageHeader title={title} under={say(taskUnder(ordinal, workKindNames[kind], measureNames[measure]))}>
        {officer && mayLogKind(officer, kind) ? (
          <Button component={Link} href={planAddress('/works/new', plan.id, { task: task.task.id })}>
            {t.log}
          </Button>
        ) : null}
      </PageHeader>
      <ReturnedLine plan={plan.id} task={task.task.id} returned={returned} />
      <div className="task-sections">
        <TaskSummary task={task} />
        <TaskDoers plan={plan} task={task} may={may} />
        <TargetGrid plan={plan} task={task} may={may} />
        <TaskWords plan={plan.id} places={task.task.places} />
      </div>
    </>
  )
}

function TaskSummary({ task: { task, standing, due, counted, reached } }: { readonly task: TaskProgress }) {
  const t = useText(taskPageTexts)
  const say = useSay()
  return (
    <div className="panel meta">
      <StandingTag of={standing} />
      <span>
        {t.due}: <DueMark due={due} />
      </span>
      <span>
        {t.result}: <FigureLink figure={counted.all} />
        {reached.target === null ? '' : `/${showNumber(reached.target)}`} {say(measureNames[task.measure])}
      </span>
      <OtherMeasures of={counted} />
      {reached.percent === null ? null : <Percent of={reached.percent} />}
    </div>
  )
}
