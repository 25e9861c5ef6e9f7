import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../commands/catalogue.ts'
import { day, type LocalDate } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Id } from '../../kernel/kernel.ts'
import { NOWHERE } from '../../kernel/reach.ts'
import { reportFacts } from '../../server/http/papers.http.ts'
import { firstWork, plan } from '../../../test/town-facts.ts'
import { aPhoto } from '../../../test/town-files.ts'
import { accepted, type InTown, inTown, newId } from '../../../test/town.ts'
import { resultPaper } from './report.paper.ts'
import type { ReportFacts } from './report.ts'

const { id, today } = exampleTown
const print = commands['report.print'].example(exampleTown)
const sign = commands['report.sign'].example(exampleTown)
const save = commands['report.save-text'].example(exampleTown)

type Shown = { readonly on: LocalDate; readonly print: Id<'report-print'> | null }

/** What the paper of the report, or of a print of it, is made from, as somebody asks on that day. */
async function facts({ world, lan }: InTown, { on = today, print = null }: Partial<Shown> = {}): Promise<ReportFacts> {
  const asking = { officer: lan, reach: NOWHERE, today: on, commandId: newId<'command'>() }
  const found = await reportFacts({ report: sign.report, print }, { ...world, ...asking })
  assert.ok(found)
  return found
}

/** The paper, row by row. */
const printed = (of: ReportFacts) => inLetters(resultPaper(of))

/** The same without number and day, which come with the signature. */
const withoutHead = (of: ReportFacts) => inLetters({ ...resultPaper(of), head: null })

const inLetters = (paper: object) =>
  JSON.stringify(paper, (_, value: unknown) =>
    value !== null && typeof value === 'object' && Symbol.iterator in value && !Array.isArray(value)
      ? [...(value as Iterable<unknown>)]
      : value,
  )

async function workOn({ hung, lan, keep, send }: InTown) {
  const right = { ...firstWork, id: newId<'work'>(), quantity: 99, replaces: firstWork.id, note: null }
  assert.deepEqual(await send(hung, 'plan.log-work', right), accepted)
  const more = { ...firstWork, id: newId<'work'>(), from: day('2024-07-01'), to: day('2024-07-01'), note: null }
  assert.deepEqual(await send(hung, 'plan.log-work', more), accepted)
  const verdict = {
    id: newId<'work-verdict'>(),
    work: more.id,
    verdict: 'confirmed' as const,
    reason: null,
    replaces: null,
  }
  assert.deepEqual(await send(lan, 'plan.judge-work', verdict), accepted)
  const file = await keep(aPhoto(5))
  const evidence = { id: newId<'evidence'>(), work: firstWork.id, file, fileName: 'sau.jpg', caption: null }
  assert.deepEqual(await send(hung, 'plan.add-evidence', evidence), accepted)
  const target = {
    id: newId<'target'>(),
    task: firstWork.task,
    unit: null,
    value: 500,
    basis: 'owner' as const,
    replaces: null,
  }
  assert.deepEqual(await send(lan, 'plan.set-target', target), accepted)
  const end = { task: firstWork.task, assignment: id<'assignment'>('meetings-union') }
  assert.deepEqual(await send(lan, 'plan.end-assignment', end), accepted)
  await send(hung, 'plan.see-assignments', { plan })
}

test(
  'a signed report reopens exactly as it was signed, whatever is corrected, added, judged or proved later',
  inTown(async (town) => {
    const { lan, send } = town
    const text = { ...save.text, weaknesses: 'Một số khu phố chưa gửi ảnh.' }
    assert.deepEqual(await send(lan, 'report.save-text', { ...save, text }), accepted)
    assert.deepEqual(await send(lan, 'report.print', { ...print, version: 2 }), accepted)
    assert.deepEqual(await send(lan, 'report.sign', { ...sign, print: print.id }), accepted)
    const signed = printed(await facts(town))
    assert.ok(signed.includes('Một số khu phố chưa gửi ảnh.'))
    await workOn(town)
    assert.equal(printed(await facts(town)), signed)
    assert.equal(printed(await facts(town, { on: day('2024-12-31') })), signed)
  }),
)

test(
  'what was recorded and written between the print and the signed copy is not in what was signed',
  inTown(async (town) => {
    const { lan, send, read } = town
    const asPrinted = await facts(town, { print: sign.print })
    await workOn(town)
    const text = { ...save.text, weaknesses: 'Viết sau khi in.' }
    assert.deepEqual(await send(lan, 'report.save-text', { ...save, text }), accepted)
    assert.deepEqual(await send(lan, 'report.sign', sign), accepted)
    const signed = await facts(town)
    assert.equal(withoutHead(signed), withoutHead(asPrinted))
    assert.deepEqual(
      (await read(lan, 'report.show', { report: sign.report }))?.differences.map(({ signed: then, now }) => [
        then,
        now,
      ]),
      [
        [46, 145],
        [46, 145],
      ],
    )
  }),
)

test(
  'a paper says that it is a draft until it is printed for signing',
  inTown(async (town) => {
    assert.equal((await facts(town)).watermark, 'Dự thảo – Dữ liệu minh họa')
    assert.equal((await facts(town, { print: sign.print })).watermark, 'Dữ liệu minh họa')
    assert.deepEqual(await town.send(town.lan, 'report.sign', sign), accepted)
    assert.equal((await facts(town)).watermark, 'Dữ liệu minh họa')
  }),
)

test(
  'what would be another number today is shown beside the signed one',
  inTown(async (town) => {
    const { lan, minh, send, read } = town
    await send(lan, 'report.sign', sign)
    const before = await read(minh, 'report.show', { report: sign.report })
    assert.deepEqual(before?.differences, [])
    await workOn(town)
    const after = await read(minh, 'report.show', { report: sign.report })
    assert.deepEqual(after?.differences, [
      {
        taskTitle: 'Tuyên truyền trong các buổi họp khu phố, sinh hoạt đoàn thể',
        period: 'in-period',
        signed: 46,
        now: 145,
      },
      {
        taskTitle: 'Tuyên truyền trong các buổi họp khu phố, sinh hoạt đoàn thể',
        period: 'to-date',
        signed: 46,
        now: 145,
      },
    ])
  }),
)

test(
  'a report that is not signed follows the records',
  inTown(async (town) => {
    const before = printed(await facts(town))
    await workOn(town)
    assert.notEqual(printed(await facts(town)), before)
  }),
)

test(
  'the annex has every record of the period, oldest first, whatever their number',
  inTown(async (town) => {
    const { hung, send } = town
    for (let number = 1; number <= 25; number += 1) {
      const on = day(`2024-08-${String(number).padStart(2, '0')}`)
      await send(hung, 'plan.log-work', { ...firstWork, id: newId<'work'>(), from: on, to: on, note: null })
    }
    const { records } = await facts(town)
    assert.equal(records.length, 26)
    const days = records.map(({ to }) => to)
    assert.deepEqual(days, days.toSorted())
  }),
)
