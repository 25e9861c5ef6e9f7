import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { aLearner } from '../../../test/town-classes.ts'
import { firstWork } from '../../../test/town-facts.ts'
import { aPhoto } from '../../../test/town-files.ts'
import { signInAs } from '../../../test/office-hours.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../test/town.ts'
import { exampleHousehold } from '../household/household.examples.ts'
import { exampleList } from '../household/list/household-list.examples.ts'
import { addDays, day } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Instant, Sha256 } from '../../kernel/kernel.ts'
import { closeBlock } from '../../server/blocks.ts'
import { verify } from '../../server/audit/verify.ts'
import { searchPerson } from './person-search.server.ts'
import type { RequestPage } from './personal.ts'
import { dueOf, isOverdue } from './personal.rules.ts'

const { id, today } = exampleTown
const NAME = 'Đoàn Thị Ngọc Khuê'
const PHONE = '0900 123 987'

/** A woman who is a head of household, a learner and named in a note, one picture of whom was kept. */
async function livesHere(town: InTown): Promise<Sha256> {
  const { hung, send } = town
  const words = (text: string) => ({ personalId: newId<'personal-text'>(), text })
  const household = exampleHousehold(exampleTown, 'khue')
  const [head, ...others] = household.members
  if (!head) throw new Error('the example of a household is empty')
  const members = [{ ...head, name: words(NAME), born: words('1961-02-03') }, ...others]
  assert.deepEqual(
    await send(hung, 'household.write-household', { ...household, members, address: words('Số 7, hẻm Khuê Văn') }),
    accepted,
  )
  const work = { ...firstWork, id: newId<'work'>(), note: words(`Có bà ${NAME.normalize('NFD')} dự họp`) }
  assert.deepEqual(await send(hung, 'plan.log-work', work), accepted)
  const file = await town.keep(aPhoto(77))
  await town.program.effects.idle()
  const learner = aLearner('khue', NAME)
  const learners = [{ ...learner, person: { ...learner.person, phone: PHONE } }]
  const list = { class: id<'class'>('class'), unit: id<'unit'>('ward-office'), learners }
  assert.deepEqual(await send(hung, 'training.propose-learners', list), accepted)
  return file
}

async function ask(town: InTown, kind: 'copy' | 'erase', phone: string | null) {
  const request = newId<'data-request'>()
  const subject = { personalId: newId<'data-subject'>(), name: 'Doan Thi Ngoc Khue', phone }
  assert.deepEqual(
    await town.send(town.an, 'personal.open-request', { id: request, kind, subject, receivedOn: today }),
    accepted,
  )
  await searchPerson(town.db, town.program.door.surroundings.personalKeys, request)
  return request
}

const pageOf = async (town: InTown, request: Awaited<ReturnType<typeof ask>>): Promise<RequestPage> =>
  (await town.read(town.an, 'personal.request', { request })) ?? assert.fail('no such request')

/** Everything that the town keeps, as a dump and its folder show it. */
async function everyByte({ owner, program }: InTown): Promise<Buffer> {
  const { rows: tables } = await owner.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`)
  const all: Buffer[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${name} t`)
    all.push(...rows.map(({ row }) => Buffer.from(row)))
  }
  for (const entry of await readdir(program.dataDir, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) all.push(await readFile(path.join(entry.parentPath, entry.name)))
  return Buffer.concat(all)
}

test(
  'whoever asks without accents is found by name and by number: as a member of a household, a learner, in a note, in either spelling',
  inTown(async (town) => {
    await livesHere(town)
    const { hits } = await pageOf(town, await ask(town, 'copy', null))
    const places = hits.map(({ place }) => place).toSorted()
    assert.deepEqual(places, [
      'data_subject.name',
      'household_member.born_id',
      'household_member.name_id',
      'household_version.address_id',
      'learner_person.name',
      'work_record.note_id',
    ])
    assert.ok(hits.some(({ text }) => text === `${NAME} · ${PHONE}`))
  }),
)

test(
  'the file of a person has everything but what a namesake’s is, for machines and for people, and its going out is noted',
  inTown(async (town) => {
    await livesHere(town)
    const request = await ask(town, 'copy', PHONE)
    const note = (await pageOf(town, request)).hits.find(({ place }) => place === 'work_record.note_id')
    if (!note) throw new Error('the note was not found')
    const row = { request, source: note.source, row: note.row }
    assert.deepEqual(await town.send(town.an, 'personal.mark-namesake', row), accepted)
    const app = await town.app()
    const url = `/api/papers/personal/${request}.zip`
    assert.equal((await app.inject({ url, cookies: await signInAs(app, 'hung') })).statusCode, 403)
    const { rawPayload, statusCode } = await app.inject({ url, cookies: await signInAs(app, 'an') })
    assert.equal(statusCode, 200)
    const files = unzipSync(rawPayload)
    const told = JSON.parse(Buffer.from(files['du-lieu.json'] ?? []).toString('utf8')) as RequestPage
    assert.deepEqual(
      told.hits.some(({ row }) => row === note.row),
      false,
    )
    assert.ok(told.hits.some(({ text }) => text === NAME))
    const docx = unzipSync(files['du-lieu.docx'] ?? new Uint8Array())
    assert.ok(
      Buffer.from(docx['word/document.xml'] ?? [])
        .toString('utf8')
        .includes(NAME),
    )
    const log = await town.read(town.an, 'audit.entries', {
      kind: 'export',
      officer: null,
      from: null,
      to: null,
      after: null,
    })
    assert.deepEqual(
      log?.rows.map(({ what, form }) => `${what}.${form}`),
      ['personal.zip'],
    )
  }),
)

test(
  'an erasure leaves no byte of the name, the number or the picture anywhere; figures stay, and the log still verifies',
  inTown(async (town) => {
    const file = await livesHere(town)
    await closeBlock(town.db)
    const figure = await town.figure()
    const request = await ask(town, 'erase', PHONE)
    await town.owner.query(`insert into person_hit values ($1, 'stored_file', $2, 'evidence.file')`, [request, file])
    const strange = { id: newId<'data-erasure'>(), request, files: ['f'.repeat(64) as Sha256] }
    assert.deepEqual(await town.send(town.an, 'personal.erase', strange), refused('file-not-found-for-request'))
    const before = await everyByte(town)
    assert.ok(before.includes(NAME) && before.includes(NAME.normalize('NFD')))
    const picture = await town.program.files.read(file)
    const erasure = { id: newId<'data-erasure'>(), request, files: [file] }
    assert.deepEqual(await town.send(town.an, 'personal.erase', erasure), accepted)
    town.program.effects.wake()
    await town.program.effects.idle()
    const after = await everyByte(town)
    for (const form of ['NFC', 'NFD'])
      for (const words of [NAME, 'Doan Thi Ngoc Khue', 'hẻm Khuê Văn'])
        assert.ok(!after.includes(words.normalize(form)), `${words} (${form}) is still there`)
    assert.ok(!after.includes(PHONE) && !after.includes(PHONE.replaceAll(' ', '')) && !after.includes(picture))
    assert.deepEqual((await town.figure()).quantities, figure.quantities)
    await closeBlock(town.db)
    assert.equal((await verify(town.db)).broken, null)
    const { hits, erasures } = await pageOf(town, request)
    assert.ok(hits.every(({ source, text }) => source === 'stored_file' || text === '(đã xoá)'))
    assert.deepEqual(
      erasures.map(({ rows, files }) => [rows, files]),
      [[6, 1]],
    )
  }),
)

test(
  'who came in with the list of an earlier year is found, and erased without a byte left; the list still counts the household',
  inTown(async (town) => {
    const { list, households } = exampleList(exampleTown, 2022, { list: 'khue', household: 'khue' })
    const words = (text: string) => ({ personalId: newId<'personal-text'>(), text })
    const named = households.map((one) => {
      const [head, ...others] = one.written?.members ?? []
      if (!head || !one.written) throw new Error('the example of a list writes nobody')
      return { ...one, written: { ...one.written, members: [{ ...head, name: words(NAME) }, ...others] } }
    })
    assert.deepEqual(await town.send(town.hung, 'household.take-list', { list, households: named }), accepted)
    const request = await ask(town, 'erase', null)
    const places = (await pageOf(town, request)).hits.map(({ place }) => place)
    assert.ok(places.includes('household_member.name_id') && places.includes('household_member.born_id'))
    const erasure = { id: newId<'data-erasure'>(), request, files: [] }
    assert.deepEqual(await town.send(town.an, 'personal.erase', erasure), accepted)
    town.program.effects.wake()
    await town.program.effects.idle()
    assert.ok(!(await everyByte(town)).includes(NAME))
    const listed = await town.read(town.hung, 'household.listed', { list: list.id, after: null })
    assert.equal(listed?.rows.length, 1)
  }),
)

test(
  'papers that the law keeps and that spell the name are counted and left; an officer at work is not erased',
  inTown(async (town) => {
    const request = newId<'data-request'>()
    const subject = { personalId: newId<'data-subject'>(), name: 'Vũ Hoài An', phone: null }
    await town.send(town.an, 'personal.open-request', { id: request, kind: 'erase', subject, receivedOn: today })
    const erasure = { id: newId<'data-erasure'>(), request, files: [] }
    assert.deepEqual(await town.send(town.an, 'personal.erase', erasure), refused('request-not-searched'))
    await town.owner.query(`update plan set text = text || ' Vũ Hoài An ký' where id = $1`, [id('plan')])
    await searchPerson(town.db, town.program.door.surroundings.personalKeys, request)
    assert.deepEqual((await pageOf(town, request)).papers, [{ place: 'plan.text', rows: 1 }])
    assert.deepEqual(await town.send(town.an, 'personal.erase', erasure), refused('person-at-work'))
  }),
)

test('who asks is answered within two working days: Friday’s request by Tuesday', () => {
  const friday = { receivedOn: day('2024-09-13') }
  assert.equal(dueOf(friday), '2024-09-17')
  const open = { answeredOn: null, due: day('2024-09-17') }
  assert.deepEqual([isOverdue(open, day('2024-09-17')), isOverdue(open, day('2024-09-18'))], [false, true])
  assert.equal(isOverdue({ ...open, answeredOn: day('2024-09-20') }, day('2024-09-21')), false)
})

test(
  'a request is answered once, and no day lies in the future',
  inTown(async ({ an, send }) => {
    const request = id<'data-request'>('request')
    const answer = { request, outcome: 'given', on: today, words: null } as const
    assert.deepEqual(
      await send(an, 'personal.answer-request', { ...answer, on: addDays(today, 1) }),
      refused('request-in-future'),
    )
    assert.deepEqual(
      await send(an, 'personal.answer-request', { ...answer, request: newId() }),
      refused('request-unknown'),
    )
    assert.deepEqual(await send(an, 'personal.answer-request', answer), accepted)
    assert.deepEqual(await send(an, 'personal.answer-request', answer), refused('request-answered-already'))
    const row = { request, source: 'person', row: 'x' } as const
    assert.deepEqual(await send(an, 'personal.mark-namesake', row), refused('request-answered-already'))
  }),
)

test(
  'a breach runs for 72 hours, is late after them until the authority is told, and is closed only then',
  inTown(async (town) => {
    const { an, send, owner } = town
    const breach = id<'data-breach'>('breach')
    const at = `${today}T09:00:00Z` as Instant
    const step = (name: 'authority-told' | 'people-told' | 'closed', moment: Instant = at) =>
      send(an, 'personal.take-breach-step', { id: newId<'breach-step'>(), breach, step: name, at: moment, words: null })
    const clock = async () =>
      (await town.read(an, 'personal.breaches', {}))?.breaches.find((one) => one.id === breach)?.clock
    await owner.query(`update data_breach set noticed_at = now() - interval '71 hours'`)
    assert.equal(await clock(), 'running')
    await owner.query(`update data_breach set noticed_at = now() - interval '73 hours'`)
    assert.equal(await clock(), 'late')
    await owner.query('update data_breach set noticed_at = $1', [`${today}T01:30:00Z`])
    assert.deepEqual(await step('closed'), refused('breach-not-told'))
    assert.deepEqual(await step('authority-told', `${today}T00:30:00Z` as Instant), refused('breach-in-future'))
    assert.deepEqual(
      await step('authority-told', `${addDays(today, 1)}T00:30:00Z` as Instant),
      refused('breach-in-future'),
    )
    const both = await Promise.all([step('authority-told'), step('authority-told')])
    assert.deepEqual(both.map(({ outcome }) => outcome).toSorted(), ['accepted', 'refused'])
    assert.deepEqual(await step('authority-told'), refused('breach-step-taken'))
    assert.deepEqual(await step('closed'), accepted)
    assert.equal(await clock(), 'told')
  }),
)

test(
  'who answers for one commune alone sees no request and no breach of the town, and writes none',
  inTown(async (town) => {
    const { an, send, read, refusalsOf } = town
    const officer = { id: newId<'officer'>(), unit: id<'unit'>('commune-office'), roles: ['administrator' as const] }
    const person = { personalId: newId<'person'>(), name: 'Quản trị xã', phone: null }
    assert.deepEqual(await send(an, 'staff.add-officer', { ...officer, person, from: today }), accepted)
    assert.equal(await read(officer, 'personal.requests', {}), null)
    assert.equal(await read(officer, 'personal.request', { request: id<'data-request'>('request') }), null)
    assert.equal(await read(officer, 'personal.breaches', {}), null)
    const breach = {
      id: newId<'data-breach'>(),
      noticedAt: `${today}T01:30:00Z` as Instant,
      what: { personalId: newId<'personal-text'>(), text: 'Mất sổ' },
      people: null,
    }
    assert.deepEqual(await refusalsOf(officer, 'personal.notice-breach', breach), [{ code: 'not-for-whole-town' }])
    assert.deepEqual(await send(an, 'personal.notice-breach', breach), accepted)
  }),
)
