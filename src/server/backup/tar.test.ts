import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { readTar, type TarFile, TarBroken, writeTar } from './tar.ts'

const files: readonly TarFile[] = [
  { name: 'manifest.json', content: Buffer.from('{}') },
  { name: 'tables/0001-hộ/00001.gz', content: randomBytes(512) },
  { name: 'files/empty', content: Buffer.alloc(0) },
  { name: 'files/large', content: randomBytes(70_001) },
]

async function* inTurn(some: readonly TarFile[]) {
  yield* some
}

async function bytesOf(some: readonly TarFile[]) {
  const pieces: Uint8Array[] = []
  for await (const piece of writeTar(inTurn(some))) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function filesIn(bytes: Buffer, size = 1000, most = 100_000) {
  const found: TarFile[] = []
  for await (const file of readTar(inPieces(bytes, size), most)) found.push(file)
  return found
}

test('an archive is read as it was written, whatever the pieces it comes in', async () => {
  const bytes = await bytesOf(files)
  for (const size of [1, 511, 512, 4096, bytes.length])
    assert.deepEqual(
      (await filesIn(bytes, size)).map(({ name, content }) => ({ name, content: Buffer.from(content) })),
      files,
    )
})

test('the tar of the system lists and opens the archive', async () => {
  const input = await bytesOf(files)
  const listed = spawnSync('tar', ['tf', '-'], { input, env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  assert.equal(listed.stderr.toString(), '')
  assert.equal(listed.stdout.toString().split('\n').length, files.length + 1)
  const opened = spawnSync('tar', ['xOf', '-', 'files/large'], { input })
  assert.deepEqual(opened.stdout, files[3]?.content)
})

test('an archive that breaks off anywhere, or holds what none may hold, is told', async () => {
  const bytes = await bytesOf(files)
  for (const size of [0, 100, 512, 1024, 1500, bytes.length - 1500])
    await assert.rejects(filesIn(bytes.subarray(0, size)), TarBroken, String(size))
  await assert.rejects(filesIn(bytes, 1000, 70_000), TarBroken)
  await assert.rejects(filesIn(Buffer.concat([Buffer.from('x'), bytes])), TarBroken)
})
