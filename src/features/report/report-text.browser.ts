import { useEffect, useRef, useState } from 'react'
import { sendLeaving, useSend } from '../../browser/api.ts'
import type { Refusal } from '../../kernel/command.ts'
import type { Instant } from '../../kernel/kernel.ts'
import { differingFields, emptyLines, tidyText } from './report-editing.ts'
import type { Report, ReportText } from './report.ts'

/** How what is on the screen stands to what the server has. `conflict`: someone else saved meanwhile; nothing is lost. */
export type SavingState = 'saved' | 'unsaved' | 'saving' | 'refused' | 'conflict'

/** What the server has, as far as this screen knows. */
type Base = { readonly version: number; readonly text: ReportText; readonly savedAt: Instant }

export type ReportWriting = {
  readonly text: ReportText
  readonly state: SavingState
  readonly savedAt: Instant
  readonly refusals: readonly Refusal[]
  readonly write: (to: Partial<ReportText>) => void
  /** Saves at once; the version that stands then, or null when it could not be saved. */
  readonly saveNow: () => Promise<number | null>
  /** Saves what is on this screen over the version that the server has now. */
  readonly keepMine: () => void
}

const PAUSE_MS = 1000

/** The words of a report: saved by themselves a moment after the last key, and on leaving. `report` is the newest that the server told. */
export function useReportText(report: Report): ReportWriting {
  const [begun] = useState(() => leftBehind.get(report.id) ?? { text: report.text, base: baseOf(report), answer: null })
  const [text, setText] = useState(begun.text)
  const saves = useSaves(report, begun.base)
  const { base, setBase, state, setState, refusals, save } = saves
  const changed = differingFields(text, base.text).length > 0
  const mayAdopt = report.version > base.version && !changed && state === 'saved'
  useEffect(() => {
    if (!mayAdopt) return
    setBase(baseOf(report))
    setText(report.text)
  }, [mayAdopt, report, setBase])
  useEffect(() => {
    if (!changed || state === 'conflict' || state === 'saving' || emptyLines(text).length > 0) return
    const timer = setTimeout(() => void save(text, base.version), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [changed, state, text, base, save])
  useWarning(changed)
  useReturn(begun, saves)
  useLeaving(report.id, { ...saves, text })
  return {
    text,
    refusals,
    savedAt: base.savedAt,
    state: state === 'saved' && changed ? 'unsaved' : state,
    write: (to) => {
      setText((before) => ({ ...before, ...to }))
      if (state === 'refused') setState('saved')
    },
    saveNow: () => (changed ? save(text, base.version) : Promise.resolve(base.version)),
    keepMine: () => void save(text, report.version),
  }
}

/** `answer`: the version that the save on leaving made, null when it made none. */
type Left = { readonly text: ReportText; readonly base: Base; readonly answer: Promise<number | null> | null }

/** What was not saved yet when its screen was left: it stands there again when the report is opened in this window. */
const leftBehind = new Map<Report['id'], Left>()

const baseOf = ({ version, text, savedAt }: Report): Base => ({ version, text, savedAt })

function useSaves(report: Report, begun: Base) {
  const send = useSend()
  const [base, setBase] = useState(begun)
  const [state, setState] = useState<SavingState>('saved')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const attempt = async (typed: ReportText, version: number): Promise<number | null> => {
    setState('saving')
    const text = tidyText(typed)
    const outcome = await send('report.save-text', { report: report.id, version, text })
    setRefusals(outcome.outcome === 'refused' ? outcome.refusals : [])
    if (outcome.outcome === 'accepted') {
      setBase({ version: version + 1, text, savedAt: outcome.keptAt })
      setState('saved')
      return version + 1
    }
    setState(outcome.refusals.some(({ code }) => code === 'changed-meanwhile') ? 'conflict' : 'refused')
    return null
  }
  const latest = useRef(attempt)
  useEffect(() => {
    latest.current = attempt
  })
  const last = useRef<{ readonly sent: ReportText; readonly answer: Promise<number | null> } | null>(null)
  const [save] = useState(() => (sent: ReportText, version: number) => {
    last.current = { sent, answer: latest.current(sent, version) }
    return last.current.answer
  })
  /** A save that was begun elsewhere is on its way. */
  const [follow] = useState(() => (sent: ReportText, answer: Promise<number | null>) => {
    last.current = { sent, answer }
    setState('saving')
  })
  return { base, setBase, state, setState, refusals, save, follow, last }
}

type Leaving = ReturnType<typeof useSaves> & { readonly text: ReportText }

/** The screen is left by a link, or the window closes: what was just typed is sent at once. */
function useLeaving(report: Report['id'], standing: Leaving) {
  const latest = useRef(standing)
  useEffect(() => {
    latest.current = standing
  })
  useEffect(() => {
    const goesWithWindow = () => leaveWindow(report, latest.current)
    leftBehind.delete(report)
    window.addEventListener('pagehide', goesWithWindow)
    return () => {
      window.removeEventListener('pagehide', goesWithWindow)
      leaveScreen(report, latest.current)
    }
  }, [report])
}

function leaveScreen(report: Report['id'], leaving: Leaving) {
  const { text, base } = leaving
  if (differingFields(text, base.text).length === 0) return
  const answer = mayBeSaved(leaving) ? saveInTurn(leaving) : Promise.resolve(null)
  const left = { text, base, answer }
  leftBehind.set(report, left)
  void answer.then((version) => {
    if (version !== null && leftBehind.get(report) === left) leftBehind.delete(report)
  })
}

/** After the save that is on its way, if one is; null when either could not be made. */
async function saveInTurn({ text, base, state, save, last: { current: before } }: Leaving): Promise<number | null> {
  if (state !== 'saving' || before === null) return save(text, base.version)
  const version = await before.answer
  if (version === null || differingFields(text, before.sent).length === 0) return version
  return save(text, version)
}

/** Who comes back before the save on leaving was answered waits for it: his own words are no conflict. */
function useReturn({ text, base, answer }: Left, { follow, setBase, setState }: ReturnType<typeof useSaves>) {
  useEffect(() => {
    if (answer === null) return
    let place: 'here' | 'gone' = 'here'
    follow(text, answer)
    void answer.then((version) => {
      if (place === 'gone') return
      if (version !== null) setBase({ ...base, version, text: tidyText(text) })
      setState('saved')
    })
    return () => {
      place = 'gone'
    }
  }, [text, base, answer, follow, setBase, setState])
}

/** One that is still on its way arrives first. What comes out of order is refused, and both are laid side by side. */
function leaveWindow(report: Report['id'], leaving: Leaving) {
  const { text: typed, base, state, last, setBase } = leaving
  const onItsWay = state === 'saving' ? last.current : null
  if (!mayBeSaved(leaving) || differingFields(typed, onItsWay?.sent ?? base.text).length === 0) return
  const version = onItsWay ? base.version + 1 : base.version
  const text = tidyText(typed)
  sendLeaving('report.save-text', { report, version, text })
  setBase({ ...base, version: version + 1, text })
}

const mayBeSaved = ({ text, state }: Leaving) => state !== 'conflict' && emptyLines(text).length === 0

/** A window with words that are not saved yet asks before it closes. */
function useWarning(changed: boolean) {
  useEffect(() => {
    if (!changed) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [changed])
}
