import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from './read-plan.ts'

const end = (closing: string) => {
  const { recipients, signer } = readPlan(`KẾ HOẠCH\n\nDạy nghề\n\nI. MỤC ĐÍCH\n\nDạy nghề./.\n\n${closing}`)
  return { to: recipients.map(({ text }) => text), by: signer && [signer.authority, signer.title, signer.name] }
}

test('receivers lose dash and stop, not the note behind a semicolon', () => {
  const { to, by } = end(
    'Nơi nhận:\n- Sở A; (để báo cáo)\n- TT. Đảng ủy (b/c);\n- Lưu: VT, KT. 08 KH\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Thị Kim Yến',
  )
  assert.deepEqual(to, ['Sở A; (để báo cáo)', 'TT. Đảng ủy (b/c)', 'Lưu: VT, KT'])
  assert.deepEqual(by, ['TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Thị Kim Yến'])
})

test('a row of a table holds all receivers and the whole signature', () => {
  const { to, by } = end(
    '| Nơi nhận: - Như Điều 3; - Ban Thi đua - Khen thưởng (b/c); - Lưu: VT. | TRƯỞNG BAN PHÓ CHỦ TỊCH Lò Văn Khánh |\n|---|---|',
  )
  assert.deepEqual(to, ['Như Điều 3', 'Ban Thi đua - Khen thưởng (b/c)', 'Lưu: VT'])
  assert.deepEqual(by, [null, 'TRƯỞNG BAN / PHÓ CHỦ TỊCH', 'Lò Văn Khánh'])
})

test('a head signs without authority; without a signature there is no signer', () => {
  assert.deepEqual(end('Nơi nhận:\n- Sở A;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nHà Kim Oanh').by, [
    null,
    'GIÁM ĐỐC',
    'Hà Kim Oanh',
  ])
  assert.equal(end('Các đơn vị thực hiện.').by, null)
})

test('the signature of a decision stands before the plan it issues', () => {
  const { by, to } = end(
    'Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nHà Kim Oanh\n\nKẾ HOẠCH\n\nDạy nghề\n\nI. VIỆC\n\n- Mở lớp.',
  )
  assert.deepEqual(by, ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Hà Kim Oanh'])
  assert.deepEqual(to, ['Như Điều 3', 'Lưu: VT'])
})
