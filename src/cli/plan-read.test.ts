import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { outreachPlan } from '../../test/plans.ts'
import { planRead } from './plan-read.ts'

type Said = { readonly exit: number; readonly out: string; readonly err: string }

/** Runs the command on a file with that content. */
async function reading(
  content: string | Uint8Array,
  name = 'ke-hoach.txt',
  ...words: readonly string[]
): Promise<Said> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-read-'))
  try {
    writeFileSync(join(folder, name), content)
    return await said([join(folder, name), ...words])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function said(argv: readonly string[]): Promise<Said> {
  const written = { out: '', err: '' }
  const exit = await planRead(argv, {
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

test('a plan is printed as one JSON object, or for a person to read', async () => {
  const json = await reading(`\ufeff${outreachPlan}`, 'ke-hoach.txt', '--json')
  assert.equal(json.exit, 0)
  assert.equal((JSON.parse(json.out) as { header: { number: string } }).header.number, '0087/KH-SLĐXH')
  const summary = await reading(outreachPlan)
  assert.match(summary.out, /0087\/KH-SLĐXH/)
  assert.match(summary.out, /chưa rõ đơn vị chủ trì/)
})

test('what cannot be read is refused in both languages, with what to do', async () => {
  const refused = [
    await reading(''),
    await reading(new Uint8Array(4000).map((_, i) => (i * 7) % 256)),
    await reading('The committee shall report before the first of June. '.repeat(20)),
    await reading('PK', 'ke-hoach.docx'),
    await reading('ệ'.repeat(4_000_000)),
    await said(['/khong/co/tep.txt']),
  ]
  for (const { exit, out, err } of refused) {
    assert.equal(exit, 1)
    assert.equal(out, '')
    assert.equal(err.trimEnd().split('\n').length, 2)
    assert.match(err, /Hãy/)
  }
})

test('a text without header, sections, dates and units is read with warnings', async () => {
  const { exit, err, out } = await reading('Thông báo họp dân thôn Đông về việc chung.', 'a.txt', '--json')
  assert.equal(exit, 0)
  assert.match(err, /Không thấy mục nào/)
  assert.ok(JSON.parse(out))
})

test('called wrongly, the command says how it is called', async () => {
  assert.equal((await said([])).exit, 2)
  assert.match((await said(['a.txt', '--xml'])).err, /--json/)
})
