import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hash, inRoot, PINNED_NODE, read, reason, Stop, say } from './ground.mjs'
import { runUnderLock, underLock } from './lock.mjs'

/** Installs the packages when the lockfile, the platform or the Node differs from what was installed. */
export function ensurePackages() {
  if (modulesStamp() !== read(MODULES_STAMP)) underLock(installModules)
  refuseOldNode()
}

const MODULES_STAMP = inRoot('node_modules', '.chungtay-stamp')
const NEEDED_NODE = 24

function installModules() {
  if (modulesStamp() === read(MODULES_STAMP)) return // the process we waited for has done it
  say('installing packages (npm ci) …')
  rmSync(MODULES_STAMP, { force: true })
  const [command, ...args] = npm()
  const done = runUnderLock(command, [...args, 'ci', '--include=dev'])
  if (done.status !== 0) throw new Stop(`npm ci failed (${reason(done)}); see its own words above`)
  if (existsSync(PINNED_NODE) && majorOf(PINNED_NODE) === 0) {
    say(`the Node of the packages does not run on this system (${reason(spawnSync(PINNED_NODE, ['-v']))})`)
    rmSync(PINNED_NODE) // else it would stand before the system's in PATH
  }
  mkdirSync(path.dirname(MODULES_STAMP), { recursive: true })
  writeFileSync(MODULES_STAMP, modulesStamp())
}

/** The npm that runs us, whichever Node that is; else the one in PATH. */
function npm() {
  const running = process.env.npm_execpath ?? ''
  return running.endsWith('npm-cli.js') && existsSync(running) ? [process.execPath, running] : ['npm']
}

/** Lockfile, platform and the Node that will run the program: when one differs, the packages are installed anew. */
function modulesStamp() {
  const lockfile = read(inRoot('package-lock.json'))
  if (lockfile === null) throw new Stop(`${inRoot('package-lock.json')} is missing`)
  return hash([lockfile, process.platform, process.arch, String(programMajor())])
}

const programMajor = () => (existsSync(PINNED_NODE) ? pinnedMajor() : Number(process.versions.node.split('.')[0]))

/** From its package, without running it: this is asked at every start. */
function pinnedMajor() {
  const folder = path.dirname(path.dirname(realpathSync(PINNED_NODE)))
  const about = read(path.join(folder, 'package.json'))
  return about === null ? majorOf(PINNED_NODE) : Number.parseInt(JSON.parse(about).version, 10)
}

const majorOf = (node) => Number(/^v(\d+)\./.exec(spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 0)

/** npm puts node_modules/.bin first in PATH; without a Node there, the system's own runs the program. */
function refuseOldNode() {
  if (programMajor() >= NEEDED_NODE) return
  const system = `${process.platform}-${process.arch}`
  throw new Stop(
    `Node >= ${NEEDED_NODE} is needed: this is ${process.version}, and there is no ready binary for ${system}`,
  )
}
