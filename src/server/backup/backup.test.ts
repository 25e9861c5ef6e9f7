import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type pg from 'pg'
import { type BarePlace, openBarePlace } from '../../../test/empty-places.ts'
import { plan } from '../../../test/town-facts.ts'
import { openTown } from '../../../test/town.ts'
import type { Sha256 } from '../../kernel/kernel.ts'
import { closeBlock } from '../blocks.ts'
import { prepareDatabase } from '../database/prepare.ts'
import { findIdentity } from '../identity.ts'
import { programOn } from '../program.ts'
import { openWorld } from '../world.ts'
import { backupSentence } from './backup.texts.ts'
import { BackupFailed, type BackupTrouble } from './failure.ts'
import { restoreBackup } from './restore.ts'
import { makeKey, type Opener, seal, unseal } from './sealing.ts'
import { readTar, type TarFile, writeTar } from './tar.ts'
import { MACHINE_TABLES } from './traveling-tables.ts'
import { writeBackup } from './write-backup.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'chung-tay-backup-'))
// Its database is dropped with the others of this process.
const { town } = await openTown()
await town.program.effects.stop()
after(async () => {
  for (const place of [folder, town.program.dataDir]) await rm(place, { recursive: true, force: true })
})

const key = await makeKey()
const opener: Opener = { key: key.secret }
const file = path.join(folder, 'town.age')
const { files, dataDir } = town.program
const source = { owner: town.owner, files, dataDir, identity: await findIdentity(town.owner, dataDir) }
await town.owner.query(
  `insert into sign_in (token_hash, officer_id, id, stage, device) select 'stolen', id, gen_random_uuid(), 'open', 'a' from officer limit 1`,
)
await closeBlock(town.db)
const made = await writeBackup(source, { file, sealer: key, askedBy: 'command-line' })
const sealed = await readFile(file)
/** Files that the town tells of and that never were. */
const never = made.lost

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}

async function inBarePlace(happens: (place: BarePlace) => Promise<void>) {
  const place = await openBarePlace()
  try {
    await happens(place)
  } finally {
    await place.leave()
  }
}

/** Every row of every table as text, without numbers of transactions; a table for each name. */
async function rowsOf(pool: pg.Pool): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  )
  const contents = rows.map(async ({ name }) => {
    const table = `(select to_jsonb(t) - array['written_by', 'before_xid'] as r from ${name} t) as rows`
    const found = await pool.query<{ text: string }>(
      `select coalesce(string_agg(r::text, e'\\n' order by r::text), '') as text from ${table}`,
    )
    return [name, found.rows[0]?.text ?? ''] as const
  })
  return new Map(await Promise.all(contents))
}

test('a backup comes back in an empty place: every row, every file, every key; sign-ins stay behind', () =>
  inBarePlace(async (place) => {
    const restored = await restoreBackup(createReadStream(file), opener, place)
    const [before, after] = [await rowsOf(town.owner), await rowsOf(place.owner)]
    assert.deepEqual([...after.keys()], [...before.keys()])
    for (const [name, rows] of before)
      if (MACHINE_TABLES[name] === 'stays') assert.equal(after.get(name), '', name)
      else if (name !== 'server_epoch') assert.equal(after.get(name), rows, name)
    assert.ok(made.rows > 100 && made.files > 0)
    assert.equal(restored.files.count, made.files)
    assert.deepEqual(restored.migrated, [])
    assert.equal(restored.verified.broken, null)
    assert.ok(restored.verified.blocks > 0)
    for (const name of ['files', 'secret']) {
      const kept = await readdir(path.join(dataDir, name), { recursive: true, withFileTypes: true })
      for (const entry of kept.filter((one) => one.isFile() && !never.includes(one.name as Sha256))) {
        const [there, back] = [entry.parentPath, entry.parentPath.replace(dataDir, place.dataDir)]
        assert.deepEqual(await readFile(path.join(back, entry.name)), await readFile(path.join(there, entry.name)))
      }
    }
    assert.deepEqual((await readdir(place.dataDir)).sort(), ['files', 'secret'])
  }))

test('what was restored goes on: it is the same installation in a new epoch, keeps commands and gives the same figures', () =>
  inBarePlace(async (place) => {
    const { identity } = await restoreBackup(createReadStream(file), opener, place)
    assert.equal(identity.publicKey, source.identity.publicKey)
    assert.equal(identity.number, source.identity.number + 1)
    assert.notEqual(identity.epoch, source.identity.epoch)
    assert.deepEqual(await findIdentity(place.owner, place.dataDir), identity)
    await prepareDatabase(place.database, place.migrations)
    const kind = { kind: 'embedded', lost: new Promise<string>(() => {}) } as const
    const program = await programOn({ ...place.database, ...kind, stop: async () => {} }, place.dataDir)
    const world = openWorld(program.whole, { ...program.door.surroundings, lastBlock: null })
    assert.deepEqual(await world.plans.findPlan(plan), await town.world.plans.findPlan(plan))
    // Those that nobody had numbered yet are numbered now, whatever the transactions of the other server were called.
    const unsealed = `select from kept_command k where not exists (select from sealed_command s where s.command_id = k.id)`
    assert.equal((await place.owner.query(unsealed)).rowCount, 0)
    await program.stop()
  }))

test('a place that holds a table, or files, is not touched', () =>
  inBarePlace(async (place) => {
    await place.owner.query('create table mine (id int)')
    await refuses(place, sealed, 'place-not-empty')
    await place.owner.query('drop table mine')
    await restoreBackup(createReadStream(file), opener, place)
    const rows = await rowsOf(place.owner)
    await refuses(place, sealed, 'place-not-empty')
    assert.deepEqual(await rowsOf(place.owner), rows)
  }))

test('a file that was cut off, changed, or is none of ours is refused, and nothing of it stays', () =>
  inBarePlace(async (place) => {
    const chunk = 64 * 1024 + 16
    const cuts = [0, 40, 5_000, sealed.length - (sealed.length % chunk), sealed.length - 1]
    for (const size of cuts) {
      await refuses(place, sealed.subarray(0, size), size < 250 ? 'not-a-backup' : 'damaged')
      await isBare(place)
    }
    for (const at of [250, Math.floor(sealed.length / 2)]) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      await refuses(place, changed, 'damaged')
      await isBare(place)
    }
    await refuses(place, Buffer.from('PK\u0003\u0004 a zip, a photograph, anything else'), 'not-a-backup')
    await refuses(place, await sealedOf([{ name: 'letter.txt', content: Buffer.from('dear') }]), 'damaged')
    await isBare(place)
  }))

test('another key, another passphrase and none at all are told apart from a broken file', () =>
  inBarePlace(async (place) => {
    for (const wrong of [{ key: (await makeKey()).secret }, { key: '' }, { passphrase: 'khác' }])
      await assert.rejects(restoreBackup(inOnePiece(sealed), wrong, place), failedBy('wrong-key'))
    await isBare(place)
  }))

test('a passphrase seals and opens as a key does', () =>
  inBarePlace(async (place) => {
    const sealer = { passphrase: 'bốn con trâu đi qua cầu' }
    const other = path.join(folder, 'passphrase.age')
    await writeBackup(source, { file: other, sealer, askedBy: 'command-line' })
    const restored = await restoreBackup(createReadStream(other), sealer, place)
    assert.equal(restored.files.count, made.files)
  }))

test('who has the public half cannot slip in less, more, other rows or another format', () =>
  inBarePlace(async (place) => {
    const all = await filesIn(sealed)
    const json = (name: string, change: (content: Record<string, unknown>) => object) => (one: TarFile) =>
      one.name === name
        ? { name, content: Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(one.content).toString())))) }
        : one
    const attempts: readonly (readonly [BackupTrouble, readonly TarFile[]])[] = [
      ['damaged', all.slice(0, -1)],
      ['damaged', [...all, { name: 'files/more', content: Buffer.from('x') }]],
      ['not-whole', all.filter(({ name }) => !name.includes('-work_record/'))],
      ['not-whole', all.filter(({ name }) => !name.startsWith('secret/server.key'))],
      [
        'not-whole',
        all.filter(({ name }, i) => !(name.startsWith('files/') && !all[i - 1]?.name.startsWith('files/'))),
      ],
      ['damaged', all.map((one) => (one.name.startsWith('files/') ? { ...one, content: Buffer.from('other') } : one))],
      ['damaged', all.map((one) => (one.name.startsWith('secret/') ? { ...one, name: 'secret/../../x' } : one))],
      ['other-format', all.map(json('manifest.json', (said) => ({ ...said, version: 2 })))],
      ['not-a-backup', all.map(json('manifest.json', (said) => ({ ...said, format: 'other' })))],
      [
        'damaged',
        all.map(json('manifest.json', ({ tables, ...said }) => ({ ...said, tables: (tables as []).slice(1) }))),
      ],
      [
        'newer-program',
        all.map(json('manifest.json', (said) => ({ ...said, migrations: [{ name: '9999-x.sql', sha256: 'x' }] }))),
      ],
    ]
    for (const [code, some] of attempts) await refuses(place, await sealedOf(some), code)
    await isBare(place)
  }))

test('a stored file that is missing or broken does not stop a backup, and is named by it', async () => {
  const [stored] = (
    await town.owner.query<{ sha256: string }>('select sha256 from stored_file where sha256 <> all($1) limit 1', [
      never,
    ])
  ).rows
  const [at, other] = [stored?.sha256 ?? '', path.join(folder, 'lost.age')]
  const lying = path.join(dataDir, 'files', at.slice(0, 2), at)
  const content = await readFile(lying)
  for (const damage of [() => rm(lying), () => writeFile(lying, 'broken')]) {
    await damage()
    const { lost } = await writeBackup(source, { file: other, sealer: key, askedBy: 'command-line' })
    assert.deepEqual(
      lost.filter((one) => !never.includes(one)),
      [at],
    )
    await inBarePlace(async (place) => {
      assert.deepEqual((await restoreBackup(createReadStream(other), opener, place)).lost, lost)
    })
    await rm(other)
  }
  await writeFile(lying, content)
})

test('a backup overwrites nothing, leaves nothing half-made, and each run is noted', async () => {
  const wanted = (to: string) => writeBackup(source, { file: to, sealer: key, askedBy: 'command-line' })
  await assert.rejects(wanted(file), failedBy('file-there'))
  await assert.rejects(wanted(path.join(folder, 'no such folder', 'a.age')), failedBy('place-unwritable'))
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.endsWith('.unfinished')),
    [],
  )
  const { rows } = await town.owner.query('select bytes, failure from backup_run order by id desc limit 2')
  assert.deepEqual(rows, [
    { bytes: null, failure: 'place-unwritable' },
    { bytes: null, failure: 'file-there' },
  ])
  const first = await town.owner.query('select bytes, lost_files as lost from backup_run order by id limit 1')
  assert.deepEqual(first.rows, [{ bytes: sealed.length, lost: never.length }])
})

async function refuses(place: BarePlace, bytes: Uint8Array, code: BackupTrouble) {
  await assert.rejects(restoreBackup(inOnePiece(bytes), opener, place), failedBy(code))
}

/** With that code, and with a sentence in both languages. */
const failedBy = (code: BackupTrouble) => (fault: unknown) => {
  assert.ok(fault instanceof BackupFailed, String(fault))
  assert.equal(fault.code, code, `${fault.code}: ${fault.detail}`)
  for (const words of Object.values(backupSentence(fault))) assert.match(words, /^.{20,}[.)]$/s)
  return true
}

async function isBare({ owner, dataDir: at }: BarePlace) {
  assert.deepEqual(await rowsOf(owner), new Map())
  assert.deepEqual(await readdir(at), [])
}

async function filesIn(bytes: Uint8Array): Promise<readonly TarFile[]> {
  const found: TarFile[] = []
  for await (const one of readTar(unseal(inOnePiece(bytes), opener), 25_000_000)) found.push(one)
  return found
}

async function sealedOf(some: readonly TarFile[]): Promise<Uint8Array> {
  async function* inTurn() {
    yield* some
  }
  const pieces: Uint8Array[] = []
  for await (const piece of await seal(writeTar(inTurn()), key)) pieces.push(piece)
  return Buffer.concat(pieces)
}
