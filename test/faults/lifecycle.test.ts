import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { explainListenError, PROGRAM, PROGRAM_HEADER } from '../../src/server/lifecycle.ts'
import { gone, lives, nextWord, startProgram } from './children.ts'

const WORK = fileURLToPath(new URL('hold-work.ts', import.meta.url))
const MAIN = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url))
const NODE = process.execPath

test('Ctrl-C under npm, which arrives twice at once, ends cleanly', async () => {
  const program = startProgram([NODE, WORK, 'clean'])
  await nextWord(program)
  program.child.kill('SIGINT')
  program.child.kill('SIGINT')
  assert.equal(await nextWord(program), 'stopped')
  assert.equal(await program.exit, 0)
})

test('a program that does not come to its end is ended by a second signal', async () => {
  const program = startProgram([NODE, WORK, 'never'])
  await nextWord(program)
  program.child.kill('SIGTERM')
  assert.equal(await nextWord(program), 'stopping')
  const insist = setInterval(() => program.child.kill('SIGTERM'), 300)
  assert.equal(await program.exit, 130)
  clearInterval(insist)
})

test('an end that fails is told and is not success', async () => {
  const program = startProgram([NODE, WORK, 'badly'])
  await nextWord(program)
  program.child.kill('SIGTERM')
  assert.equal(await program.exit, 1)
  assert.match(program.complaints(), /the last page could not be written/)
})

test('the program ends when the shell that started it is killed', async () => {
  const shell = startProgram(['sh', '-c', `"${NODE}" "${WORK}" clean; true`])
  const pid = await nextWord<number>(shell)
  shell.child.kill('SIGKILL')
  await gone(pid)
})

test('a detached program stays when the shell that started it is killed', async () => {
  const shell = startProgram(['sh', '-c', `"${NODE}" "${WORK}" clean detached; true`])
  const pid = await nextWord<number>(shell)
  shell.child.kill('SIGKILL')
  await shell.exit
  await pause(1500) // three looks of a program that is attached
  assert.ok(await lives(pid))
  process.kill(pid, 'SIGTERM')
  await gone(pid)
})

test('a start with an option that there is not is told which there are, and not where the program stumbled', async () => {
  const program = startProgram([NODE, MAIN, '--help'])
  assert.equal(await program.exit, 1)
  assert.match(program.complaints(), /^Tùy chọn: --port .*\nOptions: --port .*\n$/)
})

test('a port that another program uses is told apart from a running copy', async () => {
  const stranger = await explainClash((_request, response) => response.end('hello'))
  assert.match(stranger?.en ?? '', /^Another program uses 127\.0\.0\.1:\d+/)
  const copy = await explainClash((_request, response) => response.setHeader(PROGRAM_HEADER, PROGRAM).end())
  assert.match(copy?.en ?? '', /^Chung Tay already runs at http:\/\/127\.0\.0\.1:\d+/)
  assert.match(copy?.vi ?? '', /^Chung Tay đã chạy/)
})

test('an address that this machine does not have is told', async () => {
  const error = await listenError(createServer(), { host: '192.0.2.1', port: 8080 })
  assert.match((await explainListenError(error, { host: '192.0.2.1', port: 8080 }))?.vi ?? '', /không có địa chỉ/)
})

test('an error of another kind is not explained away', async () => {
  assert.equal(await explainListenError(new Error('a bug'), { host: '127.0.0.1', port: 8080 }), null)
})

async function explainClash(listener: RequestListener) {
  const first = createServer(listener).listen(0, '127.0.0.1')
  await once(first, 'listening')
  const at = { host: '127.0.0.1', port: (first.address() as AddressInfo).port }
  try {
    return await explainListenError(await listenError(createServer(), at), at)
  } finally {
    first.close()
    first.closeAllConnections()
  }
}

async function listenError(server: Server, at: { readonly host: string; readonly port: number }): Promise<unknown> {
  server.listen(at.port, at.host)
  const [error] = await once(server, 'error')
  return error
}
