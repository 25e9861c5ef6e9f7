import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { openBrowser } from '../browser-hand.ts'
import { phoneOf } from '../people.ts'
import { layTown, serveTown } from '../running-town.ts'
import { planText } from '../town-facts.ts'
import { runChungtay } from './run-chungtay.ts'
import { makeFolder } from './folder.ts'

const { dataDir, erase } = await layTown()
const folder = await makeFolder()
after(async () => {
  await erase()
  await folder.erase()
})

const chungtay = (...words: readonly string[]) => runChungtay(words, { CHUNGTAY_DATA: dataDir })

async function documentOf(content: string | Uint8Array) {
  const file = path.join(folder.at, 'ke-hoach.txt')
  await writeFile(file, content)
  return file
}

const LAN = ['--as', phoneOf('lan')] as const

test('beside a running program: plans are listed, a document becomes a draft, a link lets an officer in', async () => {
  const town = await serveTown(dataDir)
  try {
    const listed = await chungtay('plan', 'list', '--json')
    assert.deepEqual([listed.exit, listed.err], [0, ''])
    const { plans } = JSON.parse(listed.out) as { plans: { number: string }[] }
    assert.deepEqual(
      plans.map(({ number }) => number),
      ['45/KH-UBND', '12/KH-UBND'],
    )

    const imported = await chungtay('plan', 'import', await documentOf(planText), ...LAN, '--json')
    assert.deepEqual([imported.exit, imported.err], [0, ''])
    const { draft, number } = JSON.parse(imported.out) as { draft: string; number: string }
    assert.equal(number, '45/KH-UBND')
    const browser = await openBrowser(town.port, 'lan')
    assert.equal((await browser.get(`/api/plan.draft?draft=${draft}`)).status, 200)

    const linked = await chungtay('officer', 'link', phoneOf('hung'), '--json')
    const { address, name } = JSON.parse(linked.out) as { address: string; name: string }
    assert.equal(name, 'Nguyễn Văn Hùng')
    const used = await browser.post('/api/first-access', {
      token: address.split('#')[1],
      password: 'tám ngọn đồi xanh',
    })
    assert.equal(used.status, 200)
    browser.close()
  } finally {
    await town.stop()
  }
})

test('without a running program the command line starts the database and stops it', async () => {
  const listed = await chungtay('plan', 'list')
  assert.equal(listed.exit, 0)
  assert.match(listed.out, /^45\/KH-UBND · 21\/06\/2024 · /)
  assert.equal((await chungtay('plan', 'list')).exit, 0)
})

test('a document that cannot be taken in is told in both languages, with exit code 1 and nothing written', async () => {
  const english = 'The committee holds a meeting in every ward and reports the results in October. '.repeat(20)
  const refusals: readonly (readonly [string | Uint8Array, RegExp])[] = [
    ['', /Tệp rỗng[^]*The file is empty/],
    [new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), /không phải[^]*not a photo/],
    [english, /không phải tiếng Việt[^]*not Vietnamese/],
    [new Uint8Array(50_000_000).fill(0x20), /lớn hơn mức 25[^]*more than 25/],
  ]
  for (const [content, words] of refusals) {
    const said = await chungtay('plan', 'import', await documentOf(content), ...LAN)
    assert.deepEqual([said.exit, said.out], [1, ''])
    assert.match(said.err, words)
  }
  const { out } = await chungtay('plan', 'list', '--json')
  assert.equal((JSON.parse(out) as { plans: unknown[] }).plans.length, 2)
})

test('who may not, who is not there and who calls wrongly are told apart', async () => {
  const file = await documentOf(planText)
  const reader = await chungtay('plan', 'import', file, '--as', phoneOf('minh'))
  assert.deepEqual([reader.exit, /Vai trò[^]*Your role/.test(reader.err)], [1, true])
  const nobody = await chungtay('plan', 'import', file, '--as', '0911 111 111')
  assert.deepEqual([nobody.exit, /Không có cán bộ[^]*No officer/.test(nobody.err)], [1, true])
  const unknown = await chungtay('officer', 'link', 'Hùng')
  assert.deepEqual([unknown.exit, /No officer/.test(unknown.err)], [1, true])
  for (const words of [['plan', 'import', file], ['plan', 'list', '--nothing'], ['officer', 'link'], ['officer']])
    assert.equal((await chungtay(...words)).exit, 2, words.join(' '))
  const help = await chungtay('help')
  assert.deepEqual([help.exit, help.err], [0, ''])
  assert.match(help.out, /chungtay officer link PHONE/)
})

test('the running program and the command line do not start a second database', async () => {
  const town = await serveTown(dataDir)
  try {
    const both = await Promise.all([chungtay('plan', 'list'), chungtay('plan', 'list')])
    assert.deepEqual(
      both.map(({ exit }) => exit),
      [0, 0],
    )
    assert.equal((await fetch(`http://127.0.0.1:${town.port}/healthz`)).status, 200)
  } finally {
    await town.stop()
  }
})

test('verify says that all holds, and what block and hash to note; a log that was touched ends with 1 and names the entry', async () => {
  const whole = await chungtay('verify', '--json')
  assert.deepEqual([whole.exit, whole.err], [0, ''])
  const { last, broken } = JSON.parse(whole.out) as { last: { block: number; hash: string }; broken: unknown }
  assert.equal(broken, null)
  const noted = `${last.block}:${last.hash}`
  assert.equal((await chungtay('verify', '--known', noted)).exit, 0)
  const other = await chungtay('verify', '--known', `${last.block}:${'0'.repeat(64)}`)
  assert.deepEqual([other.exit, other.err.includes('viết lại')], [1, true])
  assert.equal((await chungtay('verify', '--known', 'x')).exit, 2)

  const town = await serveTown(dataDir)
  const owner = new pg.Client(town.database.owner)
  await owner.connect()
  const { rows } = await owner.query<{ id: string }>(`
    update kept_command set type = type || 'x' where id = (select command_id from sealed_command where block = 1 limit 1) returning id`)
  const touched = await chungtay('verify')
  await owner.query(`update kept_command set type = left(type, -1) where id = $1`, [rows[0]?.id])
  await owner.end()
  await town.stop()
  assert.equal(touched.exit, 1)
  assert.ok(touched.out.includes('khối 1 là khối đầu tiên bị sửa') && touched.out.includes(rows[0]?.id ?? '–'))
})

test('rotate-key seals every number by a new key, and officers are found by them as before', async () => {
  const rotated = await chungtay('rotate-key', '--json')
  assert.equal(rotated.exit, 0)
  assert.ok((JSON.parse(rotated.out) as { sealed: number }).sealed > 5)
  assert.equal((await chungtay('officer', 'link', phoneOf('hung'), '--json')).exit, 0)
})
