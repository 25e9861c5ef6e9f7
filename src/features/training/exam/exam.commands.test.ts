import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../../commands/catalogue.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { signInAs } from '../../../../test/office-hours.ts'
import { readDocx } from '../../../../test/read-back.ts'
import { accepted, inTown, newId, refused } from '../../../../test/town.ts'
import type { ExamPaper } from './exam.ts'
import { resultsOf } from './exam.rules.ts'

const { id } = exampleTown
const held = id<'class'>('class-attended')
const written = commands['training.write-exam'].example(exampleTown)
const paper = (part: Partial<ExamPaper> = {}): ExamPaper => ({
  id: newId(),
  exam: id<'exam'>('exam'),
  learner: id<'learner'>('comer'),
  moment: 'before',
  marks: 'BB',
  replaces: null,
  ...part,
})

test(
  'a learner hands in one paper before and one after; a second is refused, a correction replaces once',
  inTown(async ({ lan, send, read }) => {
    const first = paper()
    assert.deepEqual(await send(lan, 'training.enter-exam-paper', first), accepted)
    assert.deepEqual(await send(lan, 'training.enter-exam-paper', paper()), refused('paper-there-already'))
    assert.deepEqual(await send(lan, 'training.enter-exam-paper', paper({ moment: 'after', marks: 'BA' })), accepted)
    const corrected = paper({ marks: 'AB', replaces: first.id })
    assert.deepEqual(await send(lan, 'training.enter-exam-paper', corrected), accepted)
    assert.deepEqual(
      await send(lan, 'training.enter-exam-paper', paper({ marks: 'AA', replaces: first.id })),
      refused('paper-changed-meanwhile'),
    )
    const other = paper({ learner: id('other-comer'), marks: 'AA', replaces: corrected.id })
    assert.deepEqual(await send(lan, 'training.enter-exam-paper', other), refused('paper-changed-meanwhile'))
    const found = await read(lan, 'training.exam', { class: held })
    assert.ok(found?.exam)
    assert.deepEqual(
      resultsOf(found.exam, found.papers).map(({ papers, right, byQuestion }) => [papers, right, byQuestion]),
      [
        [1, 0, [0, 0]],
        [1, 2, [1, 1]],
      ],
    )
  }),
)

test(
  'twenty who enter the paper of one learner at once enter one',
  inTown(async ({ lan, send, read }) => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(lan, 'training.enter-exam-paper', paper())))
    assert.equal(answers.filter(({ outcome }) => outcome === 'accepted').length, 1)
    assert.equal((await read(lan, 'training.exam', { class: held }))?.papers.length, 1)
  }),
)

test(
  'questions are written anew until a paper was entered, one after the other, by who runs the class',
  inTown(async ({ lan, thu, send, read }) => {
    const next = { ...written, class: held, id: newId<'exam'>(), number: 2 }
    assert.deepEqual(await send(thu, 'training.write-exam', next), refused('class-not-yours'))
    assert.deepEqual(await send(lan, 'training.write-exam', { ...next, number: 1 }), refused('exam-changed-meanwhile'))
    const [first, ...others] = next.questions
    assert.ok(first)
    assert.deepEqual(
      await send(lan, 'training.write-exam', { ...next, questions: [{ ...first, right: 5 }, ...others] }),
      refused('question-without-right-answer'),
    )
    assert.deepEqual(await send(lan, 'training.write-exam', next), accepted)
    assert.deepEqual(await send(lan, 'training.enter-exam-paper', paper()), refused('exam-changed-meanwhile'))
    assert.deepEqual(await send(lan, 'training.enter-exam-paper', paper({ exam: next.id })), accepted)
    assert.deepEqual(
      await send(lan, 'training.write-exam', { ...next, id: newId<'exam'>(), number: 3 }),
      refused('exam-answered-already'),
    )
    const seen = await read(thu, 'training.exam', { class: held })
    assert.deepEqual([seen?.exam, seen?.learners, seen?.papers], [null, [], []])
  }),
)

test(
  'marks that do not fit, and who is not of the class, are told',
  inTown(async ({ lan, send }) => {
    assert.deepEqual(await send(lan, 'training.enter-exam-paper', paper({ marks: 'B' })), refused('marks-do-not-fit'))
    assert.deepEqual(await send(lan, 'training.enter-exam-paper', paper({ marks: 'BF' })), refused('marks-do-not-fit'))
    assert.deepEqual(
      await send(lan, 'training.enter-exam-paper', paper({ learner: id('twin') })),
      refused('not-of-this-class'),
    )
  }),
)

test(
  'the sheet that is handed out has the questions and not their right answers',
  inTown(async ({ app }) => {
    const served = await app()
    const cookies = await signInAs(served, 'lan')
    const sheet = await served.inject({ url: `/api/papers/training/${held}/exam.docx`, cookies })
    const text = readDocx(sheet.rawPayload)
    for (const words of ['PHIẾU KIỂM TRA', 'Câu 1. Ai công nhận hộ nghèo?', 'B. Chủ tịch UBND cấp xã'])
      assert.ok(text.includes(words), words)
    assert.ok(!text.includes('✓') && !text.includes('*'))
    const none = await served.inject({ url: `/api/papers/training/${id('class')}/exam.docx`, cookies })
    assert.equal(none.statusCode, 404)
  }),
)
