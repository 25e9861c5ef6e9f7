import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id, Sha256 } from '../../../kernel/kernel.ts'
import { id, line, localDate, sha256 } from '../../../kernel/schema.ts'
import type { WorkKind } from '../../plan/work-kind.ts'

/** The kinds of tasks whose records hang something. */
export const HUNG: readonly WorkKind[] = ['banner']

export const SITE_KINDS = ['main-road', 'market', 'culture-house', 'other'] as const
export type SiteKind = (typeof SITE_KINDS)[number]

/** Room for a banner that a unit offers. `spot`: where exactly, in words. */
export const BannerSite = z.object({
  id: id<'banner-site'>(),
  plan: id<'plan'>(),
  area: id<'area'>(),
  kind: z.enum(SITE_KINDS),
  spot: line(200),
  photo: z.nullable(sha256),
})
export type BannerSite = z.infer<typeof BannerSite>

export const BANNER_KINDS = ['banner', 'poster'] as const
export type BannerKind = (typeof BANNER_KINDS)[number]

/** A design: the words of an approved message in a size, in centimetres. */
export const Banner = z.object({
  id: id<'banner'>(),
  plan: id<'plan'>(),
  kind: z.enum(BANNER_KINDS),
  version: id<'message-version'>(),
  widthCm: z.int(),
  heightCm: z.int(),
})
export type Banner = z.infer<typeof Banner>

/** For how many days a banner may hang, from a day on; `source`: the act that says so. */
export const BannerDays = z.object({
  id: id<'banner-days'>(),
  validFrom: localDate,
  days: z.int(),
  source: line(200),
})
export type BannerDays = z.infer<typeof BannerDays>

/** What a record of hanging says beyond its number. */
export const Hanging = z.object({ banner: id<'banner'>(), site: id<'banner-site'>() })
export type Hanging = z.infer<typeof Hanging>

/**
 * Taken down on a day, with a photo of the place. `hanging`: the record that hung it, or what it corrects. A correction `replaces` what
 * was said last; without `removed` it says that the banner hangs after all.
 */
export const BannerRemoval = z.object({
  id: id<'banner-removal'>(),
  hanging: id<'work'>(),
  removed: z.nullable(z.object({ on: localDate, photo: sha256 })),
  replaces: z.nullable(id<'banner-removal'>()),
})
export type BannerRemoval = z.infer<typeof BannerRemoval>

export type BannerState = 'waiting' | 'approved'

/** A design in the list. `sheet`: its message has words to be printed in this form. */
export type BannerRow = Banner & {
  readonly words: string
  readonly message: Id<'message'>
  readonly sheet: 'there' | 'missing'
  readonly state: BannerState
  readonly hanging: number
}

/** A place that is still offered. `unit`: who offers it; `hanging`: what hangs there today. */
export type SiteRow = BannerSite & {
  readonly areaName: string
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly hanging: number
}

export const HANGING_STATES = ['hanging', 'overdue', 'removed'] as const
export type HangingState = (typeof HANGING_STATES)[number]
/** What a list is narrowed to; `up`: whatever was not taken down yet. */
export const HANGING_CHOICES = ['up', ...HANGING_STATES] as const
export type HangingChoice = (typeof HANGING_CHOICES)[number]

/**
 * What hangs at a place, or hung there. `removeBy`: null while nobody entered how long one may hang; `removal`: what was said last of its
 * being taken down, which the next word replaces.
 */
export type HangingRow = {
  readonly work: Id<'work'>
  readonly root: Id<'work'>
  readonly site: Id<'banner-site'>
  readonly banner: Id<'banner'>
  readonly words: string
  readonly kind: BannerKind
  readonly siteKind: SiteKind
  readonly spot: string
  readonly areaName: string
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly pieces: number
  readonly hungOn: LocalDate
  readonly removeBy: LocalDate | null
  readonly removal: Id<'banner-removal'> | null
  readonly removedOn: LocalDate | null
  readonly photo: Sha256 | null
  readonly removalPhoto: Sha256 | null
  readonly state: HangingState
}

/** What one record hung, and where. */
export type HangingTold = Hanging & Pick<HangingRow, 'words' | 'spot' | 'areaName' | 'siteKind'>

export type BannerRefusal =
  | { readonly code: 'site-unknown' }
  | { readonly code: 'site-not-yours' }
  | { readonly code: 'site-gone' }
  | { readonly code: 'site-elsewhere'; readonly areaName: string }
  | { readonly code: 'site-photo-unfit' }
  | { readonly code: 'banner-unknown' }
  | { readonly code: 'banner-words-missing' }
  | { readonly code: 'banner-message-unusable' }
  | { readonly code: 'banner-size-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'banner-not-yours' }
  | { readonly code: 'banner-approved-already' }
  | { readonly code: 'banner-not-approved' }
  | { readonly code: 'banner-days-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'hanging-longer-than-a-day' }
  | { readonly code: 'hanging-unknown' }
  | { readonly code: 'removed-before-hung'; readonly hungOn: LocalDate }
  | { readonly code: 'removed-in-future'; readonly today: LocalDate }
  | { readonly code: 'removed-already' }
  | { readonly code: 'removal-corrected-already' }
  | { readonly code: 'hangs-still' }

/** What is known of a design that something is asked for. */
export type BannerFacts = {
  readonly version: Id<'message-version'>
  readonly ownerUnit: Id<'unit'>
  readonly state: BannerState
}

/** What is known of a place. `within`: its area and those above it. */
export type SiteFacts = {
  readonly unit: Id<'unit'>
  readonly ownerUnit: Id<'unit'>
  readonly areaName: string
  readonly within: readonly Id<'area'>[]
  readonly state: 'offered' | 'gone'
}

/** What is known of what hangs, or hung. `removal`: what was said last of its being taken down; its day null: it hangs after all. */
export type HangingFacts = Hanging & {
  readonly root: Id<'work'>
  readonly unit: Id<'unit'>
  readonly ownerUnit: Id<'unit'>
  readonly hungOn: LocalDate
  readonly removal: { readonly id: Id<'banner-removal'>; readonly removedOn: LocalDate | null } | null
}

/** Places and designs, and how long they hang. */
export type BannerPort = {
  readonly addSite: (site: BannerSite, unit: Id<'unit'>, commandId: Id<'command'>) => Promise<void>
  readonly findSite: (site: Id<'banner-site'>) => Promise<SiteFacts | null>
  /** False when it was taken back before. */
  readonly endSite: (site: Id<'banner-site'>, commandId: Id<'command'>) => Promise<boolean>
  /** Whether the message has the words that hang in this form. */
  readonly hasWords: (version: Id<'message-version'>, kind: BannerKind) => Promise<boolean>
  readonly addBanner: (banner: Banner, commandId: Id<'command'>) => Promise<void>
  readonly findBanner: (banner: Id<'banner'>) => Promise<BannerFacts | null>
  /** False when it was approved before. */
  readonly approve: (banner: Id<'banner'>, commandId: Id<'command'>) => Promise<boolean>
  readonly addDays: (days: BannerDays, commandId: Id<'command'>) => Promise<void>
}

/** What hangs, and what was taken down. */
export type HangingPort = {
  readonly hang: (work: Id<'work'>, hanging: Hanging, commandId: Id<'command'>) => Promise<void>
  /** By any record of its chain of corrections; null when nothing hangs by it any more. */
  readonly findHanging: (work: Id<'work'>) => Promise<HangingFacts | null>
  /** False when it was taken down, or corrected, meanwhile. */
  readonly remove: (removal: BannerRemoval, commandId: Id<'command'>) => Promise<boolean>
}

/** `site`, `banner`: only what hangs there, or of that design. */
export type HangingFilter = {
  readonly plan: Id<'plan'>
  readonly state: HangingChoice | null
  readonly site: Id<'banner-site'> | null
  readonly banner: Id<'banner'> | null
}

/** Reads of banners; what is overdue is judged on the day. */
export type BannerReadPort = {
  readonly listHangings: (
    filter: HangingFilter,
    page: { readonly today: LocalDate; readonly after: string | null; readonly most: number },
  ) => Promise<{ readonly rows: readonly HangingRow[]; readonly next: string | null }>
  readonly countOverdue: (plan: Id<'plan'>, today: LocalDate) => Promise<number>
  readonly listBanners: (plan: Id<'plan'>) => Promise<readonly BannerRow[]>
  readonly listSites: (plan: Id<'plan'>) => Promise<readonly SiteRow[]>
  readonly listDays: () => Promise<readonly BannerDays[]>
  readonly getHanging: (work: Id<'work'>) => Promise<HangingTold | null>
}
