import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { codesOf, post } from '../../../test/office-hours.ts'
import { startProgram, type Running } from '../../../test/e2e/running.ts'
import { openApp } from '../http/app.ts'
import { foundingCode } from './first-administrator.ts'

const FIRST = {
  name: 'Trần Thị Lan',
  phone: '0900 000 001',
  password: 'bảy cây cầu tre',
  unitName: 'Phòng Văn hóa',
  areaName: 'Phường Bình Minh',
  areaCode: '26080',
  code: null,
}
const PROXIED = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' }

let running: Running
let app: FastifyInstance
before(async () => {
  running = await startProgram('founding')
  app = await openApp(running.program)
})
after(async () => {
  await app.close()
  await running.stop()
})

const begin = (content: object, headers: Record<string, string> = {}) =>
  post(app, '/api/first-administrator', { payload: content, headers })
const stateFrom = async (headers: Record<string, string> = {}) =>
  (await app.inject({ url: '/api/me', headers })).json<{ firstAdministrator: string }>().firstAdministrator
const count = async (table: string) =>
  (await running.program.database.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n

test('who begins from another machine is asked for the code that was shown at the start, on this machine nobody is', async () => {
  assert.deepEqual([await stateFrom(), await stateFrom(PROXIED)], ['needed', 'needed-with-code'])
  for (const code of [null, '', 'ABCD-2345'])
    assert.deepEqual(codesOf(await begin({ ...FIRST, code }, PROXIED)), ['founding-code-wrong'], String(code))
  assert.match(foundingCode(running.program), /^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  assert.equal(await count('officer'), 0)
})

test('a server that listens beyond its machine asks everybody for the code', async () => {
  const beyond = await openApp(running.program)
  const address = await beyond.listen({ host: '0.0.0.0', port: 0 })
  try {
    const me = await fetch(`http://127.0.0.1:${new URL(address).port}/api/me`)
    assert.equal(((await me.json()) as { firstAdministrator: string }).firstAdministrator, 'needed-with-code')
  } finally {
    await beyond.close()
  }
})

test('when the password cannot be kept nothing is: it can be begun again', async () => {
  const { owner } = running.program.database
  await owner.query('alter table credential add constraint broken check (false) not valid')
  assert.equal((await begin(FIRST)).statusCode, 503)
  await owner.query('alter table credential drop constraint broken')
  for (const table of ['area', 'unit', 'person', 'officer', 'kept_command']) assert.equal(await count(table), 0, table)
})

test('of two who begin at once one does, the other is told that somebody has', async () => {
  const both = await Promise.all([
    begin({ ...FIRST, code: foundingCode(running.program).toLowerCase().replace('-', ' ') }, PROXIED),
    begin({ ...FIRST, name: 'Vũ Hoài An', phone: '0900 000 005', areaCode: '26081' }),
  ])
  assert.deepEqual(both.map(({ statusCode }) => statusCode).toSorted(), [200, 401])
  assert.deepEqual(both.flatMap(codesOf), ['not-empty'])
  for (const table of ['area', 'unit', 'person', 'officer', 'credential', 'sign_in'])
    assert.equal(await count(table), 1, table)
  assert.equal(await stateFrom(PROXIED), 'there')
  assert.deepEqual(codesOf(await begin(FIRST)), ['not-empty'])
})
