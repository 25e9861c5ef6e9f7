import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** A temporary folder; `erase` takes it away. By default everybody may pass it, as a clone in a shared place. */
export async function makeFolder(
  mode = 0o755,
  within = os.tmpdir(),
): Promise<{ readonly at: string; readonly erase: () => Promise<void> }> {
  const at = await mkdtemp(path.join(within, 'chungtay-fault-'))
  await chmod(at, mode)
  return { at, erase: () => rm(at, { recursive: true, force: true }) }
}
