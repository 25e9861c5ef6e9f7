import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { commands } from '../../commands/catalogue.ts'
import { addDays, day } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Id } from '../../kernel/kernel.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../test/town.ts'
import { signInAs } from '../../../test/office-hours.ts'
import { readDocx } from '../../../test/read-back.ts'
import { aClass, aLearner } from '../../../test/town-classes.ts'
import { movedSince } from './training.rules.ts'

const { id, today } = exampleTown
const of = { class: id<'class'>('class') }
const closing = commands['training.close-class'].example(exampleTown)
const sheet = commands['training.record-attendance'].example(exampleTown)
const open = ({ read, lan }: InTown, name = 'class') => read(lan, 'training.class', { class: id<'class'>(name) })
const next = (change: Partial<ReturnType<typeof aClass>> = {}) => ({
  ...aClass('class'),
  id: newId<'class-version'>(),
  speakers: [],
  sessions: aClass('class').sessions.map((session) => ({ ...session, speakers: [] })),
  after: id<'class-version'>('class'),
  ...change,
})

test(
  'a class goes from its plan by its list and its attendance into the figure of its task, with its sheet',
  inTown(async (town) => {
    const { hung, lan, send } = town
    const written = { ...aClass('my-class'), after: null }
    assert.deepEqual(await send(lan, 'training.write-class', written), accepted)
    const list = {
      class: written.class,
      unit: id<'unit'>('ward-office'),
      learners: [aLearner('mine'), aLearner('mine too', 'Vũ Mẫu Nga')],
    }
    assert.deepEqual(await send(hung, 'training.propose-learners', list), accepted)
    const attendance = {
      ...sheet,
      class: written.class,
      session: id<'session'>('my-class'),
      absent: [id<'learner'>('mine')],
    }
    assert.deepEqual(await send(lan, 'training.record-attendance', attendance), accepted)
    const work = { ...closing.work, quantity: 1 }
    assert.deepEqual(await send(lan, 'training.close-class', { ...closing, class: written.class, work }), accepted)
    const figure = await town.figure({ task: id('training') })
    assert.equal(figure.records, 1)
    assert.equal(figure.quantities[0]?.quantity, 1)
    const page = await open(town, 'my-class')
    assert.equal(page?.class.state, 'held')
    assert.equal(page?.evidence.length, 1)
    assert.equal(page?.class.speakers[0]?.name, 'Phan Mẫu Giảng')
  }),
)

test(
  'a class that is closed wrongly leaves nothing behind',
  inTown(async (town) => {
    const { lan, send } = town
    const wrong = { ...closing, work: { ...closing.work, quantity: 3 } }
    assert.deepEqual(await send(lan, 'training.close-class', wrong), refused('quantity-not-counted'))
    const unsent = { ...closing, sheets: closing.sheets.map((one) => ({ ...one, file: '9'.repeat(64) as never })) }
    assert.deepEqual(await send(lan, 'training.close-class', unsent), refused('file-not-sent'))
    assert.deepEqual(await send(lan, 'training.close-class', { ...closing, ...of }), refused('attendance-missing'))
    const other = { ...closing, work: { ...closing.work, replaces: newId<'work'>() } }
    assert.deepEqual(await send(lan, 'training.close-class', other), refused('already-corrected'))
    assert.equal((await town.figure({ task: id('training') })).records, 0)
    assert.equal((await open(town, 'class-attended'))?.class.state, 'planned')
  }),
)

test(
  'a class closed twice at once counts once',
  inTown(async (town) => {
    const close = (n: number) => ({
      ...closing,
      work: { ...closing.work, id: newId<'work'>() },
      sheets: closing.sheets.map((one) => ({ ...one, id: newId<'evidence'>(), fileName: `ky-ten-${n}.pdf` })),
    })
    const answers = await Promise.all([1, 2].map((n) => town.send(town.lan, 'training.close-class', close(n))))
    assert.deepEqual(answers.map(({ outcome }) => outcome).toSorted(), ['accepted', 'refused'])
    assert.equal((await town.figure({ task: id('training') })).records, 1)
  }),
)

test(
  'a class before the plan was issued, or outside its unit’s area, is not written: it could never be closed',
  inTown(async ({ lan, send }) => {
    const sessions = aClass('class').sessions.map((session) => ({ ...session, on: day('2023-10-10'), speakers: [] }))
    const early = await send(lan, 'training.write-class', next({ sessions }))
    assert.deepEqual(early, refused('work-before-plan'))
  }),
)

test(
  'a class whose record is returned is open again; closing it anew corrects that record',
  inTown(async (town) => {
    const { lan, send } = town
    assert.deepEqual(await send(lan, 'training.close-class', closing), accepted)
    const again = { ...closing, work: { ...closing.work, id: newId<'work'>() }, sheets: [] }
    assert.deepEqual(await send(lan, 'training.close-class', again), refused('class-held-already'))
    const reason = { personalId: newId<'personal-text'>(), text: 'Thiếu chữ ký' }
    const verdict = {
      id: newId<'work-verdict'>(),
      work: closing.work.id,
      verdict: 'returned' as const,
      reason,
      replaces: null,
    }
    assert.deepEqual(await send(lan, 'plan.judge-work', verdict), accepted)
    const page = await open(town, 'class-attended')
    assert.equal(page?.class.state, 'planned')
    const corrected = {
      ...sheet,
      class: closing.class,
      session: id<'session'>('class-attended'),
      id: newId<'attendance'>(),
      absent: [id<'learner'>('comer')],
      replaces: id<'attendance'>('attendance'),
    }
    assert.deepEqual(await send(lan, 'training.record-attendance', corrected), accepted)
    const work = { ...again.work, quantity: 1, replaces: closing.work.id }
    assert.deepEqual(await send(lan, 'training.close-class', { ...again, work }), accepted)
    const figure = await town.figure({ task: id('training') })
    assert.equal(figure.quantities[0]?.quantity, 1)
    assert.equal((await open(town, 'class-attended'))?.closing?.work, work.id)
  }),
)

test(
  'one person sent by two units is told, and the attendance waits for the decision',
  inTown(async (town) => {
    const { lan, send } = town
    const twins = {
      ...sheet,
      class: id<'class'>('class-of-twins'),
      session: id<'session'>('class-of-twins'),
      absent: [],
    }
    assert.deepEqual(await send(lan, 'training.record-attendance', twins), refused('doubles-undecided'))
    const strangers = { learner: id<'learner'>('twin'), other: id<'learner'>('learner') }
    assert.deepEqual(await send(lan, 'training.tell-learners-apart', strangers), refused('learners-not-alike'))
    assert.deepEqual(await send(lan, 'training.take-learner-off', { learner: id<'learner'>('other-twin') }), accepted)
    assert.deepEqual(await send(lan, 'training.record-attendance', twins), accepted)
    const [left] = (await open(town, 'class-of-twins'))?.learners ?? []
    assert.equal(left?.id, id('twin'))
    assert.deepEqual(
      await send(lan, 'training.take-learner-off', { learner: id<'learner'>('twin') }),
      refused('learner-came-already'),
    )
  }),
)

test(
  'two units whose people are two people keep both',
  inTown(async (town) => {
    const { lan, send } = town
    const two = { learner: id<'learner'>('twin'), other: id<'learner'>('other-twin') }
    assert.deepEqual(await send(lan, 'training.tell-learners-apart', two), accepted)
    const twins = {
      ...sheet,
      class: id<'class'>('class-of-twins'),
      session: id<'session'>('class-of-twins'),
      absent: [],
    }
    assert.deepEqual(await send(lan, 'training.record-attendance', twins), accepted)
  }),
)

test(
  'a unit sees and writes its own people only; who holds the class sees all',
  inTown(async (town) => {
    const { hung, thu, read, send } = town
    const asked = { class: id<'class'>('class-of-twins') }
    assert.deepEqual(
      (await read(hung, 'training.class', asked))?.learners.map((one) => one.id),
      [id('twin')],
    )
    assert.equal((await open(town, 'class-of-twins'))?.learners.length, 2)
    const list = { ...of, unit: id<'unit'>('ward-office'), learners: [aLearner('foreign', 'Mai Mẫu Lan')] }
    assert.deepEqual(await send(thu, 'training.propose-learners', list), refused('list-not-yours'))
    assert.deepEqual(await send(hung, 'training.propose-learners', list), accepted)
    const again = { ...list, learners: [aLearner('again', 'MAI MẪU LAN')] }
    assert.deepEqual(await send(hung, 'training.propose-learners', again), refused('learner-listed-already'))
  }),
)

test(
  'a class is changed after its last version, keeps what was held, and is not changed once cancelled',
  inTown(async (town) => {
    const { hung, lan, send } = town
    assert.deepEqual(await send(hung, 'training.write-class', next()), refused('class-not-yours'))
    const first = next({ venue: 'Nhà văn hóa' })
    assert.deepEqual(await send(lan, 'training.write-class', first), accepted)
    assert.deepEqual(await send(lan, 'training.write-class', next()), refused('class-changed-meanwhile'))
    assert.deepEqual(await send(lan, 'training.record-attendance', sheet), accepted)
    const moved = first.sessions.map((session) => ({ ...session, on: addDays(today, 3) }))
    const later = next({ after: first.id, sessions: moved })
    assert.deepEqual(await send(lan, 'training.write-class', later), refused('session-held-already'))
    const reason = (text: string) => ({ personalId: newId<'personal-text'>(), text })
    assert.deepEqual(
      await send(lan, 'training.cancel-class', { ...of, reason: reason(' ') }),
      refused('cancellation-reason-missing'),
    )
    assert.deepEqual(await send(lan, 'training.cancel-class', { ...of, reason: reason('Mưa lũ') }), accepted)
    assert.deepEqual(await send(lan, 'training.write-class', next({ after: first.id })), refused('class-cancelled'))
  }),
)

test(
  'attendance is of a session that was held, of people on the list, once',
  inTown(async ({ hung, lan, send }) => {
    const coming = next({ sessions: next().sessions.map((session) => ({ ...session, on: addDays(today, 1) })) })
    const unknown = { ...sheet, session: newId<'session'>() }
    assert.deepEqual(await send(lan, 'training.record-attendance', unknown), refused('session-unknown'))
    assert.deepEqual(await send(hung, 'training.record-attendance', sheet), refused('class-not-yours'))
    const stranger = { ...sheet, absent: [id<'learner'>('comer')] }
    assert.deepEqual(await send(lan, 'training.record-attendance', stranger), refused('learner-unknown'))
    assert.deepEqual(await send(lan, 'training.write-class', coming), accepted)
    assert.deepEqual(await send(lan, 'training.record-attendance', sheet), refused('session-in-future'))
    const back = next({ after: coming.id })
    assert.deepEqual(await send(lan, 'training.write-class', back), accepted)
    assert.deepEqual(await send(lan, 'training.record-attendance', sheet), accepted)
    const twice = { ...sheet, id: newId<'attendance'>() }
    assert.deepEqual(await send(lan, 'training.record-attendance', twice), refused('attendance-changed-meanwhile'))
  }),
)

test(
  'a class is for a task of its kind, by a unit that has the task',
  inTown(async ({ hung, lan, send }) => {
    const other = aClass('other')
    const meeting = { ...other, task: id<'task'>('meetings') }
    assert.deepEqual(await send(lan, 'training.write-class', meeting), refused('task-of-other-kind'))
    const ward = { ...other, unit: id<'unit'>('ward-office') }
    assert.deepEqual(await send(hung, 'training.write-class', ward), refused('unit-not-doer'))
    assert.deepEqual(await send(hung, 'training.write-class', other), refused('class-not-yours'))
    const nowhere: Id<'task'> = newId()
    assert.deepEqual(await send(lan, 'training.write-class', { ...other, task: nowhere }), refused('task-unknown'))
  }),
)

test(
  'names of learners leave with their person, and the numbers stay',
  inTown(async (town) => {
    const { db } = town
    await sql`delete from learner_person`.execute(db)
    const page = await open(town)
    assert.deepEqual(
      page?.learners.map(({ name }) => name),
      ['–', '–'],
    )
  }),
)

test(
  'a number alone neither counts a class beside its attendance nor corrects the record of a class',
  inTown(async (town) => {
    const { lan, send } = town
    const byHand = { ...closing.work, id: newId<'work'>(), quantity: 90 }
    assert.deepEqual(await send(lan, 'plan.log-work', byHand), refused('counted-by-class'))
    assert.deepEqual(await send(lan, 'training.close-class', closing), accepted)
    const corrected = { ...byHand, replaces: closing.work.id }
    assert.deepEqual(await send(lan, 'plan.log-work', corrected), refused('counted-by-class'))
    const dayBefore = { ...byHand, from: addDays(today, -1), to: addDays(today, -1) }
    assert.deepEqual(await send(lan, 'plan.log-work', dayBefore), accepted)
    const figure = await town.figure({ task: id('training') })
    assert.deepEqual([figure.records, figure.quantities[0]?.quantity], [2, closing.work.quantity + 90])
  }),
)

test(
  'somebody who is listed after the attendance counts when the corrected sheet says that he came',
  inTown(async (town) => {
    const { lan, send } = town
    const late = aLearner('late', 'Vũ Mẫu Nga')
    const list = { class: closing.class, unit: id<'unit'>('ward-office'), learners: [late] }
    assert.deepEqual(await send(lan, 'training.propose-learners', list), accepted)
    const first = {
      ...sheet,
      id: newId<'attendance'>(),
      class: closing.class,
      session: id<'session'>('class-attended'),
      absent: [],
      replaces: id<'attendance'>('attendance'),
    }
    assert.deepEqual(await send(lan, 'training.record-attendance', first), accepted)
    assert.equal((await open(town, 'class-attended'))?.attendance[0]?.present.length, 2)
    const second = { ...first, id: newId<'attendance'>(), came: [late.id], replaces: first.id }
    assert.deepEqual(await send(lan, 'training.record-attendance', second), accepted)
    assert.equal((await open(town, 'class-attended'))?.attendance[0]?.present.length, 3)
    const unknown = { ...second, id: newId<'attendance'>(), came: [newId<'learner'>()], replaces: second.id }
    assert.deepEqual(await send(lan, 'training.record-attendance', unknown), refused('learner-unknown'))
  }),
)

test(
  'the host of a field visit is a name that can be erased; the kept command holds only its reference',
  inTown(async (town) => {
    const { lan, send } = town
    const host = { personalId: newId<'personal-text'>(), text: 'Hộ bà Trần Mẫu Sen' }
    const version = next({ host })
    assert.deepEqual(await send(lan, 'training.write-class', version), accepted)
    assert.equal((await open(town))?.class.host, 'Hộ bà Trần Mẫu Sen')
    await sql`delete from personal_text where id = ${host.personalId}`.execute(town.db)
    assert.equal((await open(town))?.class.host, null)
    const { rows } = await sql<{ readonly content: unknown }>`
      select content from kept_command where content->>'id' = ${version.id}`.execute(town.db)
    assert.ok(rows.length === 1 && !JSON.stringify(rows).includes('Mẫu Sen'))
  }),
)

test(
  'a class that moves after its invitations were printed says so, and the new invitation replaces the old one',
  inTown(async ({ lan, thu, send, read, app }) => {
    const invited = { class: id<'class'>('class'), version: id<'class-version'>('class') }
    assert.deepEqual(await send(thu, 'training.tell-invitations', invited), refused('class-not-yours'))
    assert.deepEqual(await send(lan, 'training.tell-invitations', invited), accepted)
    assert.deepEqual(await send(lan, 'training.tell-invitations', invited), accepted)
    const before = await read(lan, 'training.class', { class: invited.class })
    assert.equal(before?.class.state, 'invited')
    assert.equal(before && movedSince(before.class), null)

    const later = next()
    const sessions = later.sessions.map((one) => ({ ...one, from: '13:30', to: '16:30' }))
    assert.deepEqual(await send(lan, 'training.write-class', { ...later, sessions }), accepted)
    const moved = await read(lan, 'training.class', { class: invited.class })
    assert.equal(moved && movedSince(moved.class)?.on, exampleTown.today)
    assert.deepEqual(await send(lan, 'training.tell-invitations', invited), refused('class-changed-meanwhile'))
    assert.deepEqual(await send(lan, 'training.tell-invitations', { ...invited, version: later.id }), accepted)
    const again = await read(lan, 'training.class', { class: invited.class })
    assert.equal(again && movedSince(again.class), null)

    const served = await app()
    const cookies = await signInAs(served, 'lan')
    const url = `/api/papers/training/${invited.class}/invitations.docx?learner=${id('learner')}`
    const printed = await served.inject({ url, cookies })
    assert.match(readDocx(printed.rawPayload), /Giấy mời này thay giấy mời ngày/)
  }),
)
