import assert from 'node:assert/strict'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { holdOpened, nextWord, startProgram } from './children.ts'
import { makeFolder } from './folder.ts'

const WRITE = fileURLToPath(new URL('write-rows.ts', import.meta.url))
const folder = await makeFolder()
after(folder.erase)
const dataDir = path.join(folder.at, 'data')

test('what the database acknowledged is there after five kills in the middle of writing, of the program or of both', async () => {
  const acknowledged = new Set<number>()
  for (let kill = 1; kill <= 5; kill += 1) {
    const some = await writeUntilKilled(kill)
    for (const number of some) acknowledged.add(number)
  }
  const kept = await readKept()
  assert.ok(acknowledged.size >= 5 * 17)
  assert.deepEqual(
    [...acknowledged].filter((number) => !kept.has(number)),
    [],
  )
})

/** Starts writing, kills the writer (each second time its server first), and answers all that was acknowledged. */
async function writeUntilKilled(kill: number): Promise<readonly number[]> {
  const writer = startProgram([process.execPath, WRITE, dataDir, String(kill * 100_000)])
  const serverPid = await nextWord<number>(writer)
  const some: number[] = []
  while (some.length < kill * 17) some.push(await nextWord<number>(writer))
  if (kill % 2 === 0) process.kill(serverPid, 'SIGKILL')
  writer.child.kill('SIGKILL')
  for (;;) {
    const { value, done } = await writer.words.next()
    if (done) return some
    some.push(Number(value))
  }
}

async function readKept(): Promise<ReadonlySet<number>> {
  const { program, holder } = await holdOpened(dataDir)
  const client = new pg.Client(holder.owner)
  await client.connect()
  const { rows } = await client.query('select number from written')
  await client.end()
  program.child.kill('SIGTERM')
  await program.exit
  return new Set(rows.map(({ number }) => number))
}
