import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { accepted, inTown, newId, refused } from '../../../../test/town.ts'
import { exampleInterview } from '../household.examples.ts'
import { procedureExamples } from './procedure.examples.ts'

const { id, today } = exampleTown
const running = id<'review-round'>('round-in-procedure')
const over = id<'review-round'>('round-posted')
const recognition = procedureExamples.recognition(exampleTown)
const text = (words: string) => ({ personalId: newId<'personal-text'>(), text: words })
const asStep = (step: string) => step as Id<'step'>

test(
  'a step out of order is refused, and nothing of it is kept',
  inTown(async ({ hung, lan, send, read }) => {
    const early = { ...recognition, id: newId<'recognition'>(), round: running }
    assert.deepEqual(await send(hung, 'household.recognise', early), refused('objection-open'))
    const answer = { ...procedureExamples.answer(exampleTown), outcome: 'upheld' as const }
    assert.deepEqual(await send(hung, 'household.answer-objection', answer), accepted)
    const another = { ...answer, said: text('Trả lời lần nữa') }
    assert.deepEqual(await send(hung, 'household.answer-objection', another), refused('objection-answered-already'))
    assert.deepEqual(await send(hung, 'household.recognise', early), refused('reposting-missing'))
    const first = { ...recognition, round: id<'review-round'>('round') }
    assert.deepEqual(await send(hung, 'household.recognise', first), refused('posting-missing'))
    const posting = { ...procedureExamples.posting(exampleTown), round: first.round }
    assert.deepEqual(await send(hung, 'household.post-results', posting), refused('meeting-missing'))
    const short = { ...posting, round: running, to: addDays(today, 1) }
    assert.deepEqual(await send(hung, 'household.post-results', short), refused('posting-too-short'))
    const met = { ...procedureExamples.meeting(exampleTown), round: over, on: addDays(today, -11) }
    assert.deepEqual(await send(hung, 'household.record-meeting', met), refused('meeting-before-interviews'))
    const page = await read(lan, 'household.procedure', { round: running })
    assert.deepEqual(
      [page?.meetings.length, page?.postings.length, page?.objections.length, page?.recognitions.length],
      [1, 1, 1, 0],
    )
  }),
)

test(
  'a decision fixes the class of each household, once for a standard; a correction of the sheet no longer changes it',
  inTown(async ({ hung, lan, send, read }) => {
    assert.deepEqual(
      await send(hung, 'household.recognise', { ...recognition, standard: 'dn-2022' }),
      refused('standard-not-of-round'),
    )
    assert.deepEqual(
      await send(hung, 'household.recognise', { ...recognition, on: addDays(today, 1) }),
      refused('step-in-future'),
    )
    const both = await Promise.all(
      [hung, lan].map((officer) =>
        send(officer, 'household.recognise', { ...recognition, id: newId<'recognition'>() }),
      ),
    )
    assert.deepEqual(both.map(({ outcome }) => outcome).sort(), ['accepted', 'refused'])
    const page = async () => (await read(lan, 'household.procedure', { round: over }))?.recognitions
    assert.deepEqual(
      (await page())?.map(({ households, poor, nearPoor }) => [households, poor, nearPoor]),
      [[1, 0, 1]],
    )
    const before = id<'interview'>('interview of round-posted')
    const richer = {
      ...exampleInterview(exampleTown, 'household'),
      id: newId<'interview'>(),
      work: newId<'work'>(),
      round: over,
      income: 9_000_000,
      replaces: before,
    }
    assert.deepEqual(await send(hung, 'household.record-interview', richer), accepted)
    assert.deepEqual(
      (await page())?.map(({ nearPoor }) => nearPoor),
      [1],
    )
  }),
)

test(
  'a household whose class is open keeps the decision from being made',
  inTown(async ({ hung, send }) => {
    const open = {
      ...exampleInterview(exampleTown, 'household-not-asked'),
      id: newId<'interview'>(),
      work: newId<'work'>(),
      round: over,
      on: addDays(today, -10),
      income: null,
    }
    assert.deepEqual(await send(hung, 'household.record-interview', open), accepted)
    assert.deepEqual(await send(hung, 'household.recognise', recognition), refused('class-open'))
  }),
)

test(
  'a unit takes steps in its own area only; the numbers are the plan owner’s, and two of a name never begin on one day',
  inTown(async ({ hung, thu, lan, send, read }) => {
    assert.deepEqual(await send(thu, 'household.recognise', recognition), refused('step-not-yours'))
    assert.deepEqual(
      await send(thu, 'household.object', procedureExamples.objection(exampleTown)),
      refused('household-unknown'),
    )
    const elsewhere = { ...procedureExamples.meeting(exampleTown), area: id<'area'>('second-ward-quarter') }
    assert.deepEqual(await send(thu, 'household.record-meeting', elsewhere), refused('step-area-outside-round'))
    assert.equal((await read(thu, 'household.procedure', { round: running }))?.meetings.length, 0)
    const number = procedureExamples.number(exampleTown)
    assert.deepEqual(await send(hung, 'household.set-procedure-number', number), refused('not-allowed'))
    assert.deepEqual(
      await send(lan, 'household.set-procedure-number', { ...number, number: 0 }),
      refused('procedure-number-out-of-range'),
    )
    const again = { ...number, id: newId<'procedure-number'>(), name: 'posting-days' as const, number: 5 }
    assert.deepEqual(
      await send(lan, 'household.set-procedure-number', again),
      refused('procedure-number-changed-meanwhile'),
    )
    const corrected = { ...again, replaces: id<'procedure-number'>('procedure-number') }
    assert.deepEqual(await send(lan, 'household.set-procedure-number', corrected), accepted)
    assert.deepEqual(
      (await read(lan, 'household.procedure', { round: running }))?.numbers.map(({ name, number: days }) => [
        name,
        days,
      ]),
      [['posting-days', 5]],
    )
  }),
)

test(
  'a step recorded by mistake is withdrawn with a reason, the last one first, and may be recorded anew',
  inTown(async ({ hung, thu, lan, send, read }) => {
    const withdraw = (step: string, reason = 'Ghi nhầm') =>
      send(hung, 'household.withdraw-step', { step: asStep(step), reason: text(reason) })
    const meeting = id('meeting of round-posted')
    const posting = id('posting of round-posted')
    assert.deepEqual(await withdraw(meeting), refused('step-built-upon'))
    assert.deepEqual(await withdraw(posting, ' '), refused('reason-missing'))
    assert.deepEqual(
      await send(thu, 'household.withdraw-step', { step: asStep(posting), reason: text('Ghi nhầm') }),
      refused('step-not-yours'),
    )
    assert.deepEqual(await send(hung, 'household.recognise', recognition), accepted)
    assert.deepEqual(await withdraw(posting), refused('step-built-upon'))
    assert.deepEqual(await withdraw(recognition.id), accepted)
    assert.deepEqual(await withdraw(recognition.id), refused('step-unknown'))
    assert.deepEqual(await withdraw(posting), accepted)
    assert.deepEqual(await withdraw(meeting), accepted)
    const page = await read(lan, 'household.procedure', { round: over })
    assert.deepEqual([page?.meetings, page?.postings, page?.recognitions], [[], [], []])
    const again = { ...recognition, id: newId<'recognition'>() }
    assert.deepEqual(await send(hung, 'household.recognise', again), refused('posting-missing'))
  }),
)

test(
  'minutes that were never sent keep the meeting from being recorded, and those that were are its evidence',
  inTown(async ({ hung, send, read }) => {
    const meeting = procedureExamples.meeting(exampleTown)
    const unsent = meeting.files.map((photo) => ({ ...photo, file: 'f'.repeat(64) as never }))
    assert.deepEqual(
      await send(hung, 'household.record-meeting', { ...meeting, files: unsent }),
      refused('file-not-sent'),
    )
    assert.deepEqual(await send(hung, 'household.record-meeting', meeting), accepted)
    const page = await read(hung, 'household.procedure', { round: running })
    assert.deepEqual(
      page?.minutes.map(({ subject }) => subject as string),
      [meeting.id],
    )
  }),
)
