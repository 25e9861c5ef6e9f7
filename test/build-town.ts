import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { commands, type CommandType, type ContentOf } from '../src/commands/catalogue.ts'
import { carryOut } from '../src/commands/carry-out.ts'
import type { Asked, Outcome } from '../src/commands/outcome.ts'
import { exampleList } from '../src/features/household/list/household-list.examples.ts'
import { exampleHousehold, exampleInterview } from '../src/features/household/household.examples.ts'
import { exampleScoreTable } from '../src/features/household/score/score-table.examples.ts'
import { reviewSteps } from './town-reviews.ts'
import type { Officer } from '../src/kernel/command.ts'
import { exampleTown } from '../src/kernel/example-town.ts'
import type { Id, Sha256 } from '../src/kernel/kernel.ts'
import { EVERYWHERE } from '../src/kernel/reach.ts'
import type { Clock } from '../src/features/outreach/broadcast/clock.ts'
import { townDayStore } from '../src/features/area/town-day.server.ts'
import { openDb } from '../src/server/db.ts'
import { keepFile } from '../src/server/files/keep-file.ts'
import type { Program } from '../src/server/program.ts'
import { findHeld } from '../src/server/reach.ts'
import { FOUNDER } from '../src/server/signin/first-administrator.ts'
import { setPassword } from '../src/server/signin/password-sign-in.ts'
import { searchPerson } from '../src/features/personal/person-search.server.ts'
import { newcomers, PASSWORD, people } from './people.ts'
import {
  aCommitment,
  aMessage,
  areas,
  draftContent,
  firstMeeting,
  firstWork,
  money,
  inspectionPlan,
  plan,
  planContent,
  planText,
  units,
} from './town-facts.ts'
import { aCertificate, aClass, aLearner } from './town-classes.ts'
import { aPdf, aPhoto, aSound, sha256Of } from './town-files.ts'

const { id } = exampleTown
type Holder = Pick<Program, 'db' | 'database' | 'door' | 'files' | 'dataDir'>

/** Founds the invented town in an empty database, through the door. Its day is that of the examples. */
export async function buildTown(program: Holder): Promise<void> {
  await townDayStore(program.db).setDemoDay(exampleTown.today)
  await layFiles(program)
  await registerFiles(program)
  await found(program)
  await confirmPlan(program)
  await beginWork(program)
  await writeMessages(program)
  await giveMoney(program)
  await writeHouseholds(program)
  await inspect(program)
  await planRuns(program)
  await planClasses(program)
  await fillStores(program)
  await hangBanners(program)
  await askAboutData(program)
  await moveOn(program)
}

/** A command as it arrives: a fresh id unless the same is to be delivered again. */
export const asked = <T extends CommandType>(
  type: T,
  content: ContentOf<T>,
  commandId = randomUUID() as Id<'command'>,
): Asked => ({ id: commandId, type, version: commands[type].version, content })

/** Delivers to the door on the day of the town. */
export async function deliver(
  { door }: Pick<Program, 'door'>,
  officer: Officer,
  batch: readonly Asked[],
): Promise<readonly Outcome[]> {
  const reach = officer === FOUNDER ? EVERYWHERE : (await findHeld(door.db, officer.id)).reach
  return carryOut(door, batch, { officer, reach, today: exampleTown.today })
}

/** A stream of the bytes in one piece. */
export async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The files of the town on the disk of this process; the database of the template knows them already. */
export async function layFiles({ files, dataDir }: Pick<Program, 'files' | 'dataDir'>): Promise<void> {
  for (const bytes of OWN) await files.take(sha256Of(bytes), inOnePiece(bytes))
  for (const { name, bytes } of EXAMPLES) {
    const place = path.join(dataDir, 'files', name.slice(0, 2), name)
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, bytes)
  }
}

const document = Buffer.from(planText)
const photo = aPhoto()
const sound = aSound()
const OWN = [document, photo, sound]
// The examples name their files by letters instead of hashes: these stand under those names.
const EXAMPLES = [
  { name: 'b'.repeat(64) as Sha256, bytes: document, mediaType: 'text/plain' },
  { name: 'c'.repeat(64) as Sha256, bytes: aPhoto(2), mediaType: 'image/jpeg' },
  { name: 'd'.repeat(64) as Sha256, bytes: aPdf(), mediaType: 'application/pdf' },
  { name: 'e'.repeat(64) as Sha256, bytes: aSound(2), mediaType: 'audio/wav' },
]

async function registerFiles(program: Holder) {
  for (const bytes of OWN) await keepFile(program, sha256Of(bytes), inOnePiece(bytes))
  for (const { name, bytes, mediaType } of EXAMPLES)
    await sql`insert into stored_file (sha256, bytes, media_type) values (${name}, ${bytes.length}, ${mediaType})`.execute(
      program.db,
    )
}

async function found(program: Holder) {
  await accepted(program, FOUNDER, [
    asked('area.add', { areas: [...areas], reason: null }),
    ...units.map((unit) => asked('staff.add-unit', unit)),
    ...newcomers.map((newcomer) => asked('staff.add-officer', newcomer)),
  ])
  await accepted(program, people.lan, [asked('staff.give-right', rightInWard)])
  await Promise.all(newcomers.map((newcomer) => setPassword(program.db, newcomer.id, PASSWORD)))
}

/** Beside what he reads of the whole city; it is there to be ended. */
const rightInWard = {
  ...commands['staff.give-right'].example(exampleTown),
  id: id<'officer-right'>('right'),
  officer: people.minh.id,
}

async function confirmPlan(program: Holder) {
  const file = { file: sha256Of(document), fileName: 'ke-hoach-45.txt' }
  const draft = id<'plan-draft'>('plan')
  const inspected = id<'plan-draft'>('inspection-plan')
  const otherDraft = id<'plan-draft'>('draft')
  await accepted(program, people.lan, [
    asked('plan.start-draft', { id: draft, ...file }),
    asked('plan.save-draft', { id: draft, version: 1, content: planContent }),
    asked('plan.confirm', { id: plan, draft, version: 2 }),
    asked('plan.start-draft', { id: inspected, ...file }),
    asked('plan.save-draft', { id: inspected, version: 1, content: inspectionPlan }),
    asked('plan.confirm', { id: id<'plan'>('inspection-plan'), draft: inspected, version: 2 }),
    asked('plan.start-draft', { id: otherDraft, ...file }),
    asked('plan.save-draft', { id: otherDraft, version: 1, content: draftContent }),
  ])
}

async function beginWork(program: Holder) {
  const evidence = { id: id<'evidence'>('photo'), work: firstWork.id, file: sha256Of(photo), fileName: 'hop.jpg' }
  await accepted(program, people.hung, [
    asked('outreach.log-meeting', { work: firstWork, meeting: firstMeeting }),
    asked('plan.add-evidence', { ...evidence, caption: null }),
  ])
  const example = commands['report.start'].example(exampleTown)
  const report = { ...example, id: id<'report'>('report') }
  const print = { id: id<'report-print'>('print'), report: report.id, version: 1 }
  await accepted(program, people.lan, [asked('report.start', report)])
  await accepted(program, people.lan, [asked('report.print', print)])
}

async function writeMessages(program: Holder) {
  const { hung, lan } = people
  const example = commands['outreach.record-consent'].example(exampleTown)
  const person = { personalId: id<'personal-text'>('consent'), text: 'Nguyễn Mẫu Hoa' }
  const consent = { ...example, id: id<'consent'>('consent'), person }
  const recording = { ...commands['outreach.add-recording'].example(exampleTown), id: id<'evidence'>('recording') }
  await accepted(program, hung, [
    asked('outreach.write-message', aMessage('message')),
    asked('outreach.write-message', aMessage('message-in-use')),
    asked('outreach.write-message', { ...aMessage('story'), kind: 'exemplary-person' }),
    asked('outreach.record-consent', consent),
    asked('outreach.add-recording', { ...recording, file: sha256Of(sound) }),
  ])
  const inUse = { message: id<'message'>('message-in-use'), version: id<'message-version'>('message-in-use') }
  await accepted(program, lan, [asked('outreach.approve-message', inUse)])
}

async function giveMoney(program: Holder) {
  const { lan, bich } = people
  const contract = commands['budget.add-paper'].example(exampleTown)
  await accepted(program, lan, [
    asked('budget.add-funding', money.funding),
    asked('budget.save-code', money.code),
    asked('budget.save-norm', money.norm),
    asked('budget.save-expense-kind', money.car),
    asked('budget.add-line', money.line),
    asked('budget.commit', aCommitment('commitment')),
    asked('budget.add-line', money.advancedLine),
    asked('budget.commit', { ...aCommitment('advanced'), line: money.advancedLine.id, amount: 1_000_000 }),
    asked('budget.advance', money.advance),
    asked('budget.add-paper', { ...contract, id: id<'evidence'>('contract'), paper: id<'dossier-paper'>('contract') }),
  ])
  await accepted(program, bich, [asked('budget.commit', aCommitment('asked'))])
}

/** A round in the ward, with one household that answered; a value of a standard and a table of points that wait. */
async function writeHouseholds(program: Holder) {
  const round = { ...commands['household.start-round'].example(exampleTown), id: id<'review-round'>('round') }
  const value = {
    ...commands['household.enter-standard-value'].example(exampleTown),
    id: id<'standard-value'>('value'),
  }
  await accepted(program, people.lan, [asked('household.start-round', round)])
  await accepted(program, people.hung, [
    asked('household.write-household', exampleHousehold(exampleTown, 'household')),
    asked('household.write-household', exampleHousehold(exampleTown, 'household-not-asked')),
    asked('household.record-interview', exampleInterview(exampleTown, 'household')),
    asked('household.take-list', earlierList()),
    asked('household.enter-standard-value', value),
    asked('household.enter-score-table', exampleScoreTable(exampleTown, 'score-table')),
  ])
  const { ofOwner, ofWard } = reviewSteps()
  await accepted(program, people.lan, askedAll(ofOwner))
  await accepted(program, people.hung, askedAll(ofWard))
}

/** The list of 2021, from before the register: it has a household that the register knows. */
function earlierList() {
  const { list, households } = exampleList(exampleTown, 2021, { list: 'list', household: 'household' })
  return { list, households: households.map((one) => ({ ...one, written: null })) }
}

const askedAll = (steps: ReturnType<typeof reviewSteps>['ofWard']) =>
  steps.map(([type, content]) => asked(type, content))

/** A woman asks to have her data erased; a list went to the wrong office. */
async function askAboutData(program: Holder) {
  const request = id<'data-request'>('request')
  const subject = { personalId: id<'data-subject'>('request'), name: 'Mai Thị Mẫu', phone: '0900 000 032' }
  const breach = { ...commands['personal.notice-breach'].example(exampleTown), id: id<'data-breach'>('breach') }
  const what = { personalId: id<'personal-text'>('breach'), text: 'Danh sách hộ gửi nhầm cho đơn vị khác' }
  await accepted(program, people.an, [
    asked('personal.open-request', { id: request, kind: 'erase', subject, receivedOn: exampleTown.today }),
    asked('personal.notice-breach', { ...breach, what }),
  ])
  await searchPerson(openDb(program.database.owner), program.door.surroundings.personalKeys, request)
}

/** An inspection with two findings: one waits for the ward, the other was answered. */
async function inspect(program: Holder) {
  const { lan, hung } = people
  const example = commands['inspection.log'].example(exampleTown)
  const [found] = example.inspection.findings
  if (!found) throw new Error('the example of an inspection finds nothing')
  const words = (name: string, text: string) => ({ personalId: id<'personal-text'>(name), text })
  const finding = (name: string) => ({
    ...found,
    id: id<'finding'>(name),
    finding: words(name, 'Chưa có danh sách ký nhận'),
    advice: words(`${name} advice`, 'Lập danh sách ký nhận'),
  })
  const inspection = {
    ...example.inspection,
    team: words('inspection team', 'Trần Mẫu Lan'),
    conclusion: null,
    findings: [finding('finding'), finding('answered-finding')],
  }
  const checklist = commands['inspection.write-checklist'].example(exampleTown)
  const version = id<'checklist-version'>('checklist')
  await accepted(program, lan, [
    asked('inspection.write-checklist', { ...checklist, id: version, checklist: id<'checklist'>('checklist') }),
    asked('inspection.log', { work: { ...example.work, id: id<'work'>('inspection') }, inspection }),
    asked('report.set-date', {
      ...commands['report.set-date'].example(exampleTown),
      id: id<'reporting-date'>('reporting-date'),
    }),
    asked('report.set-indicator', {
      ...commands['report.set-indicator'].example(exampleTown),
      id: id<'indicator'>('indicator'),
    }),
    asked('report.tell-indicator', {
      ...commands['report.tell-indicator'].example(exampleTown),
      id: id<'indicator-value'>('indicator-value'),
      area: exampleTown.id<'area'>('city'),
    }),
    asked('report.prove-indicator', {
      ...commands['report.prove-indicator'].example(exampleTown),
      id: id<'evidence'>('indicator-proof'),
      file: sha256Of(photo),
    }),
    asked('calendar.announce', {
      ...commands['calendar.announce'].example(exampleTown),
      id: id<'announced-event'>('event'),
    }),
    asked('inspection.add-photo', {
      ...commands['inspection.add-photo'].example(exampleTown),
      id: id<'evidence'>('finding-photo'),
      file: sha256Of(photo),
    }),
  ])
  await accepted(program, hung, [
    asked('inspection.answer', {
      id: id<'finding-answer'>('finding-answer'),
      finding: id<'finding'>('answered-finding'),
      answer: words('finding answer', 'Đã lập danh sách'),
      answeredOn: exampleTown.today,
    }),
  ])
}

/** A car, a rule of quiet and one planned run: nothing that counts. */
async function planRuns(program: Holder) {
  const car = commands['outreach.add-loudspeaker'].example(exampleTown)
  const rule = commands['outreach.add-quiet-rule'].example(exampleTown)
  const planned = commands['outreach.plan-slots'].example(exampleTown)
  const slots = planned.slots.map((slot) => ({ ...slot, id: id<'broadcast-slot'>('slot') }))
  const ofCentre = { ...car, id: id<'loudspeaker'>('car'), unit: id<'unit'>('centre') }
  await accepted(program, people.bich, [asked('outreach.add-loudspeaker', ofCentre)])
  await accepted(program, people.lan, [
    asked('outreach.add-quiet-rule', { ...rule, id: id<'quiet-rule'>('rule') }),
    asked('outreach.plan-slots', {
      ...planned,
      slots: slots.map((slot) => ({ ...slot, from: '06:30' as Clock, to: '06:50' as Clock })),
    }),
  ])
}

async function planClasses(program: Holder) {
  const { hung, lan, thu } = people
  const list = (name: string, unit: string, learners: readonly ReturnType<typeof aLearner>[]) =>
    asked('training.propose-learners', { class: id<'class'>(name), unit: id<'unit'>(unit), learners: [...learners] })
  await accepted(
    program,
    lan,
    ['class', 'class-attended', 'class-of-twins'].map((name) => asked('training.write-class', aClass(name))),
  )
  await accepted(program, hung, [
    list('class', 'ward-office', [aLearner('learner'), aLearner('other-learner', 'Lý Mẫu Bảo')]),
    list('class-attended', 'ward-office', [aLearner('comer'), aLearner('other-comer', 'Lý Mẫu Bảo')]),
    list('class-of-twins', 'ward-office', [aLearner('twin')]),
  ])
  await accepted(program, thu, [list('class-of-twins', 'second-ward-office', [aLearner('other-twin')])])
  const sheet = commands['training.record-attendance'].example(exampleTown)
  const extras = commands['training.choose-extras'].example(exampleTown)
  const issue = commands['training.issue-certificates'].example(exampleTown)
  const attended = { class: id<'class'>('class-attended'), session: id<'session'>('class-attended'), absent: [] }
  await accepted(program, lan, [
    asked('training.record-attendance', { ...sheet, ...attended, id: id<'attendance'>('attendance') }),
    asked('training.choose-extras', { ...extras, class: attended.class }),
    asked('training.issue-certificates', { ...issue, certificates: [aCertificate('certificate', 'comer')] }),
    asked('training.write-exam', {
      ...commands['training.write-exam'].example(exampleTown),
      id: id<'exam'>('exam'),
      class: attended.class,
    }),
    asked('training.set-practice', {
      ...commands['training.set-practice'].example(exampleTown),
      id: id<'practice-setting'>('setting'),
      class: id<'class'>('class-attended'),
    }),
    asked('training.answer-case', {
      ...commands['training.answer-case'].example(exampleTown),
      id: id<'practice-answer'>('answer'),
      learner: id<'learner'>('comer'),
    }),
  ])
}

/** Leaflets came from the printer into the office's store; a ward has some of them. */
async function fillStores(program: Holder) {
  const material = id<'material'>('material')
  const office = { at: 'store' as const, unit: id<'unit'>('office') }
  const moved = { material, on: exampleTown.today, note: null }
  await accepted(program, people.lan, [
    asked('outreach.order-material', { ...commands['outreach.order-material'].example(exampleTown), id: material }),
    asked('outreach.order-material', {
      ...commands['outreach.order-material'].example(exampleTown),
      id: id<'material'>('material-unmoved'),
      plan: id<'plan'>('inspection-plan'),
      version: null,
    }),
    asked('outreach.move-stock', {
      ...moved,
      id: id<'stock-movement'>('delivered'),
      from: { at: 'printer', unit: null },
      to: office,
      amount: 3000,
    }),
    asked('outreach.move-stock', {
      ...moved,
      id: id<'stock-movement'>('to-ward'),
      from: office,
      to: { at: 'store', unit: id<'unit'>('ward-office') },
      amount: 500,
    }),
  ])
}

/** A place and two designs under the older plan; one was let hang, and hangs. */
async function hangBanners(program: Holder) {
  const design = commands['outreach.design-banner'].example(exampleTown)
  const site = { ...commands['outreach.offer-site'].example(exampleTown), id: id<'banner-site'>('site') }
  const banner = id<'banner'>('banner')
  const { work, hanging } = commands['outreach.hang-banner'].example(exampleTown)
  await accepted(program, people.hung, [
    asked('outreach.offer-site', { ...site, photo: sha256Of(photo) }),
    asked('outreach.design-banner', { ...design, id: banner }),
    asked('outreach.design-banner', { ...design, id: id<'banner'>('waiting-banner') }),
  ])
  await accepted(program, people.lan, [asked('outreach.approve-banner', { banner })])
  await accepted(program, people.hung, [
    asked('outreach.hang-banner', { work: { ...work, id: id<'work'>('hung') }, hanging }),
  ])
}

/** What a ward registered under the older plan, and a commendation. */
async function moveOn(program: Holder) {
  const { work, registration } = commands['outreach.register'].example(exampleTown)
  const commendation = commands['outreach.commend'].example(exampleTown)
  const words = (name: string) => ({ personalId: id<'personal-text'>(name), text: 'Khu phố 1' })
  await accepted(program, people.hung, [
    asked('outreach.register', {
      work: { ...work, id: id<'work'>('registration') },
      registration: { ...registration, pledge: words('pledge') },
    }),
  ])
  await accepted(program, people.lan, [
    asked('outreach.commend', {
      ...commendation,
      id: id<'commendation'>('commendation'),
      whom: words('whom'),
      reason: words('reason'),
    }),
  ])
}

async function accepted(program: Holder, officer: Officer, batch: readonly Asked[]) {
  const outcomes = await deliver(program, officer, batch)
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused')
  if (refused.length > 0) throw new Error(`the town could not be built: ${JSON.stringify(refused)}`)
}
