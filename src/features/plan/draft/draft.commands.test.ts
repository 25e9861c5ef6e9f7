import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { commands } from '../../../commands/catalogue.ts'
import { day } from '../../../kernel/day.ts'
import { derivedId } from '../../../kernel/derived-id.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import type { Sha256 } from '../../../kernel/kernel.ts'
import { draftContent, planContent, planText } from '../../../../test/town-facts.ts'
import { sha256Of } from '../../../../test/town-files.ts'
import { accepted, type InTown, inTown, refused } from '../../../../test/town.ts'
import { someoneWaits } from '../../../../test/waiting.ts'

const { id } = exampleTown
const confirm = commands['plan.confirm'].example(exampleTown)
const { draft } = confirm
const start = (file: Sha256) => ({ id: id<'plan-draft'>('from-file'), file, fileName: 'ke-hoach.docx' })

const startFrom = async ({ lan, keep, send }: InTown, bytes: Uint8Array) =>
  send(lan, 'plan.start-draft', start(await keep(bytes)))

test(
  'a document becomes a draft with its head and its tasks',
  inTown(async (town) => {
    assert.deepEqual(await startFrom(town, Buffer.from(planText)), accepted)
    const found = await town.read(town.lan, 'plan.draft', { draft: id<'plan-draft'>('from-file') })
    assert.equal(found?.text, planText)
    assert.equal(found?.version, 1)
    assert.equal(found?.content.number, '45/KH-UBND')
    assert.equal(found?.content.issuedOn, '2024-06-21')
    assert.ok((found?.content.tasks.length ?? 0) > 0)
  }),
)

test(
  'a document in UTF-16 is kept as text and read; a PDF is kept and told to become Word',
  inTown(async (town) => {
    const bytes = Buffer.from(`\ufeff${planText}`, 'utf16le')
    for (const utf16 of [bytes, Buffer.from(bytes).swap16()]) {
      const file = await town.keep(utf16)
      const draft = { ...start(file), id: derivedId<'plan-draft'>('utf-16', file) }
      assert.deepEqual(await town.send(town.lan, 'plan.start-draft', draft), accepted)
      const found = await town.read(town.lan, 'plan.draft', { draft: draft.id })
      assert.equal(found?.text, planText)
    }
    assert.deepEqual(await startFrom(town, Buffer.from('%PDF-1.7\n%%EOF\n')), refused('document-is-pdf'))
  }),
)

test(
  'a Word document is read like its text',
  inTown(async (town) => {
    const paragraphs = planText.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    const docx = zipSync({
      '[Content_Types].xml': Buffer.from(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      'word/document.xml': Buffer.from(`<w:document><w:body>${paragraphs.join('')}</w:body></w:document>`),
    })
    assert.deepEqual(await startFrom(town, docx), accepted)
    const found = await town.read(town.lan, 'plan.draft', { draft: id<'plan-draft'>('from-file') })
    assert.equal(found?.content.number, '45/KH-UBND')
  }),
)

test(
  'blank, binary, foreign and endless documents are told apart',
  inTown(async (town) => {
    const english = 'The committee will hold a meeting in every ward and report the results in October. '.repeat(20)
    const long = `${planText}${'Căn cứ kế hoạch này, đề nghị các phường thực hiện. '.repeat(70_000)}`
    assert.deepEqual(await startFrom(town, Buffer.from(' \n \n')), refused('document-empty'))
    assert.deepEqual(await startFrom(town, Buffer.from(english)), refused('document-not-vietnamese'))
    assert.deepEqual(await startFrom(town, Buffer.from(long)), refused('document-too-long'))
  }),
)

test(
  'a photo, a damaged package and a file that never came are no documents',
  inTown(async (town) => {
    const { lan, send } = town
    assert.deepEqual(await send(lan, 'plan.start-draft', start('c'.repeat(64) as Sha256)), refused('document-not-text'))
    const never = start(sha256Of('never sent'))
    assert.deepEqual(await send(lan, 'plan.start-draft', never), refused('document-not-sent'))
  }),
)

test(
  'a draft begins once',
  inTown(async ({ lan, send }) => {
    const again = { ...start('b'.repeat(64) as Sha256), id: draft }
    assert.deepEqual(await send(lan, 'plan.start-draft', again), refused('draft-id-taken'))
  }),
)

test(
  'of two who edit a draft the second is told, and nothing of the first is lost',
  inTown(async ({ lan, send, read }) => {
    const save = (title: string) => ({ id: draft, version: 2, content: { ...draftContent, title } })
    assert.deepEqual(await send(lan, 'plan.save-draft', save('Ở máy này')), accepted)
    assert.deepEqual(await send(lan, 'plan.save-draft', save('Ở máy kia')), refused('changed-meanwhile'))
    assert.equal((await read(lan, 'plan.draft', { draft }))?.content.title, 'Ở máy này')
  }),
)

test(
  'the draft of one unit is not seen, saved, dropped or confirmed by the plan owner of another',
  inTown(async ({ lan, bich, send, read }) => {
    const notYours = refused('not-your-draft')
    assert.deepEqual(await send(bich, 'plan.save-draft', { id: draft, version: 2, content: draftContent }), notYours)
    assert.deepEqual(await send(bich, 'plan.drop-draft', { draft }), notYours)
    assert.deepEqual(await send(bich, 'plan.confirm', confirm), notYours)
    assert.equal(await read(bich, 'plan.draft', { draft }), null)
    assert.deepEqual((await read(bich, 'plan.drafts', {}))?.drafts, [])
    assert.deepEqual(
      (await read(lan, 'plan.drafts', {}))?.drafts.map(({ id: own }) => own),
      [draft],
    )
  }),
)

test(
  'a plan is confirmed by the owner of the unit that will own it',
  inTown(async ({ lan, send }) => {
    const content = { ...draftContent, ownerUnit: id<'unit'>('centre') }
    assert.deepEqual(await send(lan, 'plan.save-draft', { id: draft, version: 2, content }), accepted)
    assert.deepEqual(await send(lan, 'plan.confirm', { ...confirm, version: 3 }), refused('owner-not-your-unit'))
  }),
)

test(
  'a draft that was dropped cannot be saved, dropped or confirmed',
  inTown(async ({ lan, send, read }) => {
    assert.deepEqual(await send(lan, 'plan.drop-draft', { draft }), accepted)
    const unknown = refused('draft-unknown')
    assert.deepEqual(await send(lan, 'plan.save-draft', { id: draft, version: 2, content: draftContent }), unknown)
    assert.deepEqual(await send(lan, 'plan.drop-draft', { draft }), unknown)
    assert.deepEqual(await send(lan, 'plan.confirm', confirm), unknown)
    assert.deepEqual((await read(lan, 'plan.drafts', {}))?.drafts, [])
  }),
)

test(
  'a confirmed draft is a plan with its tasks, doers and dates, and leaves the list',
  inTown(async ({ lan, minh, send, read }) => {
    assert.deepEqual(await send(lan, 'plan.confirm', confirm), accepted)
    const opened = await read(minh, 'plan.progress', { plan: confirm.id, from: null, to: null })
    assert.equal(opened?.plan.number, '52/KH-UBND')
    assert.deepEqual(
      opened?.progress.tasks.map(({ task, standing, units }) => [task.title, standing, units.length]),
      [['Tuyên truyền trong các buổi họp khu phố, sinh hoạt đoàn thể', 'no-date', 1]],
    )
    assert.deepEqual((await read(lan, 'plan.drafts', {}))?.drafts, [])
  }),
)

test(
  'a draft confirmed twice at once is one plan',
  inTown(async ({ lan, send, db }) => {
    const both = await Promise.all([
      send(lan, 'plan.confirm', confirm),
      send(lan, 'plan.confirm', { ...confirm, id: id<'plan'>('second') }),
    ])
    assert.deepEqual(both.map(({ outcome }) => outcome).sort(), ['accepted', 'refused'])
    assert.ok(both.some((answer) => answer.outcome === 'refused' && answer.codes[0] === 'draft-unknown'))
    const plans = await db
      .selectFrom('plan' as never)
      .select('number' as never)
      .execute()
    assert.equal(plans.length, 3)
  }),
)

test(
  'of two drafts of one document confirmed at once one is a plan, the other is told that there is one',
  inTown(async ({ lan, send, owner }) => {
    const copy = id<'plan-draft'>('copy')
    await owner.query(
      `insert into plan_draft (id, version, file, file_name, text, content, owner_unit)
       select $1, version, file, file_name, text, content, owner_unit from plan_draft where id = $2`,
      [copy, draft],
    )
    const both = await Promise.all([
      send(lan, 'plan.confirm', confirm),
      send(lan, 'plan.confirm', { ...confirm, id: id<'plan'>('second'), draft: copy }),
    ])
    const byOutcome = both.toSorted((a, b) => a.outcome.localeCompare(b.outcome))
    assert.deepEqual(byOutcome, [accepted, refused('plan-number-taken')])
  }),
)

test(
  'what another officer saves while a plan is being confirmed is not lost: the one who confirms looks again',
  inTown(async ({ lan, owner, send, world }) => {
    const saving = await owner.connect()
    await saving.query('begin')
    await saving.query(`update plan_draft set version = version + 1 where id = $1`, [draft])
    const confirming = send(lan, 'plan.confirm', confirm)
    await someoneWaits(owner)
    await saving.query('commit')
    saving.release()
    assert.deepEqual(await confirming, refused('changed-meanwhile'))
    assert.equal((await world.drafts.findDraft(draft))?.version, 3)
    assert.deepEqual(await send(lan, 'plan.confirm', { ...confirm, version: 3 }), accepted)
  }),
)

test(
  'a plan is confirmed as it was last seen',
  inTown(async ({ lan, send }) => {
    assert.deepEqual(await send(lan, 'plan.confirm', { ...confirm, version: 1 }), refused('changed-meanwhile'))
  }),
)

test(
  'what is missing in the head is said, each by its name',
  inTown(async ({ lan, send, refusalsOf }) => {
    const content = { ...draftContent, number: null, area: null, tasks: [] }
    await send(lan, 'plan.save-draft', { id: draft, version: 2, content })
    assert.deepEqual(await refusalsOf(lan, 'plan.confirm', { ...confirm, version: 3 }), [
      { code: 'head-missing', field: 'number' },
      { code: 'head-missing', field: 'area' },
      { code: 'no-tasks' },
    ])
  }),
)

test(
  'a task without a title, out of the text, or with dates that cannot be, is no task yet',
  inTown(async ({ lan, send }) => {
    const [task] = draftContent.tasks
    assert.ok(task)
    const due = (from: string | null, to: string) => ({
      from: from === null ? null : day(from),
      to: day(to),
      basis: 'document' as const,
      words: null,
    })
    const twice = task.doers.concat({ ...task.doers[0], id: id<'assignment'>('twice') } as never)
    const tasks = [
      { ...task, title: ' ' },
      { ...task, id: id<'task'>('a'), doers: twice },
      { ...task, id: id<'task'>('b'), places: [{ start: 0, end: 1_000_000 }] },
      { ...task, id: id<'task'>('c'), due: due('2024-12-01', '2024-11-01') },
      { ...task, id: id<'task'>('d'), due: due(null, '2024-07-01') },
      { ...task, id: id<'task'>('d') },
    ]
    await send(lan, 'plan.save-draft', { id: draft, version: 2, content: { ...draftContent, tasks, year: 2023 } })
    assert.deepEqual(
      await send(lan, 'plan.confirm', { ...confirm, version: 3 }),
      refused(
        'plan-before-its-year',
        'task-without-title',
        'unit-twice-in-task',
        'place-outside-text',
        'task-due-runs-backwards',
        'task-twice',
        'task-due-before-plan',
        'task-twice',
      ),
    )
  }),
)

test(
  'a number that exists already is told with its day',
  inTown(async ({ lan, send, refusalsOf }) => {
    const { number, issuedOn } = planContent
    await send(lan, 'plan.save-draft', { id: draft, version: 2, content: { ...draftContent, number, issuedOn } })
    assert.deepEqual(await refusalsOf(lan, 'plan.confirm', { ...confirm, version: 3 }), [
      { code: 'plan-number-taken', number, issuedOn },
    ])
  }),
)

test(
  'a plan that is there already is known however its agency is spelt',
  inTown(async ({ lan, send }) => {
    const { number, issuedOn } = planContent
    const content = { ...draftContent, number, issuedOn, agency: 'Uỷ ban nhân dân TP. Lạc Hồng' }
    await send(lan, 'plan.save-draft', { id: draft, version: 2, content })
    assert.deepEqual(await send(lan, 'plan.confirm', { ...confirm, version: 3 }), refused('plan-number-taken'))
  }),
)

test(
  'a programme runs forward and is added once',
  inTown(async ({ lan, send, read }) => {
    const programme = commands['plan.add-programme'].example(exampleTown)
    const backwards = { ...programme, to: day('2025-12-31') }
    assert.deepEqual(await send(lan, 'plan.add-programme', backwards), refused('programme-ends-before-it-begins'))
    assert.deepEqual(await send(lan, 'plan.add-programme', programme), accepted)
    assert.deepEqual(await send(lan, 'plan.add-programme', programme), refused('programme-id-taken'))
    assert.deepEqual((await read(lan, 'plan.list', {}))?.programmes, [programme])
  }),
)
