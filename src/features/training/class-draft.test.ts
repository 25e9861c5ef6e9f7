import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import { classOf, emptyDraft, emptySession, lackingIn, timeOf } from './class-draft.ts'
import { readPasted } from './pasted-list.ts'

const { id } = exampleTown
const ids = { id: id<'class-version'>('v'), class: id<'class'>('c'), after: null, host: id<'personal-text'>('host') }

test('a time is read as people write it', () => {
  const written = { '7h30': '07:30', '7:30': '07:30', '7g': '07:00', '0730': '07:30', '13.30': '13:30', '7': '07:00' }
  for (const [typed, time] of Object.entries(written)) assert.equal(timeOf(typed), time, typed)
  for (const typed of ['', 'sáng', '25h', '7h75', '7h3']) assert.equal(timeOf(typed), null, typed)
})

test('an empty class names all that it lacks and is not sent', () => {
  const session = id<'session'>('s')
  const draft = emptyDraft(session)
  const ofSession = ['on', 'from', 'to', 'lessons'].map((field) => `${field}-${session}`)
  assert.deepEqual(lackingIn(draft), [
    'class-task',
    'class-unit',
    'class-title',
    'class-venue',
    'class-area',
    ...ofSession,
  ])
  assert.equal(classOf(draft, ids), null)
})

test('a class is sent with its topics line by line and without speakers who have no name', () => {
  const [named, nameless] = [id<'personal-text'>('named'), id<'personal-text'>('nameless')]
  const session = {
    ...emptySession(id<'session'>('s'), null),
    on: day('2024-10-10'),
    from: '7h30',
    to: '11h',
    lessons: 4,
    speakers: [named, nameless],
  }
  const sent = classOf(
    {
      ...emptyDraft(session.id),
      task: id('training'),
      unit: id('office'),
      title: '  Tập huấn ',
      topics: 'Rà soát\n\n Vay vốn',
      venue: 'Hội trường',
      area: id('city'),
      sessions: [session],
      speakers: [
        { id: named, name: 'Phan Mẫu Giảng', post: '' },
        { id: nameless, name: ' ', post: 'Phó phòng' },
      ],
    },
    ids,
  )
  assert.equal(sent?.title, 'Tập huấn')
  assert.deepEqual(sent?.topics, ['Rà soát', 'Vay vốn'])
  assert.deepEqual(
    sent?.sessions.map(({ from, to, speakers }) => [from, to, speakers]),
    [['07:30', '11:00', [named]]],
  )
  assert.equal(sent?.speakers.length, 1)
})

test('a list pasted from Excel is read with its numbers, its head and the zero that Excel dropped', () => {
  const text = 'STT\tHọ và tên\n1\tĐỗ Mẫu Tâm\tTrưởng khu phố 1\t900000101\t1971\tx\r\n2\tLý  Mẫu Bảo\t\t02/9/1980\n\n'
  const [tam, bao, ...others] = readPasted(text, 'on-payroll')
  assert.deepEqual(tam, {
    name: 'Đỗ Mẫu Tâm',
    post: 'Trưởng khu phố 1',
    phone: '0900000101',
    birthYear: 1971,
    payroll: 'off-payroll',
  })
  assert.deepEqual(bao, { name: 'Lý Mẫu Bảo', post: null, phone: null, birthYear: 1980, payroll: 'on-payroll' })
  assert.deepEqual(others, [])
})

test('names alone are a list too', () => {
  assert.deepEqual(
    readPasted('Đỗ Mẫu Tâm\nLý Mẫu Bảo; Phó Chủ tịch', 'off-payroll').map(({ name, post, payroll }) => [
      name,
      post,
      payroll,
    ]),
    [
      ['Đỗ Mẫu Tâm', null, 'off-payroll'],
      ['Lý Mẫu Bảo', 'Phó Chủ tịch', 'off-payroll'],
    ],
  )
})
