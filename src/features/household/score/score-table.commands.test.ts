import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../../test/town.ts'
import { exampleInterview } from '../household.examples.ts'
import type { Interview } from '../household.ts'
import { exampleScoreTable } from './score-table.examples.ts'
import type { ScoreTable } from './score-table.ts'

const { id } = exampleTown
const household = id<'household'>('household-not-asked')
const round = id<'review-round'>('round')
const waiting = id<'score-table'>('score-table')

const aTable = (part: Partial<ScoreTable> = {}): ScoreTable => ({
  ...exampleScoreTable(exampleTown, 'score-table'),
  id: newId(),
  ...part,
})
const anInterview = (part: Partial<Interview>): Interview => ({
  ...exampleInterview(exampleTown, 'household-not-asked'),
  id: newId(),
  work: newId(),
  income: null,
  ...part,
})
const page = (town: InTown) => town.read(town.hung, 'household.page', { household, round })

test(
  'a table is entered by one officer and confirmed by a plan owner who did not enter it, once',
  inTown(async ({ hung, lan, bich, minh, send, read }) => {
    const table = aTable({ standard: 'vn-2027' })
    assert.deepEqual(await send(minh, 'household.enter-score-table', table), refused('not-allowed'))
    assert.deepEqual(await send(lan, 'household.enter-score-table', table), accepted)
    assert.deepEqual(
      await send(lan, 'household.enter-score-table', { ...table, source: 'Khác' }),
      refused('score-table-there-already'),
    )
    const confirm = { table: table.id }
    assert.deepEqual(await send(hung, 'household.confirm-score-table', confirm), refused('not-allowed'))
    assert.deepEqual(await send(lan, 'household.confirm-score-table', confirm), refused('score-table-own'))
    assert.deepEqual(
      await send(lan, 'household.confirm-score-table', { table: newId() }),
      refused('score-table-unknown'),
    )
    assert.equal((await read(hung, 'household.score-table', confirm))?.table.state, 'waiting')
    assert.deepEqual(await send(bich, 'household.confirm-score-table', confirm), accepted)
    assert.deepEqual(
      await send(bich, 'household.confirm-score-table', confirm),
      refused('score-table-confirmed-already'),
    )
    const found = (await read(hung, 'household.score-table', confirm))?.table
    assert.deepEqual(
      [found?.state, found?.enteredName, found?.confirmedName, found?.columns, found?.items],
      ['in-force', 'Trần Thị Lan', 'Hồ Ngọc Bích', table.columns, table.items],
    )
    assert.match(found?.checksum ?? '', /^[0-9a-f]{64}$/)
  }),
)

test(
  'a table that says something twice, nothing, or points that are not whole is refused with a sentence, and is not kept',
  inTown(async ({ hung, send, read }) => {
    const enter = (part: Partial<ScoreTable>) => send(hung, 'household.enter-score-table', aTable(part))
    const [first, second] = aTable().items
    assert.ok(first && second)
    const [a, b] = first.options
    assert.ok(a && b)
    const withOptions = (options: (typeof first)['options']) => enter({ items: [{ ...first, options }, second] })
    assert.deepEqual(await enter({ items: [] }), refused('score-table-empty'))
    assert.deepEqual(await enter({ standard: 'none' }), refused('standard-unknown'))
    assert.deepEqual(await withOptions([a, { ...b, code: a.code }]), refused('score-option-twice'))
    assert.deepEqual(
      await withOptions([a, { ...b, points: { ...b.points, 'thanh-thi': 12.5 } }]),
      refused('score-points-not-whole'),
    )
    assert.deepEqual(
      await withOptions([a, { ...b, points: {} }]),
      refused('score-points-missing', 'score-points-missing'),
    )
    assert.deepEqual(await withOptions([a]), refused('score-options-too-few'))
    assert.deepEqual(await enter({ columns: { urban: null, rural: null } }), refused('score-column-missing'))
    assert.deepEqual(await enter({ validTo: day('2021-01-01') }), refused('score-table-ends-before-it-begins'))
    assert.deepEqual(await enter({ replaces: newId() }), refused('score-table-unknown'))
    assert.equal((await read(hung, 'household.score-tables', {}))?.tables.length, 1)
  }),
)

test(
  'two tables of one standard are not in force on the same day, also when both are confirmed at once',
  inTown(async ({ hung, lan, bich, send, read, refusalsOf }) => {
    const other = aTable({ validFrom: day('2024-06-01'), validTo: null, source: 'Bảng giả định thứ hai' })
    assert.deepEqual(await send(hung, 'household.enter-score-table', other), accepted)
    const answers = await Promise.all([
      send(lan, 'household.confirm-score-table', { table: waiting }),
      send(bich, 'household.confirm-score-table', { table: other.id }),
    ])
    assert.deepEqual(answers.map(({ outcome }) => outcome).sort(), ['accepted', 'refused'])
    const tables = (await read(hung, 'household.score-tables', {}))?.tables ?? []
    assert.deepEqual(tables.map(({ state }) => state).sort(), ['in-force', 'waiting'])
    const kept = tables.find(({ state }) => state === 'in-force')
    assert.deepEqual(await refusalsOf(hung, 'household.enter-score-table', aTable({ validTo: null })), [
      { code: 'score-tables-overlap', from: kept?.validFrom, to: kept?.validTo, source: kept?.source },
    ])
  }),
)

test(
  'a correction is a table of its own: the one before holds until it is confirmed, and only the last is confirmed',
  inTown(async ({ hung, dung, lan, send, read }) => {
    assert.deepEqual(await send(lan, 'household.confirm-score-table', { table: waiting }), accepted)
    const next = aTable({ replaces: waiting, source: 'Bảng giả định, đã sửa' })
    assert.deepEqual(await send(hung, 'household.enter-score-table', next), accepted)
    assert.deepEqual(
      await send(dung, 'household.enter-score-table', aTable({ replaces: waiting })),
      refused('score-table-not-the-last'),
    )
    const states = async () =>
      Promise.all(
        [waiting, next.id].map(async (table) => (await read(lan, 'household.score-table', { table }))?.table.state),
      )
    assert.deepEqual(await states(), ['in-force', 'waiting'])
    const last = aTable({ replaces: next.id })
    assert.deepEqual(await send(hung, 'household.enter-score-table', last), accepted)
    assert.deepEqual(
      await send(lan, 'household.confirm-score-table', { table: next.id }),
      refused('score-table-not-the-last'),
    )
    assert.deepEqual(await send(lan, 'household.confirm-score-table', { table: last.id }), accepted)
    assert.deepEqual(await states(), ['replaced', 'replaced'])
    const [first, now] = await Promise.all(
      [waiting, last.id].map(async (table) => (await read(lan, 'household.score-table', { table }))?.table),
    )
    assert.equal(first?.checksum, now?.checksum)
  }),
)

test(
  'an interview by a table in force has its total added up, keeps its answers and its table, and is classified by it',
  inTown(async (town) => {
    const { hung, lan, send, read } = town
    const record = (part: Partial<Interview>) => send(hung, 'household.record-interview', anInterview(part))
    const scored = { table: waiting, answers: { '1': 'b', '2': 'b' } }
    assert.deepEqual(await record({ scored }), refused('score-table-unfit'))
    assert.deepEqual(await send(lan, 'household.confirm-score-table', { table: waiting }), accepted)
    assert.deepEqual(await record({ scored, formTotal: 100 }), refused('score-and-total'))
    assert.deepEqual(await record({ scored: { ...scored, table: newId() } }), refused('score-table-unknown'))
    assert.deepEqual(await record({ scored: { ...scored, answers: { '1': 'z' } } }), refused('score-answer-unknown'))
    const partly = anInterview({ scored: { table: waiting, answers: { '2': 'b' } } })
    assert.deepEqual(await send(hung, 'household.record-interview', partly), accepted)
    assert.equal((await page(town))?.page.interviews[0]?.facts.formTotal, null)
    const whole = anInterview({ scored, replaces: partly.id })
    assert.deepEqual(await send(hung, 'household.record-interview', whole), accepted)
    const [standing, before] = (await page(town))?.page.interviews ?? []
    assert.deepEqual([standing?.facts.formTotal, standing?.scored], [180, scored])
    assert.deepEqual(before?.scored?.answers, { '2': 'b' })

    const cut = {
      id: newId<'standard-value'>(),
      standard: 'vn-2022',
      name: 'form-cut.urban' as const,
      number: 180,
      source: 'Số của phép thử',
    }
    await send(hung, 'household.enter-standard-value', cut)
    assert.deepEqual(await send(lan, 'household.confirm-standard-value', { value: cut.id }), accepted)
    const rows = await read(hung, 'household.list', {
      round,
      standard: 'vn-2022',
      state: 'near-poor',
      q: null,
      area: null,
      after: null,
    })
    assert.ok(rows?.rows.some((row) => row.household === household))
  }),
)

test(
  'an interview keeps the table that it was scored by; who corrects it after that was replaced uses the new one',
  inTown(async (town) => {
    const { hung, lan, send } = town
    await send(lan, 'household.confirm-score-table', { table: waiting })
    const asked = anInterview({ scored: { table: waiting, answers: { '1': 'a', '2': 'a' } } })
    assert.deepEqual(await send(hung, 'household.record-interview', asked), accepted)
    const next = aTable({ replaces: waiting, source: 'Bảng giả định, đã sửa' })
    await send(hung, 'household.enter-score-table', next)
    assert.deepEqual(await send(lan, 'household.confirm-score-table', { table: next.id }), accepted)
    const found = await page(town)
    assert.equal(found?.page.interviews[0]?.facts.formTotal, 20)
    assert.deepEqual(
      found?.scoreTables.map(({ id: table, state }) => [table, state]).sort(),
      [
        [waiting, 'replaced'],
        [next.id, 'in-force'],
      ].sort(),
    )
    const correction = (table: ScoreTable['id']) =>
      anInterview({ scored: { table, answers: { '1': 'b', '2': 'a' } }, replaces: asked.id })
    assert.deepEqual(await send(hung, 'household.record-interview', correction(waiting)), refused('score-table-unfit'))
    assert.deepEqual(await send(hung, 'household.record-interview', correction(next.id)), accepted)
    assert.equal((await page(town))?.page.interviews[0]?.facts.formTotal, 60)
  }),
)

test(
  'a total of the paper form is taken as before, whether a table holds or not',
  inTown(async (town) => {
    const { hung, lan, send } = town
    const asked = anInterview({ formTotal: 168 })
    assert.deepEqual(await send(hung, 'household.record-interview', asked), accepted)
    await send(lan, 'household.confirm-score-table', { table: waiting })
    assert.deepEqual(
      await send(hung, 'household.record-interview', anInterview({ formTotal: 170, replaces: asked.id })),
      accepted,
    )
    const [standing] = (await page(town))?.page.interviews ?? []
    assert.deepEqual([standing?.facts.formTotal, standing?.scored], [170, null])
  }),
)
