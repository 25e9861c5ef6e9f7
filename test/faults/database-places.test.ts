import assert from 'node:assert/strict'
import { chmod, chown, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { findRunning } from '../../src/server/database/embedded.ts'
import { nextWord, type Program, startProgram, type Word } from './children.ts'
import { makeClone } from './clone.ts'
import { makeFolder } from './folder.ts'

const isRoot = process.getuid?.() === 0
const skip = isRoot ? false : 'only root can start the program as root and as another user'
const NOBODY = 65534
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] as const
const WITHOUT_PASSING = ['setpriv', '--bounding-set=-dac_read_search', '--inh-caps=-dac_read_search'] as const

const folder = await makeFolder()
after(folder.erase)
const clone = await makeClone(folder.at)
const dataDir = path.join(folder.at, 'data')

/** Starts the clone's program on the clone's data folder. */
async function start(as: readonly string[], data = dataDir) {
  const [first, ...rest] = [...as, clone.node, clone.hold, data]
  const program = startProgram([first, ...rest], { HOME: folder.at })
  return { program, word: await nextWord<Word>(program) }
}

/** The program opened; its database answers whoever may enter its socket's folder. Ends it. */
async function opensAndEnds({ program, word }: { readonly program: Program; readonly word: Word }) {
  if (!('opened' in word)) throw new Error(`not opened: ${JSON.stringify(word)} ${program.complaints()}`)
  const client = new pg.Client(word.opened.serving)
  await client.connect()
  assert.equal((await client.query('select current_user as role')).rows[0].role, 'chungtay_app')
  await client.end()
  program.child.kill('SIGTERM')
  assert.equal(await program.exit, 0)
}

test('a data folder with a path of 200 bytes and Vietnamese letters works', async () => {
  const long = path.join(folder.at, 'dữ liệu của phường', 'x'.repeat(200), 'data')
  await opensAndEnds(await start([], long))
})

test('the socket stands in a folder that only the server can enter', async () => {
  const started = await start([])
  assert.ok('opened' in started.word)
  const { host } = started.word.opened.serving
  assert.ok(Buffer.byteLength(host) < 90)
  assert.equal((await stat(host)).mode & 0o777, 0o700)
  await opensAndEnds(started)
})

test('root starts in a clone that only root can enter', { skip }, async () => {
  await inRootsFolder(async () => opensAndEnds(await start([])))
})

test('the data that root made in an open folder is there when the folder is closed, and back again', {
  skip,
}, async () => {
  await opensAndEnds(await start([]))
  const before = await systemIdentifier()
  await inRootsFolder(async () => opensAndEnds(await start([])))
  await opensAndEnds(await start([]))
  assert.equal(await systemIdentifier(), before)
})

test('where root may not lend the right to pass, new data is kept under /var/lib, and found again', {
  skip,
}, async () => {
  await inRootsFolder(async () => {
    const elsewhere = path.join(folder.at, 'elsewhere')
    await opensAndEnds(await start(WITHOUT_PASSING, elsewhere))
    const base = (await readFile(path.join(elsewhere, 'database-is-in.txt'), 'utf8')).trim()
    after(() => rm(base, { recursive: true, force: true }))
    assert.match(base, /^\/var\/lib\/chung-tay-chungtay-fault-/)
    const again = await start([], elsewhere)
    assert.ok('opened' in again.word)
    assert.equal((await findRunning(elsewhere))?.pid, again.word.opened.pid)
    await opensAndEnds(again)
  })
})

test('data that cannot be reached any more is not replaced by an empty database', { skip }, async () => {
  await opensAndEnds(await start([]))
  await inRootsFolder(async () => {
    const { program, word } = await start(WITHOUT_PASSING)
    assert.ok('failed' in word)
    assert.equal(word.failed, 'data-unreachable')
    await program.exit
  })
})

test('an ordinary user starts in a clone that only he can enter', { skip }, async () => {
  const own = await makeFolder(0o700)
  after(own.erase)
  const { node, hold } = await makeClone(own.at)
  await chown(own.at, NOBODY, NOBODY)
  const program = startProgram([...AS_NOBODY, node, hold, path.join(own.at, 'data')], { HOME: own.at })
  await opensAndEnds({ program, word: await nextWord<Word>(program) })
})

test('a user who may not write there is told which folder', { skip }, async () => {
  const { word } = await start(AS_NOBODY, path.join(folder.at, 'not his'))
  assert.deepEqual(word, { failed: 'data-unreachable', detail: path.join(folder.at, 'not his') })
})

async function inRootsFolder(action: () => Promise<void>) {
  await chmod(folder.at, 0o700)
  try {
    await action()
  } finally {
    await chmod(folder.at, 0o755)
  }
}

/** Eight bytes that initdb draws: another cluster has others. */
const systemIdentifier = async () =>
  (await readFile(path.join(dataDir, 'pg/global/pg_control'))).subarray(0, 8).toString('hex')
