import { addDays, day, type LocalDate, monthPeriod, showDay } from '../kernel/day.ts'
import type { Measure } from '../kernel/figure.ts'
import { chance, choice } from './chance.ts'
import type { TaskKey } from './plans.ts'
import type { Proof } from './proofs.ts'
import { declaring, hungLately, messaging, type Rhythm, rhythms, topics } from './rhythm.data.ts'
import { isShown, onDay, spread, type StoryWork } from './story.ts'
import { type WardFacts, wards } from './town.data.ts'
import { areaId, placesOf } from './town.ts'

/** What fifteen wards and communes do, each in its own rhythm; some do nothing. */
export const wardWorks = (): readonly StoryWork[] => [
  ...rhythms.flatMap(logged),
  ...hungLately.map(hung),
  ...declaring.flatMap(({ ward, by }) => declared(wardOf(ward), by)),
  ...messaging.flatMap((of) => messaged(wardOf(of.ward), of)),
]

type Kind = {
  readonly task: TaskKey
  readonly number: number
  readonly measure: Measure
  readonly quantity: readonly [number, number]
}

/** What a ward writes as it is done: meetings, leaflets, places for banners, its monthly report. */
function logged(rhythm: Rhythm): readonly StoryWork[] {
  const kinds: readonly Kind[] = [
    { task: 'meetings', number: rhythm.meetings, measure: 'attendance', quantity: [24, 62] },
    { task: 'handing-out', number: rhythm.handingOut, measure: 'sheet', quantity: [60, 150] },
    { task: 'banner-places', number: rhythm.banners, measure: 'piece', quantity: [2, 6] },
    { task: 'reporting', number: rhythm.reports, measure: 'report', quantity: [1, 1] },
  ]
  return kinds.flatMap((kind) => loggedOf(rhythm, kind))
}

function loggedOf(rhythm: Rhythm, { task, number, measure, quantity: [least, most] }: Kind): readonly StoryWork[] {
  const ward = wardOf(rhythm.ward)
  const places = placesOf(ward)
  return spread(`${rhythm.ward} ${task}`, day(rhythm.from), number).map((done, i) => {
    const key = `${rhythm.ward} ${task} ${i + 1}`
    const place = task === 'reporting' ? areaId(ward.key) : (places[i % places.length] ?? areaId(ward.key))
    const core = {
      key,
      task,
      measure,
      by: rhythm.by,
      unit: ward.key,
      places: [place],
      quantity: chance(key, least, most),
      note: noteOf(key, task),
    }
    return onDay(core, done, isShown(key, rhythm.shown) ? proofOf(key, task, captionOf(ward, done)) : null)
  })
}

function hung({ ward: key, by, on }: (typeof hungLately)[number]): StoryWork {
  const ward = wardOf(key)
  const core = { key: `${key} banner-places 3`, task: 'banner-places', measure: 'piece', by, unit: key } as const
  const places = placesOf(ward).slice(-1)
  const proof = proofOf(core.key, 'banner-places', captionOf(ward, day(on)))
  return onDay({ ...core, places, quantity: 2, note: null }, day(on), proof)
}

const captionOf = (ward: WardFacts, done: LocalDate) => `${fullName(ward)}, ${showDay(done)}`

function noteOf(key: string, task: TaskKey): string | null {
  if (task === 'meetings') return choice(`${key} topic`, topics)
  if (task === 'handing-out') return 'Tờ rơi “Chính sách cho hộ nghèo, hộ cận nghèo”'
  return task === 'reporting' ? 'Báo cáo tháng gửi Phòng LĐ-TB&XH' : null
}

function proofOf(key: string, task: TaskKey, caption: string): Proof {
  const photo = { kind: 'photo', seed: key, caption } as const
  if (task === 'meetings')
    return chance(`${key} list`, 1, 12) === 1
      ? signedList(caption)
      : { ...photo, scene: 'meeting', words: 'HỌP KHU PHỐ, ẤP' }
  if (task === 'handing-out')
    return chance(`${key} list`, 1, 4) === 1
      ? signedList(caption)
      : { ...photo, scene: 'leaflet', words: 'Cấp phát tờ rơi tận nhà' }
  if (task === 'reporting')
    return {
      kind: 'page',
      page: { title: 'BÁO CÁO THÁNG', body: [caption, '', 'Nội dung minh họa.'], mark: 'MINH HỌA' },
    }
  return { ...photo, scene: 'banner', words: 'LONG KHÁNH CHUNG TAY VÌ NGƯỜI NGHÈO' }
}

/** One number for each whole month, told on the third of the next. */
function declared(ward: WardFacts, by: string): readonly StoryWork[] {
  const months = [6, 7, 8]
  const core = { by, unit: ward.key, places: [areaId(ward.key)], note: null, source: 'declared' as const, proof: null }
  return months.flatMap((month) => {
    const period = monthPeriod(2024, month)
    const whole = { ...core, ...period, on: addDays(period.to, 3) }
    const meetings = `${ward.key} meetings ${month}`
    const leaflets = `${ward.key} handing-out ${month}`
    return [
      { ...whole, key: meetings, task: 'meetings', quantity: chance(meetings, 60, 140), measure: 'attendance' },
      { ...whole, key: leaflets, task: 'handing-out', quantity: chance(leaflets, 60, 130), measure: 'sheet' },
    ] as const
  })
}

type Messages = { readonly meetings: number; readonly handingOut: number }

/** What the owner enters for a ward that only sends messages; a picture of the message shows it. */
function messaged(ward: WardFacts, { meetings, handingOut }: Messages): readonly StoryWork[] {
  const kinds = [
    { task: 'meetings', number: meetings, measure: 'attendance', quantity: [20, 48], words: 'người dự' },
    { task: 'handing-out', number: handingOut, measure: 'sheet', quantity: [50, 110], words: 'tờ rơi đã phát' },
  ] as const
  return kinds.flatMap(({ task, number, measure, quantity: [least, most], words }) =>
    spread(`${ward.key} ${task}`, day('2024-07-03'), number).map((done, i) => {
      const key = `${ward.key} ${task} ${i + 1}`
      const quantity = chance(key, least, most)
      const places = placesOf(ward)
      const message = `Chị Lan ơi, ${showDay(done)} ấp em có ${quantity} ${words}. Chị ghi giúp em nhé.`
      const core = {
        key,
        task,
        measure,
        quantity,
        by: 'lan',
        unit: ward.key,
        note: `Tin nhắn của ấp, ${showDay(done)}`,
      }
      const proof = {
        kind: 'photo',
        scene: 'message',
        seed: key,
        words: message,
        caption: captionOf(ward, done),
      } as const
      return {
        ...onDay({ ...core, places: [places[i % places.length] ?? areaId(ward.key)] }, done, proof),
        source: 'on-behalf' as const,
      }
    }),
  )
}

function wardOf(key: string): WardFacts {
  const ward = wards.find((one) => one.key === key)
  if (!ward) throw new Error(`no ward of the demo is called ${key}`)
  return ward
}

const fullName = ({ kind, name }: WardFacts) => `${kind === 'ward' ? 'Phường' : 'Xã'} ${name}`

const signedList = (caption: string): Proof => ({
  kind: 'page',
  page: {
    title: 'DANH SÁCH KÝ NHẬN',
    body: [caption, '', ...[1, 2, 3, 4, 5].map((n) => `${n}. Người dân mẫu ${n}   (đã ký)`), '', 'Dữ liệu minh họa.'],
    mark: 'MINH HỌA',
  },
})
