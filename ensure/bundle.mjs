import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hash, inRoot, PINNED_NODE, read, reason, Stop, say } from './ground.mjs'
import { runUnderLock, underLock } from './lock.mjs'

/** Builds the screens when their sources differ from those they were built from. */
export function ensureBundle() {
  if (!existsSync(VITE_CONFIG)) {
    if (existsSync(OFFICE_ENTRY)) throw new Stop('vite.config.ts is missing: the office cannot be built')
    return say('the office is not built: neither vite.config.ts nor src/browser/office/main.tsx is there')
  }
  if (bundleStamp() !== read(BUNDLE_STAMP)) underLock(buildBundle)
}

const BUNDLE = inRoot('dist', 'browser')
const BUNDLE_STAMP = path.join(BUNDLE, '.stamp')
const VITE_CONFIG = inRoot('vite.config.ts')
const OFFICE_ENTRY = inRoot('src', 'browser', 'office', 'main.tsx')

/** Built beside and put into place whole, so that a failed build leaves the old screens. */
function buildBundle() {
  const stamp = bundleStamp()
  if (stamp === read(BUNDLE_STAMP)) return
  say('building the office (vite build) …')
  const fresh = `${BUNDLE}.new`
  const node = existsSync(PINNED_NODE) ? PINNED_NODE : process.execPath
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js')
  const done = runUnderLock(node, [vite, 'build', '--config', VITE_CONFIG, '--outDir', fresh, '--emptyOutDir'])
  if (done.status !== 0) throw new Stop(`vite build failed (${reason(done)}); see its own words above`)
  writeFileSync(path.join(fresh, '.stamp'), stamp)
  rmSync(BUNDLE, { recursive: true, force: true })
  renameSync(fresh, BUNDLE)
}

function bundleStamp() {
  const sources = ['src/browser', 'src/features', 'src/kernel', 'src/commands'].flatMap((folder) =>
    filesUnder(inRoot(folder)),
  )
  const files = [...sources.sort(), VITE_CONFIG, inRoot('package-lock.json')]
  return hash(files.flatMap((file) => [path.relative(inRoot(), file), readFileSync(file)]))
}

function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(at)
    return /\.(test|server)\.ts$/.test(entry.name) ? [] : [at]
  })
}
