import type { Banner, BannerRemoval, BannerSite, SiteKind } from '../features/outreach/banner/banner.ts'
import { INVENTED } from '../features/area/town-day.ts'
import { addDays, day, showDay } from '../kernel/day.ts'
import type { Id, Sha256 } from '../kernel/kernel.ts'
import type { Program } from '../server/program.ts'
import { type Act, act, carryOutActs, demoId } from './acts.ts'
import { chance, choice } from './chance.ts'
import { PLAN } from './plans.ts'
import { keepProofs, type Proof } from './proofs.ts'
import type { StoryWork } from './story.ts'
import { areaId, DEMO_DAY, officerOf } from './town.ts'
import { wardWorks } from './ward-works.ts'

/** The design that wards hang, let hang on a day: what was told before says its number alone. */
export const HUNG_DESIGN = demoId<'banner'>('banner on loans')
export const HUNG_FROM = day('2024-07-05')
/** The place for banners in one area. */
export const siteIn = (area: Id<'area'>): Id<'banner-site'> => demoId(`banner site ${area}`)

/** How long one may hang, as this invented town has it: an officer enters it from the act in force. */
const DAYS = 15
const LAN = officerOf('lan')
const hangings = wardWorks().filter(({ task }) => task === 'banner-places')

/** What may hang, where, and for how long: one design waits for the owner, two places are free. */
export async function offerSites(program: Program): Promise<void> {
  const photos = await keepProofs(program, Object.values(SITE_PHOTOS))
  await carryOutActs(program, [
    act({ by: LAN, on: day('2024-06-26') }, 'outreach.set-banner-days', {
      id: demoId<'banner-days'>('days'),
      validFrom: day('2024-01-01'),
      days: DAYS,
      source: `Quy định mẫu về treo băng rôn (${INVENTED.toLowerCase()})`,
    }),
    ...sites(photos),
    ...designs.map((design) => act({ by: LAN, on: HUNG_FROM }, 'outreach.design-banner', design)),
    ...designs
      .slice(0, 2)
      .map(({ id: banner }) => act({ by: LAN, on: HUNG_FROM }, 'outreach.approve-banner', { banner })),
  ])
}

/** What hung long enough was taken down, but for a few that nobody thought of. */
export async function takeBannersDown(program: Program): Promise<void> {
  const over = hangings.filter(({ to }) => to >= HUNG_FROM && addDays(to, DAYS) < DEMO_DAY)
  const told = over.filter(({ key }) => key === MISTAKEN || !FORGOTTEN.includes(key))
  const proofs = new Map(told.map((work) => [work.key, emptyPlace(work)] as const))
  const photos = await keepProofs(program, [...proofs.values()])
  const acts = told.flatMap((work, at) => {
    const proof = proofs.get(work.key)
    const photo = proof && photos.get(proof)
    if (!photo) throw new Error(`the photo of ${work.key} was not made`)
    return removalsOf(work, photo, at === 0 ? 'wrong-day' : 'right')
  })
  await carryOutActs(program, acts)
}

const FORGOTTEN: readonly string[] = ['xuan-thanh banner-places 1', 'bao-vinh banner-places 2']
/** Told as taken down, and hanging still: one place was taken for another. */
const MISTAKEN = 'bao-vinh banner-places 2'

/** What was said of one removal, and the correction where it was wrong. */
function removalsOf(work: StoryWork, photo: Sha256, first: 'wrong-day' | 'right'): readonly Act[] {
  const on = removalOf(work)
  const id = demoId<'banner-removal'>(`removal of ${work.key}`)
  const said = (part: Pick<BannerRemoval, 'id' | 'removed' | 'replaces'>) =>
    act({ by: officerOf(work.by), on }, 'outreach.remove-banner', { hanging: demoId(`work ${work.key}`), ...part })
  const right = said({ id, removed: { on, photo }, replaces: null })
  const corrected = demoId<'banner-removal'>(`removal of ${work.key} corrected`)
  if (work.key === MISTAKEN) return [right, said({ id: corrected, removed: null, replaces: id })]
  if (first === 'right') return [right]
  return [
    said({ id, removed: { on: work.to, photo }, replaces: null }),
    said({ id: corrected, removed: { on, photo }, replaces: id }),
  ]
}

const design = (name: string, part: Pick<Banner, 'kind' | 'widthCm' | 'heightCm'>): Banner => ({
  ...part,
  id: demoId<'banner'>(name),
  plan: PLAN,
  version: demoId('version of loans'),
})
const designs = [
  design('banner on loans', { kind: 'banner', widthCm: 600, heightCm: 90 }),
  design('poster on loans', { kind: 'poster', widthCm: 42, heightCm: 60 }),
  design('wide banner on loans', { kind: 'banner', widthCm: 1000, heightCm: 120 }),
]

const place = (caption: string): Proof => ({
  kind: 'photo',
  scene: 'banner',
  seed: caption,
  words: 'NƠI TREO BĂNG RÔN',
  caption,
})
const SITE_PHOTOS = {
  'xuan-an': place('Cổng chợ phường Xuân An'),
  'binh-loc': place('Đường chính xã Bình Lộc'),
} as const
/** Offered, and nothing hangs there yet. */
const FREE = [
  { ward: 'xuan-an', by: 'khanh', kind: 'market', spot: 'Cổng chợ phường' },
  { ward: 'binh-loc', by: 'chi', kind: 'main-road', spot: 'Ngã tư đường chính của xã' },
] as const

function sites(photos: ReadonlyMap<Proof, Sha256>) {
  const used = hangings.flatMap(({ places, by }) => places.map((area) => ({ area, by })))
  const once = [...new Map(used.map((one) => [one.area, one])).values()]
  return [
    ...once.map(({ area, by }) =>
      offered(by, { id: siteIn(area), area, ...choice(`spot ${area}`, SPOTS), photo: null }),
    ),
    ...FREE.map(({ ward, by, kind, spot }) => {
      const photo = photos.get(SITE_PHOTOS[ward]) ?? null
      return offered(by, { id: demoId<'banner-site'>(`free site ${ward}`), area: areaId(ward), kind, spot, photo })
    }),
  ]
}

const SPOTS: readonly [Spot, ...Spot[]] = [
  { kind: 'culture-house', spot: 'Cổng nhà văn hóa' },
  { kind: 'main-road', spot: 'Đầu đường chính' },
  { kind: 'market', spot: 'Trước chợ' },
]
type Spot = { readonly kind: SiteKind; readonly spot: string }

const offered = (by: string, site: Omit<BannerSite, 'plan'>) =>
  act({ by: officerOf(by), on: day('2024-06-26') }, 'outreach.offer-site', { ...site, plan: PLAN })

const removalOf = ({ key, to }: StoryWork) => addDays(to, chance(`${key} removed`, DAYS - 4, DAYS))

const emptyPlace = (work: StoryWork): Proof => ({
  kind: 'photo',
  scene: 'leaflet',
  seed: `${work.key} removed`,
  words: 'ĐÃ THÁO BĂNG RÔN',
  caption: `Sau khi tháo, ${showDay(removalOf(work))}`,
})
