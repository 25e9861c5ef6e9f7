import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useAsk, useSend } from '../../../browser/api.ts'
import { useSay } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { refusalsIn, type Sending, useSaved, useSending } from '../../../browser/sending.ts'
import { showMoment } from '../../../browser/show-moment.ts'
import type { Refusal } from '../../../kernel/command.ts'
import type { Id, Instant } from '../../../kernel/kernel.ts'
import type { TaskFacts } from '../task/task.ts'
import type { WorkDetails } from './work-details.browser.ts'
import type { FileNotTied, LeftByForm } from './left-by-form.browser.ts'
import { afresh, compareForm, type Compared, evidenceId, recordOf, type WorkForm } from './work-form.ts'
import type { KeptForm } from './work-form-kept.browser.ts'
import { storedSays, workFormTexts } from './work-form.screen.texts.ts'
import { pageOfWork } from './works-address.ts'
import type { WorkRecord, WorkRow } from './work.ts'

/** The server has this form's record already, though its answer was lost. `last`: what stands of its chain today. */
export type Stored = { readonly own: WorkRow; readonly last: WorkRow; readonly compared: Compared }

type SendForm = { readonly sending: Sending; readonly stored: Stored | null; readonly send: () => void }

/**
 * Sends the record and then its files, each under an id that stays: sent again, they are the same. When the answer was lost
 * the server is asked whether it has the record; what was changed since then is sent under ids of its own.
 */
export function useSendForm(kept: KeptForm, facts: TaskFacts | null, details: WorkDetails | null): SendForm {
  const sending = useSending()
  const sendOnce = useSendOnce(details)
  const { found, look } = useFound(kept)
  const finish = useFinish(kept)
  const typed = facts && recordOf(kept.form, facts.task)
  const stored = found && typed ? { ...found, compared: compareForm(kept.form, typed, found.own) } : null
  const send = () => {
    const form = stored ? mended(kept.form, stored) : kept.form
    const record = facts && recordOf(form, facts.task)
    if (!record) return
    const sent = { ...form, sentDetails: form.sentDetails ?? JSON.stringify(form.details) }
    kept.change(sent)
    const ended: { end: End | null } = { end: null }
    const act = async () => {
      ended.end = await deliver({ form: sent, record }, { sendOnce, look })
      return refusalsOf(ended.end)
    }
    void sending.run(act, () => finish(ended.end))
  }
  return { sending, stored, send }
}

type Delivering = { readonly form: WorkForm; readonly record: WorkRecord }
type Ways = {
  readonly sendOnce: ReturnType<typeof useSendOnce>
  readonly look: (id: Id<'work'>) => Promise<Found | null>
}

async function deliver({ form, record }: Delivering, { sendOnce, look }: Ways): Promise<End> {
  const refusals = await sendOnce.record(form, record)
  const has = refusals.some(({ code }) => LEAVES_DOUBT.includes(code)) ? await look(form.id) : null
  const isThere = refusals.length === 0 || (has !== null && compareForm(form, record, has.own) === 'the-same')
  if (!isThere) return { state: 'open', refusals: has ? [] : refusals }
  return { state: 'sent', form, keptAt: has?.own.keptAt ?? null, notTied: await sendOnce.files(form) }
}

/** Whether the record is there: `open` leaves the form as it is, with what was refused. */
type End =
  | { readonly state: 'open'; readonly refusals: readonly Refusal[] }
  | {
      readonly state: 'sent'
      readonly form: WorkForm
      /** When the server had it, if that became known only afterwards. */
      readonly keptAt: Instant | null
      readonly notTied: readonly FileNotTied[]
    }

const refusalsOf = (end: End) => (end.state === 'open' ? end.refusals : [])

/** After these the server may have the record all the same. */
const LEAVES_DOUBT: readonly string[] = ['id-reused', 'not-reached', 'server-failed']

function mended(form: WorkForm, { last, compared }: Stored): WorkForm {
  if (compared === 'the-same') return form
  const ids = { commandId: newId<'command'>(), id: newId<'work'>(), noteId: newId<'personal-text'>() }
  return afresh(form, ids, compared === 'moved' ? null : last.id)
}

type Found = Omit<Stored, 'compared'>

/** Looks whether the server has the record of the form: when its answer was lost, and for a form that was begun before. */
function useFound({ form, wasKept }: KeptForm) {
  const ask = useAsk()
  const [found, setFound] = useState<Found | null>(null)
  const look = async (id: Id<'work'>): Promise<Found | null> => {
    const page = await ask('plan.work', { work: id })
    const last = page?.chain.find(({ state }) => state !== 'replaced')
    const has = page && last ? { own: page.work, last } : null
    setFound(has)
    return has
  }
  useEffect(() => {
    if (wasKept === 'kept') void look(form.id)
    // Once, when the form is opened: later it is looked for when an answer was lost.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return { found: found?.own.id === form.id ? found : null, look }
}

function useSendOnce(details: WorkDetails | null) {
  const send = useSend()
  const files = async (form: WorkForm): Promise<readonly FileNotTied[]> => {
    const notTied: FileNotTied[] = []
    for (const named of form.files) {
      const id = evidenceId(form.id, named)
      const content = { ...named, id, work: form.id, caption: null }
      const refusals = refusalsIn(await send('plan.add-evidence', content, id))
      if (refusals.some(({ code }) => code !== 'evidence-there-already'))
        notTied.push({ fileName: named.fileName, refusals })
    }
    return notTied
  }
  const record = async (form: WorkForm, own: WorkRecord) =>
    refusalsIn(
      details === null
        ? await send('plan.log-work', own, form.commandId)
        : await details.send(send, { work: own, draft: form.details ?? details.blank, commandId: form.commandId }),
    )
  return { record, files }
}

/** To the page of the record; files that could not be tied are named there. */
function useFinish({ forget }: KeptForm) {
  const say = useSay()
  const saved = useSaved()
  const [, go] = useLocation()
  return (end: End | null) => {
    if (end?.state !== 'sent') return
    const { form, keptAt, notTied } = end
    const done = form.replaces === null ? workFormTexts.saved : workFormTexts.correctionSaved
    forget()
    saved(say(keptAt === null ? done : storedSays(showMoment(keptAt))))
    const left: LeftByForm = { notTied, task: form.replaces === null ? form.task : null }
    go(pageOfWork(form.id), { state: left })
  }
}
