import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, type LocalDate, monthPeriod, type Period } from '../../kernel/day.ts'
import { SOURCES } from '../../kernel/figure.ts'
import type { Horizon, Id, Instant, Sha256 } from '../../kernel/kernel.ts'
import type { Block, Cell, Paper, Run, Table } from '../../kernel/paper.ts'
import { showNumber } from '../../kernel/text.ts'
import type { Plan } from '../plan/plan.ts'
import { wholeOf } from '../plan/plan.reads.ts'
import { planProgress } from '../plan/progress/progress.rules.ts'
import type { PlanProgress } from '../plan/progress/progress.ts'
import { figureAddress } from '../plan/selection.ts'
import type { Assignment, Target, TaskRow } from '../plan/task/task.ts'
import type { WorkRow, WorkSum } from '../plan/work/work.ts'
import { usualMeasure, type WorkKind } from '../plan/work-kind.ts'
import type { IndicatorItem } from './indicator/indicator.ts'
import { resultPaper } from './report.paper.ts'
import type { Report, ReportFacts, ReportText, Signature } from './report.ts'
import { firstText } from './report.texts.ts'

const id = <Kind extends string>(name: string) => `00000000-0000-4000-8000-${name.padStart(12, '0')}` as Id<Kind>

const plan: Plan = {
  id: id('1'),
  number: '88/KH-UBND',
  issuedOn: day('2024-06-03'),
  agency: 'Ủy ban nhân dân thành phố Suối Tre',
  place: 'Suối Tre',
  title: 'Truyền thông và nâng cao năng lực về giảm nghèo năm 2024',
  year: 2024,
  area: id('2'),
  ownerUnit: id('3'),
  programme: null,
  parentPlan: null,
  file: null,
  fileName: null,
  confirmedAt: '2024-06-05T03:00:00Z' as Instant,
}
const september: Period = monthPeriod(2024, 9)
const toDate: Period = { from: plan.issuedOn, to: september.to }
const today: LocalDate = day('2024-10-02')

const aTask = (ordinal: number, kind: WorkKind): TaskRow => ({
  id: id(`1${ordinal}`),
  plan: plan.id,
  ordinal,
  title: `Việc thứ ${ordinal};`,
  kind,
  measure: usualMeasure(kind),
  places: [],
})
const assigned = (task: TaskRow, unit: number): Assignment => ({
  id: id(`9${task.ordinal}${unit}`),
  task: task.id,
  unit: id(`5${unit}`),
  unitName: `UBND phường số ${unit}`,
  role: 'lead',
  writtenAs: null,
  state: 'seen',
  seenAt: null,
  acceptedAt: null,
})
const target = (task: TaskRow, value: number): Target => ({
  id: id(`7${task.ordinal}`),
  task: task.id,
  unit: null,
  value,
  basis: 'owner',
  replaces: null,
})
type Done = { readonly unit: number; readonly quantity: number; readonly source: WorkSum['source'] }
const doneIn = (task: TaskRow, { unit, quantity, source }: Done): WorkSum => ({
  task: task.id,
  unit: id(`5${unit}`),
  source,
  measure: task.measure,
  records: 1,
  quantity,
  withEvidence: quantity % 2,
  waiting: 0,
  last: september.from,
})

type Town = {
  readonly tasks: readonly TaskRow[]
  readonly targets: readonly Target[]
  readonly now: readonly WorkSum[]
  readonly before: readonly WorkSum[]
}
const UNITS = [1, 2, 3]

function progress({ tasks, targets }: Town, sums: readonly WorkSum[], period: Period): PlanProgress {
  const assignments = tasks.flatMap((task) => UNITS.map((unit) => assigned(task, unit)))
  return planProgress({ tasks, assignments, targets, dues: [], sums, selection: wholeOf(plan.id, period), today })
}

const aReport = (text: Partial<ReportText> = {}, signature: Signature | null = null): Report => ({
  id: id('4'),
  plan: plan.id,
  title: 'Báo cáo kết quả thực hiện Kế hoạch số 88/KH-UBND tháng 9 năm 2024',
  period: september,
  version: 1,
  text: { ...firstText(plan, 'Phòng Mẫu'), ...text },
  savedAt: '2024-10-02T02:00:00Z' as Instant,
  signature,
  frozen: signature ? { horizon: 7 as Horizon, on: day('2024-10-01') } : null,
})

const factsOf = (town: Town, report = aReport(), records: readonly WorkRow[] = []): ReportFacts => ({
  report,
  plan,
  inPeriod: progress(town, town.now, september),
  toDate: progress(town, [...town.before, ...town.now], toDate),
  lines: [],
  indicators: [],
  records,
  today,
  watermark: null,
})

const work = fc.record({
  unit: fc.constantFrom(...UNITS),
  quantity: fc.integer({ min: 1, max: 5000 }),
  source: fc.constantFrom(...SOURCES),
})
const kinds = fc.constantFrom<WorkKind[]>('broadcast', 'meeting', 'distribution', 'survey')
const aTown: fc.Arbitrary<Town> = fc
  .array(
    fc.record({
      kind: kinds,
      target: fc.option(fc.integer({ min: 1, max: 10_000 })),
      now: fc.array(work, { maxLength: 5 }),
      before: fc.array(work, { maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((drawn) => {
    const rows = drawn.map((one, at) => ({ ...one, task: aTask(at + 1, one.kind) }))
    return {
      tasks: rows.map(({ task }) => task),
      targets: rows.flatMap(({ task, target: value }) => (value === null ? [] : [target(task, value)])),
      now: rows.flatMap(({ task, now }) => now.map((done) => doneIn(task, done))),
      before: rows.flatMap(({ task, before }) => before.map((done) => doneIn(task, done))),
    }
  })

const quiet: Town = { tasks: [aTask(1, 'broadcast'), aTask(2, 'meeting')], targets: [], now: [], before: [] }

const tablesOf = (blocks: readonly Block[]) => blocks.filter((block): block is Table => block.kind === 'table')
const firstTable = (blocks: readonly Block[]): Table => {
  const [table] = tablesOf(blocks)
  assert.ok(table)
  return table
}
const texts = (cells: readonly Cell[]) => cells.map(({ text }) => text)
const linesOf = ({ body }: Paper) =>
  body.flatMap((block) =>
    'runs' in block
      ? [block.runs.map(({ text }) => text).join('')]
      : block.kind === 'heading'
        ? [`${block.label} ${block.text}`]
        : [],
  )
const runsOf = ({ body }: Paper): readonly Run[] => body.flatMap((block) => ('runs' in block ? block.runs : []))
/** The paper with the rows of its tables written out. */
const written = (paper: Paper) => {
  const writeOut = (blocks: readonly Block[]) =>
    blocks.map((block) => (block.kind === 'table' ? { ...block, rows: [...block.rows] } : block))
  return {
    ...paper,
    body: writeOut(paper.body),
    annexes: paper.annexes.map((annex) => ({ ...annex, body: writeOut(annex.body) })),
  }
}

test('each figure of the table is the one of the progress it came from, and opens its selection', () => {
  fc.assert(
    fc.property(aTown, (town) => {
      const facts = factsOf(town)
      const rows = [...firstTable(resultPaper(facts).body).rows]
      assert.equal(rows.length, town.tasks.length)
      for (const [at, row] of rows.entries()) {
        const [now, whole] = [facts.inPeriod.tasks[at], facts.toDate.tasks[at]]
        assert.ok(now && whole)
        assert.deepEqual(row[3], {
          text: showNumber(now.counted.all.value),
          opens: figureAddress(now.counted.all.opens),
        })
        assert.deepEqual(row[4], {
          text: showNumber(whole.counted.all.value),
          opens: figureAddress(whole.counted.all.opens),
        })
        assert.equal(row[6]?.text, whole.reached.percent === null ? '' : `${showNumber(whole.reached.percent)}%`)
      }
    }),
  )
})

test('a task without a target has neither target nor percentage', () => {
  const [task] = quiet.tasks
  assert.ok(task)
  const town = { ...quiet, now: [doneIn(task, { unit: 1, quantity: 12, source: 'logged' })] }
  const paper = resultPaper(factsOf(town))
  assert.deepEqual(texts([...firstTable(paper.body).rows][0] ?? []), [
    '1',
    'Việc thứ 1',
    'buổi phát',
    '12',
    '12',
    '',
    '',
    '0/1',
  ])
  assert.ok(!linesOf(paper).some((line) => line.includes('%')))
})

test('every figure of the sentences opens; declared and on-behalf parts are said apart and open too', () => {
  const [task] = quiet.tasks
  assert.ok(task)
  const done = (quantity: number, source: WorkSum['source']) => doneIn(task, { unit: 1, quantity, source })
  const town = {
    ...quiet,
    targets: [target(task, 200)],
    now: [done(46, 'logged'), done(20, 'declared'), done(5, 'on-behalf')],
  }
  const paper = resultPaper(factsOf(town))
  const sentence =
    '1. Việc thứ 1: trong kỳ 71 buổi phát (trong đó kê khai 20, nhập thay 5); ' +
    'lũy kế 71 buổi phát (trong đó kê khai 20, nhập thay 5), đạt 35,5% chỉ tiêu 200 buổi phát.'
  assert.ok(linesOf(paper).includes(sentence), linesOf(paper).join('\n'))
  const bold = runsOf(paper).filter(({ emphasis }) => emphasis === 'bold')
  assert.ok(bold.length > 0 && bold.every(({ opens }) => opens?.startsWith('/figure?plan=')))
  assert.ok(bold.some(({ text, opens }) => text === '20' && opens?.includes('source=declared')))
})

test('a task without any record is said to have no result, and units without a record are named', () => {
  const lines = linesOf(resultPaper(factsOf(quiet)))
  assert.ok(lines.includes('1. Việc thứ 1: chưa có kết quả.'))
  assert.ok(
    lines.includes('Các đơn vị chưa có bản ghi trong kỳ: UBND phường số 1; UBND phường số 2; UBND phường số 3.'),
  )
})

test('a task that went on before the period but not in it says both', () => {
  const [task] = quiet.tasks
  assert.ok(task)
  const town = { ...quiet, before: [doneIn(task, { unit: 2, quantity: 1250, source: 'logged' })] }
  assert.ok(
    linesOf(resultPaper(factsOf(town))).includes('1. Việc thứ 1: trong kỳ chưa có kết quả; lũy kế 1.250 buổi phát.'),
  )
})

test('what was done in another measure than the task’s is said beside, and has a row of its own', () => {
  const [, task] = quiet.tasks
  assert.ok(task)
  const people = doneIn(task, { unit: 2, quantity: 40, source: 'logged' })
  const meetings = (quantity: number) => ({ ...people, quantity, measure: 'meeting' as const })
  const beside = factsOf({ ...quiet, now: [meetings(2)], before: [meetings(1)] })
  assert.ok(
    linesOf(resultPaper(beside)).includes('2. Việc thứ 2: chưa có số lượt người; ngoài ra: 3 buổi (trong kỳ 2).'),
  )
  const both = resultPaper(factsOf({ ...quiet, now: [people], before: [meetings(3)] }))
  assert.ok(
    linesOf(both).includes('2. Việc thứ 2: trong kỳ 40 lượt người; lũy kế 40 lượt người; ngoài ra: 3 buổi.'),
    linesOf(both).join('\n'),
  )
  const rows = [...firstTable(both.body).rows]
  assert.deepEqual(
    rows.slice(1).map((row) => row.slice(0, 5).map(({ text }) => text)),
    [
      ['2', 'Việc thứ 2', 'lượt người', '40', '40'],
      ['', 'ngoài ra', 'buổi', '0', '3'],
    ],
  )
  assert.ok(rows[2]?.[4]?.opens?.includes('measure=meeting'))
})

test('a section that nobody wrote is left out and the others are numbered on', () => {
  const report = aReport({ causes: 'Xe loa hỏng.\n\nThiếu người.', nextSteps: 'Phát tờ rơi.' })
  const lines = linesOf(resultPaper(factsOf(quiet, report)))
  const from = lines.indexOf('II. NGUYÊN NHÂN')
  assert.deepEqual(lines.slice(from, from + 5), [
    'II. NGUYÊN NHÂN',
    'Xe loa hỏng.',
    'Thiếu người.',
    'III. NHIỆM VỤ THỜI GIAN TỚI',
    'Phát tờ rơi.',
  ])
})

test('the number is blank until the signed copy is back with its number and day', () => {
  const unsigned = resultPaper(factsOf(quiet)).head
  assert.equal(unsigned.number, null)
  assert.deepEqual(unsigned.date, { day: null, month: null, year: 2024 })
  const signature: Signature = {
    number: '128/BC-LĐTBXH',
    signedOn: day('2024-10-02'),
    file: 'd'.repeat(64) as Sha256,
    fileName: 'da-ky.pdf',
    print: id('5'),
  }
  const signed = resultPaper(factsOf(quiet, aReport({}, signature))).head
  assert.deepEqual([signed.number, signed.sign], ['128', 'BC-LĐTBXH'])
  assert.deepEqual(signed.date, { day: 2, month: 10, year: 2024 })
  assert.equal(
    resultPaper(factsOf(quiet, aReport({ sign: 'BC-UBND' }, { ...signature, number: '128' }))).head.sign,
    'BC-UBND',
  )
})

test('the year at the head is that of the day the paper is made or printed, not of the period it reports on', () => {
  const yearOf = (facts: ReportFacts) => resultPaper(facts).head.date.year
  const inTheNextYear = { ...factsOf(quiet), today: day('2025-01-10') }
  assert.equal(yearOf(inTheNextYear), 2025)
  const printed = { ...aReport(), frozen: { horizon: 7 as Horizon, on: day('2024-12-31') } }
  assert.equal(yearOf({ ...inTheNextYear, report: printed }), 2024)
})

test('a paper of the same facts is equal however often it is built and its rows are read', () => {
  fc.assert(
    fc.property(aTown, (town) => {
      const facts = factsOf(town, aReport(), [aRecord(1), aRecord(2)])
      const paper = resultPaper(facts)
      assert.deepEqual(written(paper), written(resultPaper(facts)))
      assert.deepEqual(written(paper), written(paper))
    }),
  )
})

test('every row of every table has a cell for each column', () => {
  fc.assert(
    fc.property(aTown, (town) => {
      const paper = resultPaper(factsOf(town, aReport(), [aRecord(1)]))
      const tables = tablesOf([...paper.body, ...paper.annexes.flatMap(({ body }) => body)])
      assert.equal(tables.length, 3)
      for (const { columns, rows } of tables) for (const row of rows) assert.equal(row.length, columns.length)
    }),
  )
})

test('the annex of units adds up to the results of the tasks', () => {
  fc.assert(
    fc.property(aTown, (town) => {
      const facts = factsOf(town)
      const [annex] = resultPaper(facts).annexes
      assert.ok(annex)
      const rows = [...firstTable(annex.body).rows].map(texts)
      for (const { task, counted } of facts.toDate.tasks) {
        const own = rows.filter((row) => row[2] === task.title.replace(';', ''))
        const sum = own.reduce((all, row) => all + Number(row[5]?.replaceAll('.', '')), 0)
        assert.equal(sum, counted.all.value)
      }
    }),
  )
})

test('with records there are two annexes, numbered; without, one that has no number', () => {
  const numbers = (records: readonly WorkRow[]) =>
    resultPaper(factsOf(quiet, aReport(), records)).annexes.map(({ number }) => number)
  assert.deepEqual(numbers([]), [null])
  assert.deepEqual(numbers([aRecord(1)]), ['I', 'II'])
})

test('what came of the work stands line by line, each number with the address of its rows; without a line there is no table', () => {
  const lines = [
    { line: 'question', inPeriod: 2, toDate: 6 },
    { line: 'paid', inPeriod: 0, toDate: 31_000_000 },
  ] as const
  const tables = (facts: ReportFacts) => tablesOf(resultPaper(facts).body)
  assert.equal(tables(factsOf(quiet)).length, 1)
  const signature = { number: '1', signedOn: today, file: 'f' as Sha256, fileName: 'f', print: id<'report-print'>('8') }
  const [, table] = tables({ ...factsOf(quiet, aReport({}, signature)), lines })
  assert.ok(table)
  const rows = [...table.rows]
  assert.deepEqual(rows.map(texts), [
    ['1', 'Câu hỏi của người dân trong các buổi họp', 'câu hỏi', '2', '6'],
    ['2', 'Đã chi', 'đồng', '0', '31.000.000'],
  ])
  assert.equal(rows[0]?.[4]?.opens, `/report-line?plan=${plan.id}&line=question&from=2024-06-03&to=2024-09-30&asOf=7`)
})

test('a title that begins with “Báo cáo” does not say it twice', () => {
  assert.equal(resultPaper(factsOf(quiet)).abstract, 'Kết quả thực hiện Kế hoạch số 88/KH-UBND tháng 9 năm 2024')
})

const aRecord = (number: number): WorkRow => ({
  id: id(`6${number}`),
  root: id(`6${number}`),
  plan: plan.id,
  task: id('11'),
  taskTitle: 'Việc thứ 1',
  kind: 'broadcast',
  unit: id('51'),
  unitName: 'UBND phường số 1',
  source: 'declared',
  from: september.from,
  to: september.to,
  places: [{ id: id('2'), name: 'Phường Mẫu' }],
  quantity: 1250,
  measure: 'broadcast',
  note: null,
  state: 'waiting',
  verdict: null,
  reason: null,
  evidence: 0,
  photo: null,
  keptAt: '2024-10-01T02:00:00Z' as Instant,
  enteredBy: 'unit',
  officerName: null,
})

test('a record of the annex shows its days, places, quantity and whether it has evidence, and opens', () => {
  const annex = resultPaper(factsOf(quiet, aReport(), [aRecord(1)])).annexes[1]
  assert.ok(annex)
  const [row] = [...firstTable(annex.body).rows]
  assert.ok(row)
  assert.deepEqual(texts(row), [
    '1',
    '01/09/2024 - 30/09/2024',
    'UBND phường số 1',
    'Việc thứ 1',
    'Phường Mẫu',
    '1.250',
    'buổi phát',
    'Kê khai',
    'Chưa có',
  ])
  assert.equal(row[5]?.opens, `/works/${aRecord(1).id}`)
})

test('indicators stand in the paper with their last period; what is not known says so, and a number opens as it was signed', () => {
  const signed = aReport(
    {},
    {
      number: '1/BC',
      signedOn: day('2024-10-02'),
      file: 'a'.repeat(64) as Sha256,
      fileName: 'ban-ky.pdf',
      print: id('8'),
    },
  )
  const indicator: IndicatorItem['indicator'] = {
    id: id('61'),
    root: id('61'),
    code: 'GS-01',
    name: 'Tỷ lệ hộ được tuyên truyền',
    unit: '%',
    measured: 'Đếm',
    shape: 'share',
    every: 'quarter',
    better: 'higher',
    source: 'Kế hoạch',
    validFrom: day('2024-01-01'),
    validTo: null,
    bound: null,
  }
  const known: IndicatorItem['cell'] = {
    period: { from: day('2024-07-01'), to: day('2024-09-30') },
    number: 3,
    state: 'open',
    parts: { numerator: 12, denominator: 15 },
    opens: null,
    value: id('62'),
    proofs: 1,
    target: { id: id('63'), value: 90 },
  }
  const unknown = { ...known, parts: null, value: null, target: null }
  const facts = factsOf({ tasks: [], targets: [], now: [], before: [] }, signed)
  const paper = resultPaper({
    ...facts,
    indicators: [
      { indicator, cell: known },
      { indicator, cell: unknown },
    ],
  })
  const table = paper.body.find(
    (block): block is Table => block.kind === 'table' && block.caption?.startsWith('Chỉ tiêu') === true,
  )
  assert.ok(table)
  const [first, second] = [...table.rows]
  assert.deepEqual(
    first?.map(({ text }) => text),
    ['1', 'Tỷ lệ hộ được tuyên truyền', '%', 'Quý III', '80% (12/15)', '90', '88,9%'],
  )
  assert.match(first?.[4]?.opens ?? '', /^\/indicators\/.*&from=2024-07-01&asOf=7$/)
  assert.deepEqual(second?.slice(4), [
    { text: 'chưa có số liệu', opens: null },
    { text: '', opens: null },
    { text: '', opens: null },
  ])
  assert.equal(
    resultPaper(facts).body.some((block) => block.kind === 'table' && block.caption?.startsWith('Chỉ tiêu') === true),
    false,
  )
})
