import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import type { Outcome } from './outcome.ts'
import { work, type Worked } from './work.ts'

const folder = mkdtempSync(join(tmpdir(), 'runner-'))
after(() => rmSync(folder, { recursive: true }))

const IMPORT = "import { describe, test } from 'node:test'\n"

/** Runs files that hold these texts as one job. */
function run(texts: readonly string[], silenceMs = 20_000): Promise<Worked> {
  const here = mkdtempSync(join(folder, 'job-'))
  const files = texts.map((text, index) => {
    const file = join(here, `${index}.test.mjs`)
    writeFileSync(file, IMPORT + text)
    return relative(process.cwd(), file)
  })
  return work({ group: 'unit', files }, { env: process.env, silenceMs })
}

const tell = ({ outcomes }: Worked) => outcomes.map(({ kind, name }) => `${kind}: ${name}`)
const errorOf = (outcome: Outcome | undefined) => (outcome?.kind === 'failed' ? outcome.error : '')

test('passed, failed, skipped and unfinished tests are told by their titles', async () => {
  const worked = await run([
    "describe('a plan', () => {\n  test('has tasks', () => {})\n  test('has no end', () => { throw new Error('it has') })\n})\n" +
      "test('is printed', { skip: 'no printer' }, () => {})\ntest('is archived', { todo: true }, () => {})",
  ])
  assert.deepEqual(tell(worked), [
    'passed: a plan › has tasks',
    'failed: a plan › has no end',
    'skipped: is printed',
    'skipped: is archived',
  ])
  assert.match(errorOf(worked.outcomes[1]), /Error: it has/)
})

test('a file without tests and a file that cannot be read fail', async () => {
  const { outcomes } = await run(['', 'const = 1'])
  assert.deepEqual(
    outcomes.map(({ kind }) => kind),
    ['failed', 'failed'],
  )
  assert.match(errorOf(outcomes[0]), /no tests/)
})

test('a broken preparation fails under the name of its group', async () => {
  const worked = await run([
    "import { before } from 'node:test'\ndescribe('a plan', () => { before(() => { throw new Error('no town') })\ntest('x', () => {}) })",
  ])
  assert.ok(tell(worked).includes('failed: a plan'))
})

test('what a test threw after its end is not lost', async () => {
  const worked = await run([
    "test('sends', () => { setTimeout(() => { throw new Error('late') }, 10) })\ntest('waits', () => new Promise((done) => setTimeout(done, 100)))",
  ])
  assert.equal(tell(worked).at(-1), 'failed: sends')
})

test('a process that ends in the middle is a failure with its last words, and the other files are still to be run', async () => {
  const { outcomes, untouched } = await run([
    "test('first', () => {})\ntest('ends all', async () => { await new Promise((done) => process.stderr.write('out of paper', done)); process.exit(0) })",
    "test('never begins', () => {})",
  ])
  assert.deepEqual(
    outcomes.map(({ kind }) => kind),
    ['passed', 'failed'],
  )
  assert.match(errorOf(outcomes[1]), /ended by itself[\s\S]*out of paper/)
  assert.deepEqual(
    untouched.map((file) => file.slice(-10)),
    ['1.test.mjs'],
  )
})

test('a test that never ends is ended and told with its file', async () => {
  const { outcomes } = await run(["test('waits', () => new Promise(() => setInterval(() => {}, 1000)))"], 6000)
  assert.match(errorOf(outcomes[0]), /fell silent[\s\S]*Still open: .*Timeout/)
  assert.match(outcomes[0]?.file ?? '', /0\.test\.mjs$/)
})

test('a process that a test started does not outlive it', async () => {
  const place = join(folder, 'left.pid')
  const { outcomes } = await run([
    "import { spawn } from 'node:child_process'\nimport { writeFileSync } from 'node:fs'\n" +
      "test('leaves', () => { const child = spawn('sleep', ['600'], { stdio: 'inherit' }); child.unref();" +
      ` writeFileSync(${JSON.stringify(place)}, String(child.pid)) })`,
  ])
  assert.equal(outcomes[0]?.kind, 'passed')
  assert.match(stateOf(readFileSync(place, 'utf8')), /^(Z.*)?$/)
})

/** The letter of a process; none when there is no such process, Z when it is dead and only not yet counted. */
const stateOf = (pid: string) => spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).stdout.trim()
