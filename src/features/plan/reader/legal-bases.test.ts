import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from './read-plan.ts'

const bases = (preamble: string) =>
  readPlan(`KẾ HOẠCH\n\nDạy nghề năm 2025\n\n${preamble}\n\nI. MỤC ĐÍCH`).legalBases.map(
    ({ lead, number, date, text }) => `${lead}: ${number ?? text} ${date ?? '-'}`,
  )

test('several acts under one lead are each a basis', () => {
  assert.deepEqual(
    bases(
      'Căn cứ Nghị định số 7/2024/NĐ-CP ngày 03/01/2024 của Chính phủ về việc làm; Quyết định số 55/QĐ-UBND ngày 06 tháng 02 năm 2024 của UBND tỉnh;',
    ),
    ['Căn cứ: 7/2024/NĐ-CP 2024-01-03', 'Căn cứ: 55/QĐ-UBND 2024-02-06'],
  )
})

test('an act inside the description or in brackets is cited, not rested on', () => {
  assert.deepEqual(
    bases(
      'Căn cứ Thông tư số 9/2023/TT-BTC ngày 01/02/2023 sửa đổi Thông tư số 4/2020/TT-BTC ngày 05/6/2020 (được thay thế bởi Thông tư số 8/2024/TT-BTC ngày 07/7/2024);',
    ),
    ['Căn cứ: 9/2023/TT-BTC 2023-02-01'],
  )
})

test('acts joined by "và" before any description are both rested on', () => {
  assert.deepEqual(
    bases(
      'Thực hiện Kế hoạch số 14-KH/HU ngày 29/7/2024 của Huyện ủy và Kế hoạch số 24/KH-UBND ngày 14/8/2024 của UBND tỉnh thực hiện Nghị quyết số 6-NQ/TU ngày 30/4/2024, UBND xã ban hành Kế hoạch như sau:',
    ),
    ['Thực hiện: 14-KH/HU 2024-07-29', 'Thực hiện: 24/KH-UBND 2024-08-14'],
  )
})

test('a law is known by its name and day', () => {
  assert.deepEqual(bases('Căn cứ Luật Việc làm ngày 16/11/2013; Luật Giáo dục ngày 14/6/2019;'), [
    'Căn cứ: Luật Việc làm ngày 16/11/2013 2013-11-16',
    'Căn cứ: Luật Giáo dục ngày 14/6/2019 2019-06-14',
  ])
})

test('a request counts by the paper it came in, a state of things by its words', () => {
  assert.deepEqual(bases('Theo đề nghị của Phòng Kinh tế tại Tờ trình số 08/TTr-KT ngày 01/4/2025.'), [
    'Theo đề nghị: 08/TTr-KT 2025-04-01',
  ])
  assert.deepEqual(bases('Căn cứ tình hình thực tế của địa phương, UBND xã xây dựng kế hoạch như sau:'), [
    'Căn cứ: Căn cứ tình hình thực tế của địa phương -',
  ])
})

test('numbers behind "các" share the day that stands last', () => {
  assert.deepEqual(
    bases(
      'Căn cứ các Công điện: số 07/CĐ-UBND ngày 17/11/2025, số 08/CĐ-UBND và số 09/CĐ-UBND ngày 19/11/2025 của UBND tỉnh về ứng phó mưa lũ;',
    ),
    ['Căn cứ: 07/CĐ-UBND 2025-11-17', 'Căn cứ: 08/CĐ-UBND 2025-11-19', 'Căn cứ: 09/CĐ-UBND 2025-11-19'],
  )
})
