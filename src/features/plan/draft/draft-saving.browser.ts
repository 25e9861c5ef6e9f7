import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { getJson, readAddress, sendLeaving, useSend } from '../../../browser/api.ts'
import type { Refusal } from '../../../kernel/command.ts'
import type { Instant } from '../../../kernel/kernel.ts'
import type { DraftContent, PlanDraft } from './draft.ts'
import { type Edit, type Editing, edit, startEditing } from './draft-editing.ts'
import { tidyDraft } from './draft.rules.ts'
import { type Difference, joinVersions, same, type Versions } from './draft-versions.ts'

/** How it stands with saving. `clash`: someone else saved; both versions are here until the officer has chosen. */
export type Saving =
  | { readonly state: 'saved'; readonly at: Instant }
  | { readonly state: 'waiting' }
  | { readonly state: 'sending' }
  | { readonly state: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly state: 'clash'; readonly versions: Versions; readonly theirs: PlanDraft }

/** A draft on the desk: edited here, saved by itself, never overwritten and never overwriting. */
export type DraftDesk = {
  readonly draft: PlanDraft
  readonly editing: Editing
  /** As it would be saved. */
  readonly content: DraftContent
  readonly dispatch: (step: Edit) => void
  readonly saving: Saving
  /** Saves what is not saved yet; the version that stands then, or null when it could not be saved. */
  readonly save: () => Promise<number | null>
  /** Ends a clash as was chosen. */
  readonly settle: (chosen: readonly Difference[]) => void
}

const PAUSE_MS = 1500

export function useDraftDesk(draft: PlanDraft): DraftDesk {
  const [editing, dispatch] = useReducer(edit, draft.content, startEditing)
  const content = useMemo(() => tidyDraft(editing.content), [editing.content])
  const { saving, save, leave, keep } = useSaving(draft, content)
  useAutosave(content, saving, save)
  useLeaving(save, leave)
  const settle = (chosen: readonly Difference[]) => {
    if (saving.state !== 'clash') return
    keep(saving.theirs)
    dispatch({ kind: 'settle', theirs: saving.theirs.content, settled: joinVersions(saving.versions, chosen) })
  }
  return { draft, editing, content, dispatch, saving, save, settle }
}

/** Sends one version after the other: a second save waits for the first. */
function useSaving(draft: PlanDraft, content: DraftContent) {
  const kept = useRef({ version: draft.version, content: draft.content, at: draft.savedAt })
  const latest = useRef(content)
  const running = useRef<Promise<number | null>>(Promise.resolve(draft.version))
  const sending = useRef<DraftContent | null>(null)
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: draft.savedAt })
  const send = useSend()
  useEffect(() => {
    latest.current = content
    if (!same(content, kept.current.content))
      setSaving((before) => (before.state === 'saved' || before.state === 'refused' ? { state: 'waiting' } : before))
  }, [content])
  const saveNow = useCallback(async (): Promise<number | null> => {
    const { version, content: base, at } = kept.current
    const ours = latest.current
    if (same(ours, base)) {
      setSaving({ state: 'saved', at })
      return version
    }
    setSaving({ state: 'sending' })
    sending.current = ours
    const outcome = await send('plan.save-draft', { id: draft.id, version, content: ours })
    sending.current = null
    if (outcome.outcome === 'accepted') {
      kept.current = { version: version + 1, content: ours, at: outcome.keptAt }
      setSaving(same(latest.current, ours) ? { state: 'saved', at: outcome.keptAt } : { state: 'waiting' })
      return version + 1
    }
    setSaving(await whyNot(draft, outcome.refusals, { base, ours }))
    return null
  }, [draft, send])
  const save = useCallback(() => {
    running.current = running.current.then(saveNow)
    return running.current
  }, [saveNow])
  const keep = ({ version, content: theirs, savedAt }: PlanDraft) => {
    kept.current = { version, content: theirs, at: savedAt }
    setSaving({ state: 'waiting' })
  }
  const leave = useCallback(() => {
    const { version, content: base, at } = kept.current
    const ours = latest.current
    if (same(ours, sending.current ?? base)) return
    // One that is still on its way arrives first. What comes out of order is refused, and both are laid side by side.
    const next = sending.current === null ? version : version + 1
    sendLeaving('plan.save-draft', { id: draft.id, version: next, content: ours })
    kept.current = { version: next + 1, content: ours, at }
  }, [draft])
  return { saving, save, leave, keep }
}

/** A version that was passed by someone else's is laid beside it; any other refusal is told. */
async function whyNot(
  { id }: PlanDraft,
  refusals: readonly Refusal[],
  { base, ours }: Omit<Versions, 'theirs'>,
): Promise<Saving> {
  if (!refusals.some(({ code }) => code === 'changed-meanwhile')) return { state: 'refused', refusals }
  const theirs = await readDraft(id).catch(() => null)
  if (theirs === null) return { state: 'refused', refusals }
  return { state: 'clash', theirs, versions: { base, ours, theirs: theirs.content } }
}

/** The draft as it stands on the server now. */
export const readDraft = (id: PlanDraft['id'], signal = new AbortController().signal) =>
  getJson<PlanDraft>(readAddress('plan.draft', { draft: id }), signal)

/** Saves a while after the last change, never while a letter is being composed; on leaving, at once. */
function useAutosave(content: DraftContent, saving: Saving, save: DraftDesk['save']) {
  const composing = useComposing()
  const { state } = saving
  useEffect(() => {
    if (state !== 'waiting' && state !== 'refused') return undefined
    let timer = 0
    const arm = () => {
      timer = window.setTimeout(() => (composing.current ? arm() : void save()), PAUSE_MS)
    }
    if (state === 'waiting') arm()
    return () => window.clearTimeout(timer)
  }, [content, state, save, composing])
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    if (state === 'saved') return undefined
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [state])
  useEffect(() => () => void save(), [save])
}

/** The window is closed, or the phone shows something else: what was just typed is sent all the same. */
function useLeaving(save: DraftDesk['save'], leave: () => void) {
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') void save()
    }
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [save, leave])
}

function useComposing() {
  const composing = useRef(false)
  useEffect(() => {
    const begin = () => {
      composing.current = true
    }
    const end = () => {
      composing.current = false
    }
    document.addEventListener('compositionstart', begin)
    document.addEventListener('compositionend', end)
    return () => {
      document.removeEventListener('compositionstart', begin)
      document.removeEventListener('compositionend', end)
    }
  }, [])
  return composing
}
