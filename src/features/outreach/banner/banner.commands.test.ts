import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../../commands/catalogue.ts'
import { addDays, day, type LocalDate, yearPeriod } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { type Id, type Sha256, sum } from '../../../kernel/kernel.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../../test/town.ts'

const { id, today } = exampleTown
const plan = id<'plan'>('inspection-plan')
const hanging = { banner: id<'banner'>('banner'), site: id<'banner-site'>('site') }
const photo = 'c'.repeat(64) as Sha256
const inUse = { message: id<'message'>('message-in-use'), version: id<'message-version'>('message-in-use') }

const hang = (part: object = {}, of: object = {}) => {
  const { work } = commands['outreach.hang-banner'].example(exampleTown)
  return { work: { ...work, id: newId<'work'>(), ...part }, hanging: { ...hanging, ...of } }
}
const down = (on: LocalDate, of: Sha256 = photo) => ({ removed: { on, photo: of } })
const removal = (part: object = {}) => ({
  id: newId<'banner-removal'>(),
  hanging: id<'work'>('hung'),
  ...down(today),
  replaces: null,
  ...part,
})
const rows = async ({ read, lan }: InTown, state: 'hanging' | 'overdue' | 'removed' | null = null) =>
  (await read(lan, 'outreach.hangings', { plan, state, after: null })) ?? assert.fail('no such plan')
const counted = async (town: InTown) =>
  sum((await town.figure({ plan, task: id('hanging') })).quantities.map(({ quantity }) => quantity))
const lists = async ({ read, lan }: InTown) =>
  (await read(lan, 'outreach.banners', { plan })) ?? assert.fail('no such plan')

test(
  'a ward offers places in its own area; an offer is taken back once, by those who may',
  inTown(async (town) => {
    const { hung, lan, thu, minh, send } = town
    const example = { ...commands['outreach.offer-site'].example(exampleTown) }
    const offer = (who: typeof hung, part: object) =>
      send(who, 'outreach.offer-site', { ...example, id: newId<'banner-site'>(), ...part })
    assert.deepEqual(await offer(hung, { area: id('quarter'), photo: null }), accepted)
    assert.deepEqual(await offer(hung, { area: id('second-ward') }), refused('site-not-yours'))
    assert.deepEqual(await offer(hung, { spot: '   ' }), refused('malformed'))
    assert.deepEqual(await offer(hung, { photo: 'd'.repeat(64) }), refused('site-photo-unfit'))
    assert.deepEqual(await offer(hung, { photo: 'f'.repeat(64) }), refused('file-not-sent'))
    assert.deepEqual(await offer(hung, { plan: newId() }), refused('plan-unknown'))
    assert.deepEqual(await offer(lan, { area: id('commune') }), accepted)
    assert.deepEqual(await offer(minh, {}), refused('not-allowed'))
    assert.equal((await lists(town)).sites.length, 3)

    const back = { site: hanging.site }
    assert.deepEqual(await send(thu, 'outreach.take-site-back', back), refused('site-not-yours'))
    assert.deepEqual(await send(hung, 'outreach.take-site-back', back), accepted)
    assert.deepEqual(await send(lan, 'outreach.take-site-back', back), refused('site-gone'))
    assert.deepEqual(await send(hung, 'outreach.take-site-back', { site: newId() }), refused('site-unknown'))
    assert.equal((await lists(town)).sites.length, 2)
    assert.deepEqual(await send(hung, 'outreach.hang-banner', hang()), refused('site-gone'))
  }),
)

test(
  'a design says an approved message that has the words for it, and waits for the owner of the plan',
  inTown(async (town) => {
    const { hung, lan, send } = town
    const example = commands['outreach.design-banner'].example(exampleTown)
    const design = (part: object) =>
      send(hung, 'outreach.design-banner', { ...example, id: newId<'banner'>(), ...part })
    assert.deepEqual(await design({ version: id('message') }), refused('banner-message-unusable'))
    assert.deepEqual(await design({ version: newId() }), refused('banner-message-unusable'))
    assert.deepEqual(await design({ kind: 'poster' }), refused('banner-words-missing'))
    assert.deepEqual(await design({ widthCm: 0 }), refused('banner-size-out-of-range'))
    assert.deepEqual(await design({ plan: newId() }), refused('plan-unknown'))

    const waiting = { banner: id<'banner'>('waiting-banner') }
    assert.deepEqual(await send(hung, 'outreach.hang-banner', hang({}, waiting)), refused('banner-not-approved'))
    assert.deepEqual(await send(hung, 'outreach.approve-banner', waiting), refused('not-allowed'))
    const answers = await Promise.all([
      send(lan, 'outreach.approve-banner', waiting),
      send(lan, 'outreach.approve-banner', waiting),
    ])
    assert.deepEqual(
      answers.filter(({ outcome }) => outcome === 'refused'),
      [refused('banner-approved-already')],
    )
    assert.deepEqual(await send(hung, 'outreach.hang-banner', hang({}, waiting)), accepted)
    assert.deepEqual(await send(lan, 'outreach.approve-banner', { banner: newId() }), refused('banner-unknown'))
    const { banners } = await lists(town)
    assert.deepEqual(
      banners.map(({ words, sheet, state, hanging }) => ({ words, sheet, state, hanging })),
      [1, 1].map((times) => ({
        words: 'Vay vốn làm ăn – không cần thế chấp',
        sheet: 'there',
        state: 'approved',
        hanging: times,
      })),
    )
  }),
)

test(
  'a hanging counts for its task; a withdrawn message is hung no more, but what hangs can be corrected',
  inTown(async (town) => {
    const { hung, lan, thu, send } = town
    const reason = { personalId: newId<'personal-text'>(), text: 'Chính sách đã đổi' }
    assert.deepEqual(await send(hung, 'outreach.hang-banner', hang({ quantity: 2 })), accepted)
    assert.equal(await counted(town), 3)
    assert.deepEqual(
      await send(hung, 'outreach.hang-banner', hang({ places: [id('quarter')] })),
      refused('site-elsewhere'),
    )
    const long = { from: addDays(today, -2) }
    assert.deepEqual(await send(hung, 'outreach.hang-banner', hang(long)), refused('hanging-longer-than-a-day'))
    const tomorrow = { from: addDays(today, 1), to: addDays(today, 1) }
    assert.deepEqual(await send(hung, 'outreach.hang-banner', hang(tomorrow)), refused('work-in-future'))
    const other = { task: id('emulation'), measure: 'registration' }
    assert.deepEqual(await send(hung, 'outreach.hang-banner', hang(other)), refused('task-of-other-kind'))
    assert.deepEqual(await send(thu, 'outreach.hang-banner', hang()), refused('not-allowed'))
    assert.deepEqual(await send(hung, 'outreach.hang-banner', hang({}, { site: newId() })), refused('site-unknown'))
    assert.deepEqual(await send(hung, 'outreach.hang-banner', hang({}, { banner: newId() })), refused('banner-unknown'))

    assert.deepEqual(await send(lan, 'outreach.withdraw-message', { ...inUse, reason }), accepted)
    assert.deepEqual(await send(hung, 'outreach.hang-banner', hang()), refused('banner-message-unusable'))
    assert.equal((await town.figure({ plan, task: id('hanging') })).records, 2)
    const better = hang({ quantity: 4, replaces: id('hung') })
    assert.deepEqual(await send(hung, 'outreach.hang-banner', better), accepted)
    assert.equal(await counted(town), 6)
    assert.deepEqual((await rows(town)).rows.map(({ pieces, state }) => [pieces, state]).sort(), [
      [2, 'hanging'],
      [4, 'hanging'],
    ])
  }),
)

test(
  'when to take it down is the day it hung and the days that hold for it; without an act nobody knows',
  inTown(async (town) => {
    const { hung, lan, send } = town
    const dueOf = async (work = id<'work'>('hung')) =>
      (await rows(town)).rows.find((row) => row.work === work)?.removeBy
    assert.equal(await dueOf(), null)
    const days = (number: number, validFrom = today) =>
      send(lan, 'outreach.set-banner-days', {
        id: newId<'banner-days'>(),
        validFrom,
        days: number,
        source: 'Quy định mẫu',
      })
    assert.deepEqual(await days(0), refused('banner-days-out-of-range'))
    assert.deepEqual(await days(15, addDays(today, 1)), accepted)
    assert.equal(await dueOf(), null)
    assert.deepEqual(await days(5, day('2024-01-01')), accepted)
    assert.deepEqual(await days(10, day('2024-01-01')), accepted)
    assert.equal(await dueOf(), addDays(today, 10))

    const [late, last] = [
      hang({ from: addDays(today, -11), to: addDays(today, -11) }),
      hang({ from: addDays(today, -10), to: addDays(today, -10) }),
    ]
    for (const one of [late, last]) assert.deepEqual(await send(hung, 'outreach.hang-banner', one), accepted)
    const { overdue, rows: found } = await rows(town, 'overdue')
    assert.deepEqual([overdue, found.map(({ work }) => work)], [1, [late.work.id]])
    assert.equal(await dueOf(last.work.id), today)
  }),
)

test(
  'a banner is taken down once, not before it hung, with a photo, and a correction does not pass that day',
  inTown(async (town) => {
    const { hung, thu, send } = town
    const remove = (part: object = {}, who = hung) => send(who, 'outreach.remove-banner', removal(part))
    assert.deepEqual(await remove(down(addDays(today, -1))), refused('removed-before-hung'))
    assert.deepEqual(await remove(down(addDays(today, 1))), refused('removed-in-future'))
    assert.deepEqual(await remove(down(today, 'd'.repeat(64) as Sha256)), refused('site-photo-unfit'))
    assert.deepEqual(await remove(down(today, 'f'.repeat(64) as Sha256)), refused('file-not-sent'))
    assert.deepEqual(await remove({ hanging: newId() }), refused('hanging-unknown'))
    assert.deepEqual(await remove({}, thu), refused('hanging-unknown'))
    assert.equal((await rows(town, 'removed')).rows.length, 0)

    const earlier = hang({ replaces: id('hung'), from: addDays(today, -3), to: addDays(today, -3) })
    assert.deepEqual(await send(hung, 'outreach.hang-banner', earlier), accepted)
    const answers = await Promise.all(Array.from({ length: 10 }, () => remove(down(addDays(today, -2)))))
    assert.equal(answers.filter(({ outcome }) => outcome === 'accepted').length, 1)
    for (const answer of answers) if (answer.outcome === 'refused') assert.deepEqual(answer, refused('removed-already'))
    const passed = hang({ replaces: earlier.work.id })
    assert.deepEqual(await send(hung, 'outreach.hang-banner', passed), refused('removed-before-hung'))
    const [row] = (await rows(town, 'removed')).rows
    assert.deepEqual([row?.work, row?.removedOn], [earlier.work.id, addDays(today, -2)])
  }),
)

test(
  'a removal on a wrong day is corrected once, or taken back: lists, the calendar and the report follow',
  inTown(async (town) => {
    const { hung, lan, thu, send, read } = town
    const days = { id: newId<'banner-days'>(), validFrom: addDays(today, -40), days: 5, source: 'Quy định mẫu' }
    assert.deepEqual(await send(lan, 'outreach.set-banner-days', days), accepted)
    const late = hang({ from: addDays(today, -10), to: addDays(today, -10) })
    assert.deepEqual(await send(hung, 'outreach.hang-banner', late), accepted)
    const remove = async (part: object, who = hung) => {
      const said = removal({ hanging: late.work.id, ...part })
      return { id: said.id, answer: await send(who, 'outreach.remove-banner', said) }
    }
    const standing = async (): Promise<readonly unknown[]> => {
      const row = (await rows(town)).rows.find(({ work }) => work === late.work.id)
      const due = await read(lan, 'calendar.entries', { plan, from: addDays(today, -6), to: today, unit: null })
      const counted = await read(lan, 'report.line', { plan, line: 'banner-removed', ...yearPeriod(2024), asOf: null })
      return [row?.state, row?.removedOn, due?.entries.filter(({ kind }) => kind === 'banner').length, counted?.sum]
    }
    assert.deepEqual(await standing(), ['overdue', null, 1, 0])
    const first = await remove(down(addDays(today, -8)))
    assert.deepEqual(await standing(), ['removed', addDays(today, -8), 0, 1])

    const replaces = first.id
    assert.deepEqual((await remove({ ...down(addDays(today, -11)), replaces })).answer, refused('removed-before-hung'))
    assert.deepEqual((await remove({ ...down(addDays(today, 1)), replaces })).answer, refused('removed-in-future'))
    assert.deepEqual((await remove({ removed: null, replaces }, thu)).answer, refused('hanging-unknown'))
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => remove({ ...down(addDays(today, -7)), replaces })),
    )
    const [right, ...others] = answers.filter(({ answer }) => answer.outcome === 'accepted')
    assert.deepEqual([right !== undefined, others], [true, []])
    for (const { answer } of answers)
      if (answer.outcome === 'refused') assert.deepEqual(answer, refused('removal-corrected-already'))
    assert.deepEqual(await standing(), ['removed', addDays(today, -7), 0, 1])

    const back = await remove({ removed: null, replaces: right?.id as Id<'banner-removal'> }, lan)
    assert.deepEqual(back.answer, accepted)
    assert.deepEqual(await standing(), ['overdue', null, 1, 0])
    assert.deepEqual((await remove({ removed: null, replaces: back.id })).answer, refused('hangs-still'))
    assert.deepEqual((await remove(down(today))).answer, refused('removed-already'))
    assert.deepEqual((await remove({ ...down(today), replaces: back.id })).answer, accepted)
    assert.deepEqual(await standing(), ['removed', today, 0, 1])
  }),
)

test(
  'a record that is withdrawn hangs nothing',
  inTown(async (town) => {
    const { hung, send } = town
    const verdict = { id: newId<'work-verdict'>(), reason: null, replaces: null, verdict: 'withdrawn' as const }
    assert.deepEqual(await send(hung, 'plan.judge-work', { ...verdict, work: id('hung') }), accepted)
    assert.deepEqual((await rows(town)).rows, [])
    assert.deepEqual(await send(hung, 'outreach.remove-banner', removal()), refused('hanging-unknown'))
  }),
)
