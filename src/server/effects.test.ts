import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { type InTown, inTown } from '../../test/town.ts'
import { aPhoto, sha256Of } from '../../test/town-files.ts'
import type { Sha256 } from '../kernel/kernel.ts'
import { openDb } from './db.ts'
import { runEffects } from './effects.ts'
import type { FileStore } from './files/file-store.ts'
import { makeThumbnail } from './files/thumbnail.ts'

test(
  'no transaction is open while a picture is made small',
  inTown(async (town) => {
    const file = await town.keep(aPhoto(31))
    const open: number[] = []
    await effectsOf(town, file, async () => {
      const { rows } = await town.owner.query<{ open: number }>(`
        select count(*)::int as open from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`)
      open.push(rows[0]?.open ?? -1)
    })
    // Once for the job that storing the picture left, when nothing had taken it yet, and once for this one.
    assert.deepEqual([...new Set(open)], [0])
    assert.deepEqual(await jobsOf(town, file), [])
  }),
)

test(
  'what a process that died had claimed is done by the next one, and what failed five times is left',
  inTown(async (town) => {
    const file = await town.keep(aPhoto(32))
    await town.program.effects.stop()
    await addJob(town, file)
    await town.owner.query(`update job set tries = 1, due_at = now() + interval '10 minutes' where key = $1`, [file])
    await effectsOf(town, null)
    assert.deepEqual(await jobsOf(town, file), [{ tries: 1, failure: null }])
    await isOverdue(town, file)
    await effectsOf(town, null)
    assert.deepEqual(await jobsOf(town, file), [])

    const missing = sha256Of('nothing')
    await addJob(town, missing)
    for (let round = 0; round < 7; round += 1) {
      await effectsOf(town, null)
      await isOverdue(town, missing)
    }
    const [left] = await jobsOf(town, missing)
    assert.equal(left?.tries, 5)
    assert.match(left?.failure ?? '', /ENOENT/)
  }),
)

test(
  'a picture that cannot be decoded is decoded once, also when many ask at once',
  inTown(async (town) => {
    const file = await town.keep(aPhoto(33))
    await writeFile(placeOf(town, file), aPhoto(33).subarray(0, 60))
    let reads = 0
    const files = reading(town.program.files, async () => void (reads += 1))
    assert.deepEqual(await Promise.all([1, 2, 3].map(() => makeThumbnail(files, file))), [null, null, null])
    assert.equal(await makeThumbnail(files, file), null)
    assert.equal(reads, 1)
  }),
)

test(
  'of many pictures at once two are decoded, the others wait for their turn, and one that cannot be read gives its place on',
  inTown(async (town) => {
    const photos = await Promise.all([41, 42, 43, 44, 45].map((number) => town.keep(aPhoto(number))))
    await rm(placeOf(town, photos[0] ?? ('' as Sha256)))
    const two = Promise.withResolvers<void>()
    let [now, most] = [0, 0]
    const files = reading(town.program.files, async () => {
      now += 1
      most = Math.max(most, now)
      if (now === 2) two.resolve()
      // Whoever comes first waits for the second; a third would come in while both read.
      await two.promise
      await stat(town.program.dataDir)
      now -= 1
    })
    const drawn = await Promise.allSettled(photos.map((photo) => makeThumbnail(files, photo)))
    assert.deepEqual(
      drawn.map(({ status }) => status),
      ['rejected', ...Array(4).fill('fulfilled')],
    )
    assert.equal(most, 2)
  }),
)

/** One round over what is due, beside the program's own; `during`: while the file is read. */
async function effectsOf(town: InTown, file: Sha256 | null, during: () => Promise<void> = async () => {}) {
  await town.program.effects.stop()
  if (file) await addJob(town, file)
  const effects = runEffects({
    db: town.db,
    owner: openDb(town.owner),
    personalKeys: town.program.door.surroundings.personalKeys,
    files: reading(town.program.files, during),
  })
  await effects.idle()
  await effects.stop()
}

const reading = (files: FileStore, during: () => Promise<void>): FileStore => ({
  ...files,
  read: async (file) => {
    await during()
    return files.read(file)
  },
})

const placeOf = ({ program }: InTown, file: Sha256) => path.join(program.dataDir, 'files', file.slice(0, 2), file)

const addJob = ({ owner }: InTown, file: Sha256) =>
  owner.query('insert into job (command_id, kind, key) values ($1, $2, $3)', [
    randomUUID(),
    'evidence.make-thumbnail',
    file,
  ])

const isOverdue = ({ owner }: InTown, file: Sha256) =>
  owner.query('update job set due_at = now() where key = $1', [file])

async function jobsOf({ owner }: InTown, file: Sha256) {
  const { rows } = await owner.query<{ tries: number; failure: string | null }>(
    'select tries, failure from job where key = $1',
    [file],
  )
  return rows
}
