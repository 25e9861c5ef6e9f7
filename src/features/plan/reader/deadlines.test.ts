import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from './read-plan.ts'

const when = (body: string) =>
  readPlan(`Lạc Hồng, ngày 10 tháng 3 năm 2025\n\nKẾ HOẠCH\n\nDạy nghề\n\nI. NHIỆM VỤ\n\n${body}`).deadlines.map(
    (found) => `${found.kind} ${'date' in found ? found.date : 'period' in found ? found.period : ''}`.trim(),
  )
const label = (value: string) => when(`1. Mở lớp\n\nThời gian thực hiện: ${value}.`)[0]

test('a day is meant as its word says', () => {
  assert.deepEqual(when('Nộp trước ngày 05 tháng 6 năm 2025. Mở lớp từ ngày 06/7/2025. Thi ngày 1.8.2025.'), [
    'before 2025-06-05',
    'from 2025-07-06',
    'event 2025-08-01',
  ])
  assert.deepEqual(when('Luật có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026.'), ['event 2026-01-01'])
  assert.deepEqual(when('Lập danh sách trước ngày 30/5, hoàn thành trong tháng 9 năm 2025.'), [
    'before 2025-05-30',
    'in 2025-09',
  ])
})

test('days of documents and days gone by are no deadlines', () => {
  assert.deepEqual(
    when(
      'Theo Quyết định số 4/QĐ-UBND ngày 05/6/2026 của UBND tỉnh. Từ ngày 01/02 đến ngày 20/02/2025 có mưa lũ. Tại thời điểm tháng 12/2025.',
    ),
    [],
  )
})

test('the calendar has the last word', () => {
  assert.deepEqual(when('Nộp trước ngày 31/02/2025.'), [])
})

test('stretches run from one day to the other', () => {
  assert.deepEqual(when('Mở lớp từ ngày 01/8 đến ngày 15/8/2025, khảo sát từ tháng 9/2025 đến tháng 11/2025.'), [
    'range 2025-08-01..2025-08-15',
    'range 2025-09..2025-11',
  ])
})

test('what comes back is told by day, month, quarter and year', () => {
  assert.deepEqual(when('Báo cáo trước ngày 01/6 và 15/11 hằng năm.'), ['recurring yearly-06-01,yearly-11-15'])
  assert.deepEqual(when('Báo cáo hằng năm (trước ngày 15 tháng 11).'), ['recurring yearly-11-15'])
  assert.deepEqual(when('Gửi số liệu trước ngày 20 hằng tháng.'), ['recurring monthly-20'])
  assert.deepEqual(when('Báo cáo trước 19h00’ hằng ngày.'), ['recurring daily-19:00'])
  assert.deepEqual(when('Báo cáo 02 lần/ngày (trước 9h00’ và 16h00’).'), ['recurring daily-09:00,daily-16:00'])
  assert.deepEqual(when('Sơ kết 6 tháng, 1 năm việc thực hiện.'), ['recurring half-yearly,yearly'])
})

test('a budget or a plan of each year is no deadline', () => {
  assert.deepEqual(when('Kinh phí từ ngân sách nhà nước hằng năm.'), [])
  assert.deepEqual(when('Hằng năm, tổ chức kiểm tra.'), ['recurring yearly'])
})

test('time counted from an event stays relative', () => {
  assert.deepEqual(
    when(
      'Cấp phát trong 24 giờ đầu kể từ khi đến nơi; giai đoạn 48-72 giờ; sau 72 giờ; trả lời trong vòng 05 ngày kể từ ngày nhận.',
    ),
    ['relative PT24H', 'relative PT48H..PT72H', 'relative PT72H..', 'relative P5D'],
  )
})

test('a label gives months, quarters, years and what follows them', () => {
  assert.equal(label('Quý IV năm 2025 và các năm tiếp theo'), 'range 2025-Q4..')
  assert.equal(label('Quí II-2025'), 'in 2025-Q2')
  assert.equal(label('Tháng 11, 12/2025 và bổ sung hằng năm'), 'in 2025-11,2025-12')
  assert.equal(label('Từ tháng 10/2025 trở đi'), 'from 2025-10..')
  assert.equal(label('Từ năm 2025 đến năm 2030 và tiếp theo'), 'range 2025..2030+')
  assert.equal(label('Năm 2026 - 2027'), 'range 2026..2027')
  assert.equal(label('Từ nay đến hết năm 2025'), 'until ..2025-12-31')
  assert.equal(label('Từ 01/01/2025'), 'from 2025-01-01')
  assert.equal(label('Thường xuyên'), 'ongoing ongoing')
  assert.equal(label('Thường xuyên, hằng năm'), 'recurring yearly')
})

test('a time that hangs on something else, or that no rule knows, says so', () => {
  assert.equal(label('Sau khi Nghị định được ban hành'), 'conditional')
  assert.equal(label('Mùa mưa'), 'unknown')
})

test('a year counts at the head of a target and in a bracket at the end, not in passing', () => {
  assert.deepEqual(
    when(
      'a) Đến hết năm 2026: 30% hộ.\n\nb) Mở lớp cho thôn (trong năm 2027).\n\nc) Mục tiêu của chương trình đến năm 2030 là dạy nghề.',
    ),
    ['until ..2026-12-31', 'in 2027'],
  )
})
