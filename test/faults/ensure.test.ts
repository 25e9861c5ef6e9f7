import assert from 'node:assert/strict'
import { chmod, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { startProgram, until } from './children.ts'
import { makeFolder } from './folder.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const folder = await makeFolder()
after(folder.erase)
let clones = 0

/** An npm that notes what it was asked, waits or fails when a file says so, and makes `node_modules`. */
const NPM = `#!/bin/sh
echo "$@" >> asked.txt
echo 'npm says a word'
[ -e npm-fails ] && exit 1
while [ -e npm-waits ]; do sleep 0.1; done
[ -e node_modules/half ] && echo overlap >> asked.txt
mkdir -p node_modules && touch node_modules/half && sleep 0.2 && rm node_modules/half
`
const VITE = `
import { mkdirSync, writeFileSync, appendFileSync, existsSync } from 'node:fs'
appendFileSync('asked.txt', 'vite ' + process.argv[2] + '\\n')
if (existsSync('vite-fails')) process.exit(1)
const to = process.argv[process.argv.indexOf('--outDir') + 1]
mkdirSync(to, { recursive: true })
writeFileSync(to + '/index.html', 'built')
`

const UNDER_NO_NPM = { npm_execpath: '', CI: '' }

/** A clone whose npm and vite only note that they were called. */
async function makeClone() {
  clones += 1
  const at = path.join(folder.at, String(clones))
  await mkdir(path.join(at, 'tools'), { recursive: true })
  for (const name of ['ensure.mjs', 'ensure']) await cp(path.join(ROOT, name), path.join(at, name), { recursive: true })
  await writeFile(path.join(at, 'package-lock.json'), '{"lockfileVersion":3}')
  await writeFile(path.join(at, 'tools/npm'), NPM)
  await chmod(path.join(at, 'tools/npm'), 0o755)
  const write = async (name: string, text: string) => {
    await mkdir(path.dirname(path.join(at, name)), { recursive: true })
    await writeFile(path.join(at, name), text)
  }
  const start = (...args: readonly string[]) =>
    startProgram([process.execPath, path.join(at, 'ensure.mjs'), ...args], {
      ...UNDER_NO_NPM,
      PATH: `${at}/tools:${process.env['PATH']}`,
    })
  const asked = () => readFile(path.join(at, 'asked.txt'), 'utf8').catch(() => '')
  return { at, write, start, asked, remove: (name: string) => rm(path.join(at, name)) }
}

type Clone = Awaited<ReturnType<typeof makeClone>>

/** Runs it to its end: exit code, what came on the real output (nothing, always), what on stderr. */
async function run(clone: Clone, ...args: readonly string[]) {
  const program = clone.start(...args)
  const code = await program.exit
  assert.equal((await program.words.next()).done, true)
  return { code, says: program.complaints() }
}

const CI = 'ci --include=dev\n'

test('packages are installed once, again when the lockfile changes, and all words go to stderr', async () => {
  const clone = await makeClone()
  assert.match((await run(clone)).says, /npm says a word/)
  assert.deepEqual(await run(clone), { code: 0, says: '' })
  assert.equal(await clone.asked(), CI)
  await clone.write('package-lock.json', '{"lockfileVersion":3,"more":1}')
  await run(clone)
  assert.equal(await clone.asked(), CI + CI)
})

test('two runs at once install once, one after the other', async () => {
  const clone = await makeClone()
  const runs = await Promise.all([run(clone), run(clone), run(clone)])
  assert.deepEqual(
    runs.map(({ code }) => code),
    [0, 0, 0],
  )
  assert.equal(await clone.asked(), CI)
})

test('an installation that fails is told, is an error, and is tried again', async () => {
  const clone = await makeClone()
  await clone.write('npm-fails', '')
  const failed = await run(clone)
  assert.equal(failed.code, 1)
  assert.match(failed.says, /npm ci failed \(exit code 1\)/)
  await clone.remove('npm-fails')
  assert.equal((await run(clone)).code, 0)
})

test('a run that was killed does not stop the next one, which waits for the npm that is still at work', async () => {
  const clone = await makeClone()
  await clone.write('npm-waits', '')
  const killed = clone.start()
  await until('npm is at work', async () => (await clone.asked()) !== '')
  killed.child.kill('SIGKILL')
  const next = run(clone)
  await clone.remove('npm-waits')
  assert.equal((await next).code, 0)
  assert.equal(await clone.asked(), CI + CI)
})

test('the office is built when its sources change, and a failed build leaves the old one', async () => {
  const clone = await makeClone()
  await clone.write('vite.config.ts', '')
  await clone.write('src/browser/office/main.tsx', 'first')
  await clone.write('node_modules/vite/bin/vite.js', VITE)
  await run(clone, '--browser')
  await run(clone, '--browser')
  assert.equal(await clone.asked(), `${CI}vite build\n`)
  await clone.write('src/features/plan/plan.ts', 'second')
  await clone.write('vite-fails', '')
  const failed = await run(clone, '--browser')
  assert.equal(failed.code, 1)
  assert.match(failed.says, /vite build failed/)
  assert.equal(await readFile(path.join(clone.at, 'dist/browser/index.html'), 'utf8'), 'built')
  await clone.remove('vite-fails')
  await run(clone, '--browser')
  assert.equal(await clone.asked(), `${CI}${'vite build\n'.repeat(3)}`)
})

test('an office without its configuration is an error', async () => {
  const clone = await makeClone()
  await clone.write('src/browser/office/main.tsx', 'first')
  const { code, says } = await run(clone, '--browser')
  assert.equal(code, 1)
  assert.match(says, /vite\.config\.ts is missing/)
})

/** An apt-get that notes what it was asked and fails. */
const APT = `#!/bin/sh
echo "apt $@" >> asked.txt
echo 'apt says a word'
exit 100
`

/** A machine on which nothing is installed but a shell, npm and apt-get. */
async function makeBareMachine() {
  const clone = await makeClone()
  await clone.write('tools/apt-get', APT)
  await chmod(path.join(clone.at, 'tools/apt-get'), 0o755)
  for (const name of ['sh', 'sleep', 'mkdir', 'touch', 'rm'])
    await symlink(`/bin/${name}`, path.join(clone.at, 'tools', name))
  const start = (env: NodeJS.ProcessEnv) =>
    startProgram([process.execPath, path.join(clone.at, 'ensure.mjs'), '--test'], {
      ...UNDER_NO_NPM,
      ...env,
      PATH: path.join(clone.at, 'tools'),
    })
  return { ...clone, start }
}

const isRoot = process.getuid?.() === 0
const skip = isRoot ? false : 'only root installs the tools of the tests'

test('root gets the tools of the tests; what could not be installed is named and, in CI, an error', {
  skip,
}, async () => {
  const machine = await makeBareMachine()
  const program = machine.start({})
  assert.equal(await program.exit, 0)
  const says = program.complaints()
  assert.match(says, /apt-get install failed \(exit code 100\)/)
  assert.match(says, /missing for some tests.*: Chromium or Chrome, LibreOffice Writer, LibreOffice Calc, pdftotext/)
  const asked = (await machine.asked()).split('\n')
  assert.match(asked[1] ?? '', / update$/)
  assert.match(
    asked[2] ?? '',
    / install --yes --no-install-recommends chromium libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils$/,
  )
  const inCi = machine.start({ CI: '1' })
  assert.equal(await inCi.exit, 1)
})
