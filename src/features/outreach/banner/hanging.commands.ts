import * as z from 'zod/mini'
import { type Asking, command, type Decided, noEffects } from '../../../kernel/command.ts'
import { accept, refuse, type Sha256 } from '../../../kernel/kernel.ts'
import type { EvidencePort, EvidenceRefusal } from '../../evidence/evidence.ts'
import { logWorkOf, mayLogFor, type LogRefusal } from '../../plan/work/log-work.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import { type WorkPort, WorkRecord } from '../../plan/work/work.ts'
import type { MaterialPort } from '../material/material.ts'
import { type BannerPort, type BannerRefusal, BannerRemoval, Hanging, type HangingPort, HUNG } from './banner.ts'
import { checkPhoto } from './banner.commands.ts'
import { checkHanging, checkRemoval, lateWord } from './banner.rules.ts'

type Ports = { readonly hangings: HangingPort }
type Hung = Ports & { readonly banners: BannerPort; readonly materials: Pick<MaterialPort, 'mayPrint'> }
type No = BannerRefusal

export const hangingCommands = {
  'outreach.hang-banner': command({
    version: 1,
    schema: z.object({ work: WorkRecord, hanging: Hanging }),
    may: (officer, { work }) => mayLogFor(officer, work),
    example: (town) => ({
      work: {
        id: town.id<'work'>('new-hanging'),
        task: town.id<'task'>('hanging'),
        unit: town.id<'unit'>('ward-office'),
        source: 'logged' as const,
        from: town.today,
        to: town.today,
        places: [town.id<'area'>('ward')],
        quantity: 1,
        measure: 'piece' as const,
        note: null,
        replaces: null,
      },
      hanging: { banner: town.id<'banner'>('banner'), site: town.id<'banner-site'>('site') },
    }),
    effects: noEffects,
    decide: async (
      { work, hanging },
      asking: Asking & Hung & { readonly works: WorkPort },
    ): Decided<LogRefusal | No> => {
      const refusals = await checkAll(work, hanging, asking)
      if (refusals.length > 0) return refuse(...refusals)
      const logged = await logWorkOf(HUNG, work, asking)
      if (!logged.ok) return logged
      await asking.hangings.hang(work.id, hanging, asking.commandId)
      return accept(null)
    },
  }),

  'outreach.remove-banner': command({
    version: 2,
    schema: BannerRemoval,
    may: mayLog,
    example: (town): BannerRemoval => ({
      id: town.id<'banner-removal'>('new-removal'),
      hanging: town.id<'work'>('hung'),
      removed: { on: town.today, photo: 'c'.repeat(64) as Sha256 },
      replaces: null,
    }),
    effects: ({ removed }) => (removed === null ? [] : [{ kind: 'evidence.make-thumbnail', key: removed.photo }]),
    decide: async (
      removal,
      { officer, today, hangings, evidence, commandId }: Asking & Ports & { readonly evidence: EvidencePort },
    ): Decided<No | EvidenceRefusal> => {
      const hanging = await hangings.findHanging(removal.hanging)
      if (!hanging) return refuse({ code: 'hanging-unknown' })
      const refusals = [
        ...checkRemoval(removal, { hanging, officer, today }),
        ...(removal.removed === null ? [] : await checkPhoto(removal.removed.photo, evidence)),
      ]
      if (refusals.length > 0) return refuse(...refusals)
      return (await hangings.remove({ ...removal, hanging: hanging.root }, commandId))
        ? accept(null)
        : refuse(lateWord(removal.replaces))
    },
  }),
}

/** What hung before a correction may hang on, though its message is out of use or its place is gone since. */
async function checkAll(
  work: WorkRecord,
  hanging: Hanging,
  { banners, hangings, materials }: Hung,
): Promise<readonly No[]> {
  const banner = await banners.findBanner(hanging.banner)
  const site = await banners.findSite(hanging.site)
  const refusals = [...checkHanging(work, banner, site)]
  const before = work.replaces === null ? null : await hangings.findHanging(work.replaces)
  if (banner && before?.banner !== hanging.banner && !(await materials.mayPrint(banner.version, work.to)))
    refusals.push({ code: 'banner-message-unusable' })
  if (site?.state === 'gone' && before?.site !== hanging.site) refusals.push({ code: 'site-gone' })
  const removedOn = before?.removal?.removedOn ?? null
  if (removedOn !== null && removedOn < work.to) refusals.push({ code: 'removed-before-hung', hungOn: work.to })
  return refusals
}
