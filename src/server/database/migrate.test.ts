import assert from 'node:assert/strict'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openTestDatabases } from './clone.ts'
import { MigrationFailed, migrate } from './migrate.ts'

const FIXTURES = fileURLToPath(new URL('fixtures/migrations/', import.meta.url))
const databases = await openTestDatabases(FIXTURES)
const folder = await mkdtemp(path.join(os.tmpdir(), 'migrations-'))
after(async () => {
  await databases.stop()
  await rm(folder, { recursive: true })
})

/** A folder with the fixtures and these files more. */
async function folderWith(name: string, files: Readonly<Record<string, string>>) {
  const copy = path.join(folder, name)
  await cp(FIXTURES, copy, { recursive: true })
  for (const [file, sql] of Object.entries(files)) await writeFile(path.join(copy, file), sql)
  return copy
}

const failsAt = (file: string, words: RegExp) => (error: unknown) =>
  error instanceof MigrationFailed && error.file === file && words.test(error.message)

test('a second start applies nothing', async () => {
  const { owner } = await databases.cloneDatabase('second start')
  assert.deepEqual(await migrate(owner, FIXTURES), { applied: [] })
})

test('a new file is applied once, by whoever of three starts comes first', async () => {
  const { owner } = await databases.cloneDatabase('three starts')
  const more = await folderWith('more', { '0003-unit.sql': 'create table unit (id text)' })
  const starts = await Promise.all([1, 2, 3].map(() => migrate(owner, more)))
  assert.deepEqual(
    starts.flatMap(({ applied }) => applied),
    ['0003-unit.sql'],
  )
})

test('a file that fails half-way leaves nothing, and the one before it stays', async () => {
  const { owner } = await databases.cloneDatabase('half way')
  const broken = await folderWith('broken', {
    '0003-unit.sql': 'create table unit (id text)',
    '0004-office.sql': 'create table office (id text); select no_such_column',
  })
  await assert.rejects(migrate(owner, broken), failsAt('0004-office.sql', /no_such_column/))
  const { rows } = await owner.query(`select to_regclass('unit') as unit, to_regclass('office') as office`)
  assert.deepEqual(rows, [{ unit: 'unit', office: null }])
})

test('a file changed after it was applied stops the start', async () => {
  const { owner } = await databases.cloneDatabase('changed')
  const changed = await folderWith('changed', { '0002-people.sql': 'select 1' })
  await assert.rejects(migrate(owner, changed), failsAt('0002-people.sql', /changed after/))
})

test('a database of a newer program is not served by an older one', async () => {
  const { owner } = await databases.cloneDatabase('newer')
  const newer = await folderWith('newer', { '0003-unit.sql': 'create table unit (id text)' })
  await migrate(owner, newer)
  await assert.rejects(migrate(owner, FIXTURES), failsAt('0003-unit.sql', /newer program/))
})

test('a file that ends its transaction by itself is refused', async () => {
  const { owner } = await databases.cloneDatabase('commits')
  const commits = await folderWith('commits', { '0003-unit.sql': 'create table unit (id text); commit' })
  await assert.rejects(migrate(owner, commits), failsAt('0003-unit.sql', /ends its transaction/))
})

test('files with one number twice or without a number are refused', async () => {
  const { owner } = await databases.cloneDatabase('numbers')
  const twice = await folderWith('twice', { '0002-unit.sql': 'select 1' })
  const none = await folderWith('none', { 'unit.sql': 'select 1' })
  await assert.rejects(migrate(owner, twice), failsAt('0002-people.sql', /two files/))
  await assert.rejects(migrate(owner, none), failsAt('unit.sql', /NNNN/))
})
