import type { Officer } from '../../kernel/command.ts'
import { holdsRole } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Audience, Service } from '../outreach/message/message.ts'
import type { PortalRefusal, PublicContact, PublicListed } from './portal.ts'

/** Counts below this are told as "fewer than": a small number may point at a person. */
export const SMALLEST_TOLD = 5

/** A count as the public sees it: 0 is told, 1 to 4 are not. */
export const isSuppressed = (count: number): boolean => count > 0 && count < SMALLEST_TOLD

/** What somebody says of himself on the page of support; nothing of it is kept. */
export type Situation = { readonly who: Audience | null; readonly needs: readonly Service[] }

/** Messages that concern him: for his group, about what he needs; who says nothing of himself sees all that fit the rest. */
export const concerning = (messages: readonly PublicListed[], { who, needs }: Situation): readonly PublicListed[] =>
  messages.filter(
    ({ audiences, services }) =>
      (who === null || audiences.length === 0 || audiences.includes(who) || audiences.includes('residents')) &&
      (needs.length === 0 || services.some((service) => needs.includes(service))),
  )

/** A unit keeps its own contact, the plan's owner and the administrator every one. */
export const mayKeepContact = (officer: Officer, unit: Id<'unit'>): boolean =>
  holdsRole(officer, 'plan-owner', 'administrator') || (holdsRole(officer, 'unit-officer') && officer.unit === unit)

/** What is wrong with a contact. */
export const checkContact = ({ phone }: Pick<PublicContact, 'phone'>): readonly PortalRefusal[] =>
  phone === null || isPhone(phone) ? [] : [{ code: 'contact-phone-unreadable' }]

const isPhone = (text: string) => /^\+?[\d .()-]+$/.test(text) && digitsOf(text) >= 3 && digitsOf(text) <= 15
const digitsOf = (text: string) => text.replaceAll(/\D/g, '').length

/** The origin of an address that residents can open: no path, no words behind it; null when it is none. */
export function originOf(text: string): string | null {
  const found = /^(https?:\/\/[a-z0-9.-]+(?::\d{1,5})?)\/?$/i.exec(text.trim())
  return found?.[1]?.toLowerCase() ?? null
}
