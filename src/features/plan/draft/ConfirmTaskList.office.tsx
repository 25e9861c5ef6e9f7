import { Button, SegmentedControl } from '@mantine/core'
import { useSay, useText } from '../../../browser/language.tsx'
import { ConfirmTask } from './ConfirmTask.office.tsx'
import type { ConfirmView } from './confirm-view.browser.ts'
import { confirmTexts, mergeChosen, taskCount } from './confirm.screen.texts.ts'
import type { DraftDesk } from './draft-saving.browser.ts'

type Props = { readonly desk: DraftDesk; readonly view: ConfirmView }

/** The tasks, the doubtful first or as in the document; numbered as in the document. */
export function ConfirmTaskList({ desk, view }: Props) {
  const t = useText(confirmTexts)
  const { tasks, year, issuedOn } = desk.editing.content
  const ordinals = new Map(tasks.map(({ id }, i) => [id, i + 1]))
  return (
    <>
      <ListHead view={view} />
      {view.shown.length === 0 ? <p className="empty">{t.noTasks}</p> : null}
      <ol className="task-list">
        {view.shown.map((task) => (
          <ConfirmTask
            key={task.id}
            task={task}
            ordinal={ordinals.get(task.id) ?? 0}
            state={task.id !== view.selected ? 'plain' : view.form === 'open' ? 'open' : 'selected'}
            chosen={view.chosen.has(task.id) ? 'chosen' : 'not-chosen'}
            text={desk.draft.text}
            year={year}
            issuedOn={issuedOn}
            acts={view.acts}
          />
        ))}
      </ol>
      <details className="small quiet confirm-keys">
        <summary>{t.keys}</summary>
        {t.keysList}
      </details>
    </>
  )
}

function ListHead({ view }: Pick<Props, 'view'>) {
  const t = useText(confirmTexts)
  const say = useSay()
  const chosen = view.shown.filter(({ id }) => view.chosen.has(id))
  const [first] = chosen
  return (
    <div className="task-list-head">
      <h2>{say(taskCount(view.shown.length))}</h2>
      {first && chosen.length > 1 ? (
        <Button size="compact-md" onClick={() => view.acts.mergeNext(first.id)}>
          {say(mergeChosen(chosen.length))} (M)
        </Button>
      ) : null}
      <SegmentedControl
        aria-label={t.order}
        value={view.order}
        onChange={(value) => view.setOrder(value)}
        data={[
          { value: 'doubts', label: t.doubtsFirst },
          { value: 'text', label: t.asInText },
        ]}
      />
    </div>
  )
}
