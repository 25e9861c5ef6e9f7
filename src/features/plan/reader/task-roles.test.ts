import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from './read-plan.ts'

const roles = (body: string) =>
  readPlan(`KẾ HOẠCH\n\nDạy nghề năm 2025\n\n${body}`).taskRoles.map(
    ({ task, lead, partner, time }) => `${task}: ${lead?.text ?? '-'} / ${partner?.text ?? '-'} / ${time?.text ?? '-'}`,
  )

test('labels in any wording give lead, partner and time', () => {
  assert.deepEqual(
    roles(
      'I. NHIỆM VỤ\n\n1. Mở lớp\n\nĐơn vị chủ trì tham mưu thực hiện: Phòng Kinh tế.\n\nĐơn vị phối hợp: Các thôn.\n\nThời hạn hoàn thành: Quý II/2025.\n\n2. Kiểm tra\n\n- Cơ quan thực hiện: Công an xã.',
    ),
    ['I.1: Phòng Kinh tế / Các thôn / Quý II/2025', 'I.2: Công an xã / - / -'],
  )
})

test('several groups under one task are numbered', () => {
  assert.deepEqual(
    roles(
      'I. NHIỆM VỤ\n\n1. Mở lớp\n\n- Lớp một.\n\nĐơn vị chủ trì: Sở A.\n\nThời gian thực hiện: Tháng 3/2025.\n\n- Lớp hai.\n\nĐơn vị chủ trì: Sở B.',
    ),
    ['I.1#1: Sở A / - / Tháng 3/2025', 'I.1#2: Sở B / - / -'],
  )
})

test('labels may be headings with lists of bodies', () => {
  assert.deepEqual(
    roles(
      'A. NỘI DUNG\n\nI. TUYÊN TRUYỀN\n\n1. Nội dung, biện pháp\n\na) Mở diễn đàn;\n\n2. Cơ quan chủ trì, phối hợp\n\na) Cơ quan chủ trì\n\n- Ban Chỉ đạo.\n\n- Bộ A; Bộ B.\n\nb) Cơ quan phối hợp: Các hội.\n\n3. Thời gian thực hiện: Năm 2025.',
    ),
    ['A.I: Ban Chỉ đạo; Bộ A; Bộ B / Các hội / Năm 2025'],
  )
})

test('a value that is a sentence names the lead first and the others behind it', () => {
  const text =
    'KẾ HOẠCH\n\nDạy nghề\n\nI. NHIỆM VỤ\n\n1. Khảo sát\n\n- Cơ quan thực hiện: Phòng Kinh tế chủ trì khảo sát; Công an xã và các thôn cung cấp số liệu.'
  const [role] = readPlan(text).taskRoles
  assert.equal(role?.lead?.text, 'Phòng Kinh tế')
  assert.equal(role?.partner?.text, 'Công an xã và các thôn')
  assert.equal(role?.partner && text.slice(role.partner.at.start, role.partner.at.end), 'Công an xã và các thôn')
})

test('a table with a column for the lead gives the roles of its rows', () => {
  assert.deepEqual(
    roles(
      'PHỤ LỤC\n\nDANH MỤC VIỆC\n\n| TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |\n|---|---|---|---|---|\n| 1 | In tờ rơi | Sở A | Sở B | Quý I/2025 |\n| 2 | Mở lớp | Sở C | | Tháng 5/2025 |',
    ),
    ['PL.1: Sở A / Sở B / Quý I/2025', 'PL.2: Sở C / - / Tháng 5/2025'],
  )
})
