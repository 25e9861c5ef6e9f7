import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { after, test } from 'node:test'
import { backupSentence } from '../../src/server/backup/backup.texts.ts'
import { BackupFailed } from '../../src/server/backup/failure.ts'
import { makeKey } from '../../src/server/backup/sealing.ts'
import { writeBackup } from '../../src/server/backup/write-backup.ts'
import { findIdentity } from '../../src/server/identity.ts'
import { inTown } from '../town.ts'
import { makeFolder } from './folder.ts'

const folder = await makeFolder()
const disk = path.join(folder.at, 'small disk')
await mkdir(disk)
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0
after(async () => {
  if (mounted) spawnSync('umount', [disk])
  await folder.erase()
})
const skip = mounted ? false : 'only root can make a small disk, and not in every container'

test('a disk that fills up during a backup is told, nothing half-made stays, and the failure is noted', { skip }, () =>
  inTown(async ({ owner, program, keep }) => {
    const text = Buffer.from(randomBytes(400_000).toString('base64'))
    await keep(text)
    const { files, dataDir } = program
    const source = { owner, files, dataDir, identity: await findIdentity(owner, dataDir) }
    const wanted = { file: path.join(disk, 'town.age'), sealer: await makeKey(), askedBy: 'schedule' } as const
    await assert.rejects(writeBackup(source, wanted), (fault) => {
      assert.ok(fault instanceof BackupFailed && fault.code === 'disk-full', String(fault))
      assert.match(backupSentence(fault).en, /The disk is full/)
      return true
    })
    assert.deepEqual(await readdir(disk), [])
    const { rows } = await owner.query('select bytes, failure from backup_run')
    assert.deepEqual(rows, [{ bytes: null, failure: 'disk-full' }])
  })(),
)
