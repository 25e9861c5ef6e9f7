import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from './read-plan.ts'

const read = (body: string) => readPlan(`KẾ HOẠCH\n\nDạy nghề năm 2025\n\nI. MỤC ĐÍCH\n\nDạy nghề.\n\n${body}`)
const duties = (body: string) =>
  read(body).assignments.map(({ unit, path, duties: { length } }) => `${path} ${unit}: ${length}`)

test('items under a unit heading are its duties, dashes, letters or paragraphs', () => {
  assert.deepEqual(
    duties(
      'II. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\n- Lập danh sách.\n\n- Hướng dẫn:\n\n+ Các thôn;\n\n+ Các trường.\n\n2. Sở Y tế\n\na) Khám bệnh.\n\nđ) Cấp thuốc.\n\n3. Các thôn\n\nLập danh sách.\n\nHọp dân.',
    ),
    ['II.1 Phòng Kinh tế: 2', 'II.2 Sở Y tế: 2', 'II.3 Các thôn: 2'],
  )
})

test('a sentence that is a duty counts beside its items, one that only opens a list does not', () => {
  assert.deepEqual(
    duties(
      'II. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng, ban xây dựng kế hoạch riêng.\n\n- Giới thiệu điển hình.\n\n- Báo cáo UBND xã.\n\n2. Các thôn có trách nhiệm:\n\n- Họp dân.',
    ),
    ['II.1 Các phòng, ban: 3', 'II.2 Các thôn: 1'],
  )
})

test('duties stand under money, division of work and reports too, not under aims', () => {
  assert.deepEqual(
    duties(
      'II. MỤC TIÊU\n\n1. Các thôn phấn đấu giảm hộ nghèo.\n\nIII. KINH PHÍ\n\n1. Kinh phí do ngân sách bảo đảm.\n\n2. Phòng Kinh tế tham mưu bố trí kinh phí.\n\nIV. PHÂN CÔNG NHIỆM VỤ\n\n- Công an xã bảo đảm trật tự.',
    ),
    ['III.2 Phòng Kinh tế: 1', 'IV Công an xã: 1'],
  )
})

test('the closing words are no duty of the last unit', () => {
  assert.deepEqual(
    duties(
      'II. TỔ CHỨC THỰC HIỆN\n\n1. Các thôn\n\nHọp dân.\n\nTrên đây là Kế hoạch dạy nghề, các đơn vị nghiêm túc thực hiện./.',
    ),
    ['II.1 Các thôn: 1'],
  )
})

test('an article gives duties, the article of enforcement gives none', () => {
  const text =
    'QUYẾT ĐỊNH\n\nGIAO VỐN\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao vốn.\n\nĐiều 2. Giao Phòng Kinh tế\n\n1. Lập hồ sơ.\n\n2. Báo cáo UBND xã.\n\nĐiều 3. Chánh Văn phòng, các thôn chịu trách nhiệm thi hành Quyết định này.'
  assert.deepEqual(
    readPlan(text).assignments.map(({ unit, duties: { length } }) => `${unit}: ${length}`),
    ['Phòng Kinh tế: 2'],
  )
})

test('a duty knows whom it is shared with, whether its unit only joins in, and until when', () => {
  const [unit] = read(
    'II. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\n- Chủ trì, phối hợp với Công an xã và các thôn lập danh sách trước ngày 05/6/2025.\n\n- Phối hợp các trường mở lớp.',
  ).assignments
  assert.deepEqual(
    unit?.duties.map(({ role, partners, due }) => [role, partners.map(({ text }) => text), due?.text ?? null]),
    [
      ['lead', ['Công an xã và các thôn'], 'trước ngày 05/6/2025'],
      ['partner', ['các trường'], null],
    ],
  )
})
