import { INVENTED } from '../features/area/town-day.ts'
import { codeOf } from '../features/training/certificate.rules.ts'
import type { Learner } from '../features/training/learner.ts'
import { day } from '../kernel/day.ts'
import type { Id, Sha256 } from '../kernel/kernel.ts'
import type { Program } from '../server/program.ts'
import { type Act, act, carryOutActs, demoId } from './acts.ts'
import { chance, choice } from './chance.ts'
import { classes, type DemoClass, family, given } from './classes.data.ts'
import type { Tasks } from './plans.ts'
import { fileNameOf, keepProofs, type Proof } from './proofs.ts'
import { wards } from './town.data.ts'
import { areaId, officerOf, unitId } from './town.ts'

/** Classes in every state: one that was held in July, one that is getting ready, a field visit that is planned. */
export async function holdClasses(program: Program, tasks: Tasks): Promise<void> {
  const files = await keepProofs(program, [SHEET])
  const sheet = files.get(SHEET)
  if (!sheet) throw new Error('the sheet of a class was not kept')
  await carryOutActs(program, [target(tasks), ...classes.map((one) => written(one, tasks))])
  await carryOutActs(program, classes.flatMap(proposed))
  const [july] = classes
  if (!july) throw new Error('the demo lacks the class that it tells of')
  await carryOutActs(program, [...july.days.map((on) => attended(july, on)), closed(july, { tasks, sheet })])
  await carryOutActs(program, [
    act({ by: officerOf('lan'), on: day('2024-08-01') }, 'plan.judge-work', {
      id: demoId<'work-verdict'>('verdict class july'),
      work: demoId<'work'>('work class july'),
      verdict: 'confirmed',
      reason: null,
      replaces: null,
    }),
  ])
  for (const ofDay of certified(july)) await carryOutActs(program, ofDay)
}

/**
 * Day by day: certificates for who came to both days, but for the last three; one was written with a wrong name, withdrawn and issued anew, one
 * was only withdrawn.
 */
function certified(one: DemoClass): readonly (readonly Act[])[] {
  const away = new Set(one.days.flatMap((on) => [...absentOn(one, on)]))
  const earned = wards
    .slice(0, -2)
    .flatMap((ward) =>
      Array.from({ length: one.sends }, (_, i) => demoId<'learner'>(`learner ${one.key} ${ward.key} ${i}`)),
    )
    .filter((learner) => !away.has(learner))
  const [first, second] = earned
  if (!first || !second) throw new Error('nobody came to the class of the demo')
  const issue = (on: string, learners: readonly Id<'learner'>[]) =>
    act(momentOf(on), 'training.issue-certificates', {
      class: classId(one),
      form: '{số}/{năm}/GCN-LĐTBXH',
      certificates: learners.map((learner) => certificateOf(learner, on)),
    })
  const chosen = act(momentOf('2024-08-02'), 'training.choose-extras', {
    class: classId(one),
    number: 1,
    chosen: ['certificates'],
    sessionsNeeded: null,
  })
  const [wrong, mistaken] = [first, second].map((learner) => certificateOf(learner, '2024-08-02').id)
  if (!wrong || !mistaken) throw new Error('the demo withdraws what was not issued')
  return [
    [chosen, issue('2024-08-02', earned.slice(0, -3))],
    [withdrawn(wrong, 'Ghi sai họ tên'), withdrawn(mistaken, 'Cấp nhầm người')],
    [issue('2024-08-06', [first])],
  ]
}

const withdrawn = (certificate: Id<'certificate'>, text: string): Act =>
  act(momentOf('2024-08-05'), 'training.withdraw-certificate', {
    certificate,
    reason: { personalId: demoId<'personal-text'>(`withdrawal ${certificate}`), text },
  })

/** In the demo even chance is the same every time. */
const certificateOf = (learner: Id<'learner'>, on: string) => ({
  id: demoId<'certificate'>(`certificate ${learner} ${on}`),
  learner,
  code: codeOf(bytesOf(demoId(`code ${learner} ${on}`) + demoId(`more ${learner} ${on}`))),
})

const bytesOf = (hex: string): readonly number[] =>
  (hex.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))

/** Both classes together: the task is not done with the first. */
const target = ({ training }: Tasks): Act =>
  act(momentOf('2024-07-08'), 'plan.set-target', {
    id: demoId<'target'>('target of classes'),
    task: training.id,
    unit: null,
    value: 90,
    basis: 'owner',
    replaces: null,
  })

function written(one: DemoClass, tasks: Tasks): Act {
  const { key, task, title, audience, topics, host, venue, area, writtenOn, days, places } = one
  const speakers = one.speakers.map(({ name, post }) => ({
    name: { personalId: demoId<'personal-text'>(`speaker ${key} ${name}`), text: name },
    post,
  }))
  const named = speakers.map(({ name }) => name.personalId)
  return act(momentOf(writtenOn), 'training.write-class', {
    id: demoId<'class-version'>(`class ${key}`),
    class: classId(one),
    task: tasks[task].id,
    unit: unitId('labour'),
    title,
    audience,
    topics: [...topics],
    host: host === null ? null : { personalId: demoId<'personal-text'>(`host ${key}`), text: host },
    venue,
    area: areaId(area),
    sessions: days.map((on) => ({
      id: sessionId(one, on),
      on: day(on),
      from: '07:30',
      to: '11:00',
      lessons: 4,
      speakers: named,
    })),
    quotas: wards.map((ward) => ({ unit: unitId(ward.key), places })),
    speakers,
    after: null,
  })
}

const classId = ({ key }: DemoClass) => demoId<'class'>(`class ${key}`)
const sessionId = ({ key }: DemoClass, on: string) => demoId<'session'>(`session ${key} ${on}`)
const momentOf = (on: string) => ({ by: officerOf('lan'), on: day(on) })

/** Every ward but the last two has sent its list; the plan's owner enters it. */
const proposed = (one: DemoClass): readonly Act[] =>
  one.sends === 0
    ? []
    : wards.slice(0, -2).map((ward) =>
        act(momentOf(one.writtenOn), 'training.propose-learners', {
          class: classId(one),
          unit: unitId(ward.key),
          learners: Array.from({ length: one.sends }, (_, i) => learnerOf(`${one.key} ${ward.key} ${i}`, i)),
        }),
      )

const POSTS = ['Cán bộ lao động, xã hội', 'Trưởng khu phố, ấp', 'Chi hội trưởng phụ nữ', 'Cộng tác viên'] as const

/** The first of each ward is paid by the state. */
const learnerOf = (key: string, at: number): Learner => ({
  id: demoId<'learner'>(`learner ${key}`),
  person: {
    personalId: demoId<'person'>(`learner ${key}`),
    name: `${choice(`${key} family`, family)} Mẫu ${choice(`${key} given`, given)}`,
    post: POSTS[at] ?? null,
    phone: null,
    birthYear: chance(`${key} born`, 1962, 1998),
  },
  payroll: at === 0 ? 'on-payroll' : 'off-payroll',
})

const attended = (one: DemoClass, on: string): Act =>
  act(momentOf('2024-07-26'), 'training.record-attendance', {
    id: demoId<'attendance'>(`attendance ${one.key} ${on}`),
    class: classId(one),
    session: sessionId(one, on),
    absent: [...absentOn(one, on)],
    came: [],
    replaces: null,
  })

/** The third of the first ward was missing on both days, another one on the second. */
const absentOn = (one: DemoClass, on: string): readonly Id<'learner'>[] =>
  [`july ${wards[0]?.key} 2`, ...(on === one.days[0] ? [] : [`july ${wards[4]?.key} 1`])].map((key) =>
    demoId<'learner'>(`learner ${key}`),
  )

function closed(one: DemoClass, { tasks, sheet }: { readonly tasks: Tasks; readonly sheet: Sha256 }): Act {
  const [from, to] = [one.days[0], one.days.at(-1)]
  if (!from || !to) throw new Error('a class of the demo has no day')
  return act(momentOf('2024-07-26'), 'training.close-class', {
    class: classId(one),
    work: {
      id: demoId<'work'>(`work class ${one.key}`),
      task: tasks[one.task].id,
      unit: unitId('labour'),
      source: 'logged',
      from: day(from),
      to: day(to),
      places: [areaId(one.area)],
      quantity: (wards.length - 2) * one.sends - 1,
      measure: 'attendance',
      note: { personalId: demoId<'personal-text'>(`note class ${one.key}`), text: one.title },
      replaces: null,
    },
    sheets: [
      { id: demoId<'evidence'>(`sheet ${one.key}`), file: sheet, fileName: fileNameOf(SHEET, `ky nhan ${one.key}`) },
    ],
  })
}

const SHEET: Proof = {
  kind: 'page',
  page: {
    title: 'DANH SÁCH KÝ NHẬN TẬP HUẤN',
    body: ['Ngày 24 và 25/7/2024, 38 người ký nhận', 'Hội trường Trung tâm Văn hóa thành phố'],
    mark: INVENTED,
  },
}
