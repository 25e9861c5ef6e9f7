import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../../../kernel/day.ts'
import { basisLine, checkActs, findActs } from './act.rules.ts'
import { standingSays } from './act.texts.ts'
import { ACTS } from './acts.data.ts'

const planDay = day('2024-06-21')
const checked = (number: string, on = planDay) => {
  const [found] = checkActs(ACTS, [number], on)
  assert.ok(found)
  return found
}
const says = (number: string, on = planDay) => `${checked(number, on).tone} ${checked(number, on).standing.is}`

test('an act that a plan of June 2024 cites is told to be replaced, in yellow where that is only remembered', () => {
  const { standing, tone } = checked('46/2022/TT-BTC')
  assert.equal(tone, 'warn')
  assert.ok(standing.is === 'replaced' && standing.instead)
  assert.match(
    basisLine(standing.instead),
    /^Căn cứ Thông tư số 55\/2023\/TT-BTC ngày 15 tháng 8 năm 2023 của Bộ Tài chính quy định .*;$/,
  )
  assert.match(standingSays(standing).vi, /đã được 55\/2023\/TT-BTC thay thế từ 15\/08\/2023 \(chưa chắc/)
})

test('acts are judged by the day of the document', () => {
  assert.deepEqual(
    [
      says('46/2022/TT-BTC', day('2023-08-14')),
      says('52/2016/QĐ-TTg', day('2024-06-30')),
      says('52/2016/QĐ-TTg', day('2024-07-01')),
      says('49/2024/NĐ-CP'),
      says('40/2017/TT-BTC'),
      says('40/2017/TT-BTC', day('2025-05-04')),
      says('07/2021/NĐ-CP', day('2027-01-01')),
      says('13/2023/NĐ-CP', day('2026-01-01')),
      says('999/QĐ-UBND'),
    ],
    [
      'good in-force',
      'good in-force',
      'bad replaced',
      'bad not-yet',
      'good in-force',
      'note amended',
      'bad ended',
      'bad replaced',
      'unknown unknown',
    ],
  )
})

test('a change of which nobody knows the day warns on every day', () => {
  assert.equal(says('27/2022/NĐ-Cp'), 'warn amended')
  assert.match(standingSays(checked('27/2022/NĐ-CP').standing).vi, /38\/2023\/NĐ-CP \(không rõ ngày\)/)
})

test('numbers are the same whatever their case and blanks, and an act is said once', () => {
  const found = checkActs(ACTS, ['27/2022/NĐ-CP', '27/2022/NĐ-Cp', '46 /2022/ TT-BTC', '46/2022/tt-btc'], planDay)
  assert.deepEqual(
    found.map(({ standing }) => standing.is),
    ['amended', 'replaced'],
  )
})

test('what is only remembered is never red, on whatever day', () => {
  const days = fc.integer({ min: 0, max: 5000 }).map((after) => addDays(day('2016-01-01'), after))
  fc.assert(
    fc.property(fc.constantFrom(...ACTS.acts), days, ({ number }, on) => {
      const { standing, tone } = checked(number, on)
      if (tone === 'bad' && standing.is === 'replaced') assert.notEqual(standing.by.sureness, 'recollected')
      if (tone === 'bad' && 'act' in standing) assert.notEqual(standing.act.sureness, 'recollected')
      assert.ok(standingSays(standing).vi.length > 5 && standingSays(standing).en.length > 5)
    }),
  )
})

test('acts are found by words without diacritics', () => {
  assert.deepEqual(
    findActs(ACTS.acts, 'thong tin co so').map(({ number }) => number),
    ['52/2016/QĐ-TTg', '49/2024/NĐ-CP'],
  )
  assert.deepEqual(
    findActs(ACTS.acts, 'tt-btc 2023').map(({ number }) => number),
    ['55/2023/TT-BTC'],
  )
})

test('every change is of acts that the register has, and no act stands twice', () => {
  const numbers = ACTS.acts.map(({ number }) => number)
  assert.equal(new Set(numbers).size, numbers.length)
  for (const { act, by } of ACTS.changes) assert.ok(numbers.includes(act) && numbers.includes(by), `${by} of ${act}`)
})
