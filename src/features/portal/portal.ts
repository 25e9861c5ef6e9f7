import * as z from 'zod/mini'
import type { Measure } from '../../kernel/figure.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id, line } from '../../kernel/schema.ts'
import type { Audience, MessageKind, Service } from '../outreach/message/message.ts'

/** Whom residents ask at a unit: the telephone and the place of its office, never a person's. Edited in place. */
export const PublicContact = z.object({
  unit: id<'unit'>(),
  phone: z.nullable(line(30)),
  office: z.nullable(line(200)),
  hours: z.nullable(line(120)),
  version: z.int(),
})
export type PublicContact = z.infer<typeof PublicContact>

/** A unit with its contact; all null and version 0 while nobody has written one. */
export type ContactRow = PublicContact & { readonly unitName: string; readonly areaName: string }

/** A message in use, as a list for residents names it. */
export type PublicListed = {
  readonly message: Id<'message'>
  readonly kind: MessageKind
  readonly idea: string
  readonly services: readonly Service[]
  readonly audiences: readonly Audience[]
  readonly source: string | null
  readonly goodUntil: LocalDate | null
  readonly unitName: string
}

/** What was done of one plan, counted in one measure; records that were returned are not in it. */
export type PublicCount = {
  readonly plan: Id<'plan'>
  readonly planTitle: string
  readonly measure: Measure
  /** A declared monthly total may tell again what was logged: the two are never added. */
  readonly source: 'counted' | 'declared'
  readonly quantity: number
  readonly records: number
}

export type PortalRefusal =
  | { readonly code: 'contact-not-yours' }
  | { readonly code: 'contact-phone-unreadable' }
  | { readonly code: 'public-address-unreadable' }
  | { readonly code: 'changed-meanwhile'; readonly version: number }

/** Writes of what residents see beside messages. */
export type PortalPort = {
  /** Null when it was saved; the version that stands when someone else saved meanwhile. */
  readonly saveContact: (contact: PublicContact) => Promise<number | null>
  readonly setPublicAddress: (origin: string) => Promise<void>
}

/** Reads for public pages: each small and without anything personal. */
export type PortalReadPort = {
  readonly listInUse: (today: LocalDate) => Promise<readonly PublicListed[]>
  readonly listContacts: (today: LocalDate) => Promise<readonly ContactRow[]>
  readonly countWork: (year: number) => Promise<readonly PublicCount[]>
  /** The address under which residents reach this program, such as `https://giamngheo.example`; null when nobody set one. */
  readonly getPublicAddress: () => Promise<string | null>
}
