import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../commands/catalogue.ts'
import { day } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Id } from '../../kernel/kernel.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../test/town.ts'
import { signInAs } from '../../../test/office-hours.ts'

const { id } = exampleTown
const example = commands['inspection.log'].example(exampleTown)
const text = (words: string) => ({ personalId: newId<'personal-text'>(), text: words })
const another = () => ({
  work: { ...example.work, id: newId<'work'>() },
  inspection: {
    ...example.inspection,
    team: text('Trần Mẫu Lan'),
    conclusion: text('Đạt'),
    findings: [
      {
        id: newId<'finding'>(),
        finding: text('Loa hỏng'),
        advice: text('Sửa loa'),
        unit: id<'unit'>('ward-office'),
        due: exampleTown.today,
      },
    ],
  },
})
const list = ({ read, lan }: InTown, state: 'late' | 'closed' | null = null) =>
  read(lan, 'inspection.recommendations', {
    plan: id('inspection-plan'),
    state,
    owes: null,
    q: null,
    after: null,
  })
const answer = (finding: Id<'finding'>) => ({
  id: newId<'finding-answer'>(),
  finding,
  answer: text('Đã sửa'),
  answeredOn: exampleTown.today,
})

test(
  'an inspection counts for its task; its recommendation goes from the unit to the inspector and back until it is closed',
  inTown(async (town) => {
    const { lan, hung, thu, send, figure } = town
    const log = another()
    const found = log.inspection.findings[0]?.id ?? newId<'finding'>()
    assert.deepEqual(await send(lan, 'inspection.log', log), accepted)
    const counted = await figure({ plan: id('inspection-plan'), task: id('inspection') })
    assert.equal(counted?.records, 2)
    assert.deepEqual((await list(town))?.sums, { recommendations: 3, owed: 2, late: 0, closed: 0 })

    assert.deepEqual(await send(thu, 'inspection.answer', answer(found)), refused('finding-unknown'))
    const first = answer(found)
    assert.deepEqual(await send(hung, 'inspection.answer', first), accepted)
    assert.deepEqual(await send(hung, 'inspection.answer', answer(found)), refused('finding-answered-already'))
    const review = { finding: found, answer: first.id, verdict: 'returned' as const, reason: null }
    assert.deepEqual(await send(hung, 'inspection.review', review), refused('finding-not-yours'))
    assert.deepEqual(await send(lan, 'inspection.review', review), refused('review-reason-missing'))
    assert.deepEqual(await send(lan, 'inspection.review', { ...review, reason: text('Chưa có ảnh') }), accepted)
    const again = answer(found)
    assert.deepEqual(await send(hung, 'inspection.answer', again), accepted)
    assert.deepEqual(
      await send(lan, 'inspection.review', { ...review, reason: text('Bản cũ') }),
      refused('finding-not-answered'),
    )
    const closing = { finding: found, answer: again.id, verdict: 'closed' as const, reason: null }
    assert.deepEqual(await send(lan, 'inspection.review', closing), accepted)
    assert.deepEqual(
      (await list(town, 'closed'))?.rows.map((row) => row.id),
      [found],
    )
  }),
)

test(
  'an inspection that is refused leaves no record behind',
  inTown(async (town) => {
    const { lan, send } = town
    const log = another()
    const short = { ...log.inspection, marks: ['met' as const] }
    assert.deepEqual(await send(lan, 'inspection.log', { ...log, inspection: short }), refused('marks-unfit'))
    const unknown = { ...log.inspection, version: newId<'checklist-version'>() }
    assert.deepEqual(await send(lan, 'inspection.log', { ...log, inspection: unknown }), refused('marks-unfit'))
    const [found] = log.inspection.findings
    assert.ok(found)
    const early = { ...log.inspection, findings: [{ ...found, due: day('2024-01-01') }] }
    assert.deepEqual(
      await send(lan, 'inspection.log', { ...log, inspection: early }),
      refused('recommendation-due-before'),
    )
    const other = { ...log.work, task: id<'task'>('emulation'), measure: 'registration' as const }
    assert.deepEqual(await send(lan, 'inspection.log', { ...log, work: other }), refused('task-of-other-kind'))
    assert.equal(await town.read(lan, 'plan.work', { work: log.work.id }), null)
    assert.equal((await list(town))?.sums.recommendations, 2)
  }),
)

test(
  'ten answers at once: one stands; ten reviews at once: one stands',
  inTown(async ({ lan, hung, send }) => {
    const finding = id<'finding'>('finding')
    const answers = Array.from({ length: 10 }, () => answer(finding))
    const outcomes = await Promise.all(answers.map((one) => send(hung, 'inspection.answer', one)))
    const at = outcomes.findIndex(({ outcome }) => outcome === 'accepted')
    assert.equal(outcomes.filter(({ outcome }) => outcome === 'accepted').length, 1)
    const stands = answers[at]?.id ?? newId<'finding-answer'>()
    const review = { finding, answer: stands, verdict: 'closed' as const, reason: null }
    const reviews = await Promise.all(Array.from({ length: 10 }, () => send(lan, 'inspection.review', review)))
    assert.equal(reviews.filter(({ outcome }) => outcome === 'accepted').length, 1)
  }),
)

test(
  'a corrected inspection keeps what was answered; a withdrawn one recommends nothing',
  inTown(async (town) => {
    const { lan, send, read } = town
    const log = another()
    const [found] = log.inspection.findings
    assert.ok(found)
    const advice = { personalId: newId<'personal-text'>(), text: 'Lập danh sách ký nhận' }
    const kept = { ...found, id: id<'finding'>('answered-finding'), advice }
    const correction = {
      work: { ...log.work, replaces: id<'work'>('inspection') },
      inspection: { ...log.inspection, findings: [kept] },
    }
    assert.deepEqual(await send(lan, 'inspection.log', correction), accepted)
    assert.deepEqual(
      (await list(town))?.rows.map(({ id: one, state }) => [one, state]),
      [[kept.id, 'answered']],
    )
    const told = await read(lan, 'inspection.told', { work: log.work.id })
    assert.equal(told?.told?.findings[0]?.answer, 'Đã lập danh sách')
    const verdict = { id: newId<'work-verdict'>(), work: log.work.id, verdict: 'withdrawn' as const }
    assert.deepEqual(await send(lan, 'plan.judge-work', { ...verdict, reason: null, replaces: null }), accepted)
    assert.deepEqual((await list(town))?.rows, [])
  }),
)

test(
  'a checklist is changed after its last version, and an inspection keeps the list that it was held by',
  inTown(async ({ lan, hung, send, read }) => {
    const next = {
      id: newId<'checklist-version'>(),
      checklist: id<'checklist'>('checklist'),
      name: 'Kiểm tra (mới)',
      items: ['Một'],
      after: id<'checklist-version'>('checklist'),
    }
    assert.deepEqual(await send(hung, 'inspection.write-checklist', next), refused('not-allowed'))
    assert.deepEqual(await send(lan, 'inspection.write-checklist', { ...next, items: [] }), refused('checklist-empty'))
    assert.deepEqual(await send(lan, 'inspection.write-checklist', next), accepted)
    const late = { ...next, id: newId<'checklist-version'>() }
    assert.deepEqual(await send(lan, 'inspection.write-checklist', late), refused('checklist-changed-meanwhile'))
    const lists = (await read(lan, 'inspection.checklists', {}))?.checklists ?? []
    assert.deepEqual(
      lists.map(({ id: one, number }) => [one, number]),
      [[next.id, 2]],
    )
    const told = await read(lan, 'inspection.told', { work: id('inspection') })
    assert.deepEqual(told?.told?.items.length, 2)
  }),
)

test(
  'a finding shows its photo until it is taken back; minutes are of an inspection that says something',
  inTown(async ({ lan, hung, thu, send, read, app }) => {
    const finding = id<'finding'>('finding')
    const photo = id<'evidence'>('finding-photo')
    const unsent = { id: newId<'evidence'>(), finding, file: 'f'.repeat(64) as never, fileName: 'a.jpg' }
    assert.deepEqual(await send(lan, 'inspection.add-photo', unsent), refused('file-not-sent'))
    assert.deepEqual(await send(thu, 'inspection.add-photo', unsent), refused('finding-unknown'))
    assert.equal((await read(lan, 'inspection.told', { work: id('inspection') }))?.photos.length, 1)
    assert.deepEqual(await send(thu, 'inspection.take-photo-back', { finding, photo }), refused('evidence-unknown'))
    // Whoever was inspected cannot take away what the inspector saw.
    assert.deepEqual(await send(hung, 'inspection.take-photo-back', { finding, photo }), refused('finding-not-yours'))
    assert.deepEqual(await send(lan, 'inspection.take-photo-back', { finding, photo }), accepted)
    assert.equal((await read(lan, 'inspection.told', { work: id('inspection') }))?.photos.length, 0)
    const served = await app()
    const cookies = await signInAs(served, 'lan')
    const minutes = (work: string) => served.inject({ url: `/api/papers/inspection/${work}.docx`, cookies })
    assert.equal((await minutes(id('inspection'))).statusCode, 200)
    assert.equal((await minutes(id('meeting'))).statusCode, 404)
    assert.equal((await served.inject({ url: `/api/papers/inspection/${id('inspection')}.docx` })).statusCode, 401)
  }),
)

test(
  'a correction keeps the unit and the advice of a finding that was answered, and does not leave it out',
  inTown(async ({ lan, send }) => {
    const log = another()
    const [found] = log.inspection.findings
    assert.ok(found)
    const advice = (words: string) => ({ personalId: newId<'personal-text'>(), text: words })
    const kept = { ...found, id: id<'finding'>('answered-finding'), advice: advice('Lập danh sách ký nhận') }
    const corrected = (findings: readonly (typeof kept)[]) =>
      send(lan, 'inspection.log', {
        work: { ...log.work, replaces: id<'work'>('inspection') },
        inspection: { ...log.inspection, findings: [...findings] },
      })
    const no = refused('answered-finding-changed')
    assert.deepEqual(await corrected([{ ...kept, advice: advice('Việc khác') }]), no)
    assert.deepEqual(await corrected([{ ...kept, unit: id<'unit'>('second-ward-office') }]), no)
    assert.deepEqual(await corrected([{ ...found, id: newId<'finding'>() }]), no)
    assert.deepEqual(await corrected([kept]), accepted)
  }),
)
