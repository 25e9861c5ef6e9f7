import { INVENTED } from '../features/area/town-day.ts'
import type { BroadcastRun, QuietRule, SlotsPlanned } from '../features/outreach/broadcast/broadcast.ts'
import { type Clock, later } from '../features/outreach/broadcast/clock.ts'
import { day } from '../kernel/day.ts'
import type { Program } from '../server/program.ts'
import { type Act, act, carryOutActs, demoId } from './acts.ts'
import { chance } from './chance.ts'
import type { Tasks } from './plans.ts'
import { fileNameOf, keepProofs, type Proof } from './proofs.ts'
import { type WardFacts, wards } from './town.data.ts'
import { areaId, officerOf, unitId } from './town.ts'

const at = (text: string) => text as Clock
const CAR = demoId<'loudspeaker'>('loudspeaker car')
const BEGUN = day('2024-06-24')
const lan = { by: officerOf('lan'), on: BEGUN }
const dung = { by: officerOf('dung'), on: BEGUN }

/** The car and the station with what they leave in peace, and the households that are to be reached; two wards did not say. */
export async function equipLoudspeakers(program: Program): Promise<void> {
  const centre = { unit: unitId('culture-centre'), replaces: null }
  const contract = { number: `07/HĐ-2024 (${INVENTED})`, about: 'Thuê xe phát loa lưu động sáu tháng cuối năm' }
  const station = { id: demoId<'loudspeaker'>('loudspeaker station'), kind: 'station' as const, contract: null }
  await carryOutActs(program, [
    act(dung, 'outreach.add-loudspeaker', { ...centre, id: CAR, kind: 'car', name: 'Xe loa lưu động số 1', contract }),
    act(dung, 'outreach.add-loudspeaker', { ...centre, ...station, name: 'Cụm loa truyền thanh thành phố' }),
    ...RULES.map((rule) => act(lan, 'outreach.add-quiet-rule', rule)),
    ...wards.filter(({ key }) => !UNCOUNTED.includes(key)).map(counted),
  ])
}

const UNCOUNTED = ['phu-binh', 'hang-gon']

const rule = (key: string, said: Omit<QuietRule, 'id' | 'validFrom' | 'validTo'>): QuietRule => ({
  ...said,
  id: demoId<'quiet-rule'>(`quiet ${key}`),
  validFrom: day('2024-01-01'),
  validTo: null,
})

const RULES: readonly QuietRule[] = [
  rule('noon', {
    area: areaId('city'),
    kind: 'hours',
    name: 'Giờ nghỉ trưa',
    hours: { from: at('11:30'), to: at('13:30') },
    basis: `Thông báo của thành phố (${INVENTED})`,
  }),
  rule('night', {
    area: areaId('city'),
    kind: 'hours',
    name: 'Giờ nghỉ đêm',
    hours: { from: at('20:00'), to: at('05:30') },
    basis: `Thông báo của thành phố (${INVENTED})`,
  }),
  rule('school', {
    area: areaId('xuan-trung 1'),
    kind: 'school',
    name: `Trường tiểu học (${INVENTED})`,
    hours: { from: at('07:00'), to: at('10:45') },
    basis: null,
  }),
  rule('pagoda', {
    area: areaId('suoi-tre 2'),
    kind: 'worship',
    name: `Chùa (${INVENTED})`,
    hours: null,
    basis: null,
  }),
]

function counted({ key, neighbourhoods }: WardFacts): Act {
  const places = neighbourhoods === 0 ? [key] : Array.from({ length: neighbourhoods }, (_, i) => `${key} ${i + 1}`)
  return act(lan, 'outreach.count-households', {
    on: day('2024-01-01'),
    source: `Kết quả rà soát cuối năm 2023 (${INVENTED})`,
    counts: [
      ...places.map((place) => ({
        id: demoId<'household-count'>(`households of ${place}`),
        area: areaId(place),
        poor: chance(`poor of ${place}`, 2, 18),
        nearPoor: chance(`near-poor of ${place}`, 4, 30),
        residents: chance(`residents of ${place}`, 900, 3200),
        officials: neighbourhoods === 0 ? chance(`officials of ${key}`, 22, 48) : null,
      })),
      ...(neighbourhoods === 0 ? [] : [officialsOf(key)]),
    ],
  })
}

/** Officials work for a whole ward. */
const officialsOf = (key: string) => ({
  id: demoId<'household-count'>(`officials of ${key}`),
  area: areaId(key),
  poor: null,
  nearPoor: null,
  residents: null,
  officials: chance(`officials of ${key}`, 22, 48),
})

/** When the car was heard on a day of the story; every other day nobody wrote down which loudspeaker it was. */
export function runOf(key: string): BroadcastRun {
  const from = at(
    `${String(chance(`${key} hour`, 6, 10)).padStart(2, '0')}:${chance(`${key} half`, 0, 1) ? '30' : '00'}`,
  )
  const loudspeaker = chance(`${key} car`, 0, 1) ? CAR : null
  return { from, to: later(from, 25) ?? from, version: null, loudspeaker, slot: null }
}

type Planned = { readonly place: string; readonly on: string; readonly from: string; readonly state: 'run' | 'open' }
const PLANNED: readonly Planned[] = [
  { place: 'xuan-binh 1', on: '2024-09-12', from: '06:30', state: 'run' },
  { place: 'xuan-binh 2', on: '2024-09-12', from: '07:00', state: 'run' },
  { place: 'xuan-binh 3', on: '2024-09-12', from: '07:30', state: 'open' },
  { place: 'suoi-tre 1', on: '2024-09-17', from: '06:30', state: 'open' },
  { place: 'suoi-tre 2', on: '2024-09-17', from: '07:00', state: 'open' },
  { place: 'xuan-trung 1', on: '2024-09-18', from: '11:20', state: 'open' },
  { place: 'bao-quang 1', on: '2024-09-19', from: '16:30', state: 'open' },
  { place: 'bao-quang 2', on: '2024-09-19', from: '17:00', state: 'open' },
]

const SIGNED: Proof = {
  kind: 'page',
  page: {
    title: 'GIẤY XÁC NHẬN',
    body: ['Ủy ban nhân dân phường Xuân Bình xác nhận', 'các lượt phát loa ngày 12/9/2024', 'tại khu phố 1, khu phố 2'],
    mark: INVENTED,
  },
}

/** A schedule of September: run and confirmed by the ward, missed, to come, in quiet hours. */
export async function planLoudspeakers(program: Program, tasks: Tasks): Promise<void> {
  const proofs = await keepProofs(program, [SIGNED])
  const file = proofs.get(SIGNED)
  if (!file) throw new Error('the confirmation of the ward was not kept')
  const on = day('2024-09-09')
  const doer = { task: tasks.loudspeakers.id, unit: unitId('culture-centre') }
  const ran = PLANNED.filter(({ state }) => state === 'run')
  await carryOutActs(program, [
    act({ ...dung, on }, 'outreach.plan-slots', { ...doer, loudspeaker: CAR, slots: PLANNED.map(slotOf) }),
  ])
  await carryOutActs(
    program,
    ran.flatMap((planned) => {
      const then = { ...dung, on: day('2024-09-13') }
      const work = demoId<'work'>(`run of ${planned.place}`)
      const { version, from, to, id: slot } = slotOf(planned)
      const record = {
        ...doer,
        id: work,
        source: 'logged' as const,
        from: day(planned.on),
        to: day(planned.on),
        places: [areaId(planned.place)],
        quantity: 1,
        measure: 'run' as const,
        note: null,
        replaces: null,
      }
      const id = demoId<'evidence'>(`confirmation of ${planned.place}`)
      return [
        act(then, 'outreach.log-run', { work: record, run: { from, to, version, loudspeaker: CAR, slot } }),
        act(then, 'plan.add-evidence', {
          id,
          work,
          file,
          fileName: fileNameOf(SIGNED, 'giay xac nhan'),
          caption: null,
        }),
      ]
    }),
  )
}

function slotOf({ place, on, from }: Planned): SlotsPlanned['slots'][number] {
  return {
    id: demoId<'broadcast-slot'>(`slot ${place} ${on}`),
    area: areaId(place),
    on: day(on),
    from: at(from),
    to: later(at(from), 20) ?? at(from),
    version: demoId<'message-version'>('version of loans'),
  }
}
