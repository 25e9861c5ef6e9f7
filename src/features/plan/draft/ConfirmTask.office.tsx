import { Button } from '@mantine/core'
import { memo } from 'react'
import { sayRefusal } from '../../../browser/browser.texts.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { type LocalDate, showDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { ConfirmDoers } from './ConfirmDoers.office.tsx'
import { ConfirmDue } from './ConfirmDue.office.tsx'
import { ConfirmTaskWords } from './ConfirmTaskWords.office.tsx'
import { taskPartId } from './confirm-fields.ts'
import { chooseToMerge, confirmTexts, unitCount } from './confirm.screen.texts.ts'
import { useUnitName } from './DraftTown.office.tsx'
import { groupDoers } from './doer-groups.ts'
import type { TaskDraft } from './draft.ts'
import type { TaskChange } from './draft-editing.ts'
import { checkDraftDue, doubtsOf } from './draft.rules.ts'
import { doubtNames, workKindNames } from '../plan.texts.ts'

/** What the list does with a task; the same functions from draw to draw. */
export type TaskActs = {
  /** Opens the form of a task; `keys`: whoever works by keyboard goes on in its first field. */
  readonly open: (task: Id<'task'>, by: 'keys' | 'mouse') => void
  readonly close: () => void
  readonly change: (task: Id<'task'>, change: TaskChange) => void
  readonly choose: (task: Id<'task'>) => void
  readonly split: (task: Id<'task'>) => void
  readonly mergeNext: (task: Id<'task'>) => void
  readonly drop: (task: Id<'task'>) => void
  readonly goTo: (start: number) => void
}

type Props = {
  readonly task: TaskDraft
  readonly ordinal: number
  readonly state: 'plain' | 'selected' | 'open'
  readonly chosen: 'chosen' | 'not-chosen'
  readonly text: string
  readonly year: number | null
  /** The day of the plan: no task is due before. */
  readonly issuedOn: LocalDate | null
  readonly acts: TaskActs
}

/** One task: a line that says what, who, until when and what is doubtful; opened, a form. */
export const ConfirmTask = memo(function ConfirmTask(props: Props) {
  const { task, ordinal, state, chosen, acts } = props
  const say = useSay()
  return (
    <li className="task-row" data-state={state}>
      <div className="task-line">
        <input
          type="checkbox"
          aria-label={say(chooseToMerge(ordinal))}
          checked={chosen === 'chosen'}
          onChange={() => acts.choose(task.id)}
        />
        <button
          type="button"
          id={taskPartId(task.id, 'row')}
          className="task-head"
          aria-expanded={state === 'open'}
          aria-current={state === 'plain' ? undefined : 'true'}
          onClick={({ detail }) =>
            state === 'open' ? acts.close() : acts.open(task.id, detail === 0 ? 'keys' : 'mouse')
          }
        >
          <TaskHead task={task} ordinal={ordinal} issuedOn={props.issuedOn} />
        </button>
      </div>
      {state === 'open' ? <TaskForm {...props} /> : null}
    </li>
  )
})

function TaskHead({ task, ordinal, issuedOn }: Pick<Props, 'task' | 'ordinal' | 'issuedOn'>) {
  const say = useSay()
  const t = useText(confirmTexts)
  return (
    <>
      <span className="task-number">{ordinal}</span>
      <span className="task-sum">
        <span className="task-title">{task.title || '…'}</span>
        <span className="quiet small">
          {say(workKindNames[task.kind])}
          <DoerSum task={task} />
          {task.due ? ` · ${showDay(task.due.to)}` : ''}
        </span>
        <span className="task-doubts">
          {checkDraftDue(task, ordinal, issuedOn).length > 0 ? (
            <span className="tag" data-tone="bad">
              {t.dueWrong}
            </span>
          ) : null}
          {doubtsOf([task]).map(({ code }) => (
            <span key={code} className="tag" data-tone="warn">
              {say(doubtNames[code])}
            </span>
          ))}
        </span>
      </span>
    </>
  )
}

function DoerSum({ task }: Pick<Props, 'task'>) {
  const say = useSay()
  const nameOf = useUnitName()
  const [first, ...others] = groupDoers(task.doers)
  if (!first) return null
  const [only] = first.doers
  const single = first.doers.length === 1 && only ? nameOf(only.unit) : null
  const name = single ?? first.writtenAs ?? ''
  const count = first.doers.length > 1 ? ` (${say(unitCount(first.doers.length))})` : ''
  return <>{` · ${name}${count}${others.length > 0 ? ` +${others.length}` : ''}`}</>
}

function TaskForm({ task, ordinal, text, year, issuedOn, acts }: Props) {
  const t = useText(confirmTexts)
  const { language } = useLanguage()
  const [wrongDue] = checkDraftDue(task, ordinal, issuedOn)
  const change = (to: TaskChange) => acts.change(task.id, to)
  return (
    <div className="task-form">
      <ConfirmTaskWords task={task} text={text} change={change} goTo={acts.goTo} />
      <ConfirmDoers task={task} change={change} fieldId={taskPartId(task.id, 'doers')} />
      <ConfirmDue
        due={task.due}
        year={year}
        change={change}
        fieldId={taskPartId(task.id, 'due')}
        error={wrongDue ? sayRefusal(wrongDue, language) : null}
      />
      <div className="task-acts">
        <Button variant="default" onClick={() => acts.split(task.id)}>
          {t.split} (S)
        </Button>
        <Button variant="default" onClick={() => acts.mergeNext(task.id)}>
          {t.mergeNext} (M)
        </Button>
        <Button variant="default" color="red" onClick={() => acts.drop(task.id)}>
          {t.drop}
        </Button>
      </div>
    </div>
  )
}
