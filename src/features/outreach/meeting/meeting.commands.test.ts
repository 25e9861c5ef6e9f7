import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../../commands/catalogue.ts'
import { day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { firstWork } from '../../../../test/town-facts.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../../test/town.ts'

const { id } = exampleTown
const example = commands['outreach.log-meeting'].example(exampleTown)
const text = (words: string) => ({ personalId: newId<'personal-text'>(), text: words })
const asking = (words = 'Vay ở đâu?') => ({
  id: newId<'question'>(),
  question: text(words),
  answer: null,
  referredTo: id<'unit'>('office'),
})
const another = () => ({
  work: { ...example.work, id: newId<'work'>(), source: 'logged' as const },
  meeting: { ...example.meeting, topic: text('Học nghề'), questions: [asking()] },
})
const list = ({ read, lan }: InTown, state: 'open' | null = null) =>
  read(lan, 'outreach.questions', { plan: id('plan'), state, owes: null, q: null, after: null })
const answer = (question: Id<'question'>, on = '2024-08-25') => ({
  question,
  answer: text('Hỏi tổ vay vốn của khu phố'),
  answeredOn: day(on),
})

test(
  'a meeting counts for its task, and says who came and what was asked',
  inTown(async (town) => {
    const { hung, send, read, figure } = town
    const log = another()
    assert.deepEqual(await send(hung, 'outreach.log-meeting', log), accepted)
    const counted = (await figure({ task: id('meetings') })).quantities
    assert.deepEqual(
      counted.map(({ records, quantity }) => [records, quantity]),
      [[2, 86]],
    )
    const told = (await read(town.minh, 'outreach.meeting', { work: log.work.id }))?.told
    assert.equal(told?.topic, 'Học nghề')
    assert.deepEqual(told?.groups, log.meeting.groups)
    assert.equal(told?.messages[0]?.message, id('message-in-use'))
    assert.deepEqual((await list(town))?.sums, { questions: 2, open: 2 })
  }),
)

test(
  'a meeting that is refused leaves no record behind',
  inTown(async (town) => {
    const { hung, send } = town
    const log = another()
    const crowd = { ...log.meeting, groups: { ...log.meeting.groups, others: 100 } }
    assert.deepEqual(
      await send(hung, 'outreach.log-meeting', { ...log, meeting: crowd }),
      refused('groups-above-attendance'),
    )
    const early = { ...log.meeting, versions: [id<'message-version'>('message')] }
    assert.deepEqual(
      await send(hung, 'outreach.log-meeting', { ...log, meeting: early }),
      refused('message-not-approved-then'),
    )
    const run = { ...log.work, task: id<'task'>('printing'), measure: 'sheet' as const }
    assert.deepEqual(await send(hung, 'outreach.log-meeting', { ...log, work: run }), refused('task-of-other-kind'))
    const nobody = { ...asking(), referredTo: newId<'unit'>() }
    const asked = { ...log.meeting, questions: [nobody] }
    assert.deepEqual(await send(hung, 'outreach.log-meeting', { ...log, meeting: asked }), refused('reference-unknown'))
    assert.equal(await town.read(town.lan, 'plan.work', { work: log.work.id }), null)
    assert.equal((await list(town))?.sums.questions, 1)
  }),
)

test(
  'a question is answered once, by whom it waits for, from the day of the meeting on',
  inTown(async (town) => {
    const { hung, lan, thu, send } = town
    const asked = id<'question'>('question')
    assert.deepEqual(await send(thu, 'outreach.answer-question', answer(asked)), refused('question-unknown'))
    const early = answer(asked, '2024-08-19')
    assert.deepEqual(await send(lan, 'outreach.answer-question', early), refused('answer-before-question'))
    const late = answer(asked, '2025-01-01')
    assert.deepEqual(await send(lan, 'outreach.answer-question', late), refused('answer-in-future'))
    assert.deepEqual(
      await send(lan, 'outreach.answer-question', answer(newId<'question'>())),
      refused('question-unknown'),
    )
    assert.deepEqual(await send(lan, 'outreach.answer-question', answer(asked)), accepted)
    assert.deepEqual(await send(hung, 'outreach.answer-question', answer(asked)), refused('question-answered-already'))
    const rows = (await list(town))?.rows ?? []
    assert.deepEqual(
      rows.map(({ state, answeredOn, referredTo }) => [state, answeredOn, referredTo]),
      [['answered', day('2024-08-25'), id('office')]],
    )
    assert.deepEqual((await list(town, 'open'))?.rows, [])
  }),
)

test(
  'ten answers at once: one stands',
  inTown(async ({ lan, send }) => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => send(lan, 'outreach.answer-question', answer(id<'question'>('question')))),
    )
    assert.equal(outcomes.filter(({ outcome }) => outcome === 'accepted').length, 1)
  }),
)

test(
  'a corrected record keeps its questions and their answers; a withdrawn one asks no more',
  inTown(async (town) => {
    const { hung, lan, send } = town
    const asked = id<'question'>('question')
    assert.deepEqual(await send(lan, 'outreach.answer-question', answer(asked)), accepted)
    const log = another()
    const correction = {
      work: { ...log.work, from: firstWork.from, to: firstWork.to, replaces: firstWork.id },
      meeting: { ...log.meeting, questions: [{ ...asking('Hộ cận nghèo có được vay không?'), id: asked }] },
    }
    assert.deepEqual(await send(hung, 'outreach.log-meeting', correction), accepted)
    const rows = (await list(town))?.rows ?? []
    assert.deepEqual(
      rows.map(({ id: question, state, work }) => [question, state, work]),
      [[asked, 'answered', log.work.id]],
    )
    const withdrawn = { id: newId<'work-verdict'>(), work: log.work.id, verdict: 'withdrawn' as const }
    assert.deepEqual(await send(hung, 'plan.judge-work', { ...withdrawn, reason: null, replaces: null }), accepted)
    assert.deepEqual((await list(town))?.rows, [])
    assert.deepEqual(await send(lan, 'outreach.answer-question', answer(asked)), refused('question-unknown'))
  }),
)

test(
  'the list goes page after page in the order of meetings and questions, by who owes, by words without diacritics',
  inTown(async (town) => {
    const { hung, lan, read, send } = town
    for (let i = 0; i < 2; i++) {
      const log = another()
      const questions = Array.from({ length: 40 }, (_, at) => asking(`Câu ${at}`))
      await send(hung, 'outreach.log-meeting', { ...log, meeting: { ...log.meeting, questions } })
    }
    const asked = { plan: id<'plan'>('plan'), state: null, owes: null, q: null, after: null }
    const first = await read(lan, 'outreach.questions', asked)
    const second = await read(lan, 'outreach.questions', { ...asked, after: first?.next ?? null })
    const all = [...(first?.rows ?? []), ...(second?.rows ?? [])].map((row) => row.id)
    assert.equal(first?.rows.length, 50)
    assert.equal(new Set(all).size, 81)
    assert.equal((await read(lan, 'outreach.questions', { ...asked, q: 'can ngheo' }))?.rows.length, 1)
    assert.equal((await read(lan, 'outreach.questions', { ...asked, owes: id('centre') }))?.rows.length, 0)
  }),
)
