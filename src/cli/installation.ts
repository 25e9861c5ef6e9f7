import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { carryOut } from '../commands/carry-out.ts'
import { commands, type CommandType, type ContentOf } from '../commands/catalogue.ts'
import { sentence } from '../commands/sentences.ts'
import { phoneDigits } from '../features/staff/staff.rules.ts'
import type { OfficerRow } from '../features/staff/staff.ts'
import type { Officer, Refusal } from '../kernel/command.ts'
import type { Id } from '../kernel/kernel.ts'
import type { Sentence } from '../kernel/sentence.ts'
import { findRunning, type RunningServer } from '../server/database/embedded.ts'
import { openPools } from '../server/database/open-database.ts'
import { openProgram, type Program, programOn, townToday } from '../server/program.ts'
import { findHeld } from '../server/reach.ts'
import { openWorld, type World } from '../server/world.ts'

/** The installation that a command works on. */
export type Installation = {
  readonly program: Program
  readonly world: World
  /** Null: nobody at work has this number. */
  readonly findOfficer: (phone: string) => Promise<OfficerRow | null>
  /** Asks at the door like everybody else; answers the refusals. */
  readonly ask: <T extends CommandType>(officer: Officer, type: T, content: ContentOf<T>) => Promise<readonly Refusal[]>
}

/**
 * Works on the installation of a data folder: by the database of the program that runs on it now, else by one that is
 * started for this and stopped after it.
 */
export async function inInstallation<T>(data: string | null, act: (of: Installation) => Promise<T>): Promise<T> {
  const dataDir = dataDirOf(data)
  const running = process.env['DATABASE_URL'] ? null : await findRunning(dataDir)
  const program = running ? await beside(running, dataDir) : await openProgram(dataDir, process.env)
  try {
    return await act(installationOf(program))
  } finally {
    await program.stop()
  }
}

/** The data folder that was named, else the environment's, else the program's own. */
export const dataDirOf = (data: string | null) =>
  path.resolve(data ?? process.env['CHUNGTAY_DATA'] ?? path.join(ROOT, 'data'))

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

function beside(running: RunningServer, dataDir: string): Promise<Program> {
  const pools = openPools(running)
  return programOn({ ...pools, kind: 'embedded', lost: new Promise(() => {}), stop: pools.endPools }, dataDir)
}

function installationOf(program: Program): Installation {
  const world = openWorld(program.whole, { ...program.door.surroundings, lastBlock: null })
  return {
    program,
    world,
    findOfficer: async (phone) => {
      const digits = phoneDigits(phone)
      const atWork = (await world.officers.listOfficers(null)).filter(({ access }) => access !== 'left')
      return atWork.find((row) => digits !== null && row.phone !== null && phoneDigits(row.phone) === digits) ?? null
    },
    ask: async (officer, type, content) => {
      const { reach } = await findHeld(program.db, officer.id)
      const clock = { officer, reach, today: await townToday(program.db) }
      const id = crypto.randomUUID() as Id<'command'>
      const outcomes = await carryOut(program.door, [{ id, type, version: commands[type].version, content }], clock)
      return outcomes.flatMap((outcome) => (outcome.outcome === 'refused' ? outcome.refusals : []))
    },
  }
}

/** A refusal of the door in both languages. */
export const bothLanguages = (refusal: Refusal): Sentence => ({
  vi: sentence(refusal, 'vi'),
  en: sentence(refusal, 'en'),
})
