import { readFile } from 'node:fs/promises'
import type { DraftContent, TaskDraft } from '../features/plan/draft/draft.ts'
import { type Plan } from '../features/plan/plan.ts'
import { draftStore, planStore } from '../features/plan/plan.server.ts'
import { taskStore } from '../features/plan/task/task.server.ts'
import type { TaskRow } from '../features/plan/task/task.ts'
import { usualMeasure } from '../features/plan/work-kind.ts'
import { day } from '../kernel/day.ts'
import type { Id } from '../kernel/kernel.ts'
import type { Program } from '../server/program.ts'
import { act, carryOutActs, demoId } from './acts.ts'
import { keepBytes } from './keep-bytes.ts'
import { offices } from './town.data.ts'
import { officerOf, PROGRAMME, unitId } from './town.ts'

export const PLAN = demoId<'plan'>('plan 1129')
export const PARENT_PLAN = demoId<'plan'>('plan 498')

/** Both plans, from their documents: read, corrected by the owner as an officer would, confirmed. */
export async function confirmPlans(program: Program): Promise<void> {
  await confirm(program, PARENT)
  await confirm(program, CHILD)
}

type Story = {
  readonly plan: Id<'plan'>
  readonly document: string
  readonly fileName: string
  readonly on: Plan['issuedOn']
  readonly correct: (content: DraftContent) => DraftContent
}

const AGENCY = 'Ủy ban nhân dân thành phố Long Khánh'

const PARENT: Story = {
  plan: PARENT_PLAN,
  document: 'ke-hoach-cha.data.txt',
  fileName: 'Ke hoach 498 - giam ngheo nam 2024 (minh hoa).txt',
  on: day('2024-04-03'),
  correct: (content) => ({ ...content, agency: AGENCY, programme: PROGRAMME, tasks: content.tasks.map(settled) }),
}

const CHILD: Story = {
  plan: PLAN,
  document: 'ke-hoach-mau.data.txt',
  fileName: 'Ke hoach 1129 - truyen thong giam ngheo nam 2024 (minh hoa).txt',
  on: day('2024-06-22'),
  correct: (content) => ({
    ...content,
    agency: AGENCY,
    programme: PROGRAMME,
    parentPlan: PARENT_PLAN,
    tasks: content.tasks.map(correctTask).map(settled),
  }),
}

async function confirm(program: Program, story: Story) {
  const plans = planStore(program.whole)
  if (await plans.findPlan(story.plan)) return
  const lan = { by: officerOf('lan'), on: story.on }
  const draft = demoId<'plan-draft'>(`draft ${story.plan}`)
  const file = await keepBytes(program, await readFile(new URL(story.document, import.meta.url)))
  await carryOutActs(program, [act(lan, 'plan.start-draft', { id: draft, file, fileName: story.fileName })])
  const started = await draftStore(program.db).findDraft(draft)
  if (!started) throw new Error(`the draft of ${story.document} is not there`)
  const saving = act(lan, 'plan.save-draft', { id: draft, version: 1, content: story.correct(started.content) })
  const confirming = act(lan, 'plan.confirm', { id: story.plan, draft, version: 2 })
  await carryOutActs(program, started.version === 1 ? [saving, confirming] : [confirming])
}

/** What the reader leaves open and the owner knows: printing is apart from handing out, telling staff is a meeting, all report. */
function correctTask(task: TaskDraft): TaskDraft {
  if (task.title.startsWith('In, phát'))
    return { ...task, title: 'In tài liệu tuyên truyền để phát cho các phường, xã' }
  if (task.kind === 'other') return { ...task, kind: 'meeting', measure: usualMeasure('meeting') }
  return task.kind === 'report' ? { ...task, doers: [...task.doers, ...missingOffices(task)] } : task
}

const missingOffices = ({ doers }: TaskDraft) =>
  offices
    .map(({ key }) => unitId(key))
    .filter((unit) => doers.every((doer) => doer.unit !== unit))
    .map((unit) => ({
      id: demoId<'assignment'>(`report ${unit}`),
      unit,
      role: 'lead' as const,
      writtenAs: 'các cơ quan, đơn vị',
    }))

/** Names that stand for no unit of the town ("các cơ quan liên quan") are left out: the owner asks them when the time comes. */
const settled = (task: TaskDraft): TaskDraft => ({ ...task, unmatched: [] })

/** The tasks of the plan by the names that the rest of the demo calls them. */
export type TaskKey =
  | 'articles'
  | 'loudspeakers'
  | 'printing'
  | 'handing-out'
  | 'hanging'
  | 'training'
  | 'settlement'
  | 'visit'
  | 'telling-staff'
  | 'emulation'
  | 'meetings'
  | 'banner-places'
  | 'reporting'

export type Tasks = Readonly<Record<TaskKey, TaskRow>>

export async function findTasks({ db }: Program): Promise<Tasks> {
  const rows = await taskStore(db).listTasks(PLAN, null)
  const nth = (kind: TaskRow['kind'], number: number): TaskRow => {
    const found = rows.filter((row) => row.kind === kind)[number - 1]
    if (!found) throw new Error(`the plan of the demo has no task ${kind} ${number}`)
    return found
  }
  return {
    articles: nth('article', 1),
    loudspeakers: nth('loudspeaker-run', 1),
    printing: nth('distribution', 1),
    'handing-out': nth('distribution', 2),
    hanging: nth('banner', 1),
    training: nth('training-class', 1),
    settlement: nth('settlement', 1),
    visit: nth('field-visit', 1),
    'telling-staff': nth('meeting', 1),
    emulation: nth('emulation', 1),
    meetings: nth('meeting', 2),
    'banner-places': nth('banner', 2),
    reporting: nth('report', 1),
  }
}
