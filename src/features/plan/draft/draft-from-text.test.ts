import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { derivedId } from '../../../kernel/derived-id.ts'
import type { Area } from '../../area/area.ts'
import type { Unit } from '../../staff/staff.ts'
import { DraftContent } from './draft.ts'
import { checkDraft, doubtsOf } from './draft.rules.ts'
import { draftFromText, type TownFacts } from './draft-from-text.ts'

// A plan of a town that does not exist.
const TEXT = `ỦY BAN NHÂN DÂN
THÀNH PHỐ SUỐI TRE

Số: 88/KH-UBND

Suối Tre, ngày 03 tháng 6 năm 2024

KẾ HOẠCH

Truyền thông giảm nghèo trên địa bàn thành phố Suối Tre năm 2024

Căn cứ Kế hoạch số 12/KH-UBND ngày 05/02/2024 của UBND thành phố;

I. NỘI DUNG

1. Hình thức

- In tờ rơi về chính sách vay vốn.

- Tổ chức treo băng rôn tại các chợ.

2. Tập huấn

- Tổ chức lớp tập huấn cho cán bộ làm công tác giảm nghèo.

- Thời gian tập huấn: trong tháng 10 năm 2024.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Lao động - Thương binh và Xã hội

- Tổ chức tập huấn cho cán bộ làm công tác giảm nghèo.

2. Ban Dân tộc

- Phát động phong trào thi đua chung tay vì người nghèo.

3. UBND các phường, xã

- Tuyên truyền qua các buổi họp khu phố, ấp; cấp phát tài liệu tuyên truyền.
`

const area = (name: string, kind: Area['kind'], parent: Area | null): Area => ({
  id: derivedId('area', name),
  code: name,
  name,
  kind,
  parent: parent?.id ?? null,
  validFrom: day('2019-01-01'),
  validTo: null,
})
const city = area('Suối Tre', 'district', area('Hòa Lạc', 'province', null))
const wards = Array.from({ length: 15 }, (_, i) => area(`Xuân ${i + 1}`, i < 11 ? 'ward' : 'commune', city))
const unit = (name: string, kind: Unit['kind'], place: Area): Unit => ({
  id: derivedId('unit', name),
  name,
  shortName: name,
  kind,
  area: place.id,
  validFrom: day('2019-01-01'),
  validTo: null,
})
const labour = unit('Phòng Lao động - Thương binh và Xã hội', 'office', city)
const town: TownFacts = {
  areas: [area('Hòa Lạc', 'province', null), city, ...wards],
  units: [labour, ...wards.map((ward) => unit(`UBND ${ward.name}`, 'peoples-committee', ward))],
  lists: [],
  owner: labour.id,
  seed: derivedId('command', 'import'),
}

const draft = draftFromText(TEXT, town)
const task = (kind: string) => draft.tasks.find((one) => one.kind === kind)
const wordsOf = (kind: string) => task(kind)?.places.map(({ start, end }) => TEXT.slice(start, end)) ?? []

test('the head of a plan is read from its document, its area from its words', () => {
  const { tasks: _, ...head } = draft
  assert.deepEqual(head, {
    number: '88/KH-UBND',
    issuedOn: '2024-06-03',
    agency: 'Ủy ban nhân dân thành phố Suối Tre',
    place: 'Suối Tre',
    title: 'Truyền thông giảm nghèo trên địa bàn thành phố Suối Tre năm 2024',
    year: 2024,
    area: city.id,
    ownerUnit: labour.id,
    programme: null,
    parentPlan: null,
  })
  assert.deepEqual(checkDraft(draft, TEXT.length), [])
})

test('a form of work and the duty that orders it are one task with two places in the text', () => {
  const places = wordsOf('training-class')
  assert.equal(places.length, 2)
  assert.match(places[0] ?? '', /lớp tập huấn/)
  assert.match(places[1] ?? '', /[Tt]ổ chức tập huấn/)
  assert.deepEqual(task('training-class')?.due, {
    from: '2024-10-01',
    to: '2024-10-31',
    basis: 'document',
    words: 'trong tháng 10 năm 2024',
  })
})

test('all fifteen communes do what is ordered of "UBND các phường, xã", in the words of the document', () => {
  const doers = task('meeting')?.doers ?? []
  assert.equal(doers.length, 15)
  assert.deepEqual(
    new Set(doers.map(({ role, writtenAs }) => `${role} ${writtenAs}`)),
    new Set(['lead UBND các phường, xã']),
  )
})

test('work that nobody is put in charge of is marked, and a body that is unknown here is told', () => {
  const doubts = (kind: string) =>
    doubtsOf(draft.tasks)
      .filter((doubt) => doubt.task === task(kind)?.id)
      .map(({ code }) => code)
  assert.ok(doubts('banner').includes('no-lead'))
  assert.deepEqual(task('emulation')?.unmatched, [{ name: 'Ban Dân tộc', role: 'lead' }])
  assert.ok(doubts('emulation').includes('unit-unmatched'))
})

test('reading again gives the same draft, which can be saved as it stands', () => {
  assert.deepEqual(draftFromText(TEXT, town), draft)
  assert.notEqual(
    draftFromText(TEXT, { ...town, seed: derivedId('command', 'other') }).tasks[0]?.id,
    draft.tasks[0]?.id,
  )
  assert.deepEqual(DraftContent.parse(draft), draft)
})

test('a text without head, sections or units is a draft with nothing in it but what is known of the town', () => {
  const empty = draftFromText('Xin chào các bạn.', { ...town, areas: [], units: [] })
  assert.deepEqual([empty.number, empty.issuedOn, empty.area, empty.tasks], [null, null, null, []])
})
