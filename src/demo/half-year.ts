import type { Verdict } from '../features/plan/work/work.ts'
import { day, type LocalDate } from '../kernel/day.ts'
import type { Id, Sha256 } from '../kernel/kernel.ts'
import type { Program } from '../server/program.ts'
import { type Act, act, carryOutActs, demoId, type Moment } from './acts.ts'
import { cityWorks } from './city-works.ts'
import type { Tasks } from './plans.ts'
import { logged } from './logging.ts'
import { fileNameOf, keepProofs, type Proof } from './proofs.ts'
import { corrections, returned, withdrawn } from './rhythm.data.ts'
import type { StoryWork } from './story.ts'
import { officerOf, unitId } from './town.ts'
import { wardWorks } from './ward-works.ts'

/** Half a year of work and the files that show it. */
export type HalfYear = { readonly works: readonly StoryWork[]; readonly files: ReadonlyMap<Proof, Sha256> }

/** The work as the story tells it; its pictures are drawn and kept. */
export async function prepareHalfYear(program: Program): Promise<HalfYear> {
  const works = [...wardWorks(), ...cityWorks()]
  const proofs = works.flatMap(({ proof }) => (proof ? [proof] : []))
  return { works, files: await keepProofs(program, proofs) }
}

type Story = HalfYear & { readonly tasks: Tasks }
type Between = { readonly after: LocalDate; readonly until: LocalDate }

/** What was written down after one day and until another, and what became of it by then. */
export async function tellHalfYear(program: Program, story: Story, { after, until }: Between) {
  const { works } = story
  const arriving = works.filter(({ on }) => after < on && on <= until)
  const noticed = corrections.filter(({ on }) => after < day(on) && day(on) <= until)
  await carryOutActs(
    program,
    arriving.flatMap((work) => writeDown(work, story)),
  )
  await carryOutActs(program, [...takeBack(arriving), ...sendBack(arriving), ...confirm(arriving)])
  await carryOutActs(program, noticed.flatMap(handBack))
  await carryOutActs(
    program,
    noticed.map((correction) => correct(correction, story)),
  )
  await carryOutActs(program, noticed.map(confirmCorrected))
}

function writeDown(work: StoryWork, { tasks, files }: Story): readonly Act[] {
  const moment = { by: officerOf(work.by), on: work.on }
  const logging = logged(moment, work, { ...recordOf(work, tasks), id: workId(work.key), replaces: null })
  if (!work.proof) return [logging]
  const file = files.get(work.proof)
  if (!file) throw new Error(`the file that shows ${work.key} was not made`)
  const caption = work.proof.kind === 'photo' ? personal(`caption ${work.key}`, work.proof.caption) : null
  const evidence = { id: demoId<'evidence'>(`evidence ${work.key}`), work: workId(work.key), file, caption }
  return [logging, act(moment, 'plan.add-evidence', { ...evidence, fileName: fileNameOf(work.proof, work.key) })]
}

const recordOf = ({ key, task, unit, source, from, to, places, quantity, measure, note }: StoryWork, tasks: Tasks) => ({
  task: tasks[task].id,
  unit: unitId(unit),
  source,
  from,
  to,
  places: [...places],
  quantity,
  measure,
  note: note === null ? null : personal(`note ${key}`, note),
})

type Correction = (typeof corrections)[number]

/** What the owner confirmed is the unit's to correct once it was returned. */
const handBack = ({ work: key, on, why }: Correction) =>
  isReturned(key)
    ? []
    : [
        judge({ by: officerOf('lan'), on: day(on) }, 'returned', {
          key: `handed back ${key}`,
          work: workId(key),
          reason: why,
          replaces: demoId<'work-verdict'>(`verdict ${key}`),
        }),
      ]

function correct({ work: key, on, quantity, why }: Correction, story: Story) {
  const work = story.works.find((one) => one.key === key)
  if (!work) throw new Error(`the demo corrects ${key}, which was never written`)
  return logged({ by: officerOf(work.by), on: day(on) }, work, {
    ...recordOf(work, story.tasks),
    id: correctedId(key),
    quantity,
    note: personal(`why ${key}`, why),
    replaces: workId(key),
  })
}

/** Records from this day on still wait for the owner on the day of the demo. */
const WAITING_FROM = day('2024-09-06')

const takeBack = (works: readonly StoryWork[]) =>
  works
    .filter(({ key }) => isWithdrawn(key))
    .map(({ key, by, on }) => judge({ by: officerOf(by), on }, 'withdrawn', { key, work: workId(key), ...FIRST }))

const sendBack = (works: readonly StoryWork[]) =>
  works.flatMap(({ key, on }) => {
    const reason = returned.find(({ work }) => work === key)?.reason
    return reason
      ? [judge({ by: officerOf('lan'), on }, 'returned', { key, work: workId(key), reason, replaces: null })]
      : []
  })

const confirm = (works: readonly StoryWork[]) =>
  works
    .filter(({ key, on }) => !isReturned(key) && !isWithdrawn(key) && on < WAITING_FROM)
    .map(({ key, on }) => judge({ by: officerOf('lan'), on }, 'confirmed', { key, work: workId(key), ...FIRST }))

const confirmCorrected = ({ work: key, on }: Correction) =>
  judge({ by: officerOf('lan'), on: day(on) }, 'confirmed', {
    key: `corrected ${key}`,
    work: correctedId(key),
    ...FIRST,
  })

type Judged = {
  readonly key: string
  readonly work: Id<'work'>
  readonly reason: string | null
  /** The verdict before; null: the first. */
  readonly replaces: Id<'work-verdict'> | null
}

const judge = (moment: Moment, verdict: Verdict, { key, work, reason, replaces }: Judged) =>
  act(moment, 'plan.judge-work', {
    id: demoId<'work-verdict'>(`verdict ${key}`),
    work,
    verdict,
    reason: reason === null ? null : personal(`reason ${key}`, reason),
    replaces,
  })

const FIRST = { reason: null, replaces: null }

const workId = (key: string) => demoId<'work'>(`work ${key}`)

const correctedId = (key: string) => demoId<'work'>(`corrected ${key}`)

const personal = (name: string, text: string) => ({ personalId: demoId<'personal-text'>(name), text })

const isReturned = (key: string) => returned.some(({ work }) => work === key)

const isWithdrawn = (key: string) => withdrawn.some((work) => work === key)
