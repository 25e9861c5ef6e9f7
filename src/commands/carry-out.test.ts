import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { exampleTown } from '../kernel/example-town.ts'
import { findHeld } from '../server/reach.ts'
import { asked, deliver } from '../../test/build-town.ts'
import { firstWork } from '../../test/town-facts.ts'
import { accepted, answerOf, type InTown, inTown, refused, newId } from '../../test/town.ts'
import { carryOut } from './carry-out.ts'
import type { ContentOf } from './catalogue.ts'

const { id } = exampleTown
const aWork = (change: Partial<ContentOf<'plan.log-work'>> = {}): ContentOf<'plan.log-work'> => ({
  ...firstWork,
  id: newId<'work'>(),
  note: null,
  ...change,
})

const countOf = async ({ db }: InTown, table: string) => {
  const { rows } = await sql<{ number: number }>`select count(*) as number from ${sql.table(table)}`.execute(db)
  return rows[0]?.number ?? 0
}

test(
  'one command delivered twenty times at once is one record and twenty equal answers',
  inTown(async (town) => {
    const once = asked('plan.log-work', aWork())
    const before = await countOf(town, 'work_record')
    const answers = await Promise.all(Array.from({ length: 20 }, () => deliver(town.program, town.hung, [once])))
    const [first] = answers
    assert.equal(first?.[0]?.outcome, 'accepted')
    for (const answer of answers) assert.deepEqual(answer, first)
    assert.equal(await countOf(town, 'work_record'), before + 1)
  }),
)

test(
  'a command that comes again later has the same answer, whatever the order of its fields',
  inTown(async (town) => {
    const once = asked('plan.log-work', aWork())
    const [first] = await deliver(town.program, town.hung, [once])
    const turned = Object.fromEntries(Object.entries(once.content as object).reverse())
    const [again] = await deliver(town.program, town.hung, [{ ...once, content: turned }])
    assert.deepEqual(again, first)
  }),
)

test(
  'an id written in capitals is the same id',
  inTown(async (town) => {
    const once = asked('plan.log-work', aWork())
    const [first] = await deliver(town.program, town.hung, [once])
    const [again] = await deliver(town.program, town.hung, [{ ...once, id: once.id.toUpperCase() as typeof once.id }])
    assert.ok(first?.outcome === 'accepted' && again?.outcome === 'accepted')
    assert.equal(again.keptAt, first.keptAt)
  }),
)

test(
  'the same id with other content, or from another officer, is refused and changes nothing',
  inTown(async (town) => {
    const { hung, dung, send, figure } = town
    const work = aWork({ quantity: 10 })
    const commandId = newId<'command'>()
    assert.deepEqual(await send(hung, 'plan.log-work', work, commandId), accepted)
    assert.deepEqual(await send(hung, 'plan.log-work', { ...work, quantity: 99 }, commandId), refused('id-reused'))
    assert.deepEqual(await send(dung, 'plan.log-work', work, commandId), refused('id-reused'))
    assert.equal((await figure()).quantities[0]?.quantity, 56)
  }),
)

test(
  'what was kept is answered as before to an officer who may no longer ask for it, and to nobody else',
  inTown(async ({ hung, minh, program }) => {
    const once = asked('plan.log-work', aWork())
    const [first] = await deliver(program, hung, [once])
    assert.equal(first?.outcome, 'accepted')
    const moved = { ...hung, roles: ['reader' as const] }
    const fresh = asked('plan.log-work', aWork())
    const [again, more] = await deliver(program, moved, [once, fresh])
    assert.deepEqual(again, first)
    assert.deepEqual(answerOf(more as never), refused('not-allowed'))
    const [stranger] = await deliver(program, minh, [once])
    assert.deepEqual(answerOf(stranger as never), refused('not-allowed'))
  }),
)

test(
  'a record’s id that stands already is refused under a new command',
  inTown(async ({ hung, send, figure }) => {
    assert.deepEqual(await send(hung, 'plan.log-work', { ...firstWork, note: null }), refused('id-reused'))
    assert.equal((await figure()).records, 1)
  }),
)

test(
  'a refused command leaves nothing behind, and is accepted when its reason is gone',
  inTown(async (town) => {
    const { hung, thu, lan, send } = town
    const commandId = newId<'command'>()
    const places = [id<'area'>('second-ward')]
    const work = aWork({ unit: thu.unit, task: id<'task'>('printing'), measure: 'sheet', places })
    const before = await countOf(town, 'kept_command')
    assert.deepEqual(await send(thu, 'plan.log-work', work, commandId), refused('unit-not-doer'))
    assert.equal(await countOf(town, 'kept_command'), before)
    const doer = { id: newId<'assignment'>(), unit: thu.unit, role: 'lead' as const, writtenAs: null }
    await send(lan, 'plan.assign-unit', { task: work.task, doer })
    assert.deepEqual(await send(thu, 'plan.log-work', work, commandId), accepted)
    assert.deepEqual(await send(hung, 'plan.log-work', aWork()), accepted)
  }),
)

test(
  'in a batch each is kept or refused on its own, in the order it came',
  inTown(async (town) => {
    const [good, better] = [asked('plan.log-work', aWork()), asked('plan.log-work', aWork())]
    const bad = asked('plan.log-work', aWork({ quantity: 0 }))
    const lost = asked('plan.log-work', aWork({ replaces: newId<'work'>() }))
    const answers = await deliver(town.program, town.hung, [good, bad, better, lost, good])
    assert.deepEqual(answers.map(answerOf), [
      accepted,
      refused('quantity-out-of-range'),
      accepted,
      refused('work-unknown'),
      accepted,
    ])
    assert.deepEqual(
      answers.map(({ id: answered }) => answered),
      [good, bad, better, lost, good].map((one) => one.id),
    )
    assert.equal((await town.figure()).records, 3)
  }),
)

test(
  'a correction may follow its record in one batch; the database’s own no undoes one command only',
  inTown(async (town) => {
    const wrong = aWork({ quantity: 5 })
    const right = aWork({ quantity: 6, replaces: wrong.id })
    const twice = asked('plan.log-work', { ...wrong, quantity: 7 })
    const answers = await deliver(town.program, town.hung, [
      asked('plan.log-work', wrong),
      twice,
      asked('plan.log-work', right),
    ])
    assert.deepEqual(answers.map(answerOf), [accepted, refused('id-reused'), accepted])
    assert.equal((await town.figure()).quantities[0]?.quantity, 52)
  }),
)

test(
  'in a batch what was kept before has its answer, and an id comes again with other content only after a refusal',
  inTown(async (town) => {
    const [known, fresh] = [asked('plan.log-work', aWork()), asked('plan.log-work', aWork())]
    const [before] = await deliver(town.program, town.hung, [known])
    const bad = asked('plan.log-work', aWork({ quantity: 0 }))
    const mended = asked('plan.log-work', aWork({ quantity: 8 }), bad.id)
    const changed = asked('plan.log-work', aWork({ quantity: 9 }), fresh.id)
    const answers = await deliver(town.program, town.hung, [fresh, known, changed, bad, mended])
    assert.deepEqual(answers.map(answerOf), [
      accepted,
      accepted,
      refused('id-reused'),
      refused('quantity-out-of-range'),
      accepted,
    ])
    assert.deepEqual(answers[1], before)
    assert.equal((await town.figure()).records, 4)
  }),
)

test(
  'two batches that share commands in another order do not wait for each other for ever',
  inTown(async (town) => {
    const batch = Array.from({ length: 12 }, () => asked('plan.log-work', aWork()))
    const answers = await Promise.all(
      [batch, batch.toReversed(), batch, batch.toReversed()].map((some) => deliver(town.program, town.hung, some)),
    )
    for (const answer of answers.flat()) assert.equal(answer.outcome, 'accepted')
    assert.equal((await town.figure()).records, 13)
  }),
)

test(
  'a command that nobody knows, an old page and a body that does not fit are told apart',
  inTown(async (town) => {
    const work = asked('plan.log-work', aWork())
    const answers = await deliver(town.program, town.hung, [
      { ...work, type: 'plan.fly' },
      { ...work, type: 'constructor' },
      { ...work, version: 0 },
      { ...work, content: { ...aWork(), quantity: '46', places: [] } },
      { ...work, content: null },
    ])
    assert.deepEqual(answers.map(answerOf), [
      refused('unknown-command'),
      refused('unknown-command'),
      refused('version-unknown'),
      refused('malformed'),
      refused('malformed'),
    ])
    assert.deepEqual(answers[3]?.outcome === 'refused' && answers[3].refusals, [
      { code: 'malformed', fields: ['places', 'quantity'] },
    ])
  }),
)

test(
  'numbers beyond the database and letters it cannot keep are the asker’s, not a fault',
  inTown(async (town) => {
    const draft = { id: id<'plan-draft'>('draft'), version: 9_000_000_000, content: null }
    const note = { personalId: newId<'personal-text'>(), text: 'a\u0000b' }
    const answers = await deliver(town.program, town.lan, [
      { ...asked('plan.confirm', { id: newId<'plan'>(), draft: draft.id, version: draft.version }) },
      { ...asked('report.save-text', {} as never), content: { report: id('report'), version: 9e15, text: {} } },
    ])
    assert.ok(answers.every(({ outcome }) => outcome === 'refused'))
    assert.deepEqual(
      answerOf((await deliver(town.program, town.hung, [asked('plan.log-work', aWork({ note }))]))[0] as never),
      refused('malformed'),
    )
    const halves = { ...note, personalId: newId<'personal-text'>(), text: 'a\ud800b' }
    assert.deepEqual(await town.send(town.hung, 'plan.log-work', aWork({ note: halves })), refused('malformed'))
  }),
)

test(
  'what people type is kept apart from the kept command',
  inTown(async ({ hung, send, db }) => {
    const note = { personalId: newId<'personal-text'>(), text: 'Bác Năm ở hẻm 3 xin vay' }
    const commandId = newId<'command'>()
    await send(hung, 'plan.log-work', aWork({ note }), commandId)
    const { rows } = await sql<{ content: object; text: string }>`
    select k.content, t.text from kept_command k join personal_text t on t.id = ${note.personalId} where k.id = ${commandId}`.execute(
      db,
    )
    assert.equal(rows[0]?.text, note.text)
    assert.ok(!JSON.stringify(rows[0]?.content).includes('Bác Năm'))
    assert.ok(JSON.stringify(rows[0]?.content).includes(note.personalId))
  }),
)

test(
  'an accepted command leaves its effect, a refused one its code for the administrator',
  inTown(async ({ hung, send, db, program }) => {
    const evidence = {
      id: newId<'evidence'>(),
      work: firstWork.id,
      file: 'c'.repeat(64) as never,
      fileName: 'a.jpg',
      caption: null,
    }
    await program.effects.stop()
    await send(hung, 'plan.add-evidence', evidence)
    await send(hung, 'plan.add-evidence', { ...evidence, id: newId<'evidence'>() })
    const jobs = await sql<{
      kind: string
      key: string
    }>`select kind, key from job where key = ${evidence.file}`.execute(db)
    assert.deepEqual(jobs.rows, [{ kind: 'evidence.make-thumbnail', key: evidence.file }])
    const told = await sql<{
      type: string
      codes: string[]
    }>`select type, codes from refused_command where officer_id = ${hung.id}`.execute(db)
    assert.deepEqual(told.rows, [{ type: 'plan.add-evidence', codes: ['evidence-there-already'] }])
  }),
)

test(
  'when the database is lost in the middle nothing is kept, and the same command is accepted afterwards',
  inTown(async (town) => {
    const once = asked('plan.log-work', aWork())
    const { door } = town.program
    const broken = { ...door, secret: door.secret, db: door.db }
    const { reach } = await findHeld(town.db, town.hung.id)
    const clock = { officer: town.hung, reach, today: exampleTown.today }
    await town.owner.query('alter table work_record add constraint broken check (quantity <> 46) not valid')
    await assert.rejects(carryOut(broken, [once], clock), /broken/)
    await town.owner.query('alter table work_record drop constraint broken')
    assert.equal((await town.figure()).records, 1)
    assert.deepEqual((await carryOut(door, [once], clock)).map(answerOf), [accepted])
  }),
)

test(
  'the serving role can add records and neither change nor erase them',
  inTown(async ({ db }) => {
    for (const action of [
      sql`update work_record set quantity = 1`,
      sql`delete from work_record`,
      sql`delete from kept_command`,
      sql`update kept_command set content = '{}'`,
    ])
      await assert.rejects(action.execute(db), { code: '42501' })
  }),
)
