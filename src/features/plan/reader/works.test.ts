import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outreachPlan } from '../../../../test/plans.ts'
import { readPlan } from './read-plan.ts'

const works = (body: string) =>
  readPlan(`KẾ HOẠCH\n\nGiảm nghèo\n\n${body}`).works.map(({ kind, form, words }) => `${kind} ${form}: ${words}`)

test('each form of work is known by its words', () => {
  assert.deepEqual(
    works(
      'II. HÌNH THỨC\n\n- Phát loa lưu động tại các thôn.\n\n- In, phát tờ rơi.\n\n- Treo băng rôn, áp phích.\n\n- Phát sóng trên đài truyền thanh xã.\n\n- Tổ chức đối thoại với dân.',
    ),
    [
      'loudspeaker-run usual: Phát loa lưu động',
      'distribution printing: In',
      'distribution usual: phát tờ rơi',
      'banner usual: Treo băng rôn',
      'broadcast usual: Phát sóng',
      'meeting usual: đối thoại',
    ],
  )
})

test('what people are told is not a work', () => {
  assert.deepEqual(
    works(
      'I. MỤC ĐÍCH\n\n- Báo cáo kết quả, treo băng rôn.\n\nII. NHIỆM VỤ\n\n1. Nội dung tuyên truyền\n\n- Tuyên truyền về lớp tập huấn, quyết toán kinh phí.',
    ),
    [],
  )
})

test('teaching how to inspect or survey is no inspection and no survey', () => {
  assert.deepEqual(
    works(
      'II. NHIỆM VỤ\n\n- Hướng dẫn quy trình kiểm tra và giám sát.\n\n- Hướng dẫn thực hiện điều tra hộ nghèo.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\n- Tổ chức kiểm tra, giám sát tại cơ sở.',
    ),
    ['inspection usual: Tổ chức kiểm tra'],
  )
})

test('giving room for banners is not hanging them', () => {
  const found = readPlan(outreachPlan).works.filter(({ kind }) => kind === 'banner')
  assert.deepEqual(
    found.map(({ form, origin }) => [form, origin]),
    [
      ['usual', 'form'],
      ['places', 'duty'],
    ],
  )
})

test('asking for reports of difficulties orders no report', () => {
  assert.deepEqual(
    works(
      'II. TỔ CHỨC THỰC HIỆN\n\n1. Các thôn\n\nLập danh sách hộ.\n\nTrong quá trình thực hiện, nếu có khó khăn, đề nghị các thôn báo cáo UBND xã xem xét./.',
    ),
    [],
  )
})

test('a time label beside a form of work is its time', () => {
  const training = readPlan(outreachPlan).works.find(
    ({ kind, origin }) => kind === 'training-class' && origin === 'form',
  )
  assert.equal(training?.due?.text, 'Trong tháng 9 năm 2024 (có giấy mời riêng)')
})
