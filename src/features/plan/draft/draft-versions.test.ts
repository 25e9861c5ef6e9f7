import assert from 'node:assert/strict'
import { test } from 'node:test'
import { derivedId } from '../../../kernel/derived-id.ts'
import type { DraftContent, TaskDraft } from './draft.ts'
import { differencesOf, joinVersions, same } from './draft-versions.ts'

const aTask = (name: string, title = name): TaskDraft => ({
  id: derivedId('town', name),
  title,
  kind: 'other',
  measure: 'time',
  places: [],
  doers: [],
  due: null,
  unmatched: [],
})

const aDraft = (...tasks: TaskDraft[]): DraftContent => ({
  number: null,
  issuedOn: null,
  agency: null,
  place: null,
  title: null,
  year: 2024,
  area: null,
  ownerUnit: null,
  programme: null,
  parentPlan: null,
  tasks,
})

const base = aDraft(aTask('meetings'), aTask('leaflets'), aTask('banners'))
const titles = ({ tasks }: DraftContent) => tasks.map(({ title }) => title)

test('what each officer changed alone is proposed from that officer, and nothing is lost', () => {
  const ours = { ...aDraft(aTask('meetings', 'Họp'), aTask('leaflets'), aTask('banners')), year: 2025 }
  const theirs = { ...aDraft(aTask('meetings'), aTask('class'), aTask('leaflets', 'Tờ rơi')), place: 'Suối Tre' }
  const versions = { base, ours, theirs }
  const joined = joinVersions(versions, differencesOf(versions))
  assert.deepEqual(titles(joined), ['Họp', 'class', 'Tờ rơi'])
  assert.deepEqual([joined.year, joined.place], [2025, 'Suối Tre'])
})

test('what both changed is proposed from ours and may be taken from theirs', () => {
  const versions = { base, ours: aDraft(aTask('meetings', 'Họp')), theirs: aDraft(aTask('meetings', 'Sinh hoạt')) }
  const differences = differencesOf(versions)
  assert.deepEqual(
    differences.map(({ kind, side }) => [kind, side]),
    [['task', 'ours']],
  )
  assert.deepEqual(titles(joinVersions(versions, differences)), ['Họp'])
  assert.deepEqual(
    titles(
      joinVersions(
        versions,
        differences.map((one) => ({ ...one, side: 'theirs' })),
      ),
    ),
    ['Sinh hoạt'],
  )
})

test('all from one side gives that side', () => {
  const ours = aDraft(aTask('leaflets', 'Tờ rơi'), aTask('class'))
  const theirs = { ...aDraft(aTask('visit'), aTask('meetings'), aTask('leaflets')), title: 'Kế hoạch' }
  const versions = { base, ours, theirs }
  const all = (side: 'ours' | 'theirs') =>
    joinVersions(
      versions,
      differencesOf(versions).map((one) => ({ ...one, side })),
    )
  assert.deepEqual(all('ours'), ours)
  assert.deepEqual(all('theirs'), theirs)
})

test('a draft that came back from the server with its values in another order is the same draft', () => {
  const [first] = base.tasks
  const turned = Object.fromEntries(Object.entries(first ?? {}).reverse())
  assert.ok(same(first, turned))
  assert.ok(!same(first, { ...turned, kind: 'meeting' }))
  assert.ok(!same([], {}))
})
