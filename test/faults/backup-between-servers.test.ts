import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { after, test } from 'node:test'
import { layTown } from '../running-town.ts'
import { startDebian15, withoutDebian15 } from './debian-postgresql.ts'
import { makeFolder } from './folder.ts'
import { runChungtay } from './run-chungtay.ts'

const skip = withoutDebian15()
const folder = await makeFolder()
after(folder.erase)
const at = (...names: readonly string[]) => path.join(folder.at, ...names)

/** A restore begins an epoch, and numbers and seals what nobody had yet; jobs go on while the command line looks. */
const GROW = ['job', 'server_epoch', 'command_block', 'sealed_command', 'entry_seal', 'block_seal']

/** What a restore says of each other table: its rows, and the hash of their text. */
const tablesOf = (out: string) =>
  (JSON.parse(out) as { tables: { name: string; rows: number; sha256: string }[] }).tables.filter(
    ({ name }) => !GROW.includes(name),
  )

test('a town goes from the embedded PostgreSQL 18 to Debian’s 15 and back, row by row the same', { skip }, async () => {
  const { dataDir, erase } = await layTown()
  const own = await startDebian15(folder.at)
  try {
    const first = await runChungtay(['backup', at('from-18.age')], { CHUNGTAY_DATA: dataDir })
    assert.equal(first.exit === 0 || /tệp đã lưu không còn/.test(first.err), true, first.err)
    await writeFile(at('key.txt'), /AGE-SECRET-KEY-\w+/.exec(first.err)?.[0] ?? '')
    const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_READER_URL } = own
    const on15 = { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_READER_URL, CHUNGTAY_DATA: at('data-15') }
    const there = await runChungtay(['restore', at('from-18.age'), '--key', at('key.txt'), '--json'], on15)
    assert.equal(there.exit, 0, there.err)
    const second = await runChungtay(['backup', at('from-15.age')], on15)
    assert.equal(second.exit, first.exit, second.err)
    const back = await runChungtay(['restore', at('from-15.age'), '--key', at('key.txt'), '--json'], {
      CHUNGTAY_DATA: at('data-18'),
    })
    assert.equal(back.exit, 0, back.err)
    assert.deepEqual(tablesOf(back.out), tablesOf(there.out))
    const plans = await runChungtay(['plan', 'list'], { CHUNGTAY_DATA: at('data-18') })
    assert.match(plans.out, /45\/KH-UBND/)
    const again = await runChungtay(['restore', at('from-18.age'), '--key', at('key.txt')], on15)
    assert.deepEqual([again.exit, /holds data/.test(again.err)], [1, true])
  } finally {
    await own.stop()
    await erase()
  }
})
