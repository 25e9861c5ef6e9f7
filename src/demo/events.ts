import type { Clock } from '../features/outreach/broadcast/clock.ts'
import { addDays, day } from '../kernel/day.ts'
import type { Program } from '../server/program.ts'
import { act, carryOutActs, demoId } from './acts.ts'
import type { Tasks } from './plans.ts'
import { areaId, DEMO_DAY, officerOf, unitId } from './town.ts'

type DemoEvent = {
  readonly ward: string
  readonly quarter: number
  /** Days from the day of the demo. */
  readonly ahead: number
  readonly from: string
  readonly title: string
  readonly openTo: 'residents' | 'invited'
  readonly fate: 'stands' | 'moved' | 'called-off'
}

/** Meetings that wards announced: one was moved, one was called off. All invented. */
export async function announceEvents(program: Program, tasks: Tasks): Promise<void> {
  const told = { by: officerOf('lan'), on: day('2024-09-12') }
  const acts = EVENTS.flatMap((one) => {
    const event = announced(one, tasks)
    const first = act(told, 'calendar.announce', event)
    if (one.fate === 'stands') return [first]
    if (one.fate === 'called-off') return [first, act(told, 'calendar.call-off', { event: event.id })]
    const moved = { ...event, id: idOf(one, 'moved'), on: addDays(event.on, 2), replaces: event.id }
    return [first, act(told, 'calendar.announce', moved)]
  })
  await carryOutActs(program, acts)
}

const announced = (one: DemoEvent, tasks: Tasks) => ({
  id: idOf(one, 'first'),
  task: tasks.meetings.id,
  unit: unitId(one.ward),
  on: addDays(DEMO_DAY, one.ahead),
  from: one.from as Clock,
  to: null,
  area: areaId(`${one.ward} ${one.quarter}`),
  venue: 'Nhà văn hóa (minh họa)',
  title: one.title,
  openTo: one.openTo,
  replaces: null,
})

const idOf = ({ ward, quarter, ahead }: DemoEvent, name: string) =>
  demoId<'announced-event'>(`event ${name} ${ward} ${quarter} ${ahead}`)

const EVENTS: readonly DemoEvent[] = [
  {
    ward: 'xuan-binh',
    quarter: 1,
    ahead: 2,
    from: '19:00',
    title: 'Họp khu phố: vay vốn làm ăn',
    openTo: 'residents',
    fate: 'stands',
  },
  {
    ward: 'xuan-an',
    quarter: 2,
    ahead: 4,
    from: '19:30',
    title: 'Họp khu phố: bảo hiểm y tế cho hộ cận nghèo',
    openTo: 'residents',
    fate: 'moved',
  },
  {
    ward: 'bao-vinh',
    quarter: 1,
    ahead: 5,
    from: '14:00',
    title: 'Sinh hoạt tổ phụ nữ: học nghề',
    openTo: 'residents',
    fate: 'stands',
  },
  {
    ward: 'xuan-binh',
    quarter: 2,
    ahead: 6,
    from: '08:00',
    title: 'Họp cán bộ khu phố về rà soát hộ',
    openTo: 'invited',
    fate: 'stands',
  },
  {
    ward: 'xuan-an',
    quarter: 1,
    ahead: 8,
    from: '19:00',
    title: 'Họp khu phố: mô hình nuôi dê',
    openTo: 'residents',
    fate: 'called-off',
  },
]
