// Runs test files in this one process and tells the runner, over the channel between them, what becomes of each test.
import { AssertionError } from 'node:assert'
import { relative, resolve } from 'node:path'
import { run, type EventData } from 'node:test'
import { inspect } from 'node:util'
import type { Message, Outcome } from './outcome.ts'

const files = process.argv.slice(2)
const titles: string[] = []
// The runner is gone: nobody listens to the tests any more.
process.on('disconnect', () => process.exit(1))
process.on('SIGTERM', endByForce)
// The tests are over when nothing is left to wait for; the channel itself does not count.
process.channel?.unref()

const stream = run({ files, isolation: 'none' })
stream.on('test:dequeue', ({ file }) => tell({ kind: 'began', file: pathOf(file) }))
stream.on('test:start', ({ name, nesting }) => titles.splice(nesting, Infinity, name))
stream.on('test:pass', (data) => settle(passed(data)))
stream.on('test:fail', (data) => settle(failed(data)))
stream.on('test:diagnostic', ({ message }) => settle(lateFailure(message)))
stream.on('end', () => process.send?.({ kind: 'done' } satisfies Message, () => process.exit(0)))
stream.resume()

function tell(message: Message) {
  process.send?.(message)
}

function settle(outcome: Outcome | null) {
  if (outcome) tell({ kind: 'outcome', outcome })
}

function passed(data: EventData.TestPass): Outcome | null {
  const { file, name } = placeOf(data)
  const excuse = data.skip ?? data.todo
  if (excuse !== undefined && excuse !== false) return { kind: 'skipped', file, name, reason: String(excuse) }
  if (resolve(data.name) === data.file)
    return { kind: 'failed', file, name: file, line: null, error: 'the file has no tests' }
  return data.details.type === 'suite' ? null : { kind: 'passed', file, name }
}

/** A test around a failed one says nothing new. */
function failed(data: EventData.TestFail): Outcome | null {
  const { error } = data.details
  if ('failureType' in error && error.failureType === 'subtestsFailed') return null
  return { kind: 'failed', ...placeOf(data), line: data.line ?? null, error: show(error.cause ?? error) }
}

/** What a test left running threw after its end. */
function lateFailure(message: string): Outcome | null {
  if (!message.includes('asynchronous activity after the test ended')) return null
  const [, name = 'a test', file = 'a test'] = /Test "(.*)" at (.*?):\d+:\d+ generated/.exec(message) ?? []
  return { kind: 'failed', file, name, line: null, error: message }
}

const placeOf = ({ name, nesting, file }: EventData.TestPass | EventData.TestFail) => ({
  file: pathOf(file),
  name: [...titles.slice(0, nesting), name].join(' › '),
})

const pathOf = (file: string | undefined) => relative(process.cwd(), file ?? 'a test')

function show(error: unknown): string {
  const text = error instanceof AssertionError ? (error.stack ?? error.message) : inspect(error, { depth: 8 })
  return text.replaceAll(/\n +at [^\n]*\(?node:[^\n]*/g, '')
}

function endByForce() {
  process.stderr.write(`Still open: ${process.getActiveResourcesInfo().join(', ')}\n`, () => process.exit(1))
}
