import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exampleTown } from '../../../kernel/example-town.ts'
import { sum } from '../../../kernel/kernel.ts'
import { type ExamPaperRow, LETTERS, MOMENTS, type Question } from './exam.ts'
import {
  checkMarks,
  checkQuestions,
  marksFrom,
  ofBoth,
  questionsText,
  readQuestions,
  resultsOf,
  rightIn,
} from './exam.rules.ts'

const { id } = exampleTown
const words = fc.stringMatching(/^[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ ]{0,30}[A-Za-zÀ-ỹ]$/).map((text) => `Hỏi ${text.trim()}`)
const question: fc.Arbitrary<Question> = fc
  .record({ text: words, choices: fc.array(words, { minLength: 2, maxLength: LETTERS.length }), at: fc.nat(5) })
  .map(({ text, choices, at }) => ({ text, choices, right: at % choices.length }))
const questions = fc.array(question, { minLength: 1, maxLength: 10 })

test('questions are read from a text as they are written to one', () => {
  fc.assert(
    fc.property(questions, (all) => {
      assert.deepEqual(readQuestions(questionsText(all)), { questions: all, faults: [] })
      assert.deepEqual(checkQuestions(all), [])
    }),
  )
})

test('numbers and letters that people type before a question or a choice are not part of it', () => {
  const typed =
    'Câu 1. Ai công nhận hộ nghèo?\nA. Trưởng khu phố\n* B. Chủ tịch UBND cấp xã\n\n2) Niêm yết mấy ngày?\n*a) Bảy\nb) Hai'
  assert.deepEqual(readQuestions(typed).questions, [
    { text: 'Ai công nhận hộ nghèo?', choices: ['Trưởng khu phố', 'Chủ tịch UBND cấp xã'], right: 1 },
    { text: 'Niêm yết mấy ngày?', choices: ['Bảy', 'Hai'], right: 0 },
  ])
})

test('a block without a right answer, with two, or with one choice is told by its number', () => {
  const typed = 'Một\nA\nB\n\nHai\n* A\n* B\n\nBa\n* A'
  assert.deepEqual(readQuestions(typed), {
    questions: [],
    faults: [
      { number: 1, fault: 'no-right' },
      { number: 2, fault: 'several-right' },
      { number: 3, fault: 'too-few-choices' },
    ],
  })
})

test('marks fit when there is one letter of its choices for each question; small letters and dots are read', () => {
  const exam = readQuestions('Một\n* A\nB\n\nHai\nA\nB\n* C')
  assert.equal(marksFrom(' a c'), 'AC')
  assert.equal(marksFrom('a.'), 'A-')
  assert.deepEqual(checkMarks({ marks: 'AC' }, exam), [])
  assert.deepEqual(checkMarks({ marks: '--' }, exam), [])
  for (const marks of ['A', 'ACA', 'CA', 'AF'])
    assert.deepEqual(checkMarks({ marks }, exam), [{ code: 'marks-do-not-fit', questions: 2 }])
  assert.equal(rightIn(exam, 'AC'), 2)
  assert.equal(rightIn(exam, 'BC'), 1)
})

test('whatever was marked, right answers of the questions and of the papers add up to the same, and each moment counts its own', () => {
  const paper = fc.record({
    learner: fc.constantFrom('a', 'b', 'c', 'd').map((name) => id<'learner'>(name)),
    moment: fc.constantFrom(...MOMENTS),
    marks: fc.array(fc.constantFrom(...LETTERS, '-'), { minLength: 10, maxLength: 10 }),
  })
  fc.assert(
    fc.property(
      questions,
      fc.uniqueArray(paper, { selector: (one) => `${one.learner} ${one.moment}` }),
      (all, typed) => {
        const exam = { questions: all }
        const papers = typed.map(
          ({ marks, ...one }, at): ExamPaperRow => ({
            ...one,
            id: id<'exam-paper'>(`paper ${at}`),
            marks: marks.slice(0, all.length).join(''),
          }),
        )
        for (const { moment, papers: count, right, byQuestion } of resultsOf(exam, papers)) {
          const own = papers.filter((one) => one.moment === moment)
          assert.equal(count, own.length)
          assert.equal(right, sum(own.map(({ marks }) => rightIn(exam, marks))))
          assert.equal(right, sum(byQuestion))
        }
        const [before, after] = resultsOf(exam, ofBoth(papers))
        assert.equal(before?.papers, after?.papers)
      },
    ),
  )
})
