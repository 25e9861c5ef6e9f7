import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { aMessage } from '../../../../test/town-facts.ts'
import type { MessageFacts } from './message.ts'
import {
  checkApproval,
  checkConsent,
  checkSuccession,
  checkVersion,
  isInForce,
  readingSeconds,
  syllablesOf,
} from './message.rules.ts'

const { id } = exampleTown
const today = day('2024-09-15')
const owner = { id: id<'officer'>('lan'), unit: id<'unit'>('office'), roles: ['plan-owner' as const] }
const writer = { id: id<'officer'>('hung'), unit: id<'unit'>('ward-office'), roles: ['unit-officer' as const] }
const stranger = { ...writer, unit: id<'unit'>('second-ward-office') }
const version = aMessage('loans')
const facts: MessageFacts = {
  plan: version.plan,
  ownerUnit: owner.unit,
  kind: 'policy',
  unit: writer.unit,
  last: { id: version.id, number: 1, state: 'waiting', goodUntil: version.goodUntil },
  consents: [],
}
const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code)
const empty = (name: string) => ({ personalId: id<'personal-text'>(name), text: '  ' })

test('a policy needs an idea, a service, its legal source and something to read or print', () => {
  assert.deepEqual(checkVersion(version), [])
  const nothing = { ...version, idea: empty('idea'), services: [], source: null, script: empty('s'), banner: null }
  assert.deepEqual(codes(checkVersion(nothing)), [
    'idea-missing',
    'service-missing',
    'message-source-missing',
    'message-has-no-text',
  ])
  assert.deepEqual(checkVersion({ ...version, kind: 'model', source: null }), [])
})

test('a version follows the last one, by who wrote the message or by the plan owner', () => {
  assert.deepEqual(checkSuccession(writer, version, null), [])
  const next = { ...version, id: id<'message-version'>('next'), after: version.id }
  assert.deepEqual(codes(checkSuccession(writer, next, null)), ['message-unknown'])
  for (const officer of [writer, owner]) assert.deepEqual(checkSuccession(officer, next, facts), [])
  assert.deepEqual(codes(checkSuccession(stranger, next, facts)), ['message-not-yours'])
  assert.deepEqual(codes(checkSuccession(writer, { ...next, after: null }, facts)), ['message-changed-meanwhile'])
  assert.deepEqual(codes(checkSuccession(writer, { ...next, kind: 'model' }, facts)), ['message-kind-stays'])
})

test('only the plan owner approves, the last version, once, while it holds', () => {
  const approve = (more: Partial<MessageFacts>, officer = owner as typeof owner | typeof writer) =>
    codes(checkApproval(officer, version.id, { message: { ...facts, ...more }, today }))
  assert.deepEqual(approve({}), [])
  assert.deepEqual(approve({}, writer), ['message-not-yours'])
  assert.deepEqual(approve({ last: { ...facts.last, id: id<'message-version'>('next') } }), [
    'message-changed-meanwhile',
  ])
  assert.deepEqual(approve({ last: { ...facts.last, state: 'approved' } }), ['message-approved-already'])
  assert.deepEqual(approve({ last: { ...facts.last, goodUntil: day('2024-09-14') } }), ['message-over'])
  assert.deepEqual(approve({ last: { ...facts.last, goodUntil: today } }), [])
})

test('a story is approved only while somebody’s consent is in force', () => {
  const approve = (consents: MessageFacts['consents']) =>
    codes(checkApproval(owner, version.id, { message: { ...facts, kind: 'exemplary-person', consents }, today }))
  assert.deepEqual(approve([]), ['consent-missing'])
  assert.deepEqual(approve([{ givenOn: day('2024-01-01'), until: day('2024-09-14') }]), ['consent-missing'])
  assert.deepEqual(approve([{ givenOn: day('2024-09-15'), until: day('2024-09-15') }]), [])
})

test('a consent is of a person, given by today and not over before it begins; a policy needs none', () => {
  const consent = {
    id: id<'consent'>('consent'),
    message: version.message,
    person: { personalId: id<'personal-text'>('person'), text: 'Nguyễn Mẫu Hoa' },
    givenOn: today,
    until: addDays(today, 365),
    file: 'd'.repeat(64) as never,
  }
  assert.deepEqual(checkConsent(consent, 'exemplary-person', today), [])
  assert.deepEqual(codes(checkConsent(consent, 'policy', today)), ['consent-not-needed'])
  assert.deepEqual(codes(checkConsent({ ...consent, person: empty('p') }, 'model', today)), ['consent-person-missing'])
  const turned = { ...consent, givenOn: addDays(today, 1), until: today }
  assert.deepEqual(codes(checkConsent(turned, 'model', today)), ['consent-in-future', 'consent-ends-before-it-begins'])
})

test('a consent holds on its first and its last day and on no day outside', () => {
  const days = fc.integer({ min: -400, max: 400 }).map((number) => addDays(today, number))
  fc.assert(
    fc.property(days, days, days, (one, other, asked) => {
      const [givenOn, until] = one < other ? [one, other] : [other, one]
      assert.equal(isInForce({ givenOn, until }, asked), !(asked < givenOn || asked > until))
    }),
  )
})

test('syllables are counted between blanks and signs, and reading takes as long as its speed says', () => {
  assert.equal(syllablesOf('Hộ nghèo – được vay vốn; 50.000.000 đồng!'), 9)
  assert.equal(syllablesOf(' \n '), 0)
  assert.equal(readingSeconds('một hai ba bốn năm', 150), 2)
  const words = fc.array(fc.constantFrom('hộ', 'nghèo', 'được', 'vay', 'vốn'))
  fc.assert(
    fc.property(words, words, (one, other) =>
      assert.equal(
        syllablesOf([...one, ...other].join(' ')),
        syllablesOf(one.join(', ')) + syllablesOf(other.join('\n')),
      ),
    ),
  )
})
