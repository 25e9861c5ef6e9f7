import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../../kernel/command.ts'
import { accept, refuse, type Sha256 } from '../../../kernel/kernel.ts'
import { id } from '../../../kernel/schema.ts'
import type { EvidencePort, EvidenceRefusal } from '../../evidence/evidence.ts'
import { isMediaType, kindOf } from '../../evidence/evidence.rules.ts'
import type { PlanPort, PlanRefusal } from '../../plan/plan.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import type { CoveragePort } from '../coverage/coverage.ts'
import type { MaterialPort } from '../material/material.ts'
import { Banner, BannerDays, type BannerPort, type BannerRefusal, BannerSite } from './banner.ts'
import { checkApproval, checkDays, checkSize, mayChange } from './banner.rules.ts'

type Ports = { readonly banners: BannerPort }
type Plans = { readonly plans: PlanPort }
type Offering = Plans & { readonly coverage: CoveragePort; readonly evidence: EvidencePort }
type Printing = { readonly materials: Pick<MaterialPort, 'mayPrint'> }
type No = BannerRefusal

const owns = (officer: Officer) => holdsRole(officer, 'plan-owner')

export const bannerCommands = {
  'outreach.offer-site': command({
    version: 1,
    schema: BannerSite,
    may: mayLog,
    example: (town): BannerSite => ({
      id: town.id<'banner-site'>('new-site'),
      plan: town.id<'plan'>('inspection-plan'),
      area: town.id<'area'>('ward'),
      kind: 'market',
      spot: 'Cổng chợ Bình Minh',
      photo: 'c'.repeat(64) as Sha256,
    }),
    effects: ({ photo }) => (photo === null ? [] : [{ kind: 'evidence.make-thumbnail', key: photo }]),
    decide: async (
      site,
      { officer, banners, plans, coverage, evidence, commandId }: Asking & Ports & Offering,
    ): Decided<No | PlanRefusal | EvidenceRefusal> => {
      if (!(await plans.findPlan(site.plan))) return refuse({ code: 'plan-unknown' })
      if ((await coverage.countOwnAreas(officer.unit, [site.area])) === 0) return refuse({ code: 'site-not-yours' })
      const refusals = site.photo === null ? [] : await checkPhoto(site.photo, evidence)
      if (refusals.length > 0) return refuse(...refusals)
      await banners.addSite(site, officer.unit, commandId)
      return accept(null)
    },
  }),

  'outreach.take-site-back': command({
    version: 1,
    schema: z.object({ site: id<'banner-site'>() }),
    may: mayLog,
    example: (town) => ({ site: town.id<'banner-site'>('site') }),
    effects: noEffects,
    decide: async ({ site }, { officer, banners, commandId }: Asking & Ports): Decided<No> => {
      const found = await banners.findSite(site)
      if (!found) return refuse({ code: 'site-unknown' })
      if (!mayChange(officer, found)) return refuse({ code: 'site-not-yours' })
      return (await banners.endSite(site, commandId)) ? accept(null) : refuse({ code: 'site-gone' })
    },
  }),

  'outreach.design-banner': command({
    version: 1,
    schema: Banner,
    may: mayLog,
    example: (town): Banner => ({
      id: town.id<'banner'>('new-banner'),
      plan: town.id<'plan'>('inspection-plan'),
      kind: 'banner',
      version: town.id<'message-version'>('message-in-use'),
      widthCm: 600,
      heightCm: 90,
    }),
    effects: noEffects,
    decide: async (
      banner,
      { banners, plans, materials, today, commandId }: Asking & Ports & Plans & Printing,
    ): Decided<No | PlanRefusal> => {
      if (!(await plans.findPlan(banner.plan))) return refuse({ code: 'plan-unknown' })
      const refusals = checkSize(banner)
      if (refusals.length > 0) return refuse(...refusals)
      if (!(await materials.mayPrint(banner.version, today))) return refuse({ code: 'banner-message-unusable' })
      if (!(await banners.hasWords(banner.version, banner.kind))) return refuse({ code: 'banner-words-missing' })
      await banners.addBanner(banner, commandId)
      return accept(null)
    },
  }),

  'outreach.approve-banner': command({
    version: 1,
    schema: z.object({ banner: id<'banner'>() }),
    may: owns,
    example: (town) => ({ banner: town.id<'banner'>('waiting-banner') }),
    effects: noEffects,
    decide: async ({ banner }, { officer, banners, commandId }: Asking & Ports): Decided<No> => {
      const found = await banners.findBanner(banner)
      if (!found) return refuse({ code: 'banner-unknown' })
      const refusals = checkApproval(officer, found)
      if (refusals.length > 0) return refuse(...refusals)
      return (await banners.approve(banner, commandId)) ? accept(null) : refuse({ code: 'banner-approved-already' })
    },
  }),

  'outreach.set-banner-days': command({
    version: 1,
    schema: BannerDays,
    may: owns,
    example: (town): BannerDays => ({
      id: town.id<'banner-days'>('new-days'),
      validFrom: town.today,
      days: 10,
      source: 'Quy định mẫu của thành phố',
    }),
    effects: noEffects,
    decide: async (days, { banners, commandId }: Asking & Ports): Decided<No> => {
      const refusals = checkDays(days)
      if (refusals.length > 0) return refuse(...refusals)
      await banners.addDays(days, commandId)
      return accept(null)
    },
  }),
}

/** A file that is here and is a photo. */
export async function checkPhoto(file: Sha256, evidence: EvidencePort): Promise<readonly (No | EvidenceRefusal)[]> {
  const found = await evidence.findFile(file)
  if (!found) return [{ code: 'file-not-sent', file }]
  return isMediaType(found.mediaType) && kindOf(found.mediaType) === 'photo' ? [] : [{ code: 'site-photo-unfit' }]
}
