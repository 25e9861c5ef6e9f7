import type { Target } from '../features/plan/task/task.ts'
import { taskStore } from '../features/plan/task/task.server.ts'
import { day } from '../kernel/day.ts'
import type { Program } from '../server/program.ts'
import { type Act, act, carryOutActs, demoId } from './acts.ts'
import { chance } from './chance.ts'
import { PARENT_PLAN, PLAN, type TaskKey, type Tasks } from './plans.ts'
import { people, wards } from './town.data.ts'
import { areaId, officerOf, unitId } from './town.ts'

/** Days and numbers that the document leaves open and the owner gives; hanging banners still has nobody in charge. */
export async function giveOrders(program: Program, tasks: Tasks): Promise<void> {
  await carryOutActs(program, [...assignments(tasks), ...dues(tasks), ...targets(tasks)])
  await carryOutActs(program, [...sights(), ...(await acceptances(program)), await draftingDone(program)])
}

const ORDERING = { by: officerOf('lan'), on: day('2024-06-26') }

const assignments = (tasks: Tasks) => [
  act(ORDERING, 'plan.assign-unit', {
    task: tasks.printing.id,
    doer: { id: demoId<'assignment'>('printing'), unit: unitId('labour'), role: 'lead', writtenAs: null },
  }),
]

const DUES: Partial<Readonly<Record<TaskKey, string>>> = {
  printing: '2024-07-31',
  'handing-out': '2024-08-31',
  emulation: '2024-09-20',
  reporting: '2024-09-25',
  'telling-staff': '2024-09-27',
  articles: '2024-11-30',
  loudspeakers: '2024-11-30',
  meetings: '2024-11-30',
  settlement: '2024-12-20',
}

const dues = (tasks: Tasks) =>
  Object.entries(DUES).map(([key, to]) =>
    act(ORDERING, 'plan.set-due', {
      id: demoId<'due-date'>(`due ${key}`),
      task: tasks[key as TaskKey].id,
      unit: null,
      due: { from: null, to: day(to), basis: 'owner', words: null },
      replaces: null,
    }),
  )

function targets(tasks: Tasks): readonly Act[] {
  const given = (key: string, of: Pick<Target, 'task' | 'unit' | 'value'>, replaces: Target['replaces'] = null) =>
    act(ORDERING, 'plan.set-target', { ...of, id: demoId<'target'>(`target ${key}`), basis: 'owner', replaces })
  const ofWards = wards.flatMap(({ key }) => [
    given(`meetings ${key}`, {
      task: tasks.meetings.id,
      unit: unitId(key),
      value: 10 * chance(`target meetings ${key}`, 25, 55),
    }),
    given(`handing-out ${key}`, {
      task: tasks['handing-out'].id,
      unit: unitId(key),
      value: 10 * chance(`target handing-out ${key}`, 20, 40),
    }),
  ])
  const raised = { task: tasks.meetings.id, unit: unitId('xuan-binh'), value: 600 }
  return [
    ...ofWards,
    given('meetings xuan-binh raised', raised, demoId('target meetings xuan-binh')),
    given('printing', { task: tasks.printing.id, unit: null, value: 6000 }),
    given('articles', { task: tasks.articles.id, unit: unitId('culture-centre'), value: 30 }),
    given('loudspeakers', { task: tasks.loudspeakers.id, unit: unitId('culture-centre'), value: 90 }),
  ]
}

/** Who has signed in has looked at both plans; a unit whose officer never came has not. */
const sights = () =>
  people
    .filter(({ access, role }) => access === 'signed-in' && (role === 'unit-officer' || role === 'plan-owner'))
    .flatMap(({ key }) =>
      [PLAN, PARENT_PLAN].map((plan) =>
        act({ by: officerOf(key), on: day('2024-06-28') }, 'plan.see-assignments', { plan }),
      ),
    )

/** They answered that they take it on. */
const ACCEPTING = ['dung', 'binh', 'chi', 'ha', 'khanh', 'mai', 'nam', 'giang', 'thu', 'viet'] as const

async function acceptances({ db }: Program): Promise<readonly Act[]> {
  const all = await taskStore(db).listAssignments(PLAN, null)
  return ACCEPTING.flatMap((key) => {
    const by = officerOf(key)
    const leads = all.filter(({ unit, role }) => unit === by.unit && role === 'lead')
    return leads.map(({ id }) => act({ by, on: day('2024-06-28') }, 'plan.accept-assignment', { assignment: id }))
  })
}

/** The first duty of the parent plan was to write this plan: done on the day it was issued. */
async function draftingDone({ db }: Program): Promise<Act> {
  const [first] = await taskStore(db).listTasks(PARENT_PLAN, null)
  if (!first) throw new Error('the parent plan of the demo has no task')
  const on = day('2024-06-21')
  return act({ by: officerOf('lan'), on }, 'plan.log-work', {
    id: demoId<'work'>('work drafting'),
    task: first.id,
    unit: unitId('labour'),
    source: 'logged',
    from: on,
    to: on,
    places: [areaId('city')],
    quantity: 1,
    measure: first.measure,
    note: { personalId: demoId<'personal-text'>('note drafting'), text: 'Kế hoạch số 1129/KH-UBND' },
    replaces: null,
  })
}
