import { addDays, day, monthOf, showDay } from '../kernel/day.ts'
import { chance, choice } from './chance.ts'
import type { Proof } from './proofs.ts'
import { headlines, telling, topics } from './rhythm.data.ts'
import { isShown, onDay, spread, type StoryWork } from './story.ts'
import { wards } from './town.data.ts'
import { areaId } from './town.ts'

/** What the offices and unions of the city do. */
export const cityWorks = (): readonly StoryWork[] => [
  ...telling.flatMap(told),
  ...articles(),
  ...loudspeakerRuns(),
  ...printing(),
]

type Telling = (typeof telling)[number]

/** Offices tell their own people, and register for the movement. */
function told({ unit, by, meetings, registered }: Telling): readonly StoryWork[] {
  const core = { by, unit, places: [areaId('city')] }
  const staff = spread(`${unit} telling`, day('2024-07-04'), meetings).map((done, i) => {
    const key = `${unit} telling-staff ${i + 1}`
    const caption = `Họp cơ quan, ${showDay(done)}`
    const proof: Proof | null = isShown(key, 50)
      ? { kind: 'photo', scene: 'meeting', seed: key, words: 'HỌP CƠ QUAN', caption }
      : null
    const work = { ...core, key, task: 'telling-staff', measure: 'attendance', note: choice(key, topics) } as const
    return onDay({ ...work, quantity: chance(key, 9, 40) }, done, proof)
  })
  if (registered === 0) return staff
  const key = `${unit} emulation 1`
  const done = addDays(day('2024-07-15'), chance(key, 0, 50))
  const work = { ...core, key, task: 'emulation', measure: 'registration', note: null } as const
  const body = [`Ngày ${showDay(done)}`, '', `Số đăng ký: ${registered}`, '', 'Dữ liệu minh họa.']
  const page = { title: 'BẢN ĐĂNG KÝ THI ĐUA', body, mark: 'MINH HỌA' }
  return [...staff, onDay({ ...work, quantity: registered }, done, isShown(key, 60) ? { kind: 'page', page } : null)]
}

const articles = () =>
  spread('articles', day('2024-06-25'), 18).map((done, i) => {
    const key = `culture-centre articles ${i + 1}`
    const headline = choice(key, headlines)
    const core = { key, by: 'dung', task: 'articles', unit: 'culture-centre', quantity: 1, measure: 'article' } as const
    const photo = {
      kind: 'photo',
      scene: 'page',
      seed: key,
      words: headline,
      caption: `Đăng ngày ${showDay(done)}`,
    } as const
    return onDay({ ...core, places: [areaId('city')], note: headline }, done, isShown(key, 80) ? photo : null)
  })

/** The car goes through one to three wards a day; now and then the announcement was recorded. */
const loudspeakerRuns = () =>
  spread('loudspeakers', day('2024-07-01'), 36).map((done, i) => {
    const key = `culture-centre loudspeakers ${i + 1}`
    const visited = [0, 1, 2].slice(0, chance(key, 1, 3)).map((step) => wards[(i * 2 + step) % wards.length])
    const places = visited.flatMap((ward) => (ward ? [areaId(ward.key)] : []))
    const core = { key, by: 'dung', task: 'loudspeakers', unit: 'culture-centre', measure: 'run' } as const
    const photo = {
      kind: 'photo',
      scene: 'car',
      seed: key,
      words: 'Chung tay vì người nghèo',
      caption: `Xe loa, ${showDay(done)}`,
    } as const
    const proof: Proof = i % 9 === 4 ? { kind: 'tone', hertz: 330 + i * 4 } : photo
    return onDay({ ...core, places, quantity: visited.length, note: null }, done, isShown(key, 45) ? proof : null)
  })

const printing = () =>
  [
    { done: day('2024-07-12'), quantity: 4000 },
    { done: day('2024-07-29'), quantity: 2000 },
  ].map(({ done, quantity }, i) => {
    const core = {
      key: `labour printing ${i + 1}`,
      by: 'lan',
      task: 'printing',
      unit: 'labour',
      measure: 'sheet',
      quantity,
      places: [areaId('city')],
      note: `Nghiệm thu đợt ${i + 1}, tháng ${monthOf(done)}`,
    } as const
    const body = [
      `Ngày ${showDay(done)}`,
      '',
      `Số lượng: ${quantity} tờ rơi`,
      'Chất lượng: đạt',
      '',
      'Dữ liệu minh họa.',
    ]
    return onDay(core, done, { kind: 'page', page: { title: 'BIÊN BẢN NGHIỆM THU TỜ RƠI', body, mark: 'MINH HỌA' } })
  })
