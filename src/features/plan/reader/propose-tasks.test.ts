import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digitalPlan, outreachPlan } from '../../../../test/plans.ts'
import { proposeTasks, type TaskProposal } from './propose-tasks.ts'
import { readPlan } from './read-plan.ts'

const proposals = (text: string) => proposeTasks(readPlan(text), text)
const ofKind = (kind: TaskProposal['kind'], text = outreachPlan) => proposals(text).filter((task) => task.kind === kind)
const doers = (task: TaskProposal | undefined) => task?.doers.map(({ role, name }) => `${role} ${name}`)
const doubts = (task: TaskProposal | undefined) => task?.doubts.map(({ code }) => code)

test('the plan of outreach gives each work once', () => {
  const counts = new Map<string, number>()
  for (const { kind } of proposals(outreachPlan)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  assert.deepEqual(Object.fromEntries(counts), {
    article: 1,
    'loudspeaker-run': 1,
    distribution: 2,
    banner: 2,
    'training-class': 1,
    'field-visit': 1,
    settlement: 1,
    emulation: 1,
    meeting: 1,
    report: 1,
    other: 2,
  })
})

test('a form of work and the duty that orders it are one task with two places', () => {
  const [run] = ofKind('loudspeaker-run')
  assert.equal(run?.places.length, 2)
  assert.deepEqual(doers(run), ['lead Trung tâm Truyền thông tỉnh'])
  assert.deepEqual(
    run?.places.map(({ start, end }) => /phát loa/.test(outreachPlan.slice(start, end))),
    [true, true],
  )
})

test('who prints and who hangs is named nowhere, and the proposal says so', () => {
  const [printing] = ofKind('distribution')
  const [hanging, room] = ofKind('banner')
  assert.deepEqual(
    [doubts(printing), doubts(hanging)],
    [
      ['no-doer', 'no-date'],
      ['no-doer', 'no-date'],
    ],
  )
  assert.deepEqual(doers(room), ['lead Ủy ban nhân dân các xã, phường'])
})

test('the class has its month, its lead and no doubt', () => {
  const [training] = ofKind('training-class')
  assert.equal(training?.due && 'period' in training.due && training.due.period, '2024-09')
  assert.deepEqual(doers(training), ['lead Phòng Bảo trợ - Giảm nghèo'])
  assert.deepEqual(doubts(training), [])
})

test('partners come along, and a unit that only joins in leaves the lead open', () => {
  assert.deepEqual(doers(ofKind('settlement')[0]), [
    'lead Phòng Bảo trợ - Giảm nghèo',
    'partner Văn phòng Sở và UBND các xã, phường',
  ])
  const joining = ofKind('other').find((task) => doubts(task)?.includes('no-lead'))
  assert.match(joining?.title ?? '', /^Phối hợp với Trung tâm Truyền thông tỉnh/)
})

test('the closing words ask all for a report without a day', () => {
  const [report] = ofKind('report')
  assert.deepEqual(doers(report), ['lead các cơ quan, đơn vị, UBND các xã, phường'])
  assert.deepEqual(doubts(report), ['no-date'])
})

test('roles by labels and table rows make tasks with their lead, partner and time', () => {
  const handbook = ofKind('distribution', digitalPlan)[0]
  assert.equal(handbook?.title, 'In sổ tay hướng dẫn')
  assert.deepEqual(doers(handbook), ['lead Phòng VH-XH', 'partner UBND các xã, phường'])
  assert.equal(handbook?.due?.text, 'Quí II-2026')
})

test('a duty of no known kind is proposed as such, titled without its unit', () => {
  const safety = proposals(digitalPlan).find(({ title }) => /an toàn thông tin/.test(title))
  assert.equal(safety?.title, 'Bảo đảm an toàn thông tin trong quá trình thực hiện')
  assert.equal(safety?.kind, 'other')
  assert.ok(doubts(safety)?.includes('unsure-kind'))
})

test('every proposal has a title, words and places inside the text, in the order of the text', () => {
  for (const text of [outreachPlan, digitalPlan]) {
    const starts = proposals(text).map(({ title, because, places }) => {
      assert.ok(title !== '' && because !== '' && places.length > 0)
      for (const { start, end } of places) assert.ok(start < end && end <= text.length)
      return places[0]?.start ?? 0
    })
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    )
  }
})
