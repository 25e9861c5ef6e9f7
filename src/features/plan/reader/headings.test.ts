import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from './read-plan.ts'

const outline = (body: string) =>
  readPlan(`KẾ HOẠCH\n\nDạy nghề năm 2025\n\n${body}`).sections.map(({ path, heading }) => `${path} ${heading}`)

test('a heading runs in before its colon', () => {
  assert.deepEqual(
    outline('II. NỘI DUNG\n\n1. Phạm vi: Toàn bộ các thôn.\n\n2. Đề nghị Hội Nông dân xã: Vận động hội viên.'),
    ['II NỘI DUNG', 'II.1 Phạm vi', 'II.2 Đề nghị Hội Nông dân xã'],
  )
})

test('a sentence with a unit as its subject is no heading, nor is a target', () => {
  assert.deepEqual(
    outline(
      'I. MỤC TIÊU\n\n1. 100% hộ nghèo được hỗ trợ.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở A chủ trì, phối hợp lập dự toán.\n\n2. Phòng Kinh tế lập danh sách hộ',
    ),
    ['I MỤC TIÊU', 'II TỔ CHỨC THỰC HIỆN'],
  )
})

test('a heading with a stop is one when what it heads stands below it', () => {
  assert.deepEqual(
    outline(
      'II. NHIỆM VỤ\n\n1. Nghiên cứu giải pháp thu hút; đào tạo lại.\n\n- Tham mưu chính sách.\n\n2. Kiểm tra thường xuyên các lớp học nghề ở cơ sở trong năm học này.',
    ),
    ['II NHIỆM VỤ', 'II.1 Nghiên cứu giải pháp thu hút; đào tạo lại'],
  )
})

test('the second section printed with the same number is marked', () => {
  assert.deepEqual(outline('IV. KINH PHÍ\n\nTheo dự toán.\n\nIV. PHÂN CÔNG\n\n1. Sở Y tế:\n\n- Cấp thuốc.'), [
    'IV KINH PHÍ',
    'IV(2) PHÂN CÔNG',
    'IV(2).1 Sở Y tế',
  ])
})

test('capital letters head the outline only when it opens with A', () => {
  assert.deepEqual(outline('A. MỤC ĐÍCH\n\nI. YÊU CẦU\n\n1. Chung\n\nB. NỘI DUNG\n\nI. CÔNG VIỆC'), [
    'A MỤC ĐÍCH',
    'A.I YÊU CẦU',
    'A.I.1 Chung',
    'B NỘI DUNG',
    'B.I CÔNG VIỆC',
  ])
})

test('decimals and letters with a list of their own go into the path', () => {
  assert.deepEqual(
    outline(
      'II. NỘI DUNG\n\n3. Góp ý văn bản\n\n3.1. Góp ý dự thảo\n\nIII. MỤC TIÊU\n\n1. Cụ thể\n\na) Đối với trẻ em\n\n- Đến trường.\n\nb) Đối với cha mẹ: Được phổ biến kiến thức.',
    ),
    [
      'II NỘI DUNG',
      'II.3 Góp ý văn bản',
      'II.3.1 Góp ý dự thảo',
      'III MỤC TIÊU',
      'III.1 Cụ thể',
      'III.1.a Đối với trẻ em',
      'III.1.b Đối với cha mẹ',
    ],
  )
})

test('clauses of an article are its text; an annex has the title below it', () => {
  assert.deepEqual(
    outline(
      'Điều 1. Ban hành Kế hoạch như sau:\n\n1. Tựu trường: Ngày 26/8/2026.\n\nĐiều 2. Giao Phòng Giáo dục\n\n1. Hướng dẫn các trường.\n\nPHỤ LỤC\n\nDANH MỤC VIỆC',
    ),
    ['Điều 2 Giao Phòng Giáo dục', 'PL DANH MỤC VIỆC'],
  )
})
