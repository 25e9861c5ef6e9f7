import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { householdClassify } from './household-classify.ts'

async function said(argv: readonly string[]) {
  const written = { out: '', err: '' }
  const exit = await householdClassify(argv, {
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
    drained: async () => {},
  })
  return { exit, ...written }
}

async function classified(content: string, ...words: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'household-classify-'))
  try {
    writeFileSync(join(folder, 'ho.csv'), content)
    return await said([join(folder, 'ho.csv'), ...words])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const rowsOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as { line: number; class?: string; refusals?: readonly { code: string; vi: string }[] },
    )

const sample = fileURLToPath(new URL('../../docs/guide/samples/ho-gia-dinh.csv', import.meta.url))

test('the sample file is classified by each standard, a value that the caller confirms counts', async () => {
  const national = await said([sample, '--standard', 'vn-2022', '--json'])
  assert.equal(national.exit, 0)
  assert.deepEqual(
    rowsOf(national.out).map((row) => row.class),
    ['poor', 'near-poor', 'average-living-standard', 'not-poor', 'unknown', 'unknown'],
  )
  const confirmed = await said([sample, '--standard', 'vn-2022', '--with', 'form-cut.urban=175', '--json'])
  assert.equal(rowsOf(confirmed.out)[5]?.class, 'poor')
  const ofProvince = await said([sample, '--standard', 'dn-2022'])
  assert.match(ofProvince.out, /H003\tHộ nghèo/)
  const told = await said([sample, '--standard', 'vn-2022', '--explain'])
  assert.match(told.out, /H002\tHộ cận nghèo\n\tThu nhập 1.900.000 đồng.*không quá chuẩn 2.000.000/)
  assert.match(told.out, /Nghị định 07\/2021\/NĐ-CP, Điều 3/)
  assert.match(told.out, /Nếu thêm 2 chỉ số thiếu hụt thì là hộ nghèo/)
})

test('a bad row is told with its line, the others are classified, and the end is not a success', async () => {
  const content = '\ufeffkhu_vuc,thu_nhap\r\nrural,-1\r\nrural,9000000\r\nbiển,1\r\nrural,9000000'
  const json = await classified(content, '--standard', 'vn-2022', '--json')
  assert.equal(json.exit, 1)
  assert.deepEqual(
    rowsOf(json.out).map((row) => [row.line, row.class ?? row.refusals?.[0]?.code]),
    [
      [2, 'income-out-of-range'],
      [3, 'not-poor'],
      [4, 'residence-unread'],
      [5, 'not-poor'],
    ],
  )
  const plain = await classified(content, '--standard', 'vn-2022')
  assert.equal(plain.exit, 1)
  assert.match(plain.err, /Dòng 4: Khu vực “biển”/)
  assert.match(plain.err, /Line 2: The income/)
})

test('a file without a heading that is understood classifies nothing', async () => {
  const strange = await classified('a,b,c\n1,2,3\n', '--standard', 'vn-2022')
  assert.deepEqual([strange.exit, strange.out], [1, ''])
  assert.match(strange.err, /Thiếu cột “khu_vuc”/)
  assert.equal((await classified('', '--standard', 'vn-2022')).exit, 1)
  const gone = await said(['/khong/co.csv', '--standard', 'vn-2022'])
  assert.equal(gone.exit, 1)
  assert.match(gone.err, /không mở được tệp/)
})

test('called wrongly, the command says how it is called', async () => {
  for (const argv of [
    [],
    [sample],
    [sample, '--standard', 'vn-1900'],
    [sample, '--standard', 'vn-2022', '--with', 'line.moon=1'],
    [sample, '--standard', 'vn-2022', '--xml'],
  ]) {
    const { exit, err } = await said(argv)
    assert.equal(exit, 2)
    assert.match(err, /--standard vn-2022\|/)
  }
})
