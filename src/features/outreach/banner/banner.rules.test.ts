import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, type LocalDate } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import type { Sha256 } from '../../../kernel/kernel.ts'
import { people } from '../../../../test/people.ts'
import type { BannerFacts, BannerRemoval, HangingFacts, SiteFacts } from './banner.ts'
import { checkApproval, checkDays, checkHanging, checkRemoval, checkSize } from './banner.rules.ts'

const { id, today } = exampleTown
const { lan, hung, thu, bich, minh } = people
const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code)

const banner: BannerFacts = { version: id('message-in-use'), ownerUnit: id('office'), state: 'approved' }
const site: SiteFacts = {
  unit: id('ward-office'),
  ownerUnit: id('office'),
  areaName: 'Khu phố 1',
  within: [id('quarter'), id('ward'), id('city')],
  state: 'offered',
}
const hanging: HangingFacts = {
  banner: id('banner'),
  site: id('site'),
  root: id('hung'),
  unit: id('ward-office'),
  ownerUnit: id('office'),
  hungOn: day('2024-09-01'),
  removal: null,
}
const at = (place: string, part: object = {}) => ({ from: today, to: today, places: [id<'area'>(place)], ...part })

test('a banner hangs where the work was done: in that place, or in one below it', () => {
  assert.deepEqual(codes(checkHanging(at('quarter'), banner, site)), [])
  assert.deepEqual(codes(checkHanging(at('ward'), banner, site)), [])
  assert.deepEqual(checkHanging(at('second-ward'), banner, site), [{ code: 'site-elsewhere', areaName: 'Khu phố 1' }])
})

test('what is not there, not approved or hung over days is told at once', () => {
  assert.deepEqual(codes(checkHanging(at('ward'), null, site)), ['banner-unknown'])
  assert.deepEqual(codes(checkHanging(at('ward'), banner, null)), ['site-unknown'])
  const long = at('hamlet', { from: addDays(today, -1) })
  assert.deepEqual(codes(checkHanging(long, { ...banner, state: 'waiting' }, site)), [
    'banner-not-approved',
    'site-elsewhere',
    'hanging-longer-than-a-day',
  ])
})

test('only the owner of the plan lets a design hang, once', () => {
  const waiting: BannerFacts = { ...banner, state: 'waiting' }
  assert.deepEqual(codes(checkApproval(lan, waiting)), [])
  assert.deepEqual(codes(checkApproval(lan, banner)), ['banner-approved-already'])
  for (const officer of [hung, bich, minh])
    assert.deepEqual(codes(checkApproval(officer, waiting)), ['banner-not-yours'])
})

const photo = 'c'.repeat(64) as Sha256
const downOn = (on: LocalDate, replaces: BannerRemoval['replaces'] = null) => ({ removed: { on, photo }, replaces })
const said = (name: string, removedOn: LocalDate | null) => ({ id: id<'banner-removal'>(name), removedOn })

test('who hung it and the owner of the plan take it down, nobody else', () => {
  const removing = downOn(today)
  for (const officer of [hung, lan]) assert.deepEqual(checkRemoval(removing, { hanging, officer, today }), [])
  for (const officer of [thu, bich, minh])
    assert.deepEqual(codes(checkRemoval(removing, { hanging, officer, today })), ['banner-not-yours'])
})

test('whatever the day: a banner is taken down from the day it hung until today, and on no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), (days) => {
      const removedOn = addDays(today, days)
      const judged = (replaces: BannerRemoval['replaces'], removal: HangingFacts['removal']) =>
        codes(checkRemoval(downOn(removedOn, replaces), { hanging: { ...hanging, removal }, officer: hung, today }))
      const fits = removedOn >= hanging.hungOn && removedOn <= today
      const expected = fits ? [] : [removedOn < hanging.hungOn ? 'removed-before-hung' : 'removed-in-future']
      assert.deepEqual(judged(null, null), expected)
      assert.deepEqual(judged(null, said('first', today)), ['removed-already'])
      assert.deepEqual(judged(id('first'), said('first', today)), expected)
      assert.deepEqual(judged(id('first'), said('second', null)), ['removal-corrected-already'])
      assert.deepEqual(judged(id('second'), said('second', null)), expected)
    }),
  )
})

test('a removal is taken back by whoever may take down, and only while the banner counts as taken down', () => {
  const back = (removal: HangingFacts['removal'], officer = hung) =>
    codes(
      checkRemoval(
        { removed: null, replaces: removal?.id ?? null },
        { hanging: { ...hanging, removal }, officer, today },
      ),
    )
  assert.deepEqual(back(said('first', today)), [])
  assert.deepEqual(back(said('second', null)), ['hangs-still'])
  assert.deepEqual(back(null), ['hangs-still'])
  assert.deepEqual(back(said('first', today), thu), ['banner-not-yours'])
})

test('sizes and days are whole numbers between the guards', () => {
  assert.deepEqual(checkSize({ widthCm: 600, heightCm: 90 }), [])
  for (const wrong of [19, 5001, 0, -1, 80.5, Number.NaN]) {
    assert.deepEqual(codes(checkSize({ widthCm: wrong, heightCm: 90 })), ['banner-size-out-of-range'])
    assert.deepEqual(codes(checkSize({ widthCm: 600, heightCm: wrong })), ['banner-size-out-of-range'])
  }
  assert.deepEqual(checkDays({ days: 15 }), [])
  for (const wrong of [0, 366, -15, 1.5])
    assert.deepEqual(codes(checkDays({ days: wrong })), ['banner-days-out-of-range'])
})
