import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { Provider } from 'oidc-provider'
import { appCode, leaveDemo } from '../../../test/second-factors.ts'
import { type Cookies, post } from '../../../test/office-hours.ts'
import { inTown } from '../../../test/town.ts'
import { readSingleSignOn } from '../signin/single-sign-on.ts'
import { openApp } from './app.ts'

/** Accounts of the organisation: who has which number there, and whether it was verified. */
const ACCOUNTS: Readonly<Record<string, object>> = {
  hung: { phone_number: '+84 900 000 002', phone_number_verified: true },
  lan: { phone_number: '0900000001', phone_number_verified: true },
  claims: { phone_number: '0900000002', phone_number_verified: false },
  stranger: { phone_number: '0911111111', phone_number_verified: true },
  numberless: {},
}
const CLIENT = { OIDC_CLIENT_ID: 'chung-tay', OIDC_CLIENT_SECRET: 'a secret of the client' }

/** The town beside a provider of its own, both on this machine. */
const besideProvider = (
  happens: (served: FastifyInstance, town: Parameters<Parameters<typeof inTown>[0]>[0]) => Promise<void>,
) =>
  inTown(async (town) => {
    const { issuer, stop } = await startProvider()
    const singleSignOn = readSingleSignOn({ OIDC_ISSUER: issuer, OIDC_NAME: 'Tài khoản thành phố', ...CLIENT })
    const served = await openApp({ ...town.program, singleSignOn })
    try {
      await happens(served, town)
    } finally {
      await served.close()
      await stop()
    }
  })

async function startProvider() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.OIDC_CLIENT_ID,
        client_secret: CLIENT.OIDC_CLIENT_SECRET,
        redirect_uris: ['http://localhost/api/single-sign-on/back'],
      },
    ],
    cookies: { keys: ['of the test'] },
    claims: { openid: ['sub'], phone: ['phone_number', 'phone_number_verified'] },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: async () => ({ sub: id, ...ACCOUNTS[id] }) }),
  })
  server.on('request', provider.callback())
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { issuer, stop }
}

/** A browser at the provider: follows it, gives the name it asks for, agrees; answers the address back here. */
async function passProvider(start: string, account: string): Promise<string> {
  const jar = new Map<string, string>()
  let [address, form] = [start, null as URLSearchParams | null]
  for (let steps = 0; steps < 12; steps += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: form } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next?.startsWith('http://localhost/')) return next
    if (next) [address, form] = [new URL(next, address).href, null]
    else form = formIn(await answer.text(), account)
  }
  throw new Error(`the provider did not come to an end: ${address}`)
}

const formIn = (page: string, account: string) => {
  const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(page) ?? []
  return new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: account, password: 'x' } : {}) })
}

const cookiesIn = (cookies: readonly { readonly name: string; readonly value: string }[]): Cookies =>
  Object.fromEntries(cookies.map(({ name, value }) => [name, value]))

/** The whole way of one account; `answer`: ours, to the browser that came back. */
async function signInBy(served: FastifyInstance, account: string, back = '/works') {
  const begun = await served.inject({ url: `/api/single-sign-on?back=${encodeURIComponent(back)}` })
  const returned = await passProvider(String(begun.headers.location), account)
  const path = returned.slice('http://localhost'.length)
  const journey = cookiesIn(begun.cookies)
  const answer = await served.inject({ url: path, cookies: { ...journey } })
  return { answer, path, journey, cookies: cookiesIn(answer.cookies) }
}

const works = async (served: FastifyInstance, cookies: Cookies) =>
  (await served.inject({ url: '/api/plan.list', cookies: { ...cookies } })).statusCode === 200

test(
  'an officer signs in by the account of his organisation, and goes on where he wanted; signing out here ends ours',
  besideProvider(async (served) => {
    const me = await served.inject({ url: '/api/me' })
    assert.deepEqual(me.json<{ singleSignOn: unknown }>().singleSignOn, { name: 'Tài khoản thành phố' })
    const { answer, cookies } = await signInBy(served, 'hung')
    assert.deepEqual([answer.statusCode, answer.headers.location], [302, '/works'])
    assert.equal(await works(served, cookies), true)
    await post(served, '/api/sign-out', { cookies: { ...cookies } })
    assert.equal(await works(served, cookies), false)
  }),
)

test(
  'an account that nobody has entered, or whose number the provider has not verified, signs in nobody',
  besideProvider(async (served) => {
    for (const account of ['stranger', 'numberless', 'claims', 'unknown']) {
      const { answer, cookies } = await signInBy(served, account)
      assert.equal(answer.headers.location, '/sign-in?refused=single-sign-on-refused', account)
      assert.equal(await works(served, cookies), false, account)
    }
  }),
)

test(
  'who left does not come in by the organisation either',
  besideProvider(async (served, { lan, hung, send }) => {
    await send(lan, 'staff.end-officer', { officer: hung.id, on: '2024-09-15' as never })
    const { answer } = await signInBy(served, 'hung')
    assert.equal(answer.headers.location, '/sign-in?refused=single-sign-on-refused')
  }),
)

test(
  'an answer of the provider belongs to the browser that asked, works once, and leads to no other site',
  besideProvider(async (served) => {
    const { answer, path, journey } = await signInBy(served, 'hung', '//elsewhere.example')
    assert.equal(answer.headers.location, '/')
    const failed = '/sign-in?refused=single-sign-on-failed'
    assert.equal((await served.inject({ url: path })).headers.location, failed)
    assert.equal((await served.inject({ url: path, cookies: { ...journey } })).headers.location, failed)
    const other = await served.inject({ url: '/api/single-sign-on' })
    assert.equal((await served.inject({ url: path, cookies: cookiesIn(other.cookies) })).headers.location, failed)
  }),
)

test(
  'who needs a second factor shows ours after the organisation’s first',
  besideProvider(async (served, { program }) => {
    await leaveDemo(program)
    const { cookies } = await signInBy(served, 'lan')
    assert.equal(await works(served, cookies), false)
    const shown = await post(served, '/api/second-factor', { payload: appCode(), cookies: { ...cookies } })
    assert.equal(await works(served, cookiesIn(shown.cookies)), true)
  }),
)

test('a provider of which only half is said is refused at the start, none is none', () => {
  assert.equal(readSingleSignOn({}), null)
  assert.throws(() => readSingleSignOn({ OIDC_ISSUER: 'https://id.example.vn' }), /OIDC_CLIENT_ID/)
})
