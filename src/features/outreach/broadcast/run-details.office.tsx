import { Link } from 'wouter'
import { useRead } from '../../../browser/api.ts'
import { useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { FactList } from '../../../browser/ui/FactList.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import type { Refusal } from '../../../kernel/command.ts'
import { showDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { type DetailsFields, type ToldProps, workDetails } from '../../plan/work/work-details.browser.ts'
import { type BroadcastRun, RUNS, type RunTold } from './broadcast.ts'
import { broadcastTexts } from './broadcast.screen.texts.ts'
import { parseClock, showHours } from './clock.ts'
import { settingTexts } from './settings.screen.texts.ts'

type Draft = Omit<BroadcastRun, 'from' | 'to'> & { readonly from: string; readonly to: string }

/** Records of loudspeakers say from when to when, with what, and by which slot. */
export const runDetails = workDetails<Draft>({
  kinds: RUNS,
  blank: { from: '', to: '', version: null, loudspeaker: null, slot: null },
  Fields,
  Facts,
  Told,
  check: ({ from, to }) => checkTimes(from, to),
  send: (send, { work, draft, commandId }) => {
    const [from, to] = [parseClock(draft.from), parseClock(draft.to)]
    if (!from || !to) throw new Error('a run without its hours was sent')
    return send('outreach.log-run', { work, run: { ...draft, from, to } }, commandId)
  },
  inputs: { 'broadcast-ends-before-it-begins': 'run-to', 'message-not-in-use': 'run-message' },
})

function checkTimes(from: string, to: string): readonly Refusal[] {
  const [begins, ends] = [parseClock(from), parseClock(to)]
  return begins && ends && ends > begins ? [] : [{ code: 'broadcast-ends-before-it-begins' }]
}

function Fields({ draft, change, plan, refusals }: DetailsFields<Draft>) {
  const t = useText(broadcastTexts)
  const { unreadTime } = useText(settingTexts)
  const known = useRead('outreach.loudspeakers', {})
  const messages = useRead('outreach.messages', { plan, service: null, audience: null, kind: null, q: null })
  const set = (part: Partial<Draft>) => change({ ...draft, ...part })
  const wrong = refusals.length > 0
  return (
    <fieldset className="details">
      <legend>{t.about}</legend>
      <TextField
        id="run-from"
        label={t.fromTime}
        placeholder={t.timeHint}
        error={wrong && !parseClock(draft.from) ? unreadTime : null}
        value={draft.from}
        onChange={(from) => set({ from })}
      />
      <TextField
        id="run-to"
        label={t.toTime}
        placeholder={t.timeHint}
        error={wrong ? unreadTime : null}
        value={draft.to}
        onChange={(to) => set({ to })}
      />
      <ChoiceField
        label={t.loudspeaker}
        clearable
        value={draft.loudspeaker}
        onChange={(loudspeaker) => set({ loudspeaker })}
        choices={(known.data?.loudspeakers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceField
        id="run-message"
        label={t.message}
        clearable
        value={draft.version}
        onChange={(version) => set({ version })}
        choices={(messages.data?.messages ?? []).flatMap(({ inUse, idea }) =>
          inUse === null ? [] : [{ value: inUse, label: idea }],
        )}
      />
    </fieldset>
  )
}

function Facts({ work }: { readonly work: Id<'work'> }) {
  const t = useText(broadcastTexts)
  const reading = useRead('outreach.run', { work })
  return (
    <Loaded of={reading}>{({ told }) => (told ? <Opened told={told} /> : <p className="quiet">{t.untold}</p>)}</Loaded>
  )
}

function Opened({ told }: { readonly told: RunTold }) {
  const t = useText(broadcastTexts)
  const { plan } = useChosenPlan()
  const { loudspeakerName, message, idea, plannedOn } = told
  return (
    <>
      <h2>{t.about}</h2>
      <FactList
        of={[
          [t.fromTime, showHours(told)],
          [t.loudspeaker, loudspeakerName ?? '–'],
          [t.message, message ? <Link href={`/messages/${message}`}>{idea}</Link> : '–'],
          [
            t.slot,
            plannedOn ? <Link href={`/broadcasts?plan=${plan?.id ?? ''}`}>{showDay(plannedOn)}</Link> : t.unplanned,
          ],
        ]}
      />
    </>
  )
}

function Told({ work, children }: ToldProps<Draft>) {
  const reading = useRead('outreach.run', { work })
  return (
    <Loaded of={reading}>
      {({ told }) => {
        if (!told) return <>{children(null)}</>
        const { from, to, version, loudspeaker, slot } = told
        return <>{children({ from, to, version, loudspeaker, slot })}</>
      }}
    </Loaded>
  )
}
