import { useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { TextArea } from '../../../browser/ui/TextField.tsx'
import { MEASURES } from '../../../kernel/figure.ts'
import { taskPartId } from './confirm-fields.ts'
import { confirmTexts } from './confirm.screen.texts.ts'
import type { TaskDraft } from './draft.ts'
import type { TaskChange } from './draft-editing.ts'
import { measureNames, workKindNames } from '../plan.texts.ts'
import { usualMeasure, workKinds } from '../work-kind.ts'

type Props = {
  readonly task: TaskDraft
  readonly text: string
  readonly change: (change: TaskChange) => void
  readonly goTo: (start: number) => void
}

/** Title, kind and measure of a task, and the words of the document that it was made of. */
export function ConfirmTaskWords({ task, text, change, goTo }: Props) {
  const t = useText(confirmTexts)
  const say = useSay()
  return (
    <>
      <TextArea
        id={taskPartId(task.id, 'title')}
        label={t.taskTitle}
        minRows={1}
        maxLength={600}
        value={task.title}
        onChange={(title) => change({ title })}
      />
      <div className="task-kinds">
        <ChoiceField
          id={taskPartId(task.id, 'kind')}
          label={t.kind}
          choices={workKinds.map((value) => ({ value, label: say(workKindNames[value]) }))}
          value={task.kind}
          onChange={(kind) => kind && change({ kind, measure: usualMeasure(kind) })}
        />
        <ChoiceField
          label={t.measure}
          choices={MEASURES.map((value) => ({ value, label: say(measureNames[value]) }))}
          value={task.measure}
          onChange={(measure) => measure && change({ measure })}
        />
      </div>
      <TaskPlaces task={task} text={text} change={change} goTo={goTo} />
    </>
  )
}

const LONGEST = 110

function TaskPlaces({ task, text, change, goTo }: Props) {
  const t = useText(confirmTexts)
  if (task.places.length === 0) return null
  return (
    <fieldset className="confirm-field" id={taskPartId(task.id, 'places')}>
      <legend>{t.places}</legend>
      <ul className="task-places">
        {task.places.map((place) => (
          <li key={`${place.start}-${place.end}`}>
            <button type="button" className="link-button" title={t.toPlace} onClick={() => goTo(place.start)}>
              “{excerpt(text.slice(place.start, place.end))}”
            </button>
            <button
              type="button"
              className="doer-remove"
              aria-label={t.dropPlace}
              onClick={() => change({ places: task.places.filter((one) => one !== place) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function excerpt(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST))}…`
}
