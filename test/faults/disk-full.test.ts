import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { after, test } from 'node:test'
import { hold, holdOpened } from './children.ts'
import { makeFolder } from './folder.ts'

const folder = await makeFolder()
const disk = path.join(folder.at, 'small disk')
await mkdir(disk)
const mounted = mount('size=16m')
after(async () => {
  if (mounted) spawnSync('umount', [disk])
  await folder.erase()
})
const skip = mounted ? false : 'only root can make a small disk, and not in every container'

test('a disk that is full at the first start is told, nothing half-made stays, and with space it starts', {
  skip,
}, async () => {
  const dataDir = path.join(disk, 'data')
  const { program, word } = await hold(dataDir)
  assert.ok('failed' in word)
  assert.equal(word.failed, 'disk-full')
  assert.equal(await program.exit, 0)
  assert.deepEqual(await readdir(dataDir), [])

  mount('remount,size=200m')
  const { program: second } = await holdOpened(dataDir)
  second.child.kill('SIGTERM')
  assert.equal(await second.exit, 0)
})

function mount(options: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0
}
