import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
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
  const ending = new AbortController()
  const look = () => {
    const next = running.then(() => backUpWhenDue(program, schedule, ending.signal))
    running = next.catch((fault: unknown) => ending.signal.aborted || tell(fault))
    return next
  }
  const timer = setInterval(() => void look().catch(() => {}), LOOK_MS) // told by `running`
  timer.unref()
  void look().catch(() => {})
  const stop = async () => {
    clearInterval(timer)
    // Whoever ends the program does not wait for a backup: the next start makes one.
    ending.abort()
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

async function backUpWhenDue(program: Program, schedule: Schedule, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false
  const { database, files, dataDir } = program
  const { owner } = database
  const sealer = await findSealer(dataDir)
  if (sealer === null || !isDue(await secondsSinceBackup(owner), schedule.everyHours)) return false
  await mkdir(schedule.folder, { recursive: true, mode: 0o700 })
  const source = { owner, files, dataDir, identity: await findIdentity(owner, dataDir) }
  await removeLeftOver(schedule.folder)
  await writeBackup(source, { file: backupIn(schedule.folder, new Date()), sealer, askedBy: 'schedule' }, signal)
  for (const { id, file } of await filesToRemove(owner, schedule.keep)) {
    await rm(file, { force: true })
    await noteRemoved(owner, id)
  }
  return true
}

/** What a power cut left; what was written to within the day may be another process's, under way. */
async function removeLeftOver(folder: string) {
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name)
    if (!name.endsWith('.age.unfinished') || Date.now() - (await stat(place)).mtimeMs < DAY_MS) continue
    await rm(place, { force: true })
  }
}

const DAY_MS = 24 * 3600 * 1000

const tell = (fault: unknown) =>
  log.error({ what: 'backup', ...(fault instanceof BackupFailed ? { code: fault.code } : faultOf(fault)) })
