import { useMe } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { ConfirmButton } from '../../../browser/ui/ConfirmButton.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { FigureLink } from '../../../browser/ui/FigureLink.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import { StateTag } from '../../../browser/ui/StateTag.tsx'
import { showDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import { AcceptButton } from './AcceptButton.office.tsx'
import { AddDoers } from './AddDoers.office.tsx'
import { BasisMark, DueMark } from './DueMark.office.tsx'
import type { Plan } from '../plan.ts'
import { assignmentStateNames, roleOfDoerNames, standingNames } from '../plan.texts.ts'
import { OtherMeasures } from '../progress/OtherMeasures.office.tsx'
import { recordsIn } from '../progress/progress.rules.ts'
import type { TaskProgress, UnitShare } from '../progress/progress.ts'
import { ASSIGNMENT_TONES } from './standing-tones.ts'
import { Percent, StandingTag } from './TaskColumns.office.tsx'
import type { May } from './TaskPage.office.tsx'
import { endConsequence, taskPageTexts as texts } from './task-page.screen.texts.ts'

type Props = { readonly plan: Plan; readonly task: TaskProgress; readonly may: May }

/** Who does the task, whether they have seen it, and how far each is; its owner adds and ends. */
export function TaskDoers({ task, may }: Props) {
  const t = useText(texts)
  const columns = useDoerColumns(task.task.id, may)
  return (
    <section className="panel" aria-labelledby="doers">
      <h2 id="doers">{t.doers}</h2>
      <DataTable
        caption={t.doers}
        columns={columns}
        rows={task.units}
        keyOf={({ assignment }) => assignment.id}
        empty={t.noDoers}
      />
      {may === 'decide' ? <AddDoers task={task} /> : null}
    </section>
  )
}

function useDoerColumns(task: Id<'task'>, may: May): readonly Column<UnitShare>[] {
  const say = useSay()
  return [
    { key: 'unit', title: texts.unit, text: ({ assignment }) => assignment.unitName },
    { key: 'role', title: texts.role, text: ({ assignment }) => say(roleOfDoerNames[assignment.role]) },
    writtenAsColumn,
    {
      key: 'seen',
      title: texts.seen,
      text: ({ assignment }) => say(assignmentStateNames[assignment.state]),
      cell: ({ assignment: { state } }) => (
        <StateTag tone={ASSIGNMENT_TONES[state]} name={assignmentStateNames[state]} />
      ),
    },
    dueColumn,
    {
      key: 'result',
      title: texts.result,
      text: ({ counted }) => showNumber(counted.all.value),
      order: ({ counted }) => counted.all.value,
      cell: ({ counted }) => (
        <>
          <FigureLink figure={counted.all} /> <OtherMeasures of={counted} />
        </>
      ),
      align: 'right',
    },
    {
      key: 'target',
      title: texts.target,
      text: ({ reached }) => (reached.target === null ? '' : showNumber(reached.target)),
      order: ({ reached }) => reached.target,
      cell: ({ reached: { target, basis } }) =>
        target === null || basis === null ? '–' : <TargetWithMark target={target} basis={basis} />,
      align: 'right',
    },
    {
      key: 'percent',
      title: texts.percent,
      text: ({ reached }) => String(reached.percent ?? ''),
      order: ({ reached }) => reached.percent,
      cell: ({ reached }) => <Percent of={reached.percent} />,
      align: 'right',
    },
    {
      key: 'standing',
      title: texts.standing,
      text: ({ standing }) => say(standingNames[standing]),
      cell: ({ standing }) => <StandingTag of={standing} />,
    },
    { key: 'acts', title: texts.acts, text: null, cell: (share) => <Acts {...{ task, may, share }} /> },
  ]
}

const writtenAsColumn: Column<UnitShare> = {
  key: 'writtenAs',
  title: texts.writtenAs,
  text: ({ assignment }) => assignment.writtenAs ?? '–',
  cell: ({ assignment }) => <span className="cell-words">{assignment.writtenAs ?? '–'}</span>,
}

const dueColumn: Column<UnitShare> = {
  key: 'due',
  title: texts.due,
  text: ({ due }) => (due ? showDay(due.to) : ''),
  order: ({ due }) => due?.to ?? null,
  cell: ({ due }) => <DueMark due={due} />,
}

const TargetWithMark = ({ target, basis }: { readonly target: number; readonly basis: 'document' | 'owner' }) => (
  <span className="due">
    {showNumber(target)} <BasisMark basis={basis} />
  </span>
)

type ActsProps = { readonly task: Id<'task'>; readonly may: May; readonly share: UnitShare }

function Acts({ task, may, share: { assignment, counted } }: ActsProps) {
  const t = useText(texts)
  const say = useSay()
  const { sending, act } = useAct()
  const officer = useMe().data?.officer ?? null
  return (
    <span className="table-acts">
      {officer?.unit === assignment.unit && assignment.state !== 'accepted' ? (
        <AcceptButton assignment={assignment.id} size="compact-md" />
      ) : null}
      {may === 'decide' ? (
        <ConfirmButton
          says={t.end}
          consequence={say(endConsequence(assignment.unitName, recordsIn(counted)))}
          onConfirm={() => act('plan.end-assignment', { task, assignment: assignment.id })}
        />
      ) : null}
      <Refusals of={sending.refusals} />
    </span>
  )
}
