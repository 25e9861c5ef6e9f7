import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleTown } from '../../kernel/example-town.ts'
import { aMessage } from '../../../test/town-facts.ts'
import { aSound, sha256Of } from '../../../test/town-files.ts'
import { signInAs } from '../../../test/office-hours.ts'
import { accepted, inTown, newId } from '../../../test/town.ts'

const { id } = exampleTown
const waiting = aMessage('message')
const address = (name: string) => `/thong-diep/${id<'message'>(name)}`

test(
  'a resident reads a message that is in use, its source and how long it holds; its words are never markup',
  inTown(async ({ app, lan, hung, send }) => {
    const served = await app()
    const get = (url: string) => served.inject({ url })
    const { statusCode, body, headers } = await get(address('message-in-use'))
    assert.equal(statusCode, 200)
    assert.match(String(headers['content-type']), /^text\/html/)
    for (const words of ['vay vốn làm ăn mà không cần thế chấp', 'Nghị định 78/2002/NĐ-CP', 'ngày 31/12/2024'])
      assert.ok(body.includes(words), words)
    assert.match(body, /Dữ liệu minh họa/)

    assert.equal((await get(address('message'))).statusCode, 404)
    const idea = { personalId: newId<'personal-text'>(), text: '<script>alert(1)</script> "vay vốn"' }
    const next = { ...waiting, id: newId<'message-version'>(), after: waiting.id, idea, source: waiting.source }
    const fresh = { ...next, source: { personalId: newId<'personal-text'>(), text: 'Nghị định 1' }, banner: null }
    const script = { personalId: newId<'personal-text'>(), text: 'Kính thưa bà con' }
    assert.deepEqual(await send(hung, 'outreach.write-message', { ...fresh, script }), accepted)
    const { message } = waiting
    assert.deepEqual(await send(lan, 'outreach.approve-message', { message, version: fresh.id }), accepted)
    const page = await get(address('message'))
    assert.ok(page.body.includes('&lt;script&gt;alert(1)&lt;/script&gt;') && !page.body.includes('<script'))
    assert.ok(Buffer.byteLength(page.body) < 60_000)
  }),
)

test(
  'what is out of use, out of its consent or unknown leaves the public pages',
  inTown(async ({ app, lan, send }) => {
    const served = await app()
    const statusOf = async (name: string) => (await served.inject({ url: address(name) })).statusCode
    const story = { message: id<'message'>('story'), version: id<'message-version'>('story') }
    await send(lan, 'outreach.approve-message', story)
    assert.equal(await statusOf('story'), 200)
    // What was answered a moment ago may be shared: another server asks anew.
    const isListed = async () => (await (await app()).inject({ url: '/nguoi-dan' })).body.includes(address('story'))
    assert.ok(await isListed())
    await send(lan, 'outreach.end-consent', { consent: id<'consent'>('consent'), endedOn: exampleTown.today })
    assert.equal(await statusOf('story'), 404)
    assert.ok(!(await isListed()))
    const reason = { personalId: newId<'personal-text'>(), text: 'Đã đổi' }
    const inUse = { message: id<'message'>('message-in-use'), version: id<'message-version'>('message-in-use') }
    await send(lan, 'outreach.withdraw-message', { ...inUse, reason })
    assert.equal(await statusOf('message-in-use'), 404)
    assert.equal((await served.inject({ url: '/thong-diep/abc' })).statusCode, 404)
  }),
)

test(
  'a recording is heard by everybody while its message is in use, and by no other address',
  inTown(async ({ app, lan, send }) => {
    const served = await app()
    const sound = sha256Of(aSound())
    const hear = async (name: string) => (await served.inject({ url: `${address(name)}/am-thanh/${sound}` })).statusCode
    assert.equal(await hear('message'), 404)
    await send(lan, 'outreach.approve-message', { message: waiting.message, version: waiting.id })
    assert.equal(await hear('message'), 200)
    assert.equal(await hear('message-in-use'), 404)
    assert.equal((await served.inject({ url: `/files/${sound}` })).statusCode, 401)
  }),
)

test(
  'only a message in use is printed, by who is signed in, in the forms that it has words for',
  inTown(async ({ app }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    const print = async (name: string, form: string, as = cookies) => {
      const url = `/api/papers/message/${id<'message'>(name)}/${form}.pdf`
      const { statusCode, rawPayload } = await served.inject({ url, cookies: as })
      return { statusCode, begins: rawPayload.subarray(0, 5).toString() }
    }
    assert.deepEqual(await print('message-in-use', 'script'), { statusCode: 200, begins: '%PDF-' })
    assert.deepEqual(await print('message-in-use', 'banner'), { statusCode: 200, begins: '%PDF-' })
    assert.equal((await print('message-in-use', 'leaflet')).statusCode, 409)
    assert.equal((await print('message', 'script')).statusCode, 409)
    assert.equal((await print('message-in-use', 'flag')).statusCode, 404)
    assert.equal((await print('message-in-use', 'script', {})).statusCode, 401)
  }),
)
