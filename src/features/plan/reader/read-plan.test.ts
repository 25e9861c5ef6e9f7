import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as plans from '../../../../test/plans.ts'
import { printReading } from './printed-reading.ts'
import { proposeTasks } from './propose-tasks.ts'
import { readPlan } from './read-plan.ts'
import type { Place, Reading } from './reading.ts'

const texts = {
  'the plan of outreach': plans.outreachPlan,
  'the digital plan': plans.digitalPlan,
  'the decision with its plan': plans.decisionWithPlan,
  'the segmented plan': plans.segmentedPlan,
}

/** What was read, without where: places move when the same document comes in another shape. */
const wordsOf = (text: string) =>
  JSON.parse(
    JSON.stringify(printReading(readPlan(text), text), (key, value: unknown) =>
      ['start', 'end', 'characters', 'recipientsAt'].includes(key) ? undefined : value,
    ),
  ) as unknown

for (const [name, text] of Object.entries(texts))
  for (const [shape, change] of Object.entries(plans.shapes))
    test(`${name} ${shape} reads the same`, () => assert.deepEqual(wordsOf(change(text)), wordsOf(text)))

for (const [name, text] of Object.entries(texts))
  test(`everything read in ${name} stands where it says`, () => {
    for (const change of [(given: string) => given, ...Object.values(plans.shapes)]) checkPlaces(change(text))
  })

/** The slice at each place holds the words of its item. */
function checkPlaces(text: string) {
  const reading = readPlan(text)
  for (const { words, at } of placedIn(reading)) {
    assert.ok(at.start < at.end && at.end <= text.length)
    assert.equal(lettersOf(text.slice(at.start, at.end)).includes(lettersOf(words)), true, `${words} at ${at.start}`)
  }
}

type Placed = { readonly words: string; readonly at: Place }
const placedIn = (reading: Reading): readonly Placed[] => [
  ...[reading.title, reading.header.agency, reading.header.place].flatMap((found) => (found ? [written(found)] : [])),
  ...reading.legalBases.map(written),
  ...reading.sections.map(({ heading, at }) => ({ words: heading, at })),
  ...reading.assignments.map(({ unit, at }) => ({ words: unit, at })),
  ...reading.assignments.flatMap(({ duties }) => duties.map(written)),
  ...reading.deadlines.map(written),
  ...reading.money.map(written),
  ...reading.quantities.map(written),
  ...reading.taskRoles.flatMap(({ lead, partner }) =>
    [lead, partner].flatMap((found) => (found ? [written(found)] : [])),
  ),
  ...reading.works.map(({ words, at }) => ({ words, at })),
  ...reading.works.map(({ clause }) => written(clause)),
  ...reading.recipients.map(written),
]
const written = ({ text, at }: { readonly text: string; readonly at: Place }): Placed => ({ words: text, at })

/** Without signs, blanks and page numbers that a page break put inside. */
const lettersOf = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\n\n\d+\n/g, '\n')
    .replace(/[^\p{L}\p{N}]/gu, '')

test('the decision and the plan behind it are told apart', () => {
  const reading = readPlan(plans.decisionWithPlan)
  assert.equal(reading.docType?.type, 'QUYET_DINH')
  assert.equal(reading.attached?.title.text, 'SỬA CHỮA NHÀ Ở CHO HỘ NGHÈO NĂM 2025')
  assert.equal(reading.signer?.name, 'Hà Thị Kim Oanh')
})

test('what a plan usually has and a text has not is a warning, not an error', () => {
  assert.deepEqual(readPlan('Thông báo họp dân.').warnings, ['no-header', 'no-sections', 'no-dates', 'no-units'])
  assert.deepEqual(readPlan(plans.outreachPlan).warnings, [])
})

test('any string, and any bytes taken for text, is read without a throw and with places inside it', () => {
  const bytes = fc.uint8Array({ maxLength: 400 }).map((given) => String.fromCharCode(...given))
  const words = fc
    .array(
      fc.constantFrom(
        'Căn cứ',
        'số',
        '12/KH-UBND',
        'ngày 01/02/2025',
        '\n',
        '\n\n',
        'I.',
        '1.',
        'a)',
        '-',
        '+',
        '|',
        'Sở A',
        'chủ trì',
        ';',
        ':',
        'KẾ HOẠCH',
        'Nơi nhận:',
        'KT. CHỦ TỊCH',
        'hằng năm',
        '5 triệu đồng',
        '(',
      ),
    )
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), bytes, words), (text) => {
      const reading = readPlan(text)
      for (const { at } of placedIn(reading)) assert.ok(at.start < at.end && at.end <= text.length)
      for (const { places } of proposeTasks(reading, text)) assert.ok(places.length > 0)
    }),
    { numRuns: 300 },
  )
})

const million = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length))
const HOSTILE: Readonly<Record<string, string>> = {
  'a million characters of "Căn cứ"': `KẾ HOẠCH\n\nA\n\n${million('Căn cứ ')}`,
  'a million characters of one basis': `KẾ HOẠCH\n\nA\n\n${million('Căn cứ Quyết định số 1/QĐ-UBND ngày 01/01/2020; ')}`,
  'outline marks nested without end': million('I. A\n1. B\n1.1. C\na) D\n- E\n+ F\n'),
  'brackets that nothing closes': million('('),
  'one long run of stops': `a${million('.')}a`,
  'one long run of stars and blanks': `a${million('* ')}a`,
  'bars of a table without words': million('|\n'),
  'combining marks without a letter': million('\u0301'),
  'role labels under one task': `I. NHIỆM VỤ\n1. Việc\n${million('- Cơ quan chủ trì: Sở A.\n')}`,
  'forms of work beside duties of the same kind': `I. HÌNH THỨC\n${million('- Treo băng rôn.\n')}II. TỔ CHỨC THỰC HIỆN\n1. Sở A\n${million('- Treo băng rôn.\n')}`,
  'times without end': million('trước ngày 20/6 hằng năm, trong tháng 1, 2/2030 '),
}

for (const [name, text] of Object.entries(HOSTILE))
  test(`${name} are read to the end`, () => {
    const reading = readPlan(text)
    assert.ok(proposeTasks(reading, text).every(({ places }) => places.length > 0))
  })
