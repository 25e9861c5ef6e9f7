import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id, Instant } from '../../../kernel/kernel.ts'
import { id, line, localDate, personalText, sha256 } from '../../../kernel/schema.ts'
import type { EvidenceRow } from '../../evidence/evidence.ts'

/** What a message helps people to reach: the basic social services and what goes with them (plan, part II.1; TT 06/2022/TT-BTTTT, Điều 14). */
export const SERVICES = [
  'jobs',
  'vocational-training',
  'work-abroad',
  'health',
  'education',
  'housing',
  'water-and-sanitation',
  'information',
  'legal-aid',
  'social-assistance',
  'credit',
  'livelihood-models',
] as const
export type Service = (typeof SERVICES)[number]

/** To whom it speaks. */
export const AUDIENCES = ['residents', 'poor', 'near-poor', 'hard-pressed', 'officials'] as const
export type Audience = (typeof AUDIENCES)[number]

/** A policy in plain words, or a story of people: stories need the consent of whom they tell. */
export const MESSAGE_KINDS = ['policy', 'exemplary-person', 'initiative', 'model'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/**
 * One version of a message: one idea in plain words, and the texts that it is spoken and printed in. Only ever added: a new
 * version follows the one it was written `after`, and the approved one stays in use until a later one is approved.
 */
export const MessageVersion = z.object({
  id: id<'message-version'>(),
  message: id<'message'>(),
  plan: id<'plan'>(),
  kind: z.enum(MESSAGE_KINDS),
  idea: personalText(300),
  services: z.array(z.enum(SERVICES)).check(z.maxLength(SERVICES.length)),
  audiences: z.array(z.enum(AUDIENCES)).check(z.minLength(1), z.maxLength(AUDIENCES.length)),
  /** The act and article that it rests on, as people may look it up. */
  source: z.nullable(personalText(500)),
  /** What is said holds until this day; null: until something else is said. */
  goodUntil: z.nullable(localDate),
  /** Read aloud: at a loudspeaker, in a meeting. */
  script: z.nullable(personalText(10_000)),
  leaflet: z.nullable(personalText(5_000)),
  banner: z.nullable(personalText(150)),
  after: z.nullable(id<'message-version'>()),
})
export type MessageVersion = z.infer<typeof MessageVersion>

/** Somebody agrees that his story is told, from a day until a day. */
export const Consent = z.object({
  id: id<'consent'>(),
  message: id<'message'>(),
  person: personalText(200),
  givenOn: localDate,
  until: localDate,
  /** The signed sheet, sent before. */
  file: sha256,
})
export type Consent = z.infer<typeof Consent>

/** A recording of a message. */
export const MessageAudio = z.object({
  id: id<'evidence'>(),
  message: id<'message'>(),
  file: sha256,
  fileName: line(200),
})

/** What stands of a version: written, approved by the plan's owner, taken out of use again. */
export const MESSAGE_STATES = ['waiting', 'approved', 'withdrawn'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/** A version as lists and pages show it. */
export type MessageRow = Omit<MessageVersion, Texts | 'after'> & {
  readonly [T in Texts]: T extends 'idea' ? string : string | null
} & {
  /** Its place among the versions of its message, from 1. */
  readonly number: number
  readonly state: MessageState
  /** Whose officer wrote it. */
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly officerName: string | null
  readonly keptAt: Instant
}
type Texts = 'idea' | 'source' | 'script' | 'leaflet' | 'banner'

/** A message in a list: its last version, and what may be used of it today. */
export type MessageListed = MessageRow & {
  readonly inUse: Id<'message-version'> | null
  readonly recordings: number
}

/** `endedOn`: taken back before its time. */
export type ConsentRow = Omit<Consent, 'person'> & {
  readonly person: string
  readonly endedOn: LocalDate | null
}

/** One message opened, its versions newest first. */
export type MessagePage = {
  readonly versions: readonly MessageRow[]
  readonly inUse: Id<'message-version'> | null
  readonly consents: readonly ConsentRow[]
  readonly recordings: readonly EvidenceRow[]
  readonly ownerUnit: Id<'unit'>
  /** Syllables that are read aloud in a minute, as somebody measured; null: nobody has. */
  readonly readingSpeed: number | null
}

/** What a list of messages is narrowed by. `q`: words without diacritics. */
export type MessageFilter = {
  readonly plan: Id<'plan'>
  readonly service: Service | null
  readonly audience: Audience | null
  readonly kind: MessageKind | null
  readonly q: string | null
}

export type MessageRefusal =
  | { readonly code: 'message-unknown' }
  | { readonly code: 'idea-missing' }
  | { readonly code: 'service-missing' }
  | { readonly code: 'message-source-missing' }
  | { readonly code: 'message-has-no-text' }
  | { readonly code: 'message-over'; readonly goodUntil: LocalDate }
  | { readonly code: 'message-changed-meanwhile' }
  | { readonly code: 'message-not-yours' }
  | { readonly code: 'message-kind-stays' }
  | { readonly code: 'message-approved-already' }
  | { readonly code: 'message-not-approved' }
  | { readonly code: 'withdrawal-reason-missing' }
  | { readonly code: 'consent-missing' }
  | { readonly code: 'consent-not-needed' }
  | { readonly code: 'consent-in-future'; readonly today: LocalDate }
  | { readonly code: 'consent-ends-before-it-begins' }
  | { readonly code: 'consent-person-missing' }
  | { readonly code: 'consent-ended-already' }
  | { readonly code: 'recording-not-audio' }
  | { readonly code: 'reading-speed-out-of-range'; readonly from: number; readonly to: number }

/** What is known of a message that something is asked for. */
export type MessageFacts = {
  readonly plan: Id<'plan'>
  readonly ownerUnit: Id<'unit'>
  readonly kind: MessageKind
  /** Whose officer wrote its first version. */
  readonly unit: Id<'unit'>
  readonly last: Pick<MessageRow, 'id' | 'number' | 'state' | 'goodUntil'>
  /** Consents that were not ended. */
  readonly consents: readonly Pick<ConsentRow, 'givenOn' | 'until'>[]
}

/** Writes of messages, and what they are judged by. */
export type MessagePort = {
  readonly findMessage: (message: Id<'message'>) => Promise<MessageFacts | null>
  /** `number`: its place among the versions, from 1. False when another one took it meanwhile. */
  readonly addVersion: (version: MessageVersion, number: number, commandId: Id<'command'>) => Promise<boolean>
  /** False when it was approved before. */
  readonly approve: (version: Id<'message-version'>, commandId: Id<'command'>) => Promise<boolean>
  /** False when that version is not approved, or was withdrawn before. */
  readonly withdraw: (
    of: { readonly message: Id<'message'>; readonly version: Id<'message-version'> },
    reason: Id<'personal-text'>,
    commandId: Id<'command'>,
  ) => Promise<boolean>
  readonly addConsent: (consent: Consent, commandId: Id<'command'>) => Promise<void>
  readonly findConsent: (consent: Id<'consent'>) => Promise<{ readonly message: Id<'message'> } | null>
  /** False when it was ended before. */
  readonly endConsent: (consent: Id<'consent'>, endedOn: LocalDate, commandId: Id<'command'>) => Promise<boolean>
  readonly setReadingSpeed: (syllables: number) => Promise<void>
}

/** Reads of messages. `inUse` is judged on the day. */
export type MessageReadPort = {
  readonly listMessages: (filter: MessageFilter, today: LocalDate) => Promise<readonly MessageListed[]>
  /** Its versions, newest first, and consents; null when there is no such message. */
  readonly getMessage: (
    message: Id<'message'>,
    today: LocalDate,
  ) => Promise<Omit<MessagePage, 'recordings' | 'readingSpeed'> | null>
  readonly getReadingSpeed: () => Promise<number | null>
}
