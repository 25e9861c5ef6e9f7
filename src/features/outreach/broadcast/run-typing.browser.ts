import { useState } from 'react'
import { useSendAll } from '../../../browser/api.ts'
import { useKeptInHistory } from '../../../browser/kept-in-history.ts'
import { useSay } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { refusalsIn, useSaved, useSending } from '../../../browser/sending.ts'
import type { ContentOf } from '../../../commands/catalogue.ts'
import type { Refusal } from '../../../kernel/command.ts'
import { showDay, yearOf } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Plan } from '../../plan/plan.ts'
import type { BroadcastFacts } from './broadcast-facts.browser.ts'
import type { SlotRow } from './broadcast.ts'
import { heardAlready, overlapping, quietFor, slotOf } from './broadcast.rules.ts'
import { runsSent } from './broadcast.screen.texts.ts'
import { useStoredRuns } from './stored-runs.browser.ts'
import { EMPTY_RUN, isEmptyRun, pasteRuns, type ReadRun, readRun, type RunCell, type TypedRun } from './run-table.ts'

/** A line of the table: its record and its command have their ids before it is sent, so that sent again it is the same. */
type Line = {
  readonly id: Id<'work'>
  readonly command: string
  readonly typed: TypedRun
  readonly refusals: readonly Refusal[]
}
type Known = { readonly plan: Plan; readonly facts: BroadcastFacts; readonly slots: readonly SlotRow[] }
type Common = {
  readonly task: Id<'task'> | null
  readonly loudspeaker: Id<'loudspeaker'> | null
  readonly version: Id<'message-version'> | null
}

export type RunTyping = ReturnType<typeof useRunTyping>

/** The table while it is typed: what each line reads as, and what became of it. */
export function useRunTyping(known: Known) {
  const { facts, plan } = known
  const [fresh] = useState(() => freshLines(FIRST))
  const [lines, setLines] = useKeptInHistory<readonly Line[]>('runs', fresh)
  const [common, setCommon] = useKeptInHistory('runs in common', firstCommon(facts))
  const setTyped = (rows: readonly TypedRun[]) =>
    setLines(rows.map((typed, at) => withTyped(lines[at] ?? freshLine(), typed)))
  const typed = lines.map((line) => line.typed)
  // A run keeps a slot of its own task and unit: those of others are theirs.
  const task = facts.tasks.find(({ id }) => id === common.task)
  const slots = known.slots.filter((slot) => slot.task === task?.id && slot.unit === task.unit)
  const read = lines.map((line) => ({ ...line, ...judged(line.typed, { ...known, slots }) }))
  const meet = overlapping(read.map(({ run }) => run))
  const stored = useStoredRuns(
    plan,
    read.flatMap(({ run }) => (run ? [run.on] : [])),
  )
  const rows = read.map((row, at) => ({
    ...row,
    meets: meet.has(at) ? ('another' as const) : ('none' as const),
    heard: row.run && heardAlready(stored, { ...row.run, ...wordsOf(row, common), work: row.id }),
  }))
  const { sending, send } = useSendingRuns({ facts, common, setLines })
  return {
    rows,
    common,
    setCommon,
    sending,
    type: (row: number, cell: RunCell, text: string) =>
      setTyped(typed.map((one, at) => (at === row ? { ...one, [cell]: text } : one))),
    paste: (row: number, cell: RunCell, text: string) => setTyped(pasteRuns(typed, { row, cell }, text)),
    addRows: () => setLines([...lines, ...freshLines(MORE)]),
    fill: () => {
      const kept = typed.filter((one) => !isEmptyRun(one))
      const due = slots.filter(({ work, on }) => work === null && on <= facts.today).map((slot) => asTyped(slot, facts))
      const news = due.filter((one) => !kept.some((old) => JSON.stringify(old) === JSON.stringify(one)))
      if (news.length === 0) sending.refuse({ code: 'none-due' })
      setTyped([...kept, ...news, EMPTY_RUN])
    },
    send: () => send(rows),
    year: plan.year,
  }
}

const FIRST = 8
const MORE = 5

const freshLine = (): Line => ({ id: newId(), command: newId(), typed: EMPTY_RUN, refusals: [] })
const freshLines = (number: number) => Array.from({ length: number }, freshLine)

/** What was refused stands until its line is changed. */
const withTyped = (line: Line, typed: TypedRun): Line =>
  JSON.stringify(line.typed) === JSON.stringify(typed) ? line : { ...line, typed, refusals: [] }

const firstCommon = ({ tasks, loudspeakers, messages }: BroadcastFacts): Common => ({
  task: tasks[0]?.id ?? null,
  loudspeaker: loudspeakers.length === 1 ? (loudspeakers[0]?.id ?? null) : null,
  version: messages.length === 1 ? (messages[0]?.value ?? null) : null,
})

/** What a line reads as: the run, the slot that it keeps, the quiet that it fell into. */
function judged(typed: TypedRun, { plan, facts, slots }: Known) {
  if (isEmptyRun(typed)) return { run: null, unread: [], slot: null, quiet: [] }
  const { run, unread } = readRun(typed, { year: plan.year || yearOf(facts.today), places: facts.places })
  return {
    run,
    unread,
    slot: run && slotOf(slots, run),
    quiet: run ? quietFor(facts.rules, run, facts.areas) : [],
  }
}

const asTyped = ({ on, from, to, area }: SlotRow, { places }: BroadcastFacts): TypedRun => ({
  on: showDay(on),
  from,
  to,
  place: places.find(({ id }) => id === area)?.name ?? '',
  quantity: '1',
})

type Judged = Line & ReturnType<typeof judged>
type SendingOf = Pick<Known, 'facts'> & {
  readonly common: Common
  readonly setLines: (lines: readonly Line[]) => void
}

/** Lines that were written leave the table; the others stay with what was refused. */
function useSendingRuns({ facts, common, setLines }: SendingOf) {
  const say = useSay()
  const saved = useSaved()
  const sendAll = useSendAll()
  const sending = useSending()
  const send = (rows: readonly Judged[]) => {
    const ready = rows.flatMap((row) => (row.run ? [{ ...row, run: row.run }] : []))
    const task = facts.tasks.find(({ id }) => id === common.task)
    if (ready.length === 0 || !task) return sending.refuse({ code: 'no-line-to-log' })
    const go = async () => {
      const outcomes = await sendAll(
        'outreach.log-run',
        ready.map((row) => contentOf(row, task, common)),
        ready.map(({ command }) => command),
      )
      const refused = new Map(ready.map(({ id }, at) => [id, outcomes[at] ? refusalsIn(outcomes[at]) : []]))
      const left = rows.filter(({ id, run }) => run === null || (refused.get(id)?.length ?? 0) > 0)
      setLines([
        ...left.map(({ id, command, typed }) => ({ id, command, typed, refusals: refused.get(id) ?? [] })),
        ...freshLines(MORE),
      ])
      const back = [...refused.values()].filter(({ length }) => length > 0).length
      saved(say(runsSent(ready.length - back, back)))
      return []
    }
    void sending.run(go, () => undefined)
  }
  return { sending, send }
}

/** A line that keeps a planned slot is run by the slot's loudspeaker and carries its message. */
const wordsOf = ({ slot }: Pick<Judged, 'slot'>, { loudspeaker, version }: Common) => ({
  loudspeaker: slot?.loudspeaker ?? loudspeaker,
  version: slot?.version ?? version,
})

function contentOf(
  { id, run, slot }: Judged & { readonly run: ReadRun },
  task: BroadcastFacts['tasks'][number],
  common: Common,
): ContentOf<'outreach.log-run'> {
  const { on, from, to, area, quantity } = run
  return {
    work: {
      id,
      task: task.id,
      unit: task.unit,
      source: task.source,
      from: on,
      to: on,
      places: [area],
      quantity,
      measure: 'run',
      note: null,
      replaces: null,
    },
    run: { from, to, ...wordsOf({ slot }, common), slot: slot?.id ?? null },
  }
}
