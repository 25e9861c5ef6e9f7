import { mkdir, rm } from 'node:fs/promises'
import type { Program } from '../program.ts'
import { faultOf, log } from '../log.ts'
import { findSealer } from './backup-key.ts'
import { filesToRemove, noteRemoved, secondsSinceBackup } from './backup-runs.ts'
import { BackupFailed } from './failure.ts'
import { backupIn, writeBackup } from './write-backup.ts'
import { findIdentity } from '../identity.ts'

/** Where backups go by themselves, how often, and how many of them stay. */
export type Schedule = { readonly folder: string; readonly everyHours: number; readonly keep: number }

/** `look` makes a backup when one is due, and answers whether it did. */
export type ScheduledBackups = { readonly look: () => Promise<boolean>; readonly stop: () => Promise<void> }

const LOOK_MS = 10 * 60_000

/**
 * Looks every ten minutes whether the last good backup is too old. It does nothing before somebody has made the key and keeps it: a
 * backup that nobody can open is none. One that fails is noted, told, and tried again at the next look.
 */
export function scheduleBackups(program: Program, schedule: Schedule): ScheduledBackups {
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    const next = running.then(() => backUpWhenDue(program, schedule))
    running = next.catch(tell)
    return next
  }
  const timer = setInterval(() => void look().catch(() => {}), LOOK_MS) // told by `running`
  timer.unref()
  void look().catch(() => {})
  const stop = async () => {
    clearInterval(timer)
    await running
  }
  return { look, stop }
}

/**
 * Whether one is due. `seconds`: since the last good one by the clock of now; a backup that ends in the future was made by a clock
 * that has gone back since, and says nothing about its age.
 */
export const isDue = (seconds: number | null, everyHours: number) =>
  seconds === null || seconds < 0 || seconds >= everyHours * 3600

async function backUpWhenDue(program: Program, schedule: Schedule): Promise<boolean> {
  const { database, files, dataDir } = program
  const { owner } = database
  const sealer = await findSealer(dataDir)
  if (sealer === null || !isDue(await secondsSinceBackup(owner), schedule.everyHours)) return false
  await mkdir(schedule.folder, { recursive: true, mode: 0o700 })
  const source = { owner, files, dataDir, identity: await findIdentity(owner, dataDir) }
  await writeBackup(source, { file: backupIn(schedule.folder, new Date()), sealer, askedBy: 'schedule' })
  for (const { id, file } of await filesToRemove(owner, schedule.keep)) {
    await rm(file, { force: true })
    await noteRemoved(owner, id)
  }
  return true
}

const tell = (fault: unknown) =>
  log.error({ what: 'backup', ...(fault instanceof BackupFailed ? { code: fault.code } : faultOf(fault)) })
