import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { commands } from '../../../commands/catalogue.ts'
import { addDays } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../../test/town.ts'
import { people } from '../../../../test/people.ts'
import { checkResult } from './movement.rules.ts'

const { id, today } = exampleTown
const plan = id<'plan'>('inspection-plan')
const result = (part: object = {}) => ({
  registration: id<'work'>('registration'),
  reached: 9,
  judgedOn: today,
  ...part,
})
const register = (part: object = {}) => {
  const { work, registration } = commands['outreach.register'].example(exampleTown)
  const pledge = { personalId: newId<'personal-text'>(), text: 'Giúp hộ nghèo có việc làm' }
  return { work: { ...work, id: newId<'work'>(), ...part }, registration: { ...registration, pledge } }
}
const listed = async ({ read, lan }: InTown) =>
  (await read(lan, 'outreach.registrations', { plan, after: null }))?.rows ?? assert.fail('no such plan')

test('whatever is told: from none to all of the registered, from that day until today', () => {
  const found = {
    root: id<'work'>('registration'),
    unit: id<'unit'>('ward-office'),
    ownerUnit: id<'unit'>('office'),
    registered: 12,
    on: addDays(today, -20),
    reached: null,
  }
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -40, max: 10 }), (reached, days) => {
      const judgedOn = addDays(today, days)
      const refusals = checkResult({ reached, judgedOn }, { found, officer: people.hung, today })
      const fits = reached >= 0 && reached <= 12 && days >= -20 && days <= 0
      assert.equal(refusals.length === 0, fits)
      const [others] = checkResult({ reached, judgedOn }, { found, officer: people.thu, today })
      assert.equal(others?.code, 'registration-not-yours')
    }),
  )
})

test(
  'a registration counts for its task, its result is told and told again, and a correction keeps it',
  inTown(async (town) => {
    const { hung, thu, lan, send } = town
    const tell = (part: object, who = hung) => send(who, 'outreach.tell-result', result(part))
    assert.deepEqual(await tell({ reached: 13 }), refused('reached-above-registered'))
    assert.deepEqual(await tell({ reached: -1 }), refused('reached-above-registered'))
    assert.deepEqual(await tell({ judgedOn: addDays(today, 1) }), refused('result-in-future'))
    assert.deepEqual(await tell({ judgedOn: addDays(today, -1) }), refused('result-before-registration'))
    assert.deepEqual(await tell({ registration: newId() }), refused('registration-unknown'))
    assert.deepEqual(await tell({}, thu), refused('registration-unknown'))
    assert.deepEqual(await tell({ reached: 4 }), accepted)
    assert.deepEqual(await tell({ reached: 9 }, lan), accepted)

    const fewer = register({ replaces: id('registration'), quantity: 8 })
    assert.deepEqual(await send(hung, 'outreach.register', fewer), refused('reached-above-registered'))
    const better = register({ replaces: id('registration'), quantity: 10 })
    assert.deepEqual(await send(hung, 'outreach.register', better), accepted)
    assert.deepEqual(
      await send(hung, 'outreach.register', register({ task: id('hanging'), measure: 'piece' })),
      refused('task-of-other-kind'),
    )
    assert.deepEqual(
      (await listed(town)).map(({ work, registered, reached, who }) => ({ work, registered, reached, who })),
      [{ work: better.work.id, registered: 10, reached: 9, who: 'household' }],
    )
    const { quantities } = await town.figure({ plan, task: id('emulation') })
    assert.deepEqual(
      quantities.map(({ quantity }) => quantity),
      [10],
    )
  }),
)

test(
  'ten who tell one result at once leave one number that stands',
  inTown(async (town) => {
    const { hung, send } = town
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, reached) => send(hung, 'outreach.tell-result', result({ reached }))),
    )
    for (const answer of answers)
      if (answer.outcome === 'refused') assert.deepEqual(answer, refused('result-meanwhile'))
    assert.equal((await listed(town)).length, 1)
  }),
)

test(
  'a registration that is withdrawn is listed no more and has no result',
  inTown(async (town) => {
    const { hung, send } = town
    const verdict = { id: newId<'work-verdict'>(), reason: null, replaces: null, verdict: 'withdrawn' as const }
    assert.deepEqual(await send(hung, 'plan.judge-work', { ...verdict, work: id('registration') }), accepted)
    assert.deepEqual(await listed(town), [])
    assert.deepEqual(await send(hung, 'outreach.tell-result', result()), refused('registration-unknown'))
  }),
)

test(
  'the owner of the plan enters a commendation of a day that was, and takes a mistake back once',
  inTown(async (town) => {
    const { lan, hung, bich, read, send } = town
    const example = commands['outreach.commend'].example(exampleTown)
    const words = () => ({ personalId: newId<'personal-text'>(), text: 'Khu phố 2' })
    const commend = (who: typeof lan, part: object = {}) =>
      send(who, 'outreach.commend', {
        ...example,
        id: newId<'commendation'>(),
        whom: words(),
        reason: words(),
        ...part,
      })
    assert.deepEqual(await commend(lan), accepted)
    assert.deepEqual(await commend(lan, { decidedOn: addDays(today, 1) }), refused('commendation-in-future'))
    assert.deepEqual(await commend(lan, { plan: newId() }), refused('plan-unknown'))
    assert.deepEqual(await commend(hung), refused('not-allowed'))
    assert.deepEqual(await commend(bich), refused('commendation-not-yours'))
    const back = { commendation: id<'commendation'>('commendation') }
    assert.deepEqual(await send(bich, 'outreach.take-commendation-back', back), refused('commendation-not-yours'))
    assert.deepEqual(await send(lan, 'outreach.take-commendation-back', back), accepted)
    assert.deepEqual(await send(lan, 'outreach.take-commendation-back', back), refused('commendation-taken-back'))
    assert.deepEqual(
      await send(lan, 'outreach.take-commendation-back', { commendation: newId() }),
      refused('commendation-unknown'),
    )
    const answer = await read(lan, 'outreach.commendations', { plan: id<'plan'>('plan') })
    assert.deepEqual(
      answer?.commendations.map(({ whom }) => whom),
      ['Khu phố 2'],
    )
  }),
)
