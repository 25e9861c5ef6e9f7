import { INVENTED } from '../features/area/town-day.ts'
import { taskStore } from '../features/plan/task/task.server.ts'
import { day } from '../kernel/day.ts'
import type { Id } from '../kernel/kernel.ts'
import type { Program } from '../server/program.ts'
import { type Act, act, carryOutActs, demoId } from './acts.ts'
import { checklist, type DemoFinding, type DemoInspection, inspections } from './inspections.data.ts'
import { PARENT_PLAN } from './plans.ts'
import { fileNameOf, keepProofs, type Proof } from './proofs.ts'
import { areaId, officerOf, unitId } from './town.ts'

/** Three wards are inspected under the parent plan: recommendations that are closed, overdue, returned and waiting. */
export async function inspect(program: Program): Promise<void> {
  const tasks = await taskStore(program.db).listTasks(PARENT_PLAN, null)
  const task = tasks.find(({ kind }) => kind === 'inspection')
  if (!task) throw new Error('the parent plan of the demo has no inspection')
  const [first] = inspections
  if (!first) throw new Error('the demo inspects nothing')
  const writing = {
    id: VERSION,
    checklist: demoId<'checklist'>('checklist'),
    ...checklist,
    items: [...checklist.items],
  }
  await carryOutActs(program, [
    act(lanOn(first.on), 'inspection.write-checklist', { ...writing, after: null }),
    ...inspections.map((one) => logged(one, task.id)),
  ])
  await showPhotos(program)
  await carryOutActs(
    program,
    inspections.flatMap(({ ward, findings }) => findings.flatMap((one) => answered(ward, one))),
  )
  await carryOutActs(
    program,
    inspections.flatMap(({ ward, findings }) => findings.flatMap((one) => judged(ward, one))),
  )
}

const VERSION = demoId<'checklist-version'>('checklist')
const lanOn = (on: string) => ({ by: officerOf('lan'), on: day(on) })

const logged = ({ ward, on, marks, conclusion, findings }: DemoInspection, task: Id<'task'>): Act =>
  act(lanOn(on), 'inspection.log', {
    work: {
      id: demoId<'work'>(`inspection ${ward}`),
      task,
      unit: unitId('labour'),
      source: 'logged',
      from: day(on),
      to: day(on),
      places: [areaId(ward)],
      quantity: 1,
      measure: 'inspection',
      note: null,
      replaces: null,
    },
    inspection: {
      unit: unitId(ward),
      team: words(`team ${ward}`, 'Nguyễn Mẫu Lan, Tô Mẫu Yến'),
      version: VERSION,
      marks: [...marks],
      conclusion: words(`conclusion ${ward}`, conclusion),
      findings: findings.map(({ key, finding, advice, due }) => ({
        id: findingId(ward, key),
        finding: words(`finding ${ward} ${key}`, finding),
        advice: advice === null ? null : words(`advice ${ward} ${key}`, advice),
        unit: advice === null ? null : unitId(ward),
        due: due === null ? null : day(due),
      })),
    },
  })

const findingId = (ward: string, key: string) => demoId<'finding'>(`finding ${ward} ${key}`)
const words = (name: string, text: string) => ({ personalId: demoId<'personal-text'>(name), text })

async function showPhotos(program: Program) {
  const shown = inspections.flatMap(({ ward, on, findings }) =>
    findings.flatMap(({ key, photo }) =>
      photo === null ? [] : [{ ward, on, key, proof: proofOf(`${ward} ${key}`, photo) }],
    ),
  )
  const files = await keepProofs(
    program,
    shown.map(({ proof }) => proof),
  )
  const acts = shown.map(({ ward, on, key, proof }) => {
    const file = files.get(proof)
    if (!file) throw new Error(`the photo of ${ward} ${key} was not made`)
    const id = demoId<'evidence'>(`photo of ${ward} ${key}`)
    const photo = { id, finding: findingId(ward, key), file, fileName: fileNameOf(proof, `${ward} ${key}`) }
    return act(lanOn(on), 'inspection.add-photo', photo)
  })
  await carryOutActs(program, acts)
}

const proofOf = (seed: string, caption: string): Proof => ({
  kind: 'photo',
  scene: 'banner',
  seed,
  words: INVENTED.toLocaleUpperCase('vi'),
  caption,
})

const answered = (ward: string, { key, answer }: DemoFinding): readonly Act[] =>
  answer === null
    ? []
    : [
        act({ by: officerOf(answer.by), on: day(answer.on) }, 'inspection.answer', {
          id: answerId(ward, key),
          finding: findingId(ward, key),
          answer: words(`answer ${ward} ${key}`, answer.words),
          answeredOn: day(answer.on),
        }),
      ]

const answerId = (ward: string, key: string) => demoId<'finding-answer'>(`answer ${ward} ${key}`)

const judged = (ward: string, { key, judged: review }: DemoFinding): readonly Act[] =>
  review === null
    ? []
    : [
        act(lanOn(review.on), 'inspection.review', {
          finding: findingId(ward, key),
          answer: answerId(ward, key),
          verdict: review.reason === null ? 'closed' : 'returned',
          reason: review.reason === null ? null : words(`review ${ward} ${key}`, review.reason),
        }),
      ]
