import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../commands/catalogue.ts'
import { day } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Sha256 } from '../../kernel/kernel.ts'
import { sha256Of } from '../../../test/town-files.ts'
import { accepted, inTown, refused } from '../../../test/town.ts'
import { someoneWaits } from '../../../test/waiting.ts'

const { id } = exampleTown
const start = commands['report.start'].example(exampleTown)
const save = commands['report.save-text'].example(exampleTown)
const print = commands['report.print'].example(exampleTown)
const sign = commands['report.sign'].example(exampleTown)
const none = id<'report'>('none')

test(
  'a report is begun once, on the owner’s own plan',
  inTown(async ({ lan, bich, send }) => {
    assert.deepEqual(await send(bich, 'report.start', start), refused('not-your-plan'))
    assert.deepEqual(await send(lan, 'report.start', start), accepted)
    assert.deepEqual(await send(lan, 'report.start', start), refused('report-id-taken'))
    assert.deepEqual(await send(lan, 'report.start', { ...start, plan: id<'plan'>('none') }), refused('plan-unknown'))
  }),
)

test(
  'a report covers days of its plan, first to last',
  inTown(async ({ lan, send }) => {
    const over = (from: string, to: string) => send(lan, 'report.start', { ...start, from: day(from), to: day(to) })
    assert.deepEqual(await over('2024-09-14', '2024-09-01'), refused('report-ends-before-it-begins'))
    assert.deepEqual(await over('2024-01-01', '2024-06-20'), refused('report-before-plan'))
    assert.deepEqual(await over('2024-06-21', '2025-01-01'), refused('report-after-plan'))
    assert.deepEqual(await over('2024-06-21', '2024-12-31'), accepted)
  }),
)

test(
  'of two who write a report the second is told; what the first wrote stays',
  inTown(async ({ lan, send, read }) => {
    const writing = (weaknesses: string) => ({ ...save, text: { ...save.text, weaknesses } })
    assert.deepEqual(await send(lan, 'report.save-text', writing('Thiếu ảnh')), accepted)
    assert.deepEqual(await send(lan, 'report.save-text', writing('Không có')), refused('changed-meanwhile'))
    const shown = await read(lan, 'report.show', { report: save.report })
    assert.equal(shown?.report.text.weaknesses, 'Thiếu ảnh')
  }),
)

test(
  'nobody writes or signs the report of another unit, or one that is not there',
  inTown(async ({ lan, bich, send }) => {
    assert.deepEqual(await send(bich, 'report.save-text', save), refused('not-your-plan'))
    assert.deepEqual(await send(bich, 'report.sign', sign), refused('not-your-plan'))
    assert.deepEqual(await send(lan, 'report.save-text', { ...save, report: none }), refused('report-unknown'))
    assert.deepEqual(await send(lan, 'report.sign', { ...sign, report: none }), refused('report-unknown'))
  }),
)

test(
  'a report is signed once, and not written after it',
  inTown(async ({ lan, send, read }) => {
    assert.deepEqual(await send(lan, 'report.sign', sign), accepted)
    const again = { ...sign, id: id<'report-signature'>('again') }
    assert.deepEqual(await send(lan, 'report.sign', again), refused('report-signed-already'))
    assert.deepEqual(await send(lan, 'report.save-text', save), refused('report-signed-already'))
    const { reports } = (await read(lan, 'report.list', { plan: start.plan })) ?? { reports: [] }
    assert.deepEqual(
      reports.map(({ signature }) => [signature?.number, signature?.signedOn]),
      [['128/BC-UBND', '2024-09-15']],
    )
  }),
)

test(
  'of two signatures at once one stands',
  inTown(async ({ lan, send }) => {
    const both = await Promise.all([
      send(lan, 'report.sign', sign),
      send(lan, 'report.sign', { ...sign, id: id<'report-signature'>('other'), number: '129/BC-UBND' }),
    ])
    assert.deepEqual(
      both.filter((answer) => answer.outcome === 'refused'),
      [refused('report-signed-already')],
    )
  }),
)

test(
  'an agency gives a number once a year, however it is spelt, also to two who sign at once',
  inTown(async ({ lan, send }) => {
    const reports = ['first', 'second', 'third'].map((name) => ({ ...start, id: id<'report'>(name) }))
    const signatures = reports.map(({ id: report }, i) => ({
      ...sign,
      id: id<'report-signature'>(`of ${i}`),
      report,
      print: id<'report-print'>(`of ${i}`),
    }))
    for (const [i, report] of reports.entries()) {
      assert.deepEqual(await send(lan, 'report.start', report), accepted)
      const printed = { id: id<'report-print'>(`of ${i}`), report: report.id, version: 1 }
      assert.deepEqual(await send(lan, 'report.print', printed), accepted)
    }
    const [first, second, third] = signatures
    assert.ok(first && second && third)
    const both = await Promise.all([first, second].map((signature) => send(lan, 'report.sign', signature)))
    assert.deepEqual(
      both.filter(({ outcome }) => outcome === 'refused'),
      [refused('report-number-taken')],
    )
    const spelt = { ...third, number: '128 / bc-ubnd' }
    assert.deepEqual(await send(lan, 'report.sign', spelt), refused('report-number-taken'))
    assert.deepEqual(await send(lan, 'report.sign', { ...third, number: '129/BC-UBND' }), accepted)
  }),
)

test(
  'a signature is not from tomorrow and not from before the period',
  inTown(async ({ lan, send }) => {
    const on = (signedOn: string) => send(lan, 'report.sign', { ...sign, signedOn: day(signedOn) })
    assert.deepEqual(await on('2024-09-16'), refused('signed-in-future'))
    assert.deepEqual(await on('2024-06-20'), refused('signed-before-period-began'))
  }),
)

test(
  'a report is printed as its words stand, by its owner, until it is signed',
  inTown(async ({ lan, bich, send, read }) => {
    assert.deepEqual(await send(bich, 'report.print', print), refused('not-your-plan'))
    assert.deepEqual(await send(lan, 'report.print', { ...print, report: none }), refused('report-unknown'))
    await send(lan, 'report.save-text', save)
    assert.deepEqual(await send(lan, 'report.print', print), refused('changed-meanwhile'))
    assert.deepEqual(await send(lan, 'report.print', { ...print, version: 2 }), accepted)
    const shown = await read(lan, 'report.show', { report: print.report })
    assert.deepEqual(
      shown?.prints.map(({ id: printed, version, printedOn }) => [printed, version, printedOn]),
      [
        [print.id, 2, exampleTown.today],
        [sign.print, 1, exampleTown.today],
      ],
    )
    assert.deepEqual(await send(lan, 'report.sign', sign), accepted)
    const late = { ...print, id: id<'report-print'>('late'), version: 3 }
    assert.deepEqual(await send(lan, 'report.print', late), refused('report-signed-already'))
  }),
)

test(
  'what is signed was printed, of that report, and not after its day of signature',
  inTown(async ({ lan, send, owner }) => {
    const other = { ...start, id: id<'report'>('other') }
    assert.deepEqual(await send(lan, 'report.start', other), accepted)
    const ofOther = { ...sign, report: other.id }
    assert.deepEqual(await send(lan, 'report.sign', ofOther), refused('report-not-printed'))
    assert.deepEqual(await send(lan, 'report.print', { ...print, report: other.id }), accepted)
    assert.deepEqual(await send(lan, 'report.sign', ofOther), refused('print-unknown'))
    const early = { ...sign, signedOn: day('2024-09-14') }
    assert.deepEqual(await send(lan, 'report.sign', early), refused('signed-before-print'))
    await assert.rejects(
      owner.query(
        `insert into report_signature (id, command_id, report, print, number, signed_on, file, file_name)
        select gen_random_uuid(), command_id, $1, $2, '1', '2024-09-15', 'a', 'a' from report limit 1`,
        [other.id, sign.print],
      ),
      { code: '23503' },
    )
  }),
)

test(
  'a print that somebody signs stays signed when another saves at the same time, who is told',
  inTown(async ({ lan, owner, send, read }) => {
    const signing = await owner.connect()
    await signing.query('begin')
    await signing.query(`update report_text set version = version + 1 where report = $1`, [save.report])
    const saving = send(lan, 'report.save-text', save)
    await someoneWaits(owner)
    await signing.query('commit')
    signing.release()
    assert.deepEqual(await saving, refused('changed-meanwhile'))
    assert.equal((await read(lan, 'report.show', { report: save.report }))?.report.version, 2)
  }),
)

test(
  'a text that was signed cannot be saved by one who read it before',
  inTown(async ({ lan, send, world }) => {
    assert.deepEqual(await send(lan, 'report.sign', sign), accepted)
    assert.equal(await world.reports.saveText(save.report, save.version, save.text), 2)
  }),
)

test(
  'the signed copy came, as a PDF or a picture',
  inTown(async ({ lan, send }) => {
    const copy = (file: Sha256) => send(lan, 'report.sign', { ...sign, file })
    assert.deepEqual(await copy(sha256Of('never sent')), refused('file-not-sent'))
    assert.deepEqual(await copy('b'.repeat(64) as Sha256), refused('signed-copy-not-pdf-or-picture'))
    assert.deepEqual(await copy('c'.repeat(64) as Sha256), accepted)
  }),
)

test(
  'a cut-off rule runs forward and is added once',
  inTown(async ({ lan, send, read }) => {
    const rule = commands['report.add-cut-off-rule'].example(exampleTown)
    const backwards = { ...rule, validTo: day('2023-01-01') }
    assert.deepEqual(await send(lan, 'report.add-cut-off-rule', backwards), refused('cut-off-ends-before-it-begins'))
    assert.deepEqual(await send(lan, 'report.add-cut-off-rule', rule), accepted)
    assert.deepEqual(await send(lan, 'report.add-cut-off-rule', rule), refused('cut-off-id-taken'))
    assert.deepEqual((await read(lan, 'report.list', { plan: start.plan }))?.rules, [rule])
  }),
)
