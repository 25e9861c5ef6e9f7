import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Block } from '../../kernel/paper.ts'
import type { Certificate } from './certificate.ts'
import { codeOf } from './certificate.rules.ts'
import { type ClassResults, NO_RESULTS, resultLines } from './class-results.paper.ts'
import type { ExamPaperRow, Moment } from './exam/exam.ts'

const { id, today } = exampleTown

const said = (block: Block): string => {
  if (block.kind === 'item' || block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('')
  return block.kind === 'table' ? [...block.rows].map((row) => row.map(({ text }) => text).join(' | ')).join('\n') : ''
}
const report = (results: Partial<ClassResults>) => resultLines({ ...NO_RESULTS, ...results }).map(said)

const exam = {
  id: id<'exam'>('exam'),
  class: id<'class'>('class'),
  number: 1,
  questions: [
    { text: 'Chuẩn nào?', choices: ['a', 'b'], right: 0 },
    { text: 'Ai lập?', choices: ['a', 'b'], right: 1 },
  ],
}
const paper = (learner: string, moment: Moment, marks: string): ExamPaperRow => ({
  id: id(`${learner} ${moment}`),
  learner: id(learner),
  moment,
  marks,
})

test('a class that uses nothing beyond its attendance has nothing more in its report', () => {
  assert.deepEqual(report({}), [])
})

test('a test without papers is said to have none yet, and one that was written says the same people before and after', () => {
  assert.deepEqual(report({ exam: { exam, papers: [] } }), [
    'Kiểm tra trước lớp: chưa có bài',
    'Kiểm tra sau lớp: chưa có bài',
  ])
  const papers = [paper('lan', 'before', 'BB'), paper('lan', 'after', 'AB'), paper('hoa', 'before', 'AA')]
  assert.deepEqual(report({ exam: { exam, papers } }), [
    'Kiểm tra trước lớp: 2 bài, đúng 2/4 câu, trung bình 1,0/2 câu một bài',
    'Kiểm tra sau lớp: 1 bài, đúng 2/2 câu, trung bình 2,0/2 câu một bài',
    'Riêng người làm cả hai bài: trước lớp 1 bài, đúng 1/2 câu, trung bình 1,0/2 câu một bài; sau lớp 1 bài, đúng 2/2 câu, trung bình 2,0/2 câu một bài',
  ])
})

test('certificates are issued, and of these withdrawn; none is said as none yet', () => {
  const certificate = (learner: string, withdrawal: Certificate['withdrawal']): Certificate => ({
    id: id(`of ${learner}`),
    learner: id(learner),
    number: '01/2024/GCN',
    code: codeOf([1]),
    issuedOn: today,
    withdrawal,
  })
  const one = certificate('lan', null)
  assert.deepEqual(report({ certificates: [] }), ['Giấy chứng nhận: chưa cấp giấy nào'])
  assert.deepEqual(report({ certificates: [one] }), ['Giấy chứng nhận: đã cấp 1 giấy'])
  assert.deepEqual(report({ certificates: [one, certificate('hoa', { on: today, reason: null })] }), [
    'Giấy chứng nhận: đã cấp 2 giấy, trong đó thu hồi 1, còn giá trị 1',
  ])
})

test('practice says how often the class was right at the first try, feedback each question of its papers', () => {
  assert.deepEqual(report({ practice: { points: [], learners: [] } }), [
    'Thực hành phân loại hộ giả định: chưa có câu trả lời',
  ])
  const points = [{ point: 'class', tries: 'first', answers: 3, right: 2 } as const]
  const learners = [
    { learner: id<'learner'>('lan'), cases: 2, retries: 1 },
    { learner: id<'learner'>('hoa'), cases: 1, retries: 0 },
  ]
  assert.deepEqual(report({ practice: { points, learners } }), [
    'Thực hành phân loại hộ giả định: 2 học viên trả lời 3 lượt tình huống; ngay lần đầu đúng loại hộ 2/3',
  ])
  const questions = [
    { text: 'Nội dung', counts: [0, 0, 0, 1, 1] },
    { text: 'Tổ chức', counts: [0, 0, 0, 0, 0] },
  ]
  const feedback = {
    id: id<'class-feedback'>('f'),
    class: id<'class'>('class'),
    number: 1,
    papers: 2,
    questions,
    words: null,
  }
  assert.deepEqual(report({ feedback }), [
    'Phiếu ý kiến: 2 phiếu',
    '1 | Nội dung | 4,5/5 của 2 lượt chấm\n2 | Tổ chức | chưa ai chấm',
    'Điểm từ 1 (kém) đến 5 (tốt); phiếu không ghi tên.',
  ])
})
