import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { type Cookies, codesOf, post } from '../../../test/office-hours.ts'
import { type Name, PASSWORD, people, phoneOf } from '../../../test/people.ts'
import { appCode, leaveDemo } from '../../../test/second-factors.ts'
import { accepted, type InTown, inTown, refused } from '../../../test/town.ts'
import { codeOf, stepAt } from '../signin/totp.ts'

/** The town as a real installation. `withApps`: whoever needs one has an authenticator. */
const inRealTown = (apps: 'with-apps' | 'without', happens: (town: InTown, served: FastifyInstance) => Promise<void>) =>
  inTown(async (town) => {
    await leaveDemo(town.program)
    if (apps === 'without') await town.owner.query('delete from authenticator')
    await happens(town, await town.app())
  })

const signIn = (served: FastifyInstance, who: Name) =>
  post(served, '/api/sign-in', { payload: { name: phoneOf(who), password: PASSWORD } })
const cookiesOf = (answer: Awaited<ReturnType<typeof signIn>>): Cookies =>
  Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
const opens = async (served: FastifyInstance, cookies: Cookies) =>
  (await served.inject({ url: '/api/plan.list', cookies: { ...cookies } })).statusCode === 200
const show = (served: FastifyInstance, cookies: Cookies, payload: object) =>
  post(served, '/api/second-factor', { payload, cookies: { ...cookies } })

/** Bytes of what an app is given. */
function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** Scans an offer and confirms it with the app's first code. */
async function setUp(served: FastifyInstance, cookies: Cookies) {
  const offered = await post(served, '/api/authenticator/offer', { payload: {}, cookies: { ...cookies } })
  const { secret, offer } = offered.json<{ secret: string; offer: string }>()
  const bytes = fromBase32(secret)
  const code = codeOf(bytes, stepAt(Date.now()))
  const added = await post(served, '/api/authenticator', { payload: { offer, code }, cookies: { ...cookies } })
  return { bytes, offer, added }
}

test(
  'who runs the installation is half in until he has set up a second factor; then he gets ten codes and is in',
  inRealTown('without', async (_, served) => {
    const signedIn = await signIn(served, 'an')
    assert.deepEqual([signedIn.statusCode, signedIn.json()], [200, { next: 'second-factor' }])
    const half = cookiesOf(signedIn)
    assert.equal(await opens(served, half), false)
    const me = await served.inject({ url: '/api/me', cookies: { ...half } })
    assert.deepEqual(me.json<{ halfWay: unknown }>().halfWay, { name: 'Vũ Hoài An', ways: [] })
    const { added } = await setUp(served, half)
    assert.equal(added.json<{ codes: string[] }>().codes.length, 10)
    assert.equal(await opens(served, cookiesOf(added)), true)
    // The token of half the way is not the one of all of it.
    assert.notDeepEqual(cookiesOf(added), half)
    assert.deepEqual(codesOf(await show(served, half, appCode())), ['half-way-over'])
  }),
)

test(
  'whoever reads more than one ward needs a second factor, an officer of one ward does not',
  inRealTown('without', async (_, served) => {
    for (const who of ['an', 'lan', 'minh'] as const)
      assert.equal((await signIn(served, who)).json<{ next: string }>().next, 'second-factor', who)
    assert.equal((await signIn(served, 'hung')).json<{ next: string }>().next, 'office')
  }),
)

test(
  'in a demo nobody needs one, and who has set one up is asked for it all the same',
  inTown(async ({ app, program, owner }) => {
    const served = await app()
    assert.equal((await signIn(served, 'an')).json<{ next: string }>().next, 'office')
    await leaveDemo(program)
    await owner.query(`insert into setting (name, value) values ('demo-day', '"2024-09-15"')`)
    assert.equal((await signIn(served, 'an')).json<{ next: string }>().next, 'second-factor')
  }),
)

test(
  'a code lets in once: shown again, by him or by whoever looked over his shoulder, it is refused',
  inRealTown('with-apps', async (_, served) => {
    const shown = appCode()
    const [first, second] = [cookiesOf(await signIn(served, 'an')), cookiesOf(await signIn(served, 'an'))]
    const answers = await Promise.all([first, second].map((half) => show(served, half, shown)))
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [200, 401])
    assert.deepEqual(answers.flatMap(codesOf), ['code-used'])
    const earlier = appCode(-1)
    assert.deepEqual(codesOf(await show(served, cookiesOf(await signIn(served, 'an')), earlier)), ['code-used'])
    assert.equal((await show(served, cookiesOf(await signIn(served, 'an')), appCode(1))).statusCode, 200)
  }),
)

test(
  'five wrong codes lock the officer like five wrong passwords',
  inRealTown('with-apps', async (_, served) => {
    const half = cookiesOf(await signIn(served, 'an'))
    for (let wrong = 1; wrong <= 5; wrong += 1)
      assert.deepEqual(codesOf(await show(served, half, { way: 'authenticator', code: 'xxxxxx' })), ['code-wrong'])
    assert.deepEqual(codesOf(await show(served, half, appCode())), ['sign-in-locked'])
    assert.deepEqual(codesOf(await signIn(served, 'an')), ['sign-in-locked'])
  }),
)

test(
  'a recovery code lets in once, however it is written, and new ones end the earlier',
  inRealTown('without', async (_, served) => {
    const { added } = await setUp(served, cookiesOf(await signIn(served, 'lan')))
    const { codes } = added.json<{ codes: string[] }>()
    const use = async (code: string) =>
      show(served, cookiesOf(await signIn(served, 'lan')), { way: 'recovery-code', code })
    const [first = '', second = ''] = codes
    assert.equal((await use(first.toLowerCase().replace('-', ' '))).statusCode, 200)
    assert.deepEqual(codesOf(await use(first)), ['recovery-code-wrong'])
    const again = await post(served, '/api/own-access/recovery-codes', { payload: {}, cookies: cookiesOf(added) })
    assert.deepEqual(codesOf(await use(second)), ['recovery-code-wrong'])
    assert.equal((await use(again.json<{ codes: string[] }>().codes[0] ?? '')).statusCode, 200)
  }),
)

test(
  'a stolen password adds no second factor of the thief beside the officer’s own',
  inRealTown('with-apps', async (_, served) => {
    const half = cookiesOf(await signIn(served, 'an'))
    for (const url of ['/api/authenticator/offer', '/api/passkeys/offer', '/api/own-access/recovery-codes'])
      assert.equal((await post(served, url, { payload: {}, cookies: { ...half } })).statusCode, 401, url)
  }),
)

test(
  'an offer is its officer’s, for ten minutes, and only with a right code',
  inRealTown('without', async (_, served) => {
    const { offer, bytes } = await setUp(served, cookiesOf(await signIn(served, 'an')))
    const half = cookiesOf(await signIn(served, 'lan'))
    const add = (content: object) => post(served, '/api/authenticator', { payload: content, cookies: { ...half } })
    const code = codeOf(bytes, stepAt(Date.now()))
    assert.deepEqual(codesOf(await add({ offer, code })), ['offer-over'])
    assert.deepEqual(codesOf(await add({ offer: 'x', code })), ['offer-over'])
    const own = await post(served, '/api/authenticator/offer', { payload: {}, cookies: { ...half } })
    const { offer: ownOffer } = own.json<{ offer: string }>()
    assert.deepEqual(codesOf(await add({ offer: ownOffer, code: '12' })), ['code-wrong'])
  }),
)

test(
  'half the way lives ten minutes',
  inRealTown('with-apps', async ({ owner }, served) => {
    const half = cookiesOf(await signIn(served, 'an'))
    await owner.query(`update sign_in set begun_at = now() - interval '11 minutes'`)
    assert.deepEqual(codesOf(await show(served, half, appCode())), ['half-way-over'])
  }),
)

test(
  'the last way of who needs one is not removed; of who does not, it is',
  inRealTown('with-apps', async ({ owner }, served) => {
    const entered = await show(served, cookiesOf(await signIn(served, 'an')), appCode())
    const forget = (cookies: Cookies) =>
      post(served, '/api/own-access/forget', { payload: { passkey: null }, cookies: { ...cookies } })
    assert.deepEqual(codesOf(await forget(cookiesOf(entered))), ['second-factor-needed'])
    const hung = cookiesOf(await signIn(served, 'hung'))
    await setUp(served, hung)
    assert.equal((await forget(hung)).statusCode, 200)
    const { rows } = await owner.query('select from authenticator where officer_id = $1', [people.hung.id])
    assert.equal(rows.length, 0)
  }),
)

test(
  'secrets of apps and recovery codes stand nowhere as they are',
  inRealTown('without', async ({ owner }, served) => {
    const { bytes, added } = await setUp(served, cookiesOf(await signIn(served, 'an')))
    const { rows } = await owner.query<{ kept: string }>(
      'select sealed_secret as kept from authenticator union all select code_hash from recovery_code',
    )
    assert.equal(rows.length, 11)
    const told = [...added.json<{ codes: string[] }>().codes, bytes.toString('base64'), bytes.toString('base64url')]
    for (const { kept } of rows) assert.ok(!told.some((secret) => kept.includes(secret)))
  }),
)

test(
  'the administrator takes the second step from who lost phone and codes: every sign-in ends, and it is set up anew',
  inRealTown('with-apps', async ({ an, hung, lan, send, read }, served) => {
    const entered = cookiesOf(await show(served, cookiesOf(await signIn(served, 'lan')), appCode()))
    const rowOf = async () =>
      (await read(an, 'staff.officers', { unit: null }))?.officers.find(({ id }) => id === lan.id)?.secondFactor
    assert.equal(await rowOf(), 'set-up')
    assert.deepEqual(await send(lan, 'staff.reset-second-factor', { officer: an.id }), refused('role-beyond-yours'))
    assert.deepEqual(await send(hung, 'staff.reset-second-factor', { officer: lan.id }), refused('not-allowed'))
    assert.deepEqual(await send(an, 'staff.reset-second-factor', { officer: lan.id }), accepted)
    assert.equal(await opens(served, entered), false)
    assert.equal(await rowOf(), 'none')
    const { added } = await setUp(served, cookiesOf(await signIn(served, 'lan')))
    assert.equal(added.json<{ codes: string[] }>().codes.length, 10)
  }),
)
