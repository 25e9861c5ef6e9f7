import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../../commands/catalogue.ts'
import { day, yearPeriod } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { closeBlock } from '../../../server/blocks.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../../test/town.ts'

const { id } = exampleTown
const plan = id<'plan'>('plan')
const quarter = day('2024-07-01')
const indicator = commands['report.set-indicator'].example(exampleTown)
const told = commands['report.tell-indicator'].example(exampleTown)

const aValue = (part: Partial<typeof told>) => ({ ...told, id: newId<'indicator-value'>(), from: quarter, ...part })
const because = (text: string) => ({ personalId: newId<'personal-text'>(), text })

const cellAt = async ({ read, lan }: InTown, area: string | null = 'ward', from = quarter) =>
  (await read(lan, 'report.indicators', { plan, area: area === null ? null : id<'area'>(area) }))?.lines
    .find((line) => line.indicator.root === id('indicator'))
    ?.cells.find((cell) => cell.period.from === from)

test(
  'a value is told once and corrected with a reason; both stay, the last counts, and it may be unknown again',
  inTown(async (town) => {
    const { lan, hung, send, read } = town
    assert.equal((await cellAt(town))?.parts, null)
    const first = aValue({})
    assert.deepEqual(await send(hung, 'report.tell-indicator', first), accepted)
    assert.deepEqual(await send(lan, 'report.tell-indicator', aValue({})), refused('indicator-value-meanwhile'))
    const right = aValue({ numerator: 13, replaces: first.id })
    assert.deepEqual(await send(hung, 'report.tell-indicator', right), refused('indicator-reason-missing'))
    const corrected = { ...right, reason: because('Đếm sót một hộ') }
    assert.deepEqual(await send(hung, 'report.tell-indicator', corrected), accepted)
    const late = aValue({ replaces: first.id, reason: because('Muộn') })
    assert.deepEqual(await send(lan, 'report.tell-indicator', late), refused('indicator-value-meanwhile'))
    assert.deepEqual((await cellAt(town))?.parts, { numerator: 13, denominator: 15 })
    assert.equal((await cellAt(town, null))?.parts, null)
    const none = aValue({ numerator: null, denominator: null, replaces: right.id, reason: because('Ghi nhầm kỳ') })
    assert.deepEqual(await send(lan, 'report.tell-indicator', none), accepted)
    assert.equal((await cellAt(town))?.parts, null)
    const of = { plan, indicator: id<'indicator'>('indicator'), area: id<'area'>('ward'), from: quarter, asOf: null }
    const opened = await read(lan, 'report.indicator', of)
    assert.deepEqual(
      opened?.told.map(({ parts, reason }) => [parts?.numerator ?? null, reason]),
      [
        [null, 'Ghi nhầm kỳ'],
        [13, 'Đếm sót một hộ'],
        [12, null],
      ],
    )
  }),
)

test(
  'a correction stays in its cell: it replaces nothing of another period or place',
  inTown(async (town) => {
    const first = aValue({})
    assert.deepEqual(await town.send(town.lan, 'report.tell-indicator', first), accepted)
    const elsewhere = aValue({ from: day('2024-04-01'), replaces: first.id, reason: because('Sai kỳ') })
    assert.deepEqual(
      await town.send(town.lan, 'report.tell-indicator', elsewhere),
      refused('indicator-value-meanwhile'),
    )
    assert.deepEqual((await cellAt(town))?.parts, { numerator: 12, denominator: 15 })
  }),
)

test(
  'a ward tells of its own places, the owner of all; who only reads tells nothing',
  inTown(async ({ hung, lan, minh, send }) => {
    const other = aValue({ area: id<'area'>('second-ward') })
    assert.deepEqual(await send(hung, 'report.tell-indicator', other), refused('area-outside-unit'))
    assert.deepEqual(await send(lan, 'report.tell-indicator', other), accepted)
    assert.deepEqual(await send(minh, 'report.tell-indicator', aValue({})), refused('not-allowed'))
    const proof = { ...commands['report.prove-indicator'].example(exampleTown), value: other.id }
    assert.deepEqual(await send(hung, 'report.prove-indicator', proof), refused('area-outside-unit'))
    assert.deepEqual(await send(lan, 'report.prove-indicator', proof), accepted)
    const unknown = { ...proof, id: newId<'evidence'>(), value: newId<'indicator-value'>() }
    assert.deepEqual(await send(lan, 'report.prove-indicator', unknown), refused('indicator-value-unknown'))

    const back = { value: other.id, proof: proof.id }
    const elsewhere = { ...back, value: id<'indicator-value'>('indicator-value') }
    assert.deepEqual(await send(lan, 'report.take-proof-back', elsewhere), refused('evidence-unknown'))
    assert.deepEqual(await send(hung, 'report.take-proof-back', back), refused('area-outside-unit'))
    assert.deepEqual(await send(lan, 'report.take-proof-back', back), accepted)
    assert.deepEqual(await send(lan, 'report.take-proof-back', back), refused('evidence-unknown'))
  }),
)

test(
  'an indicator is changed once and ends; a period beyond it takes no value, and its rhythm stays once values stand',
  inTown(async ({ lan, send, read }) => {
    const root = id<'indicator'>('indicator')
    const next = { ...indicator, id: newId<'indicator'>(), replaces: root, validTo: day('2024-06-30') }
    assert.deepEqual(
      await send(lan, 'report.set-indicator', { ...next, every: 'month' }),
      refused('indicator-has-values'),
    )
    assert.deepEqual(await send(lan, 'report.set-indicator', next), accepted)
    assert.deepEqual(
      await send(lan, 'report.set-indicator', { ...next, id: newId<'indicator'>() }),
      refused('indicator-changed-meanwhile'),
    )
    assert.deepEqual(await send(lan, 'report.tell-indicator', aValue({})), refused('indicator-not-in-force'))
    assert.deepEqual(
      await send(lan, 'report.tell-indicator', aValue({ from: day('2024-04-01'), denominator: 0 })),
      refused('indicator-whole-nothing'),
    )
    assert.deepEqual(
      await send(lan, 'report.tell-indicator', aValue({ from: day('2024-04-01'), numerator: 16 })),
      refused('indicator-over-whole'),
    )
    assert.deepEqual(await send(lan, 'report.tell-indicator', aValue({ from: day('2024-04-01') })), accepted)
    const lines = (await read(lan, 'report.indicators', { plan, area: null }))?.lines ?? []
    assert.deepEqual(
      lines.map((line) => [line.indicator.root, line.indicator.id]),
      [[root, next.id]],
    )
  }),
)

test(
  'a target is told over; without one there is none, and one taken away is none',
  inTown(async (town) => {
    const { lan, hung, send } = town
    const target = { ...commands['report.set-indicator-target'].example(exampleTown), from: quarter }
    assert.deepEqual(await send(hung, 'report.set-indicator-target', target), refused('not-allowed'))
    assert.equal((await cellAt(town))?.target, null)
    assert.deepEqual(await send(lan, 'report.set-indicator-target', target), accepted)
    const again = { ...target, id: newId<'indicator-target'>() }
    assert.deepEqual(await send(lan, 'report.set-indicator-target', again), refused('indicator-value-meanwhile'))
    const higher = { ...again, value: 90, replaces: target.id }
    assert.deepEqual(await send(lan, 'report.set-indicator-target', higher), accepted)
    assert.equal((await cellAt(town))?.target?.value, 90)
    const gone = { ...higher, id: newId<'indicator-target'>(), value: null, replaces: higher.id }
    assert.deepEqual(await send(lan, 'report.set-indicator-target', gone), accepted)
    assert.equal((await cellAt(town))?.target?.value, null)
  }),
)

test(
  'a number of the program is folded, opens to rows that add up to it, and is not typed',
  inTown(async ({ lan, send, read }) => {
    const ofLine = {
      ...indicator,
      id: newId<'indicator'>(),
      code: 'L',
      shape: 'number' as const,
      every: 'year' as const,
      bound: { from: 'line' as const, line: 'finding' as const, of: null },
    }
    const ofShare = {
      ...indicator,
      id: newId<'indicator'>(),
      code: 'S',
      every: 'year' as const,
      bound: { from: 'line' as const, line: 'finding-closed' as const, of: 'finding' as const },
    }
    const ofTask = {
      ...ofLine,
      id: newId<'indicator'>(),
      code: 'T',
      bound: { from: 'task' as const, task: id<'task'>('meetings') },
    }
    for (const one of [ofLine, ofShare, ofTask])
      assert.deepEqual(await send(lan, 'report.set-indicator', one), accepted)
    const typed = aValue({ indicator: ofLine.id, from: day('2024-01-01') })
    assert.deepEqual(await send(lan, 'report.tell-indicator', typed), refused('indicator-folded'))
    const of = async (asked: string) => {
      const answer = await read(lan, 'report.indicators', { plan: id<'plan'>('inspection-plan'), area: null })
      return answer?.lines.find((line) => line.indicator.id === asked)?.cells[0]
    }
    const opened = async (rows: string) => {
      const words = new URLSearchParams(rows.split('?')[1])
      const said = (name: string) => words.get(name) as never
      return read(lan, 'report.line', {
        plan: said('plan'),
        line: said('line'),
        from: said('from'),
        to: said('to'),
        asOf: null,
      })
    }
    const cell = await of(ofLine.id)
    assert.ok((cell?.parts?.numerator ?? 0) > 0)
    assert.equal((await opened(cell?.opens?.rows ?? ''))?.sum, cell?.parts?.numerator)
    const part = await of(ofShare.id)
    assert.deepEqual(part?.parts, { numerator: 0, denominator: cell?.parts?.numerator })
    assert.equal((await opened(part?.opens?.whole ?? ''))?.sum, part?.parts?.denominator)
    const meetings = (await read(lan, 'report.indicators', { plan, area: null }))?.lines
      .find((line) => line.indicator.id === ofTask.id)
      ?.cells.at(0)
    assert.ok((meetings?.parts?.numerator ?? 0) > 0)
    const ward = (await read(lan, 'report.indicators', { plan, area: id<'area'>('second-ward') }))?.lines
      .find((line) => line.indicator.id === ofTask.id)
      ?.cells.at(0)
    assert.equal(ward?.parts, null)
  }),
)

test(
  'as of a horizon an indicator says what was known then',
  inTown(async (town) => {
    const { lan, send, read } = town
    const first = aValue({ area: id<'area'>('city') })
    assert.deepEqual(await send(lan, 'report.tell-indicator', first), accepted)
    const horizon = await closeBlock(town.db)
    const right = aValue({ area: id<'area'>('city'), numerator: 14, replaces: first.id, reason: because('Đếm lại') })
    assert.deepEqual(await send(lan, 'report.tell-indicator', right), accepted)
    const of = { plan, indicator: id<'indicator'>('indicator'), area: id<'area'>('city'), from: quarter }
    const then = await read(lan, 'report.indicator', { ...of, asOf: String(horizon) })
    assert.deepEqual(then?.cell.parts, { numerator: 12, denominator: 15 })
    assert.equal(then?.told.length, 1)
    const now = await read(lan, 'report.indicator', { ...of, asOf: null })
    assert.deepEqual(now?.cell.parts, { numerator: 14, denominator: 15 })
    const before = await read(lan, 'report.indicator', { ...of, asOf: '0' })
    assert.equal(before, null)
    assert.equal(yearPeriod(2024).from, indicator.validFrom)
  }),
)
