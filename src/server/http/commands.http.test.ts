import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Id } from '../../kernel/kernel.ts'
import { asked } from '../../../test/build-town.ts'
import { codesOf, OURS, post, signInAs } from '../../../test/office-hours.ts'
import { firstWork, plan } from '../../../test/town-facts.ts'
import { inTown } from '../../../test/town.ts'

const aWork = () => ({ ...firstWork, id: randomUUID() as Id<'work'>, note: null })

test(
  'one command delivered twenty times at once over HTTP is one record and twenty equal answers',
  inTown(async ({ app, figure }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    const payload = { commands: [asked('plan.log-work', aWork())] }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(served, '/api/commands', { payload, cookies })),
    )
    const [first] = answers
    assert.equal(first?.statusCode, 200)
    assert.equal(first?.json<{ outcomes: { outcome: string }[] }>().outcomes[0]?.outcome, 'accepted')
    for (const answer of answers) assert.equal(answer.body, first?.body)
    assert.equal((await figure()).records, 2)
  }),
)

test(
  'the officer is who signed in, whatever the body says',
  inTown(async ({ app, db: _, owner, hung }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    const command = { ...asked('plan.log-work', aWork()), officer: exampleTown.id('plan-owner') }
    await post(served, '/api/commands', {
      payload: { commands: [command], officer: exampleTown.id('plan-owner') },
      cookies,
    })
    const { rows } = await owner.query<{ officer_id: string }>('select officer_id from kept_command where id = $1', [
      command.id,
    ])
    assert.equal(rows[0]?.officer_id, hung.id)
  }),
)

test(
  'bodies that are no batch are refused with a code',
  inTown(async ({ app }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    const work = asked('plan.log-work', aWork())
    const send = (payload: unknown) =>
      served.inject({
        method: 'POST',
        url: '/api/commands',
        cookies,
        headers: { ...OURS, 'content-type': 'application/json' },
        payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
      })
    const bodies: readonly (readonly [unknown, number, string])[] = [
      ['', 400, 'request-unreadable'],
      ['{"commands": [', 400, 'request-unreadable'],
      ['\u0000\u0001\u0002', 400, 'request-unreadable'],
      ['[]', 400, 'malformed'],
      ['null', 400, 'malformed'],
      ['"commands"', 400, 'malformed'],
      [{ commands: [] }, 400, 'malformed'],
      [{ commands: Array(101).fill(work) }, 400, 'malformed'],
      [{ commands: [{ ...work, id: 'not-an-id' }] }, 400, 'malformed'],
      [{ commands: [{ ...work, version: 'one' }] }, 400, 'malformed'],
      ['{"commands":[],"__proto__":{"a":1}}', 400, 'request-unreadable'],
      [{ commands: [{ ...work, content: 'x'.repeat(5_000_000) }] }, 413, 'too-large-at-once'],
    ]
    for (const [body, status, code] of bodies) {
      const answer = await send(body)
      assert.deepEqual([answer.statusCode, codesOf(answer)], [status, [code]], JSON.stringify(body).slice(0, 60))
    }
  }),
)

test(
  'fifty megabytes at once are refused before they are read',
  inTown(async ({ app }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    const answer = await post(served, '/api/commands', {
      payload: Buffer.alloc(50_000_000, ' '),
      cookies,
      headers: { 'content-type': 'application/json' },
    })
    assert.deepEqual([answer.statusCode, codesOf(answer)], [413, ['too-large-at-once']])
  }),
)

test(
  'other kinds of bodies and other addresses are told so',
  inTown(async ({ app }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    const xml = await post(served, '/api/commands', {
      payload: '<a/>',
      cookies,
      headers: { 'content-type': 'text/xml' },
    })
    assert.deepEqual([xml.statusCode, codesOf(xml)], [415, ['request-unreadable']])
    const nowhere = await served.inject({ url: '/api/nothing', cookies })
    assert.deepEqual([nowhere.statusCode, codesOf(nowhere)], [404, ['nothing-here']])
    const broken = await served.inject({ url: '/api/plan.list?%zz=%', cookies })
    assert.ok(broken.statusCode < 500)
  }),
)

test(
  'parameters that no read takes are refused, not a fault',
  inTown(async ({ app }) => {
    const served = await app()
    const cookies = await signInAs(served, 'minh')
    const selection = `plan=${plan}&from=2024-01-01&to=2024-12-31`
    const ask = async (url: string) => {
      const answer = await served.inject({ url, cookies })
      return [answer.statusCode, codesOf(answer)[0] ?? null]
    }
    assert.deepEqual(await ask(`/api/plan.works?${selection}`), [200, null])
    for (const url of [
      '/api/plan.works',
      `/api/plan.works?${selection}&task=x`,
      `/api/plan.works?plan=${plan}&from=2024-02-30&to=2024-12-31`,
      `/api/plan.works?${selection}&asOf=-1`,
      `/api/plan.works?${selection}&after=gestern`,
      `/api/plan.works?${selection}&after=2024-99-99_${plan}`,
      `/api/plan.works?${selection}&after=2024-09-09_x`,
      `/api/plan.works?${selection}&source=typed`,
      `/api/plan.works?${selection}&plan=${plan}`,
      '/api/plan.work?work=',
    ])
      assert.deepEqual(await ask(url), [400, 'malformed'], url)
    assert.deepEqual(await ask(`/api/plan.works?${selection}&q=a%00b`), [400, 'request-unreadable'])
    assert.deepEqual(await ask('/files/a%00b'), [400, 'request-unreadable'])
    assert.deepEqual(await ask(`/api/papers/report/${'-'.repeat(36)}.docx`), [404, 'nothing-here'])
    assert.deepEqual(await ask(`/api/plan.work?work=${randomUUID()}`), [404, 'nothing-here'])
  }),
)

test(
  'when the database does not answer, nothing is written and a code says so',
  inTown(async ({ app, owner, figure }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    const payload = { commands: [asked('plan.log-work', aWork())] }
    await owner.query('alter table work_record rename to away')
    const answer = await post(served, '/api/commands', { payload, cookies })
    assert.deepEqual([answer.statusCode, codesOf(answer)], [503, ['try-again-later']])
    await owner.query('alter table away rename to work_record')
    assert.equal((await figure()).records, 1)
    assert.equal(
      (await post(served, '/api/commands', { payload, cookies })).json<{ outcomes: { outcome: string }[] }>()
        .outcomes[0]?.outcome,
      'accepted',
    )
  }),
)

test(
  'every answer says whose it is and lets no other site in',
  inTown(async ({ app }) => {
    const served = await app()
    const answer = await served.inject({ url: '/healthz' })
    assert.equal(answer.headers['x-program'], 'chung-tay')
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    assert.match(String(answer.headers['content-security-policy']), /frame-ancestors 'none'/)
  }),
)
