import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../commands/catalogue.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Sha256 } from '../../kernel/kernel.ts'
import { firstWork, planText } from '../../../test/town-facts.ts'
import { accepted, inTown } from '../../../test/town.ts'

const { id } = exampleTown
const start = (name: string, file: Sha256) => ({
  ...commands['plan.start-draft'].example(exampleTown),
  id: draft(name),
  file,
})
const draft = (name: string) => id<'plan-draft'>(name)
const long = Buffer.from(`${planText}${planText.slice(planText.indexOf('II.')).repeat(300)}`)

test(
  'while a long document is read others work on, and no transaction is open for it',
  inTown(async ({ lan, hung, keep, send, owner, read }) => {
    const file = await keep(long)
    const answered: string[] = []
    const reading = send(lan, 'plan.start-draft', start('long', file)).then((answer) => {
      answered.push('document')
      return answer
    })
    const work = { ...firstWork, id: id<'work'>('meanwhile'), note: null }
    assert.deepEqual(await send(hung, 'plan.log-work', work), accepted)
    answered.push('work')
    const { rows } = await owner.query(
      `select from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and query like '%from unnest%kept_command%'`,
    )
    assert.deepEqual(rows, [])
    assert.deepEqual(await reading, accepted)
    assert.deepEqual(answered, ['work', 'document'])
    assert.ok(((await read(lan, 'plan.draft', { draft: draft('long') }))?.content.tasks.length ?? 0) > 100)
  }),
)

test(
  'documents that come at once are read one after the other, each for itself',
  inTown(async ({ lan, keep, send, read }) => {
    const numbers = ['71/KH-UBND', '72/KH-UBND', '73/KH-UBND']
    const numbered = (number: string) => Buffer.from(planText.replace('45/KH-UBND', number))
    const begun = await Promise.all(
      numbers.map(async (number) => send(lan, 'plan.start-draft', start(number, await keep(numbered(number))))),
    )
    assert.deepEqual(begun, [accepted, accepted, accepted])
    const contents = await Promise.all(numbers.map((number) => read(lan, 'plan.draft', { draft: draft(number) })))
    assert.deepEqual(
      contents.map((found) => found?.content.number),
      numbers,
    )
  }),
)

test(
  'a document that nobody can read does not keep the next from being read',
  inTown(async ({ program }) => {
    const { documents } = program.door.surroundings
    const nothing = { areas: [], units: [], lists: [], owner: id<'unit'>('office'), seed: id<'command'>('x') }
    const fails = documents.readDocument('b'.repeat(64) as Sha256, async () => {
      throw new Error('the register is not there')
    })
    const next = documents.readDocument('b'.repeat(64) as Sha256, async () => nothing)
    await assert.rejects(fails, /the register is not there/)
    const read = await next
    assert.ok(read.ok)
    assert.equal(read.value.content.number, '45/KH-UBND')
  }),
)
