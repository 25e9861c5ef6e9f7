import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { ClassRow, TrainingClass } from './training.ts'
import { inTime } from './training.rules.ts'

/** A class as its form holds it: what is not filled in yet is null or empty. */
export type ClassDraft = {
  readonly task: Id<'task'> | null
  readonly unit: Id<'unit'> | null
  readonly title: string
  readonly audience: string
  /** One a line. */
  readonly topics: string
  readonly host: string
  readonly venue: string
  readonly area: Id<'area'> | null
  readonly sessions: readonly SessionDraft[]
  readonly quotas: readonly QuotaDraft[]
  readonly speakers: readonly SpeakerDraft[]
}
export type SessionDraft = {
  readonly id: Id<'session'>
  readonly on: LocalDate | null
  readonly from: string
  readonly to: string
  readonly lessons: number | null
  readonly speakers: readonly Id<'personal-text'>[]
}
export type QuotaDraft = { readonly unit: Id<'unit'>; readonly places: number | null }
export type SpeakerDraft = { readonly id: Id<'personal-text'>; readonly name: string; readonly post: string }

export const emptySession = (id: Id<'session'>, like: SessionDraft | null): SessionDraft => ({
  id,
  on: null,
  from: like?.from ?? '',
  to: like?.to ?? '',
  lessons: like?.lessons ?? null,
  speakers: [],
})

export const emptyDraft = (session: Id<'session'>): ClassDraft => ({
  task: null,
  unit: null,
  title: '',
  audience: '',
  topics: '',
  host: '',
  venue: '',
  area: null,
  sessions: [emptySession(session, null)],
  quotas: [],
  speakers: [],
})

/** What the next version begins with. Speakers get new ids: each version names them anew. */
export function draftOf(row: ClassRow, newId: () => Id<'personal-text'>): ClassDraft {
  const speakers = row.speakers.map(({ id, name, post }) => ({
    was: id,
    id: newId(),
    name: name ?? '',
    post: post ?? '',
  }))
  const now = (was: Id<'personal-text'>) => speakers.flatMap((speaker) => (speaker.was === was ? [speaker.id] : []))
  return {
    task: row.task,
    unit: row.unit,
    title: row.title,
    audience: row.audience ?? '',
    topics: row.topics.join('\n'),
    host: row.host ?? '',
    venue: row.venue,
    area: row.area,
    sessions: inTime(row.sessions).map((session) => ({ ...session, speakers: session.speakers.flatMap(now) })),
    quotas: row.quotas.map(({ unit, places }) => ({ unit, places })),
    speakers: speakers.map(({ was: _, ...speaker }) => speaker),
  }
}

/** Which inputs are still empty, by their ids; none: it can be sent. */
export function lackingIn(draft: ClassDraft): readonly string[] {
  const { task, unit, title, venue, area, sessions } = draft
  const lacks = {
    'class-task': task === null,
    'class-unit': unit === null,
    'class-title': title.trim() === '',
    'class-venue': venue.trim() === '',
    'class-area': area === null,
  }
  const own = Object.entries(lacks).flatMap(([id, isEmpty]) => (isEmpty ? [id] : []))
  const ofSessions = sessions.flatMap(({ id, on, from, to, lessons }) => [
    ...(on === null ? [`on-${id}`] : []),
    ...(timeOf(from) === null ? [`from-${id}`] : []),
    ...(timeOf(to) === null ? [`to-${id}`] : []),
    ...(lessons === null ? [`lessons-${id}`] : []),
  ])
  const ofQuotas = draft.quotas.flatMap(({ unit: of, places }) => (places === null ? [`places-${of}`] : []))
  return [...own, ...ofSessions, ...ofQuotas]
}

/** A time as people write it: `7h30`, `7:30`, `7g30`, `7h`, `730`; null when it is none. */
export function timeOf(typed: string): string | null {
  const found = /^\s*(\d{1,2})\s*(?:[:hg.]\s*(\d{2})?|(\d{2}))?\s*$/i.exec(typed)
  if (!found) return null
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? found[3] ?? 0)]
  return hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

type Ids = Pick<TrainingClass, 'id' | 'class' | 'after'> & {
  /** Of the host's name, which each version writes anew. */
  readonly host: Id<'personal-text'>
}

/** What is sent; null while something is missing. Rows of speakers without a name fall out. */
export function classOf(draft: ClassDraft, { host, ...ids }: Ids): TrainingClass | null {
  const { task, unit, area } = draft
  if (task === null || unit === null || area === null || lackingIn(draft).length > 0) return null
  const speakers = draft.speakers.filter(({ name }) => name.trim() !== '')
  return {
    ...ids,
    task,
    unit,
    area,
    title: tidy(draft.title),
    audience: tidy(draft.audience) || null,
    topics: draft.topics.split('\n').map(tidy).filter(Boolean),
    host: tidy(draft.host) ? { personalId: host, text: tidy(draft.host) } : null,
    venue: tidy(draft.venue),
    sessions: draft.sessions.flatMap((session) => sessionOf(session, speakers)),
    quotas: draft.quotas.flatMap(({ unit: of, places }) => (places === null ? [] : [{ unit: of, places }])),
    speakers: speakers.map(({ id, name, post }) => ({
      name: { personalId: id, text: tidy(name) },
      post: tidy(post) || null,
    })),
  }
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

function sessionOf({ on, from, to, lessons, ...rest }: SessionDraft, speakers: readonly SpeakerDraft[]) {
  const [begins, ends] = [timeOf(from), timeOf(to)]
  if (on === null || begins === null || ends === null || lessons === null) return []
  const named = rest.speakers.filter((one) => speakers.some(({ id }) => id === one))
  return [{ id: rest.id, on, from: begins, to: ends, lessons, speakers: named }]
}
