import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Certificate, CertificateIssue } from './certificate.ts'
import {
  checkIssue,
  CODE_LENGTH,
  codeFrom,
  codeOf,
  earnedBy,
  neededFor,
  noExtras,
  numberIn,
  restNoLonger,
  showCode,
} from './certificate.rules.ts'

const { id, today } = exampleTown
const bytes = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })

test('a code is read however people type it: in capitals, in groups, with an O for a zero', () => {
  fc.assert(
    fc.property(bytes, (chance) => {
      const code = codeOf(chance)
      assert.equal(code.length, CODE_LENGTH)
      assert.equal(codeFrom(showCode(code)), code)
      assert.equal(
        codeFrom(` ${showCode(code).replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('-', ' – ')} `),
        code,
      )
    }),
  )
  for (const wrong of ['', '7k3qm', 'u'.repeat(CODE_LENGTH), `${'0'.repeat(CODE_LENGTH)}1`, '<script>'])
    assert.equal(codeFrom(wrong), null)
})

const sessions = ['one', 'two', 'three'].map((name) => ({ id: id<'session'>(name) })) as never
const sheet = (session: string, ...present: readonly string[]) =>
  ({ session: id<'session'>(session), present: present.map((name) => id<'learner'>(name)) }) as never
const extras = { ...noExtras(id<'class'>('class')), number: 1, chosen: ['certificates' as const] }

test('who came to every session earned a certificate; where fewer are needed, who came to as many', () => {
  const attendance = [
    sheet('one', 'always', 'twice'),
    sheet('two', 'always', 'twice', 'once'),
    sheet('three', 'always'),
  ]
  assert.deepEqual([...earnedBy({ sessions, extras, attendance })], [id('always')])
  assert.deepEqual(
    [...earnedBy({ sessions, extras: { ...extras, sessionsNeeded: 2 }, attendance })],
    [id('always'), id('twice')],
  )
  assert.equal(neededFor({ sessions, extras: { ...extras, sessionsNeeded: 9 } }), 3)
})

test('a certificate is refused to who did not earn it, to who has one, and while a session has no attendance', () => {
  const attendance = [sheet('one', 'lan'), sheet('two', 'lan'), sheet('three', 'lan', 'hoa')]
  const held = { sessions, extras, attendance }
  const issue = (...names: readonly string[]): CertificateIssue => ({
    class: id('class'),
    form: '{số}/{năm}/GCN',
    certificates: names.map((name) => ({
      id: id(`of ${name}`),
      learner: id(name),
      code: codeOf(Array.from({ length: 20 }, () => 1)),
    })),
  })
  const there: Certificate = {
    id: id('there'),
    learner: id('lan'),
    number: '01/2024/GCN',
    code: codeOf([1]),
    issuedOn: today,
    withdrawal: null,
  }
  assert.deepEqual(checkIssue(issue('lan'), held, []), [])
  assert.deepEqual(checkIssue(issue('lan', 'lan'), held, []), [{ code: 'certificate-there-already', number: 1 }])
  assert.deepEqual(checkIssue(issue('lan'), held, [there]), [{ code: 'certificate-there-already', number: 1 }])
  assert.deepEqual(checkIssue(issue('lan'), held, [{ ...there, withdrawal: { on: today, reason: null } }]), [])
  assert.deepEqual(checkIssue(issue('hoa'), held, []), [{ code: 'certificate-not-earned', number: 1, needed: 3 }])
  assert.deepEqual(checkIssue({ ...issue('lan'), form: 'GCN' }, held, []), [
    { code: 'certificate-form-without-number' },
  ])
  assert.deepEqual(checkIssue(issue('lan'), { ...held, attendance: attendance.slice(1) }, []), [
    { code: 'certificates-before-attendance', sessions: 1 },
  ])
  assert.deepEqual(checkIssue(issue('lan'), { ...held, extras: noExtras(id('class')) }, []), [
    { code: 'certificates-not-chosen' },
  ])
})

test('a certificate whose attendance was corrected rests on nothing, unless a session without attendance may still mend it', () => {
  const to = (name: string, withdrawal: Certificate['withdrawal'] = null): Certificate => ({
    id: id(`of ${name}`),
    learner: id(name),
    number: '01/2024/GCN',
    code: codeOf([1]),
    issuedOn: today,
    withdrawal,
  })
  const given = [to('lan'), to('hoa'), to('sen'), to('tam', { on: today, reason: null })]
  const attendance = [sheet('one', 'lan', 'hoa'), sheet('two', 'lan'), sheet('three', 'lan', 'hoa')]
  const found = (held: Parameters<typeof restNoLonger>[0]) =>
    restNoLonger(held, given).map(({ learner, came }) => [learner, came])
  assert.deepEqual(found({ sessions, extras, attendance }), [
    [id('hoa'), 2],
    [id('sen'), 0],
  ])
  assert.deepEqual(found({ sessions, extras: { ...extras, sessionsNeeded: 2 }, attendance }), [[id('sen'), 0]])
  assert.deepEqual(found({ sessions, extras, attendance: attendance.toSpliced(1, 1) }), [[id('sen'), 0]])
})

test('numbers run in the form that the office uses', () => {
  assert.equal(numberIn('{số}/{năm}/GCN-LĐTBXH', { sequence: 7, year: 2024 }), '07/2024/GCN-LĐTBXH')
  assert.equal(numberIn('GCN {số}', { sequence: 123, year: 2024 }), 'GCN 123')
})
