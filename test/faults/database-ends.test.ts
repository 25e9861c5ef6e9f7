import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { findRunning } from '../../src/server/database/embedded.ts'
import { childrenOf, gone, hold, holdOpened, type Holder } from './children.ts'
import { makeFolder } from './folder.ts'

const folder = await makeFolder()
after(folder.erase)
const dataDir = path.join(folder.at, 'data')
const lockFile = path.join(dataDir, 'pg', 'postmaster.pid')

/** Every process of a database server. */
const serverOf = async ({ serverPid }: Holder) => [serverPid, ...(await childrenOf(serverPid))]

async function endCleanly(program: Awaited<ReturnType<typeof holdOpened>>['program']) {
  program.child.kill('SIGTERM')
  assert.equal(await program.exit, 0)
}

test('a program that is killed leaves no database process, and the next start works', async () => {
  const { program, holder } = await holdOpened(dataDir)
  const processes = await serverOf(holder)
  assert.ok(processes.length > 3)
  program.child.kill('SIGKILL')
  await program.exit
  for (const pid of processes) await gone(pid)
  await endCleanly((await holdOpened(dataDir)).program)
})

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  test(`${signal} ends the program and its database cleanly`, async () => {
    const { program, holder } = await holdOpened(dataDir)
    const processes = await serverOf(holder)
    program.child.kill(signal)
    assert.equal(await program.exit, 0)
    for (const pid of processes) await gone(pid)
    await assert.rejects(readFile(lockFile), { code: 'ENOENT' })
  })

test('Ctrl-C in a terminal, which reaches every process of the program, lets it finish with its database', async () => {
  const { program, holder } = await holdOpened(dataDir)
  process.kill(-holder.pid, 'SIGINT')
  assert.equal(await program.exit, 0, program.complaints())
})

test('a second start on the same data is told who runs, and the first goes on', async () => {
  const { program, holder } = await holdOpened(dataDir)
  const second = await hold(dataDir)
  assert.deepEqual(second.word, { runsAlready: holder.pid })
  assert.equal(await second.program.exit, 0)
  await answers(holder)
  await endCleanly(program)
})

test('of two first starts at once one opens and the other is told so', async () => {
  const both = path.join(folder.at, 'both')
  const starts = await Promise.all([hold(both), hold(both)])
  const opened = starts.filter(({ word }) => 'opened' in word)
  assert.equal(opened.length, 1)
  assert.equal(starts.filter(({ word }) => 'runsAlready' in word).length, 1)
  for (const { program } of opened) await endCleanly(program)
})

test('the command line finds the running server of a data folder, and none when nothing runs', async () => {
  const { program, holder } = await holdOpened(dataDir)
  const running = await findRunning(dataDir)
  assert.deepEqual(running, {
    serving: holder.serving,
    reading: holder.reading,
    owner: holder.owner,
    pid: holder.pid,
  })
  await endCleanly(program)
  assert.equal(await findRunning(dataDir), null)
  assert.equal(await findRunning(path.join(folder.at, 'never used')), null)
})

test('a lock file whose number a stranger has got since does not stop the start', async () => {
  await endCleanly((await holdOpened(dataDir)).program)
  const stranger = spawn('sleep', ['600'], asServerUser())
  try {
    const lock = [stranger.pid, path.join(dataDir, 'pg'), '1700000000', '5432', '/tmp', '', '1 1', 'ready', ''].join(
      '\n',
    )
    await writeFile(lockFile, lock)
    assert.equal(await findRunning(dataDir), null)
    await endCleanly((await holdOpened(dataDir)).program)
  } finally {
    stranger.kill('SIGKILL')
  }
})

test('after a power cut, when program and server vanish together, the next start recovers by itself', async () => {
  const { program, holder } = await holdOpened(dataDir)
  process.kill(holder.serverPid, 'SIGSTOP') // so that it does not notice the death of the program
  program.child.kill('SIGKILL')
  process.kill(holder.serverPid, 'SIGKILL')
  await gone(holder.serverPid)
  assert.match(await readFile(lockFile, 'utf8'), new RegExp(`^${holder.serverPid}\n`))
  await endCleanly((await holdOpened(dataDir)).program)
})

test('a server whose program died but which did not end is ended by the next start', async () => {
  const { program, holder } = await holdOpened(dataDir)
  process.kill(holder.serverPid, 'SIGSTOP')
  program.child.kill('SIGKILL')
  await program.exit
  const next = holdOpened(dataDir)
  await findsOrphan()
  process.kill(holder.serverPid, 'SIGCONT')
  const { program: second, holder: successor } = await next
  assert.notEqual(successor.serverPid, holder.serverPid)
  await endCleanly(second)
})

/** An orphan does not count as a running copy. */
const findsOrphan = async () => assert.equal(await findRunning(dataDir), null)

async function answers({ serving }: Holder) {
  const client = new pg.Client(serving)
  await client.connect()
  assert.equal((await client.query('select 1 as one')).rows[0].one, 1)
  await client.end()
}

/** PostgreSQL minds only processes of its own user. */
const asServerUser = () => (process.getuid?.() === 0 ? { uid: 65534, gid: 65534, cwd: '/' } : {})
