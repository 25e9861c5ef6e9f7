import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../../commands/catalogue.ts'
import { day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../../test/town.ts'

const { id } = exampleTown
const example = commands['outreach.log-publication'].example(exampleTown)
const title = (text: string) => ({ personalId: newId<'personal-text'>(), text })
const another = () => ({
  work: { ...example.work, id: newId<'work'>(), source: 'logged' as const },
  publication: { ...example.publication, title: title('Hỏi đáp vay vốn') },
})
/** The centre's first article. */
const publish = async ({ bich, send }: InTown) => {
  const log = { ...another(), publication: example.publication }
  assert.deepEqual(await send(bich, 'outreach.log-publication', log), accepted)
  return log.work.id
}
const list = ({ read, lan }: InTown) =>
  read(lan, 'outreach.publications', { plan: id('plan'), channel: null, q: null, after: null })

test(
  'an article counts for its task and stands in the list with its outlet, message, link and fee',
  inTown(async (town) => {
    const { bich, send } = town
    await publish(town)
    const log = another()
    assert.deepEqual(await send(bich, 'outreach.log-publication', log), accepted)
    const found = await list(town)
    assert.deepEqual(found?.sums, { records: 2, unproved: 0, fee: 400_000, feeUnknown: 0 })
    const row = found?.rows.find(({ work }) => work === log.work.id)
    assert.equal(row?.title, 'Hỏi đáp vay vốn')
    assert.equal(row?.message, id('message-in-use'))
    const figure = await town.read(town.lan, 'plan.figure', {
      plan: id('plan'),
      task: id('articles'),
      unit: null,
      area: null,
      source: null,
      measure: null,
      from: exampleTown.today,
      to: exampleTown.today,
      asOf: null,
      after: null,
    })
    assert.equal(figure?.records, 2)
  }),
)

test(
  'a publication that is refused leaves no record behind',
  inTown(async (town) => {
    const { bich, send } = town
    const log = another()
    const unreadable = { ...log, publication: { ...log.publication, link: 'trang web' } }
    assert.deepEqual(await send(bich, 'outreach.log-publication', unreadable), refused('publication-link-unreadable'))
    const early = { ...log, publication: { ...log.publication, version: id<'message-version'>('message') } }
    assert.deepEqual(await send(bich, 'outreach.log-publication', early), refused('message-not-in-use'))
    const meeting = { ...log, work: { ...log.work, task: id<'task'>('loudspeaker'), measure: 'run' as const } }
    assert.deepEqual(await send(bich, 'outreach.log-publication', meeting), refused('task-of-other-kind'))
    assert.equal(await town.read(town.lan, 'plan.work', { work: log.work.id }), null)
    assert.equal((await list(town))?.sums.records, 0)
  }),
)

test(
  'a message out of date cannot go out, but what went out before may be corrected',
  inTown(async (town) => {
    const { bich, lan, send } = town
    const first = await publish(town)
    const message = id<'message'>('message-in-use')
    const reason = { personalId: newId<'personal-text'>(), text: 'Chính sách đã đổi' }
    const withdrawn = { message, version: id<'message-version'>('message-in-use'), reason }
    assert.deepEqual(await send(lan, 'outreach.withdraw-message', withdrawn), accepted)
    assert.deepEqual(await send(bich, 'outreach.log-publication', another()), refused('message-not-in-use'))
    const log = another()
    const correction = { ...log, work: { ...log.work, replaces: first } }
    assert.deepEqual(await send(bich, 'outreach.log-publication', correction), accepted)
    const rows = (await list(town))?.rows ?? []
    assert.deepEqual(
      rows.map(({ work }) => work),
      [log.work.id],
    )
  }),
)

test(
  'a correction of the number alone says nothing of where it appeared; another unit’s article is not one’s own to log',
  inTown(async (town) => {
    const { bich, hung, send } = town
    const first = await publish(town)
    const plain = {
      ...another().work,
      from: day('2024-09-01'),
      to: day('2024-09-01'),
      replaces: first,
    }
    assert.equal((await send(hung, 'outreach.log-publication', another())).outcome, 'refused')
    assert.deepEqual(await send(bich, 'plan.log-work', plain), accepted)
    assert.deepEqual((await list(town))?.rows, [])
    assert.equal((await town.read(town.lan, 'outreach.publication', { work: plain.id }))?.told, null)
  }),
)

test(
  'the list finds words without diacritics, by channel, page after page',
  inTown(async (town) => {
    const { bich, lan, read, send } = town
    for (let i = 0; i < 51; i++) await send(bich, 'outreach.log-publication', another())
    const asked = { plan: id<'plan'>('plan'), channel: null, q: 'hoi dap', after: null }
    const first = await read(lan, 'outreach.publications', asked)
    assert.equal(first?.rows.length, 50)
    const second = await read(lan, 'outreach.publications', { ...asked, after: first?.next ?? null })
    assert.equal(second?.rows.length, 1)
    assert.equal((await read(lan, 'outreach.publications', { ...asked, channel: 'radio' }))?.sums.records, 0)
  }),
)
