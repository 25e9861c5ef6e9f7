import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Id, Sha256 } from '../../kernel/kernel.ts'
import { codesOf, OURS, post, signInAs } from '../../../test/office-hours.ts'
import { type Name, PASSWORD, phoneOf } from '../../../test/people.ts'
import { accepted, type InTown, inTown, refused } from '../../../test/town.ts'

const FRESH = 'chín con suối nhỏ'
const signIn = (app: FastifyInstance, who: Name, password = PASSWORD) =>
  post(app, '/api/sign-in', { payload: { name: phoneOf(who), password } })

const whoIs = async (app: FastifyInstance, cookies: object) => {
  const me = await app.inject({ url: '/api/me', cookies: cookies as Record<string, string> })
  return me.json<{ officer: { name: string } | null }>().officer?.name ?? null
}

/** A link as the plan owner sends it: only its hash is known to the server. */
async function linkFor({ lan, an, send }: InTown, who: { readonly id: Id<'officer'> }): Promise<string> {
  const token = randomUUID()
  const link = { id: randomUUID() as Id<'access-link'>, officer: who.id, tokenHash: hash(token) }
  assert.deepEqual(await send(who.id === lan.id ? an : lan, 'staff.send-access-link', link), accepted)
  return token
}
const hash = (token: string) => createHash('sha256').update(token).digest('hex') as Sha256

test(
  'an officer signs in by phone number as he writes it, or by his full name without diacritics',
  inTown(async ({ app }) => {
    const served = await app()
    for (const name of ['0900 000 002', '+84900000002', '0900.000.002', 'Nguyễn Văn Hùng', 'nguyen van hung']) {
      const answer = await post(served, '/api/sign-in', { payload: { name, password: PASSWORD } })
      assert.equal(answer.statusCode, 200, name)
    }
  }),
)

test(
  'the cookie is hidden from scripts and foreign sites, and secure where the town is reached by HTTPS',
  inTown(async ({ app }) => {
    const served = await app()
    const [plain] = (await signIn(served, 'hung')).cookies
    assert.deepEqual(
      { path: plain?.path, httpOnly: plain?.httpOnly, sameSite: plain?.sameSite, secure: plain?.secure ?? false },
      { path: '/', httpOnly: true, sameSite: 'Lax', secure: false },
    )
    const payload = { name: phoneOf('hung'), password: PASSWORD }
    const [secure] = (await post(served, '/api/sign-in', { payload, headers: { 'x-forwarded-proto': 'https' } }))
      .cookies
    assert.equal(secure?.secure, true)
  }),
)

test(
  'nothing but a sign-in opens: no cookie, a wrong one, or one that was signed out',
  inTown(async ({ app }) => {
    const served = await app()
    const list = (cookies: Record<string, string>) => served.inject({ url: '/api/plan.list', cookies })
    assert.deepEqual(codesOf(await list({})), ['not-signed-in'])
    assert.equal((await list({ 'chung-tay': 'x' })).statusCode, 401)
    const cookies = await signInAs(served, 'minh')
    assert.equal((await list(cookies)).statusCode, 200)
    await post(served, '/api/sign-out', { cookies })
    assert.equal((await list(cookies)).statusCode, 401)
    assert.equal(await whoIs(served, cookies), null)
  }),
)

test(
  'every address asks who is there',
  inTown(async ({ app }) => {
    const served = await app()
    const name = 'c'.repeat(64)
    const asks = [
      { method: 'POST', url: '/api/commands', payload: { commands: [] } },
      {
        method: 'PUT',
        url: `/api/files/${name}`,
        payload: 'x',
        headers: { 'content-type': 'application/octet-stream' },
      },
      { method: 'GET', url: `/files/${name}` },
      { method: 'GET', url: `/files/${name}/thumbnail` },
      { method: 'GET', url: `/api/papers/report/${exampleTown.id('report')}.docx` },
      { method: 'GET', url: '/api/tables/plan.works.xlsx' },
      { method: 'GET', url: '/api/report.show' },
    ] as const
    for (const { url, method, ...rest } of asks) {
      const headers = { ...OURS, ...('headers' in rest ? rest.headers : {}) }
      const answer = await served.inject({
        url,
        method,
        ...('payload' in rest ? { payload: rest.payload } : {}),
        headers,
      })
      assert.equal(answer.statusCode, 401, url)
    }
  }),
)

test(
  'five wrong passwords lock the officer, whatever comes after; his plan owner unlocks him',
  inTown(async ({ app, lan, hung, send }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    const codes: unknown[] = []
    for (let wrong = 1; wrong <= 6; wrong += 1) codes.push(...codesOf(await signIn(served, 'hung', 'không phải thế')))
    // That he is locked is told to himself alone.
    assert.deepEqual(codes, Array<string>(6).fill('sign-in-refused'))
    assert.deepEqual(codesOf(await signIn(served, 'hung')), ['sign-in-locked'])
    assert.equal(await whoIs(served, cookies), 'Nguyễn Văn Hùng')
    assert.deepEqual(await send(lan, 'staff.unlock-officer', { officer: hung.id }), accepted)
    assert.equal((await signIn(served, 'hung')).statusCode, 200)
  }),
)

test(
  'an access that nobody used is asleep until whoever looks after it wakes it; the list says so a week before',
  inTown(async ({ app, owner, an, lan, thu, hung, read, send }) => {
    const served = await app()
    const unusedFor = (days: number, of = hung) =>
      owner.query(
        `insert into officer_use values ($1, (now() at time zone 'Asia/Ho_Chi_Minh')::date - $2::int)
         on conflict (officer) do update set used_on = excluded.used_on`,
        [of.id, days],
      )
    const access = async (of = hung) =>
      (await read(an, 'staff.officers', { unit: of.unit }))?.officers.find(({ id }) => id === of.id)?.access
    await unusedFor(100)
    assert.equal(await access(), 'active', 'nobody sleeps in a demo')
    await owner.query(`delete from setting where name = 'demo-day'`)
    assert.equal(await access(), 'asleep')
    assert.deepEqual(await read(lan, 'staff.sleepy', {}), { drowsy: 0, asleep: 1 })
    assert.deepEqual(await read(an, 'staff.sleepy', {}), { drowsy: 0, asleep: 1 })
    assert.equal(await read(thu, 'staff.sleepy', {}), null)
    assert.deepEqual(codesOf(await signIn(served, 'hung')), ['access-asleep'])
    assert.deepEqual(codesOf(await signIn(served, 'hung', 'không phải thế')), ['sign-in-refused'])
    assert.deepEqual(await send(thu, 'staff.wake-officer', { officer: hung.id }), refused('not-allowed'))
    assert.deepEqual(await send(lan, 'staff.wake-officer', { officer: hung.id }), accepted)
    assert.equal(await access(), 'active')
    assert.equal((await signIn(served, 'hung')).statusCode, 200)
    for (const [days, state] of [
      [37, 'active'],
      [38, 'drowsy'],
      [44, 'drowsy'],
      [45, 'asleep'],
    ] as const) {
      await unusedFor(days)
      assert.equal(await access(), state, `${days} days`)
    }
    await unusedFor(100, an)
    assert.equal(await access(an), 'active', 'nobody could wake the only administrator')
    await owner.query(
      `insert into officer_right (id, command_id, officer, role, area, valid_from)
       select gen_random_uuid(), command_id, $2, role, area, valid_from from officer_right where officer = $1`,
      [an.id, thu.id],
    )
    await unusedFor(3, thu)
    assert.equal(await access(an), 'asleep', 'another one can')
    await unusedFor(44)
    const cookies = await signInAs(served, 'hung')
    assert.equal(await access(), 'active', 'signing in is use')
    assert.equal(await whoIs(served, cookies), 'Nguyễn Văn Hùng')
  }),
)

test(
  'wrong tries at once are all counted, and a right password forgives those before',
  inTown(async ({ app }) => {
    const served = await app()
    for (let wrong = 1; wrong <= 4; wrong += 1) await signIn(served, 'thu', 'sai rồi, sai nữa')
    assert.equal((await signIn(served, 'thu')).statusCode, 200)
    await Promise.all(Array.from({ length: 5 }, () => signIn(served, 'thu', 'sai rồi, sai nữa')))
    assert.deepEqual(codesOf(await signIn(served, 'thu')), ['sign-in-locked'])
  }),
)

test(
  'a name that is not there is answered like a wrong password',
  inTown(async ({ app }) => {
    const served = await app()
    const nobody = await post(served, '/api/sign-in', { payload: { name: '0911 111 111', password: PASSWORD } })
    const wrong = await signIn(served, 'hung', 'không phải thế')
    assert.deepEqual([nobody.statusCode, nobody.body], [wrong.statusCode, wrong.body])
  }),
)

test(
  'two people of one name sign in by their numbers; who guesses is not told that they are two, and locks both',
  inTown(async ({ app, lan, hung, send }) => {
    const served = await app()
    const person = { personalId: randomUUID() as Id<'person'>, name: 'Nguyễn Văn Hùng', phone: '0900 000 020' }
    const namesake = {
      id: randomUUID() as Id<'officer'>,
      person,
      unit: lan.unit,
      roles: ['reader' as const],
      from: exampleTown.today,
    }
    await send(lan, 'staff.add-officer', namesake)
    const byName = await post(served, '/api/sign-in', { payload: { name: 'Nguyễn Văn Hùng', password: PASSWORD } })
    assert.deepEqual(codesOf(byName), ['name-not-unique'])
    const guess = { name: 'Nguyễn Văn Hùng', password: 'không phải thế' }
    for (let wrong = 1; wrong <= 5; wrong += 1)
      assert.deepEqual(codesOf(await post(served, '/api/sign-in', { payload: guess })), ['sign-in-refused'])
    assert.deepEqual(codesOf(await signIn(served, 'hung')), ['sign-in-locked'])
    await send(lan, 'staff.unlock-officer', { officer: hung.id })
    assert.equal((await signIn(served, 'hung')).statusCode, 200)
  }),
)

test(
  'after twenty tries of one name in ten minutes it waits, whoever asks and however it is spelt',
  inTown(async ({ app }) => {
    const served = await app()
    const spelt = ['Không Ai Cả', 'không ai cả', 'KHONG  AI CA', '0911 111 111', '+84 911 111 111', '0911.111.111']
    const ask = (name: string) => post(served, '/api/sign-in', { payload: { name, password: PASSWORD } })
    for (let tries = 0; tries < 20; tries += 1)
      for (const first of [0, 3])
        assert.deepEqual(codesOf(await ask(spelt[first + (tries % 3)] ?? '')), ['sign-in-refused'])
    for (const name of spelt) assert.equal((await ask(name)).statusCode, 429, name)
    const late = await ask('Không Ai Cả')
    assert.deepEqual([late.statusCode, codesOf(late)], [429, ['too-many-tries']])
    assert.equal((await signIn(served, 'hung')).statusCode, 200)
  }),
)

test(
  'after a hundred tries from one address in ten minutes it waits',
  inTown(async ({ app, db: _, owner }) => {
    const served = await app()
    await owner.query(`insert into try_count (key, tries, window_from) values ('address:127.0.0.1', 100, now())`)
    assert.deepEqual(codesOf(await signIn(served, 'hung')), ['too-many-tries'])
    await owner.query(`update try_count set window_from = now() - interval '11 minutes'`)
    assert.equal((await signIn(served, 'hung')).statusCode, 200)
  }),
)

test(
  'a one-time link sets a password once, and ends every earlier sign-in',
  inTown(async (town) => {
    const served = await town.app()
    const before = await signInAs(served, 'hung')
    const token = await linkFor(town, town.hung)
    const use = (password: string) => post(served, '/api/first-access', { payload: { token, password } })
    const open = (link = token) => post(served, '/api/first-access/link', { payload: { token: link } })
    assert.equal((await open()).body, '{}')
    assert.deepEqual(codesOf(await open('nobody’s')), ['link-used-or-expired'])
    assert.deepEqual(codesOf(await use('ngắn')), ['password-too-short'])
    assert.deepEqual(codesOf(await use('0900000002')), ['password-easily-guessed'])
    assert.deepEqual(codesOf(await use('nguyen van hung')), ['password-easily-guessed'])
    const done = await use(FRESH)
    assert.equal(done.statusCode, 200)
    assert.equal(await whoIs(served, before), null)
    assert.equal(
      await whoIs(served, Object.fromEntries(done.cookies.map(({ name, value }) => [name, value]))),
      'Nguyễn Văn Hùng',
    )
    assert.deepEqual(codesOf(await use(FRESH)), ['link-used-or-expired'])
    assert.deepEqual(codesOf(await open()), ['link-used-or-expired'])
    assert.equal((await signIn(served, 'hung', FRESH)).statusCode, 200)
  }),
)

test(
  'a link used twice at once works once',
  inTown(async (town) => {
    const served = await town.app()
    const token = await linkFor(town, town.thu)
    const both = await Promise.all(
      [FRESH, `${FRESH} nữa`].map((password) => post(served, '/api/first-access', { payload: { token, password } })),
    )
    assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [200, 401])
  }),
)

test(
  'when a link’s password cannot be kept the link is not used up, and the password before stays',
  inTown(async (town) => {
    const served = await town.app()
    const before = await signInAs(served, 'hung')
    const token = await linkFor(town, town.hung)
    const use = () => post(served, '/api/first-access', { payload: { token, password: FRESH } })
    await town.owner.query('alter table sign_in add constraint broken check (false) not valid')
    assert.equal((await use()).statusCode, 503)
    await town.owner.query('alter table sign_in drop constraint broken')
    assert.equal(await whoIs(served, before), 'Nguyễn Văn Hùng')
    assert.equal((await signIn(served, 'hung')).statusCode, 200)
    assert.equal((await use()).statusCode, 200)
  }),
)

test(
  'a new link ends the one before, and a link ends after 72 hours',
  inTown(async (town) => {
    const served = await town.app()
    const use = (token: string) => post(served, '/api/first-access', { payload: { token, password: FRESH } })
    const first = await linkFor(town, town.hung)
    const second = await linkFor(town, town.hung)
    assert.deepEqual(codesOf(await use(first)), ['link-used-or-expired'])
    await town.owner.query(`update access_link set expires_at = expires_at - interval '72 hours'`)
    assert.deepEqual(codesOf(await use(second)), ['link-used-or-expired'])
    assert.deepEqual(codesOf(await use('')), ['link-used-or-expired'])
  }),
)

test(
  'a link unlocks whoever is locked',
  inTown(async (town) => {
    const served = await town.app()
    for (let wrong = 1; wrong <= 5; wrong += 1) await signIn(served, 'hung', 'không phải thế')
    const token = await linkFor(town, town.hung)
    assert.equal((await post(served, '/api/first-access', { payload: { token, password: FRESH } })).statusCode, 200)
    assert.equal((await signIn(served, 'hung', FRESH)).statusCode, 200)
  }),
)

test(
  'an officer who left is signed out at once and comes in by no way',
  inTown(async (town) => {
    const served = await town.app()
    const cookies = await signInAs(served, 'hung')
    const token = await linkFor(town, town.hung)
    await town.send(town.lan, 'staff.end-officer', { officer: town.hung.id, on: exampleTown.today })
    assert.equal(await whoIs(served, cookies), null)
    assert.deepEqual(codesOf(await signIn(served, 'hung')), ['sign-in-refused'])
    const byName = await post(served, '/api/sign-in', { payload: { name: 'Nguyễn Văn Hùng', password: PASSWORD } })
    assert.deepEqual(codesOf(byName), ['sign-in-refused'])
    assert.deepEqual(codesOf(await post(served, '/api/first-access', { payload: { token, password: FRESH } })), [
      'link-used-or-expired',
    ])
  }),
)

test(
  'an officer whose first day is still to come comes in by no way until then',
  inTown(async (town) => {
    const served = await town.app()
    const cookies = await signInAs(served, 'hung')
    const token = await linkFor(town, town.hung)
    const from = (sinceWhen: string) =>
      town.owner.query(`update officer set valid_from = ${sinceWhen} where id = $1`, [town.hung.id])
    await from(`(now() at time zone 'Asia/Ho_Chi_Minh')::date + 1`)
    assert.equal(await whoIs(served, cookies), null)
    assert.deepEqual(codesOf(await signIn(served, 'hung')), ['sign-in-refused'])
    const early = await post(served, '/api/first-access', { payload: { token, password: FRESH } })
    assert.deepEqual(codesOf(early), ['link-used-or-expired'])
    await from(`(now() at time zone 'Asia/Ho_Chi_Minh')::date`)
    assert.equal(await whoIs(served, cookies), 'Nguyễn Văn Hùng')
    assert.equal((await post(served, '/api/first-access', { payload: { token, password: FRESH } })).statusCode, 200)
  }),
)

test(
  'over the network a password is taken by HTTPS only; on the machine itself also without',
  inTown(async ({ app }) => {
    const served = await app()
    const payload = { name: phoneOf('hung'), password: PASSWORD }
    const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
      post(served, '/api/sign-in', { payload, remoteAddress, headers })
    for (const here of ['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])
      assert.equal((await from(here)).statusCode, 200, here)
    for (const away of ['10.0.0.7', '203.0.113.9', '::ffff:10.0.0.7', 'fe80::1']) {
      assert.deepEqual(codesOf(await from(away)), ['https-needed'], away)
      // What a stranger says of a proxy is not believed.
      assert.deepEqual(codesOf(await from(away, { 'x-forwarded-proto': 'https' })), ['https-needed'], away)
    }
    assert.equal((await from('127.0.0.1', { 'x-forwarded-proto': 'https' })).statusCode, 200)
    for (const url of ['/api/first-access', '/api/first-administrator'])
      assert.deepEqual(
        codesOf(await post(served, url, { payload: {}, remoteAddress: '10.0.0.7' })),
        ['https-needed'],
        url,
      )
  }),
)

test(
  'a sign-in ends after twelve hours without use',
  inTown(async ({ app, owner }) => {
    const served = await app()
    const cookies = await signInAs(served, 'minh')
    await owner.query(`update sign_in set seen_at = now() - interval '11 hours 59 minutes'`)
    assert.equal(await whoIs(served, cookies), 'Lê Quang Minh')
    await owner.query(`update sign_in set seen_at = now() - interval '12 hours 1 minute'`)
    assert.equal(await whoIs(served, cookies), null)
  }),
)

test(
  'passwords and tokens stand nowhere as they are',
  inTown(async ({ app, owner }) => {
    const cookies = await signInAs(await app(), 'lan')
    const { rows: credentials } = await owner.query<{ password_hash: string }>('select password_hash from credential')
    assert.ok(credentials.every(({ password_hash: kept }) => kept.startsWith('$argon2id$v=19$m=19456,t=2,p=1$')))
    const { rows } = await owner.query('select from sign_in where token_hash = $1', [Object.values(cookies)[0]])
    assert.equal(rows.length, 0)
  }),
)

test(
  'a page of another site cannot act for an officer',
  inTown(async ({ app }) => {
    const served = await app()
    const cookies = await signInAs(served, 'lan')
    const payload = { commands: [] }
    const from = (headers: Record<string, string>) =>
      served.inject({ method: 'POST', url: '/api/commands', payload, cookies, headers })
    const host = 'chungtay.example'
    for (const headers of [
      { host },
      { host, origin: `http://${host}` },
      { ...OURS, host, origin: 'https://elsewhere.example' },
      { ...OURS, host, origin: 'null' },
      { ...OURS, host, origin: `http://${host}:81` },
    ])
      assert.equal((await from(headers)).statusCode, 403, JSON.stringify(headers))
    // Ours: the body is then looked at, and refused for what it is.
    assert.equal((await from({ ...OURS, host, origin: `https://${host}` })).statusCode, 400)
    assert.equal((await from({ ...OURS, host })).statusCode, 400)
    const behindProxy = { ...OURS, host: '127.0.0.1:8080', 'x-forwarded-host': host, origin: `https://${host}` }
    assert.equal((await from(behindProxy)).statusCode, 400)
  }),
)

test(
  'a sign-in whose name no database keeps is refused, not a fault',
  inTown(async ({ app }) => {
    const served = await app()
    const answer = await post(served, '/api/sign-in', { payload: { name: 'a\u0000b', password: PASSWORD } })
    assert.equal(answer.statusCode, 400)
  }),
)
