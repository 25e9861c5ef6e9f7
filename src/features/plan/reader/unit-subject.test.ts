import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUnitName, unitSubject } from './unit-subject.ts'

const subject = (sentence: string) => {
  const found = unitSubject(sentence)
  return found && sentence.slice(found.start, found.end)
}

test('the unit before its duty is the subject of a sentence', () => {
  assert.equal(subject('Sở Tài chính chủ trì, phối hợp với các sở bố trí kinh phí.'), 'Sở Tài chính')
  assert.equal(subject('Giao Sở Xây dựng theo dõi tiến độ.'), 'Sở Xây dựng')
  assert.equal(subject('Đề nghị các tổ chức chính trị - xã hội vận động hội viên.'), 'các tổ chức chính trị - xã hội')
  assert.equal(subject('Sở Tài chính, trên cơ sở đề xuất của các sở, tổng hợp trình UBND tỉnh.'), 'Sở Tài chính')
})

test('a clause may stand before the unit', () => {
  assert.equal(subject('Đối với việc của năm nay, các phòng, ban chủ động bố trí kinh phí.'), 'các phòng, ban')
  assert.equal(subject('Căn cứ Kế hoạch này, UBND các xã xây dựng kế hoạch.'), 'UBND các xã')
  assert.equal(subject('Nếu có khó khăn thì báo cáo.'), null)
  assert.equal(
    subject('Trong quá trình thực hiện, nếu có vướng mắc đề nghị các đơn vị kịp thời phản ánh.'),
    'các đơn vị',
  )
})

test('a participle belongs to the name, "theo Kế hoạch này" does not', () => {
  assert.equal(
    subject('Các cơ quan được phân công chủ trì nhiệm vụ theo Kế hoạch này có trách nhiệm lập dự toán.'),
    'Các cơ quan được phân công chủ trì nhiệm vụ',
  )
  assert.equal(
    subject('Các cơ quan được giao chủ trì có trách nhiệm báo cáo, các cơ quan phối hợp có trách nhiệm tham gia.'),
    'Các cơ quan được giao chủ trì',
  )
})

test('members behind a colon are not the name', () => {
  assert.equal(subject('Đề nghị các tổ chức hội: Hội Nông dân, Hội Phụ nữ phối hợp vận động.'), 'các tổ chức hội')
})

test('what only looks like a unit is none', () => {
  for (const text of [
    'Ban hành quy chế làm việc',
    'Báo cáo kết quả',
    'Phòng, chống dịch bệnh',
    'Hội nghị sơ kết',
    'Bộ tiêu chí',
  ])
    assert.equal(isUnitName(text), false, text)
  for (const text of [
    'Sở Xây dựng',
    'Trách nhiệm của các ban, ngành',
    'Đề nghị: Hội Nông dân tỉnh',
    'Phòng Lao động - Thương binh và Xã hội',
  ])
    assert.equal(isUnitName(text), true, text)
})
