import { Button } from '@mantine/core'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { useText } from '../../../browser/language.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { useChosenPlace } from './chosen-place.browser.ts'
import { confirmTexts } from './confirm.screen.texts.ts'
import type { TaskDraft } from './draft.ts'
import { markText } from './marked-text.ts'
import { MarkedText } from './MarkedText.office.tsx'
import type { Place } from '../task/task.ts'

type Props = {
  readonly text: string
  readonly tasks: readonly TaskDraft[]
  readonly selected: Id<'task'> | null
  readonly onSelect: (task: Id<'task'>) => void
  readonly addTask: (place: Place) => void
  readonly attach: (place: Place) => void
  readonly panel: RefObject<HTMLDivElement | null>
}

/** The document as it was read, the places of its tasks marked. A selected stretch becomes a task, or a place of the chosen one. */
export function ConfirmText({ text, tasks, selected, onSelect, addTask, attach, panel }: Props) {
  const t = useText(confirmTexts)
  const place = useChosenPlace(panel, text)
  const lines = useMarkedLines(text, tasks)
  const nameOf = useNames(tasks)
  // The buttons leave the selection of the text alone.
  const hold = { onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault() }
  return (
    <div className="confirm-text">
      <div className="confirm-text-tools" role="group" aria-label={t.stretch}>
        {place === null ? (
          <span className="quiet small">{t.chooseStretch}</span>
        ) : (
          <>
            <Button size="compact-md" {...hold} onClick={() => addTask(place)}>
              {t.addFromHere}
            </Button>
            <Button
              size="compact-md"
              variant="default"
              {...hold}
              disabled={selected === null}
              onClick={() => attach(place)}
            >
              {t.attachHere}
            </Button>
          </>
        )}
      </div>
      {/* A panel that scrolls is reached by the keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="confirm-text-panel" ref={panel} tabIndex={0} role="region" aria-label={t.text}>
        <MarkedText lines={lines} selected={selected} nameOf={nameOf} onSelect={onSelect} />
      </div>
    </div>
  )
}

/** Cut anew only when a place changes, not with every letter of a title. */
function useMarkedLines(text: string, tasks: readonly TaskDraft[]) {
  const placed = JSON.stringify(tasks.map(({ id, places }) => ({ id, places })))
  return useMemo(() => markText(text, JSON.parse(placed) as Pick<TaskDraft, 'id' | 'places'>[]), [text, placed])
}

/** Number and title of a task, for whoever points at its mark: asked then, so that typing a title draws no text anew. */
function useNames(tasks: readonly TaskDraft[]) {
  const latest = useRef(tasks)
  useEffect(() => {
    latest.current = tasks
  }, [tasks])
  return useCallback((task: Id<'task'>) => {
    const at = latest.current.findIndex(({ id }) => id === task)
    return `${at + 1}. ${latest.current[at]?.title ?? ''}`
  }, [])
}
