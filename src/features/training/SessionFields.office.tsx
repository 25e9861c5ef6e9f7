import { Button } from '@mantine/core'
import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ManyChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { NumberField } from '../../browser/ui/NumberField.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { emptySession, type SessionDraft, type SpeakerDraft, timeOf } from './class-draft.ts'
import { trainingTexts } from './training.screen.texts.ts'
import type { ClassFieldsProps } from './WriteClass.office.tsx'

/** Who teaches, and the sessions of a class with their day, times, lessons and speakers. */
export function SessionFields(props: ClassFieldsProps) {
  const { draft, change } = props
  const t = useText(trainingTexts)
  const set = (changed: SessionDraft) =>
    change({ sessions: draft.sessions.map((one) => (one.id === changed.id ? changed : one)) })
  return (
    <>
      <SpeakerFields {...props} />
      <fieldset className="details">
        <legend>{t.sessions}</legend>
        {draft.sessions.map((session) => (
          <div key={session.id} className="form-rows">
            <SessionLine session={session} set={set} lacking={props.lacking} />
            <SpeakersOf session={session} set={set} speakers={draft.speakers} />
            {draft.sessions.length > 1 ? (
              <Button
                variant="subtle"
                onClick={() => change({ sessions: draft.sessions.filter(({ id }) => id !== session.id) })}
              >
                {t.drop}
              </Button>
            ) : null}
          </div>
        ))}
        <Button
          variant="default"
          onClick={() =>
            change({ sessions: [...draft.sessions, emptySession(newId(), draft.sessions.at(-1) ?? null)] })
          }
        >
          {t.addSession}
        </Button>
      </fieldset>
    </>
  )
}

type LineProps = {
  readonly session: SessionDraft
  readonly set: (session: SessionDraft) => void
  readonly lacking: readonly string[]
}

function SessionLine({ session, set, lacking }: LineProps) {
  const t = useText(trainingTexts)
  const errorOf = (id: string, says = t.fillIn) => ({ id, error: lacking.includes(id) ? says : null })
  const clock = (end: 'from' | 'to') => (
    <TextField
      {...errorOf(`${end}-${session.id}`, t.clockWrong)}
      label={t[end]}
      placeholder={t.clockHint}
      maxLength={10}
      value={session[end]}
      onChange={(typed) => set({ ...session, [end]: typed })}
      onBlur={() => set({ ...session, [end]: timeOf(session[end]) ?? session[end] })}
    />
  )
  return (
    <>
      <DateField
        {...errorOf(`on-${session.id}`)}
        label={t.on}
        value={session.on}
        onChange={(on) => set({ ...session, on })}
      />
      {clock('from')}
      {clock('to')}
      <NumberField
        {...errorOf(`lessons-${session.id}`)}
        label={t.lessons}
        placeholder={t.lessonsHint}
        value={session.lessons}
        onChange={(lessons) => set({ ...session, lessons })}
      />
    </>
  )
}

type OfProps = Omit<LineProps, 'lacking'> & { readonly speakers: readonly SpeakerDraft[] }

function SpeakersOf({ session, set, speakers }: OfProps) {
  const t = useText(trainingTexts)
  const named = speakers.filter(({ name }) => name.trim() !== '')
  if (named.length === 0) return null
  return (
    <ManyChoiceField
      className="wide"
      label={t.speakers}
      value={session.speakers}
      onChange={(chosen) => set({ ...session, speakers: chosen })}
      choices={named.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

function SpeakerFields({ draft, change }: ClassFieldsProps) {
  const t = useText(trainingTexts)
  const { speakers } = draft
  const set = (changed: SpeakerDraft) =>
    change({ speakers: speakers.map((one) => (one.id === changed.id ? changed : one)) })
  return (
    <fieldset className="details">
      <legend>{t.speakers}</legend>
      {speakers.map((speaker) => (
        <div key={speaker.id} className="form-rows">
          <TextField
            label={t.speaker}
            maxLength={120}
            value={speaker.name}
            onChange={(name) => set({ ...speaker, name })}
          />
          <TextField
            label={t.post}
            maxLength={160}
            value={speaker.post}
            onChange={(post) => set({ ...speaker, post })}
          />
          <Button variant="subtle" onClick={() => change({ speakers: speakers.filter(({ id }) => id !== speaker.id) })}>
            {t.drop}
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        onClick={() => change({ speakers: [...speakers, { id: newId(), name: '', post: '' }] })}
      >
        {t.addSpeaker}
      </Button>
    </fieldset>
  )
}
