import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { type Cookies, codesOf, post, signInAs } from '../../../test/office-hours.ts'
import { PASSWORD, phoneOf } from '../../../test/people.ts'
import { inTown } from '../../../test/town.ts'
import type { OwnAccess } from '../../features/staff/sign-in.ts'

const ask = async (served: FastifyInstance, cookies: Cookies) =>
  (await served.inject({ url: '/api/plan.list', cookies: { ...cookies } })).statusCode
const own = async (served: FastifyInstance, cookies: Cookies) =>
  (await served.inject({ url: '/api/own-access', cookies: { ...cookies } })).json<OwnAccess>()
const send = (served: FastifyInstance, url: string, { payload, cookies }: { payload: object; cookies: Cookies }) =>
  post(served, url, { payload, cookies: { ...cookies } })
const screenOf = async (served: FastifyInstance, cookies: Cookies) =>
  (await served.inject({ url: '/api/me', cookies: { ...cookies } })).json<{ officer: { screen: string } | null }>()
    .officer?.screen ?? null
const idle = (minutes: number) => `update sign_in set seen_at = now() - interval '${minutes} minutes'`

test(
  'an officer sees where he is signed in, ends one, then everywhere: each cookie is dead at once',
  inTown(async ({ app }) => {
    const served = await app()
    const payload = { name: phoneOf('hung'), password: PASSWORD }
    const headers = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36' }
    const office = await post(served, '/api/sign-in', { payload, headers })
    const here = Object.fromEntries(office.cookies.map(({ name, value }) => [name, value]))
    const [stolen, other] = [await signInAs(served, 'hung'), await signInAs(served, 'hung')]
    const strangers = await signInAs(served, 'thu')
    const { signIns } = await own(served, here)
    assert.deepEqual(
      signIns.map(({ device, place }) => [device, place]),
      [
        ['Chrome, Windows', 'here'],
        ['', 'elsewhere'],
        ['', 'elsewhere'],
      ],
    )
    const [, , last] = signIns
    assert.ok(last)
    // Nobody ends what is not his.
    await send(served, '/api/own-access/end', { payload: { signIn: last.id }, cookies: strangers })
    assert.equal((await own(served, here)).signIns.length, 3)
    await send(served, '/api/own-access/end', { payload: { signIn: last.id }, cookies: here })
    assert.deepEqual([await ask(served, stolen), await ask(served, other)].toSorted(), [200, 401])
    await send(served, '/api/own-access/end', { payload: { signIn: null }, cookies: here })
    assert.deepEqual(await Promise.all([here, stolen, other].map((cookies) => ask(served, cookies))), [401, 401, 401])
    assert.equal(await ask(served, strangers), 200)
  }),
)

test(
  'after fifteen idle minutes nothing is read or written until the officer opens his screen with his password',
  inTown(async ({ app, owner }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    await owner.query(idle(14))
    // Asking who is here is no work: the minutes go on.
    assert.equal(await screenOf(served, cookies), 'open')
    await owner.query(idle(16))
    assert.equal(await screenOf(served, cookies), 'locked')
    for (const answer of [
      await served.inject({ url: '/api/plan.list', cookies: { ...cookies } }),
      await send(served, '/api/commands', { payload: { commands: [] }, cookies }),
      await send(served, '/api/active', { payload: {}, cookies }),
      await served.inject({ url: `/files/${'c'.repeat(64)}`, cookies: { ...cookies } }),
      await served.inject({ url: '/api/own-access', cookies: { ...cookies } }),
    ])
      assert.deepEqual([answer.statusCode, codesOf(answer)], [423, ['screen-locked']])
    assert.equal(await screenOf(served, cookies), 'locked')
    const wrong = await send(served, '/api/unlock', { payload: { password: 'không phải thế' }, cookies })
    assert.deepEqual(codesOf(wrong), ['unlock-refused'])
    const opened = await send(served, '/api/unlock', { payload: { password: PASSWORD }, cookies })
    const fresh = Object.fromEntries(opened.cookies.map(({ name, value }) => [name, value]))
    assert.equal(await ask(served, fresh), 200)
    // Whoever copied the cookie of the locked screen has nothing.
    assert.equal(await ask(served, cookies), 401)
  }),
)

test(
  'work of any kind keeps the screen open, also typing that only says so',
  inTown(async ({ app, owner }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    for (const work of [
      () => ask(served, cookies),
      async () => (await send(served, '/api/active', { payload: {}, cookies })).statusCode,
    ]) {
      await owner.query(idle(14))
      assert.equal(await work(), 200)
      const { rows } = await owner.query(`select from sign_in where seen_at > now() - interval '1 minute'`)
      assert.equal(rows.length, 1)
    }
  }),
)

test(
  'an officer locks his screen himself; five wrong passwords there lock him as at the door',
  inTown(async ({ app }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    await send(served, '/api/lock', { payload: {}, cookies })
    assert.equal(await ask(served, cookies), 423)
    const unlock = (password: string) => send(served, '/api/unlock', { payload: { password }, cookies })
    for (let wrong = 1; wrong <= 5; wrong += 1)
      assert.deepEqual(codesOf(await unlock('không phải thế')), ['unlock-refused'])
    assert.deepEqual(codesOf(await unlock(PASSWORD)), ['sign-in-locked'])
  }),
)

test(
  'ten thousand wrong passwords from as many addresses lock one officer, and everybody else signs in meanwhile',
  inTown(async ({ app, owner }) => {
    const served = await app()
    const { signal, ...attack } = attackOn(served)
    const codes = attack.codes
    const meanwhile: boolean[] = []
    for (let times = 0; times < 10; times += 1) {
      await signInAs(served, 'thu')
      meanwhile.push(!signal.done)
    }
    await attack.ended
    assert.equal(codes.get('sign-in-refused'), 20)
    assert.equal(codes.get('too-many-tries'), 9980)
    assert.ok(meanwhile.filter(Boolean).length > 5, `${meanwhile.filter(Boolean).length} sign-ins meanwhile`)
    await owner.query(`update try_count set window_from = now() - interval '11 minutes'`)
    const after = await post(served, '/api/sign-in', { payload: { name: phoneOf('hung'), password: PASSWORD } })
    assert.deepEqual(codesOf(after), ['sign-in-locked'])
  }),
)

/** 10,000 tries at Hùng’s account by way of a proxy, fifty at a time, each from an address of its own. */
function attackOn(served: FastifyInstance) {
  const codes = new Map<string, number>()
  const signal = { done: false }
  let next = 0
  const attacker = async () => {
    for (let at = next++; at < 10_000; at = next++) {
      const headers = {
        'x-forwarded-proto': 'https',
        'x-forwarded-for': `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`,
      }
      const answer = await post(served, '/api/sign-in', {
        payload: { name: phoneOf('hung'), password: `mật khẩu sai ${at}` },
        headers,
      })
      const [code = 'none'] = codesOf(answer)
      codes.set(code, (codes.get(code) ?? 0) + 1)
    }
  }
  const ended = Promise.all(Array.from({ length: 50 }, attacker)).then(() => {
    signal.done = true
  })
  return { codes, signal, ended }
}
