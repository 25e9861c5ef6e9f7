import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { explain } from '../../household/explain.rules.ts'
import { findStandard, withEntered } from '../../household/standard.rules.ts'
import { INDICATORS, KNOWN_CLASSES, type PovertyStandard } from '../../household/standard.ts'
import { CASES } from './cases.data.ts'
import type { CaseVerdict } from './practice.ts'
import { factsOf, marksUncounted, openCases, rightOf, scored, storyOf, verdictOf } from './practice.rules.ts'

const national = withEntered(known('vn-2022'), [])
const verdicts = CASES.map((one) => verdictOf(one, national) as CaseVerdict)
const aVerdict = fc.constantFrom(...verdicts)

test('each case of the set has its class by the standard of 2022: on the line is not above it, a đồng more is', () => {
  assert.deepEqual(Object.fromEntries(CASES.map(({ id }, at) => [id, verdicts[at]?.result])), {
    'town-five': 'poor',
    'village-four': 'poor',
    'village-on-the-line': 'poor',
    'town-on-the-line': 'near-poor',
    'village-none': 'near-poor',
    'town-two': 'near-poor',
    'village-above-the-line': 'average-living-standard',
    'town-average': 'average-living-standard',
    'town-average-to': 'average-living-standard',
    'town-above-average': 'not-poor',
    'village-well-off': 'not-poor',
    'village-school': 'poor',
  })
})

test('a case has the class and the deprivations that the page of a real household would tell of it', () => {
  for (const [at, one] of CASES.entries()) {
    const told = explain(factsOf(one), national)
    assert.equal(told.result.class, verdicts[at]?.result)
    assert.equal(told.lacking.least, verdicts[at]?.lacking.length)
    assert.equal(told.lacking.most, told.lacking.least)
  }
})

test('what the engine says of a case scores every point: twelve indicators and the class', () => {
  fc.assert(
    fc.property(aVerdict, (verdict) => {
      const points = scored(verdict, verdict)
      assert.equal(points.length, 13)
      assert.equal(rightOf(points), 13)
    }),
  )
})

test('each wrong mark costs exactly one point, and a wrong class one more', () => {
  fc.assert(
    fc.property(aVerdict, fc.uniqueArray(fc.nat(11)), fc.constantFrom(...KNOWN_CLASSES), (verdict, wrong, result) => {
      const turned = wrong.map((at) => verdict.counted[at])
      const lacking = verdict.counted.filter((one) => turned.includes(one) !== verdict.lacking.includes(one))
      const points = scored({ lacking, result }, verdict)
      assert.equal(rightOf(points), 13 - wrong.length - (result === verdict.result ? 0 : 1))
      assert.deepEqual(
        points.filter(({ right, of }) => !right && of !== 'class').map(({ of }) => of),
        verdict.counted.filter((one) => turned.includes(one)),
      )
    }),
  )
})

test('a mark of what the standard does not count is found', () => {
  const [verdict] = verdicts
  assert.ok(verdict)
  assert.equal(marksUncounted({ lacking: ['waste'], result: 'poor' }, verdict), true)
  assert.equal(marksUncounted({ lacking: ['water'], result: 'poor' }, verdict), false)
})

test('a standard with values that nobody confirmed leaves cases open; those of 2027 wait', () => {
  assert.equal(openCases(national), 0)
  assert.equal(openCases(withEntered(known('vn-2027'), [])), CASES.length)
  assert.ok(openCases(withEntered(known('dn-2022'), [])) > 0)
})

test('a case is told in one sentence for each indicator that counts, and what it lacks reads otherwise than what it has', () => {
  for (const one of CASES) {
    const story = storyOf(one, INDICATORS)
    assert.equal(new Set(story.map(({ vi }) => vi)).size, INDICATORS.length)
    const other = storyOf({ ...one, lacks: INDICATORS.filter((is) => !one.lacks.includes(is)) }, INDICATORS)
    assert.equal(story.filter((sentence) => other.includes(sentence)).length, 0)
  }
})

function known(id: string): PovertyStandard {
  const standard = findStandard(id)
  assert.ok(standard)
  return standard
}
