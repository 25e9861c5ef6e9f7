import { holdsRole, type Officer } from '../../../kernel/command.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { WorkRecord } from '../../plan/work/work.ts'
import type {
  Banner,
  BannerDays,
  BannerFacts,
  BannerRefusal,
  BannerRemoval,
  HangingFacts,
  SiteFacts,
} from './banner.ts'

// Guards against slips, not norms.
const CENTIMETRES = { from: 20, to: 5000 } as const
const DAYS = { from: 1, to: 365 } as const

export const checkSize = ({ widthCm, heightCm }: Pick<Banner, 'widthCm' | 'heightCm'>): readonly BannerRefusal[] =>
  [widthCm, heightCm].some((length) => isOutside(length, CENTIMETRES))
    ? [{ code: 'banner-size-out-of-range', ...CENTIMETRES }]
    : []

export const checkDays = ({ days }: Pick<BannerDays, 'days'>): readonly BannerRefusal[] =>
  isOutside(days, DAYS) ? [{ code: 'banner-days-out-of-range', ...DAYS }] : []

/** What may hang is the word of the plan's owner, once. */
export function checkApproval(officer: Officer, { ownerUnit, state }: BannerFacts): readonly BannerRefusal[] {
  if (!ownsPlan(officer, ownerUnit)) return [{ code: 'banner-not-yours' }]
  return state === 'approved' ? [{ code: 'banner-approved-already' }] : []
}

/** A hanging is of one day, an approved design, at an offered place that lies where the record was made. */
export function checkHanging(
  { from, to, places }: Pick<WorkRecord, 'from' | 'to' | 'places'>,
  banner: BannerFacts | null,
  site: SiteFacts | null,
): readonly BannerRefusal[] {
  if (!banner) return [{ code: 'banner-unknown' }]
  if (!site) return [{ code: 'site-unknown' }]
  const refusals: BannerRefusal[] = []
  if (banner.state === 'waiting') refusals.push({ code: 'banner-not-approved' })
  if (!site.within.some((area) => places.includes(area)))
    refusals.push({ code: 'site-elsewhere', areaName: site.areaName })
  if (from !== to) refusals.push({ code: 'hanging-longer-than-a-day' })
  return refusals
}

/** Who hung it takes it down, or the plan's owner: not before it hung, not tomorrow, once; a correction is of the last word. */
export function checkRemoval(
  { removed, replaces }: Pick<BannerRemoval, 'removed' | 'replaces'>,
  { hanging, officer, today }: { readonly hanging: HangingFacts; readonly officer: Officer; readonly today: LocalDate },
): readonly BannerRefusal[] {
  if (!mayChange(officer, hanging)) return [{ code: 'banner-not-yours' }]
  const { removal, hungOn } = hanging
  if (replaces !== (removal?.id ?? null)) return [lateWord(replaces)]
  if (removed === null) return removal === null || removal.removedOn === null ? [{ code: 'hangs-still' }] : []
  if (removed.on < hungOn) return [{ code: 'removed-before-hung', hungOn }]
  return removed.on > today ? [{ code: 'removed-in-future', today }] : []
}

/** What is said of a removal that somebody told, or corrected, before. */
export const lateWord = (replaces: BannerRemoval['replaces']): BannerRefusal => ({
  code: replaces === null ? 'removed-already' : 'removal-corrected-already',
})

/** What a unit offered or hung, it takes back or down; so does the plan's owner. */
export const mayChange = (officer: Officer, { unit, ownerUnit }: Pick<HangingFacts, 'unit' | 'ownerUnit'>): boolean =>
  ownsPlan(officer, ownerUnit) || (officer.unit === unit && holdsRole(officer, 'unit-officer', 'plan-owner'))

const ownsPlan = (officer: Officer, ownerUnit: Id<'unit'>) =>
  holdsRole(officer, 'plan-owner') && officer.unit === ownerUnit

const isOutside = (number: number, { from, to }: { readonly from: number; readonly to: number }) =>
  !Number.isInteger(number) || number < from || number > to
