import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exampleTown } from '../../../kernel/example-town.ts'
import { sum } from '../../../kernel/kernel.ts'
import { explain } from '../explain.rules.ts'
import { answersWith } from '../household.examples.ts'
import { explanationSentences } from '../standard.texts.ts'
import { findStandard, withEntered } from '../standard.rules.ts'
import type { HouseholdFacts } from '../standard.ts'
import { readScores, scoresText } from './pasted-scores.ts'
import { checkAnswers, otherAnswers, type Scored, tellScore, totalOf } from './score.rules.ts'
import { exampleScoreTable } from './score-table.examples.ts'
import { checkedContent } from './score-table.rules.ts'
import type { ScoreTable } from './score-table.ts'

const example = exampleScoreTable(exampleTown, 'score-table')
const table = { ...example, state: 'in-force' as const }
const scored = (answers: Scored['answers']): Scored => ({ table, answers })

test('a total is the sum of the points of the answers, by the column of the residence', () => {
  assert.equal(totalOf(scored({ '1': 'a', '2': 'b' }), 'urban'), 140)
  assert.equal(totalOf(scored({ '1': 'a', '2': 'b' }), 'rural'), 115)
})

test('an item that is not answered makes the total unknown, not smaller, and the least and most are told', () => {
  assert.equal(totalOf(scored({ '2': 'b' }), 'urban'), null)
  assert.equal(totalOf(scored({}), 'urban'), null)
  const told = tellScore(scored({ '2': 'b' }), 'urban')
  assert.deepEqual([told.total, told.least, told.most], [null, 140, 180])
  assert.deepEqual(told.lines[0], { item: 'Số nhân khẩu', answer: null, points: null })
})

test('a residence for which the table has no column has no points', () => {
  const urban = { ...table, columns: { urban: 'thanh-thi', rural: null } }
  assert.equal(totalOf({ table: urban, answers: { '1': 'a', '2': 'b' } }, 'rural'), null)
})

test('an answer that the table has not is told', () => {
  assert.deepEqual(checkAnswers({ '1': 'a', '2': 'z', '9': 'a' }, table), [
    { code: 'score-answer-unknown', item: '2', option: 'z' },
    { code: 'score-answer-unknown', item: '9', option: 'a' },
  ])
})

/** The national standard with a cut that this test confirmed. */
function withCut(number: number) {
  const found = findStandard('vn-2022')
  assert.ok(found)
  const source = 'Số của phép thử'
  return withEntered(found, [{ standard: 'vn-2022', name: 'form-cut.urban', number, sureness: 'confirmed', source }])
}
const household = (formTotal: number | null): HouseholdFacts => ({
  residence: 'urban',
  income: null,
  formTotal,
  answers: answersWith({ employment: 'deprived' }),
})

test('an explanation says which answer weighs most, and which other answer makes another class', () => {
  const answers = scored({ '1': 'a', '2': 'b' })
  const told = explain(household(140), withCut(150), answers)
  assert.equal(told.result.class, 'near-poor')
  assert.deepEqual(told.score?.heaviest, [{ item: 'Nhà ở', answer: 'Nhà riêng kiên cố', points: 120 }])
  // Above the line it is not known which without an income; near-poor it is no more.
  const becomes = ['average-living-standard', 'not-poor']
  assert.deepEqual(
    told.changes.filter(({ what }) => what === 'score'),
    [{ what: 'score', item: 'Số nhân khẩu', option: 'Dưới 4 người', becomes }],
  )
  const above = explain({ ...household(180), income: null }, withCut(150), scored({ '1': 'b', '2': 'b' }))
  assert.deepEqual(
    above.changes.filter(({ what }) => what === 'score'),
    [
      { what: 'score', item: 'Số nhân khẩu', option: 'Từ 4 người trở lên', becomes: ['near-poor'] },
      { what: 'score', item: 'Nhà ở', option: 'Thuê, ở nhờ', becomes: ['near-poor'] },
    ],
  )
  const said = explanationSentences(told, household(140)).map(({ vi }) => vi)
  assert.equal(said[0], 'Tổng điểm phiếu 140: cộng 2 mục theo Bảng giả định, không phải văn bản, cột “Thành thị”.')
  assert.ok(said.includes('Nếu “Số nhân khẩu” là “Dưới 4 người” thì là hộ có mức sống trung bình hoặc hộ không nghèo.'))
  assert.equal(said[1], 'Nặng điểm nhất: “Nhà ở: Nhà riêng kiên cố”, 120 điểm.')
})

test('when one item is open, the explanation says what each answer would make of the household', () => {
  const told = explain(household(null), withCut(150), scored({ '2': 'b' }))
  assert.equal(told.result.class, 'unknown')
  assert.deepEqual(
    told.changes.filter(({ what }) => what === 'score'),
    [{ what: 'score', item: 'Số nhân khẩu', option: 'Từ 4 người trở lên', becomes: ['near-poor'] }],
  )
  assert.match(
    explanationSentences(told, household(null))[0]?.vi ?? '',
    /còn 1 mục chưa trả lời: “Số nhân khẩu”.*140–180/,
  )
})

const points = fc.record({ 'thanh-thi': fc.nat(100), 'nong-thon-dong-nam-bo': fc.nat(100) })
const tables: fc.Arbitrary<ScoreTable> = fc
  .array(fc.array(points, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((items) => ({
    ...example,
    items: items.map((options, at) => ({
      code: String(at + 1),
      label: `Mục ${at + 1}`,
      options: options.map((one, place) => ({ code: 'abcd'.charAt(place), label: `Lựa chọn ${place}`, points: one })),
    })),
  }))
const answered = tables.chain((own) =>
  fc.record({
    own: fc.constant(own),
    chosen: fc.tuple(...own.items.map(({ options }) => fc.option(fc.constantFrom(...options), { freq: 4 }))),
  }),
)
const given = (own: ScoreTable, chosen: readonly (ScoreTable['items'][number]['options'][number] | null)[]) =>
  Object.fromEntries(own.items.flatMap(({ code }, at) => (chosen[at] ? [[code, chosen[at].code]] : [])))

test('whatever a table says, a total is the sum over the chosen options, or unknown as long as one is missing', () => {
  fc.assert(
    fc.property(answered, ({ own, chosen }) => {
      const known = chosen.flatMap((one) => (one ? [one.points['thanh-thi'] ?? -1] : []))
      const whole = { table: { ...own, state: 'in-force' as const }, answers: given(own, chosen) }
      const told = tellScore(whole, 'urban')
      assert.equal(told.total, known.length === own.items.length ? sum(known) : null)
      assert.ok(told.least <= told.most)
      if (told.total !== null) assert.deepEqual([told.least, told.most], [told.total, told.total])
      for (const other of otherAnswers(whole, 'urban')) assert.ok(told.total !== null || other.total >= told.least)
    }),
  )
})

test('the order in which the rows are pasted changes neither a total nor the checksum', () => {
  fc.assert(
    fc.property(answered, fc.infiniteStream(fc.nat()), ({ own, chosen }, chance) => {
      const [heading = '', ...rows] = scoresText(own).split('\n')
      const keyed = rows.map((row) => [chance.next().value, row] as const).toSorted(([a], [b]) => a - b)
      const { regions, items, faults } = readScores([heading, ...keyed.map(([, row]) => row)].join('\n'))
      assert.deepEqual(faults, [])
      const shuffled = { ...own, regions, items }
      assert.equal(checkedContent(shuffled), checkedContent(own))
      const answers = given(own, chosen)
      for (const residence of ['urban', 'rural'] as const)
        assert.equal(
          totalOf({ table: { ...shuffled, state: 'in-force' }, answers }, residence),
          totalOf({ table: { ...own, state: 'in-force' }, answers }, residence),
        )
    }),
  )
})
