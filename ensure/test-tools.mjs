import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { reason, Stop, say } from './ground.mjs'
import { runUnderLock, underLock } from './lock.mjs'

/**
 * Root on Debian or Ubuntu gets what tests need; an ordinary user is told what is missing. The tests look for themselves
 * and count what they skip; with CI=1 root's missing tools are an error.
 */
export function ensureTestTools() {
  if (missingTools().length === 0) return
  if (process.getuid?.() === 0 && onPath(['apt-get'])) underLock(installTools)
  const missing = missingTools()
  if (missing.length === 0) return
  const sentence = `missing for some tests, which are skipped and counted: ${missing.map(({ name }) => name).join(', ')}`
  if (process.env.CI === '1' && process.getuid?.() === 0) throw new Stop(sentence)
  say(sentence)
}

const missingTools = () =>
  [
    { name: 'Chromium or Chrome', packages: ['chromium'], there: () => onPath(BROWSERS) },
    { name: 'LibreOffice Writer', packages: ['libreoffice-writer-nogui'], there: () => officeHas('libswlo.so') },
    { name: 'LibreOffice Calc', packages: ['libreoffice-calc-nogui'], there: () => officeHas('libsclo.so') },
    // Offices run what Debian brings; that a town moves there and back is tested.
    {
      name: 'PostgreSQL 15',
      packages: ['postgresql-15'],
      there: () => existsSync('/usr/lib/postgresql/15/bin/postgres'),
    },
    { name: 'pdftotext', packages: ['poppler-utils'], there: () => onPath(['pdftotext']) },
  ].filter(({ there }) => !there())

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function installTools() {
  const packages = missingTools().flatMap((tool) => tool.packages)
  if (packages.length === 0) return
  say(`installing what tests need: ${packages.join(' ')} …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-q']
  const updated = runUnderLock('apt-get', [...patient, 'update'], env)
  if (updated.status !== 0) say(`apt-get update failed (${reason(updated)})`)
  const installed = runUnderLock(
    'apt-get',
    [...patient, 'install', '--yes', '--no-install-recommends', ...packages],
    env,
  )
  if (installed.status !== 0) say(`apt-get install failed (${reason(installed)})`)
}

const onPath = (names) => names.some((name) => find(name) !== null)

function find(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null
}

function officeHas(library) {
  const office = find('soffice') ?? find('libreoffice')
  return office !== null && existsSync(path.join(path.dirname(realpathSync(office)), library))
}
