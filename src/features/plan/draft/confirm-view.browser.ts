import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../kernel/kernel.ts'
import type { TaskActs } from './ConfirmTask.office.tsx'
import { partOfDoubt, type TaskPart, taskPartId } from './confirm-fields.ts'
import type { Doubt, TaskDraft } from './draft.ts'
import type { DraftDesk } from './draft-saving.browser.ts'
import { doubtsOf } from './draft.rules.ts'
import { doubtfulFirst, inLookingOrder } from './looking-order.ts'
import { scrollToPlace } from './MarkedText.office.tsx'
import { neighbourOf, taskFromPlace } from './new-task.ts'
import type { Place } from '../task/task.ts'

export type LookingOrder = 'doubts' | 'text'
export type Pane = 'text' | 'tasks'
type TaskId = Id<'task'>

/** What is chosen, opened and shown on the confirm screen; nothing of it is saved. */
export type ConfirmView = ReturnType<typeof useConfirmView>

export function useConfirmView(desk: DraftDesk) {
  const { tasks } = desk.editing.content
  const [order, setOrder] = useState(() => ({ kind: 'doubts' as LookingOrder, ids: doubtfulFirst(tasks) }))
  const shown = useMemo(() => (order.kind === 'text' ? tasks : inLookingOrder(tasks, order.ids)), [tasks, order])
  const choice = useChoice(shown)
  const [pane, setPane] = useState<Pane>('tasks')
  const panel = useRef<HTMLDivElement>(null)
  useFollowing({ task: choice.selected, pane, panel, tasks })
  const acts = useTaskActs({ desk, shown, choice, panel, setPane })
  const doubts = useMemo(() => doubtsOf(shown), [shown])
  return {
    ...choice,
    ...acts,
    shown,
    doubts,
    panel,
    pane,
    setPane,
    order: order.kind,
    setOrder: (kind: LookingOrder) => setOrder({ kind, ids: doubtfulFirst(tasks) }),
  }
}

/** Which task is selected, whether its form is open, and which are chosen for merging. */
function useChoice(shown: readonly TaskDraft[]) {
  const [wanted, setWanted] = useState<TaskId | null>(null)
  const [form, setForm] = useState<'open' | 'folded'>('folded')
  const [chosen, setChosen] = useState<ReadonlySet<TaskId>>(new Set())
  const selected = shown.find(({ id }) => id === wanted)?.id ?? null
  const select = (task: TaskId | null, to: 'open' | 'folded') => {
    setWanted(task)
    setForm(to)
  }
  return { selected, form, chosen, setChosen, select }
}

type Choice = ReturnType<typeof useChoice>

/** Brings the selected task into sight on both sides; where its words are in sight already, they stay where they are. */
function useFollowing(following: {
  readonly task: TaskId | null
  readonly pane: Pane
  readonly panel: RefObject<HTMLDivElement | null>
  readonly tasks: readonly TaskDraft[]
}) {
  const { task, pane, panel, tasks } = following
  const latest = useRef(tasks)
  useEffect(() => {
    latest.current = tasks
  }, [tasks])
  useEffect(() => {
    if (task === null) return
    document.getElementById(taskPartId(task, 'row'))?.scrollIntoView({ block: 'nearest' })
    const start = latest.current.find(({ id }) => id === task)?.places[0]?.start
    if (start !== undefined && !isInSight(panel.current)) scrollToPlace(panel.current, start)
  }, [task, pane, panel])
}

function isInSight(panel: HTMLElement | null): boolean {
  if (!panel) return false
  const frame = panel.getBoundingClientRect()
  return [...panel.querySelectorAll('mark[aria-pressed="true"]')].some((mark) => {
    const { top, bottom } = mark.getBoundingClientRect()
    return top >= frame.top && bottom <= Math.min(frame.bottom, window.innerHeight)
  })
}

type Acting = {
  readonly desk: DraftDesk
  readonly shown: readonly TaskDraft[]
  readonly choice: Choice
  readonly panel: RefObject<HTMLDivElement | null>
  readonly setPane: (pane: Pane) => void
}

/** What the officer does. The functions stay the same from draw to draw, so that a keystroke draws one task anew. */
function useTaskActs(acting: Acting) {
  const latest = useRef(acting)
  useEffect(() => {
    latest.current = acting
  })
  return useMemo(() => {
    const now = () => latest.current
    return { acts: taskActs(now), moves: moves(now), stretches: stretches(now) }
  }, [])
}

type Now = () => Acting

function taskActs(now: Now): TaskActs {
  return {
    open: (task, by) => {
      now().choice.select(task, 'open')
      if (by === 'keys') focusSoon(task, 'title')
    },
    close: () => now().choice.select(now().choice.selected, 'folded'),
    change: (task, change) => now().desk.dispatch({ kind: 'change-task', task, change }),
    choose: (task) => {
      const next = new Set(now().choice.chosen)
      if (!next.delete(task)) next.add(task)
      now().choice.setChosen(next)
    },
    split: (task) => splitTask(now(), task),
    mergeNext: (task) => mergeTasks(now(), task),
    drop: (task) => {
      const { shown, desk, choice } = now()
      const at = shown.findIndex(({ id }) => id === task)
      desk.dispatch({ kind: 'drop', task })
      choice.select((shown[at + 1] ?? shown[at - 1])?.id ?? null, 'folded')
    },
    goTo: (start) => {
      now().setPane('text')
      window.requestAnimationFrame(() => scrollToPlace(now().panel.current, start))
    },
  }
}

function splitTask({ desk, shown, choice }: Acting, task: TaskId) {
  const doers = shown.find(({ id }) => id === task)?.doers ?? []
  const fresh = { task: newId<'task'>(), doers: doers.map(() => newId<'assignment'>()) }
  desk.dispatch({ kind: 'split', task, fresh })
  choice.select(fresh.task, 'open')
  focusSoon(fresh.task, 'row')
}

/** Those that are chosen become one; when fewer than two are, the task and the one below it. */
function mergeTasks({ desk, shown, choice }: Acting, task: TaskId) {
  const at = shown.findIndex(({ id }) => id === task)
  const chosen = shown.filter(({ id }) => choice.chosen.has(id))
  const merged = (chosen.length > 1 ? chosen : shown.slice(at, at + 2)).map(({ id }) => id)
  if (merged.length < 2) return
  desk.dispatch({ kind: 'merge', tasks: merged })
  choice.setChosen(new Set())
  choice.select(merged[0] ?? null, choice.form)
}

/** Steps by the keyboard: up and down the list, to the next doubt. */
function moves(now: Now) {
  let lastDoubt: Doubt | null = null
  return {
    step: (by: 1 | -1) => {
      const { shown, choice } = now()
      const at = shown.findIndex(({ id }) => id === choice.selected)
      const next = shown[at < 0 ? 0 : Math.min(Math.max(at + by, 0), shown.length - 1)]
      if (!next) return
      choice.select(next.id, 'folded')
      focusSoon(next.id, 'row')
    },
    nextDoubt: () => {
      const doubts = doubtsOf(now().shown)
      const at = doubts.findIndex(({ code, task }) => code === lastDoubt?.code && task === lastDoubt.task)
      const next = doubts[(at + 1) % Math.max(doubts.length, 1)]
      if (!next) return
      lastDoubt = next
      goToPart(now(), next.task, partOfDoubt(next.code))
    },
    toPart: (task: TaskId, part: TaskPart) => goToPart(now(), task, part),
  }
}

function goToPart({ choice, setPane }: Acting, task: TaskId, part: TaskPart) {
  setPane('tasks')
  choice.select(task, part === 'row' ? 'folded' : 'open')
  focusSoon(task, part)
}

/** What is made of a stretch of the text that was selected. */
function stretches(now: Now) {
  return {
    addTask: (place: Place) => {
      const { desk, choice, setPane } = now()
      const task = taskFromPlace(desk.draft.text, place, newId<'task'>())
      desk.dispatch({ kind: 'add', task, after: neighbourOf(desk.editing.content.tasks, place) })
      window.getSelection()?.removeAllRanges()
      setPane('tasks')
      choice.select(task.id, 'open')
      focusSoon(task.id, 'title')
    },
    attach: (place: Place) => {
      const { desk, shown, choice } = now()
      const task = shown.find(({ id }) => id === choice.selected)
      if (!task) return
      const places = [...task.places, place].sort((a, b) => a.start - b.start)
      desk.dispatch({ kind: 'change-task', task: task.id, change: { places } })
      window.getSelection()?.removeAllRanges()
    },
    selectMark: (task: TaskId) => {
      now().setPane('tasks')
      now().choice.select(task, 'open')
    },
  }
}

/** After the next draw, when the field is there. */
function focusSoon(task: TaskId, part: TaskPart) {
  window.setTimeout(() => {
    const place = document.getElementById(taskPartId(task, part))
    place?.focus({ preventScroll: true })
    place?.scrollIntoView({ block: 'nearest' })
  }, 0)
}

const newId = <Kind extends string>() => crypto.randomUUID() as string as Id<Kind>
