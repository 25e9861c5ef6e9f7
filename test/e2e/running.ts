import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Filling, openTestDatabases } from '../../src/server/database/clone.ts'
import { MIGRATIONS } from '../../src/server/database/prepare.ts'
import { openApp } from '../../src/server/http/app.ts'
import { type Program, programOn } from '../../src/server/program.ts'

export type Running = { readonly program: Program; readonly address: string; readonly stop: () => Promise<void> }

/** The whole program on a migrated database of its own, empty or filled, listening on a free port of this machine. */
export async function startProgram(name: string, filling?: Filling): Promise<Running> {
  const databases = await openTestDatabases(MIGRATIONS, filling)
  const { drop, ...pools } = await databases.cloneDatabase(name)
  const folder = await mkdtemp(path.join(tmpdir(), 'chung-tay-e2e-'))
  await cp(databases.folder, folder, { recursive: true })
  const program = await programOn({ ...pools, ...KIND, stop: drop }, folder)
  const app = await openApp(program)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const stop = async () => {
    await app.close()
    await program.stop()
    await databases.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { program, address, stop }
}

export const KIND = { kind: 'embedded', lost: new Promise<string>(() => {}) } as const
