import { useEffect, useRef, useState } from 'react'
import { useSend } from '../../browser/api.ts'
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

/** The words of a report: saved by themselves a moment after the last key. `report` is the newest that the server told. */
export function useReportText(report: Report): ReportWriting {
  const [text, setText] = useState(report.text)
  const { base, setBase, state, setState, refusals, save } = useSaves(report)
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

const baseOf = ({ version, text, savedAt }: Report): Base => ({ version, text, savedAt })

function useSaves(report: Report) {
  const send = useSend()
  const [base, setBase] = useState<Base>(() => baseOf(report))
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
  const [save] = useState(() => (typed: ReportText, version: number) => latest.current(typed, version))
  return { base, setBase, state, setState, refusals, save }
}

/** A window with words that are not saved yet asks before it closes. */
function useWarning(changed: boolean) {
  useEffect(() => {
    if (!changed) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [changed])
}
