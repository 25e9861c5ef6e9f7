import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { planCheck } from './plan-check.ts'

/** What the command says of a plan with that text. */
async function checking(text: string, ...words: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-check-'))
  const path = join(folder, 'ke-hoach.txt')
  const said = { out: '', err: '' }
  try {
    writeFileSync(path, text)
    const io = {
      out: (some: string) => void (said.out += some),
      err: (some: string) => void (said.err += some),
      drained: async () => {},
    }
    const exit = await planCheck(
      words.map((word) => (word === 'FILE' ? path : word)),
      io,
    )
    return { exit, ...said }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const plan = (place: string) => `ỦY BAN NHÂN DÂN
THÀNH PHỐ MẪU

Số: 12/KH-UBND
${place}

KẾ HOẠCH

Truyền thông giảm nghèo năm 2024

Căn cứ Thông tư số 46/2022/TT-BTC ngày 28/7/2022 của Bộ Tài chính;

I. MỤC ĐÍCH

Tuyên truyền Nghị định số 49/2024/NĐ-CP về thông tin cơ sở và Kế hoạch số 9/KH-UBND.
`
const DATED = plan('Mẫu, ngày 21 tháng 6 năm 2024')

test('each cited act is told by how it stood on the day of the plan, with the line to write instead', async () => {
  const { exit, out } = await checking(DATED, 'FILE')
  assert.equal(exit, 0)
  assert.match(out, /xét vào ngày 21\/06\/2024/)
  assert.match(out, /! 46\/2022\/TT-BTC: đã được 55\/2023\/TT-BTC thay thế từ 15\/08\/2023/)
  assert.match(out, /Căn cứ Thông tư số 55\/2023\/TT-BTC ngày 15 tháng 8 năm 2023/)
  assert.match(out, /✗ 49\/2024\/NĐ-CP: chưa có hiệu lực \(từ 01\/07\/2024\)/)
  assert.match(out, /\? 9\/KH-UBND: chưa có trong danh mục/)
})

test('another day may be asked for, and the answer as one JSON object', async () => {
  const { out } = await checking(DATED, 'FILE', '--on', '2024-07-01', '--json')
  const { on, acts } = JSON.parse(out) as { on: string; acts: { number: string; tone: string }[] }
  assert.equal(on, '2024-07-01')
  assert.deepEqual(
    acts.map(({ number, tone }) => [number, tone]),
    [
      ['46/2022/TT-BTC', 'warn'],
      ['49/2024/NĐ-CP', 'good'],
      ['9/KH-UBND', 'unknown'],
    ],
  )
})

test('a plan without a day, a day that is none and a missing file are refused with what to do', async () => {
  const undated = await checking(plan('Mẫu'), 'FILE')
  assert.deepEqual([undated.exit, /--on 2024-06-21/.test(undated.err)], [1, true])
  assert.equal((await checking(DATED, 'FILE', '--on', '21/6/2024')).exit, 2)
  const called = await checking(DATED)
  assert.deepEqual([called.exit, /plan check TỆP\.txt/.test(called.err)], [2, true])
  assert.equal((await checking(DATED, '/there/is/none.txt')).exit, 1)
})
