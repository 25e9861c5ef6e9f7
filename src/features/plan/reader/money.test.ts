import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from './read-plan.ts'

const read = (body: string) => readPlan(`KẾ HOẠCH\n\nDạy nghề\n\nI. KINH PHÍ\n\n${body}`)
const vnd = (body: string) => read(body).money.map((money) => money.vnd)

test('the point parts thousands, the comma decimals', () => {
  assert.deepEqual(
    vnd('Chi 59.835 triệu đồng, 4.500 tỷ đồng, 1,25 tỷ đồng và 1.250.000 đồng.'),
    [59_835_000_000, 4_500_000_000_000, 1_250_000_000, 1_250_000],
  )
  assert.deepEqual(vnd('Tổng 3 tỷ 500 triệu đồng.'), [3_500_000_000])
})

test('an amount for each person is told with its measure', () => {
  assert.deepEqual(
    read('Hỗ trợ 500.000 đồng/người/ngày.').money.map(({ vnd: amount, per }) => [amount, per]),
    [[500_000, 'người/ngày']],
  )
})

test('counted things and amounts given by reference are no money', () => {
  assert.deepEqual(vnd('Cấp 3,5 triệu con giống, 01 triệu căn hộ; kinh phí theo Quyết định số 4/QĐ-UBND.'), [])
})

test('cells take the unit stated once above their table, only in columns of amounts', () => {
  assert.deepEqual(
    vnd(
      'ĐVT: triệu đồng\n\n| TT | Thôn | Số hộ | Kinh phí |\n|---|---|---|---|\n| 1 | Đông | 20 | 7.500 |\n| 2 | Tây | 15 | 480,5 |',
    ),
    [7_500_000_000, 480_500_000],
  )
})
