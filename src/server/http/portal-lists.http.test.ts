import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../commands/catalogue.ts'
import { day } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import { aMessage } from '../../../test/town-facts.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../test/town.ts'

const { id } = exampleTown
const contact = { unit: id<'unit'>('ward-office'), phone: '0251 3000 001', office: 'Số 1 đường Mẫu', hours: null }
const opened = async ({ app }: InTown) => {
  const served = await app()
  return async (url: string) => {
    const { statusCode, body, headers } = await served.inject({ url })
    assert.ok(Buffer.byteLength(body) < 60_000, url)
    assert.ok(!/<script|https?:\/\/(?!lachong)/.test(body), url)
    return { statusCode, body, headers }
  }
}

test(
  'a resident finds what is in use by what it is about, and nothing that waits for approval',
  inTown(async (town) => {
    const get = await opened(town)
    const { statusCode, body } = await get('/nguoi-dan')
    assert.equal(statusCode, 200)
    assert.ok(body.includes(`/thong-diep/${id('message-in-use')}`))
    assert.ok(body.includes('Nghị định 78/2002/NĐ-CP') && body.includes('Đúng đến ngày 31/12/2024'))
    assert.ok(!body.includes(`/thong-diep/${aMessage('message').message}`))
  }),
)

test(
  'what somebody says of himself is answered on the page, and goes into no cache',
  inTown(async (town) => {
    const get = await opened(town)
    const poor = await get('/nguoi-dan/ho-tro?la=poor&can=credit')
    assert.ok(poor.body.includes('Có 1 nội dung'))
    assert.match(poor.body, /value="poor" checked/)
    assert.equal(poor.headers['cache-control'], 'no-store')
    assert.equal(poor.headers['referrer-policy'], 'same-origin')
    const other = await get('/nguoi-dan/ho-tro?la=poor&can=health')
    assert.ok(other.body.includes('Không có nghĩa là không được hỗ trợ'))
    const nonsense = await get('/nguoi-dan/ho-tro?la=<b>&can=%00&can=x')
    assert.ok(!nonsense.body.includes('<b>') && !nonsense.body.includes('nội dung có thể liên quan'))
  }),
)

test(
  'who presses the button with nothing chosen is told to choose; whoever comes for the first time is not',
  inTown(async (town) => {
    const get = await opened(town)
    assert.ok((await get('/nguoi-dan/ho-tro?xem=1')).body.includes('Bạn chưa chọn gì.'))
    assert.ok(!(await get('/nguoi-dan/ho-tro')).body.includes('Bạn chưa chọn gì.'))
  }),
)

test(
  'an address of the public pages that is none leads a resident to those that are',
  inTown(async (town) => {
    const { statusCode, body } = await (await opened(town))('/nguoi-dan/lich-cu')
    assert.equal(statusCode, 404)
    assert.ok(body.includes('Không có trang này') && body.includes('href="/nguoi-dan/lien-he"'))
  }),
)

test(
  'who asks ten thousand questions waits; the other pages stay open to him',
  inTown(async (town) => {
    const get = await opened(town)
    const codes = new Set<number>()
    for (let i = 0; i < 10_000; i += 25) {
      const answers = await Promise.all(Array.from({ length: 25 }, () => get('/nguoi-dan/ho-tro?la=poor')))
      for (const { statusCode } of answers) codes.add(statusCode)
      if (codes.has(429)) break
    }
    assert.deepEqual([...codes].toSorted(), [200, 429])
    assert.ok((await get('/nguoi-dan/ho-tro?la=poor')).body.includes('Xin chờ một lát'))
    assert.equal((await get('/nguoi-dan')).statusCode, 200)
  }),
)

test(
  'results tell attendances of the year; a count below five is not told',
  inTown(async (town) => {
    const get = await opened(town)
    assert.match((await get('/nguoi-dan/ket-qua')).body, /Lượt người dự họp, tập huấn<\/td><td class="number">46</)
    const run = {
      id: newId<'work'>(),
      task: id<'task'>('loudspeaker'),
      unit: id<'unit'>('centre'),
      source: 'on-behalf' as const,
      from: exampleTown.today,
      to: exampleTown.today,
      places: [id<'area'>('city')],
      quantity: 3,
      measure: 'run' as const,
      note: null,
      replaces: null,
    }
    assert.deepEqual(await town.send(town.lan, 'plan.log-work', run), accepted)
    const months = { from: day('2024-07-01'), to: day('2024-07-31') }
    const declared = { ...run, ...months, id: newId<'work'>(), source: 'declared' as const, quantity: 40 }
    assert.deepEqual(await town.send(town.bich, 'plan.log-work', declared), accepted)
    // What was answered a moment ago may be shared: another server asks anew.
    const later = await opened(town)
    assert.match((await later('/nguoi-dan/ket-qua')).body, /Lượt phát loa lưu động<\/td><td class="number">dưới 5</)
    assert.match((await later('/nguoi-dan/ket-qua')).body, /lưu động \(số kê khai\)<\/td><td class="number">40</)
  }),
)

test(
  'a unit writes whom residents ask; of two who save at once one sees what the other wrote',
  inTown(async (town) => {
    const { hung, thu, lan, send } = town
    const get = await opened(town)
    assert.ok((await get('/nguoi-dan/lien-he')).body.includes('Chưa có nơi liên hệ nào'))
    assert.deepEqual(await send(thu, 'portal.save-contact', { ...contact, version: 0 }), refused('contact-not-yours'))
    const wrong = { ...contact, phone: 'gọi chị Lan', version: 0 }
    assert.deepEqual(await send(hung, 'portal.save-contact', wrong), refused('contact-phone-unreadable'))
    assert.deepEqual(await send(hung, 'portal.save-contact', { ...contact, version: 0 }), accepted)
    assert.deepEqual(await send(lan, 'portal.save-contact', { ...contact, version: 0 }), refused('changed-meanwhile'))
    const { body } = await (await opened(town))('/nguoi-dan/lien-he')
    assert.ok(body.includes('href="tel:02513000001"') && body.includes('Số 1 đường Mẫu'))
  }),
)

test(
  'the public address is an origin that the owner sets',
  inTown(async ({ hung, lan, send, read }) => {
    const set = (address: string, by = lan) => send(by, 'portal.set-public-address', { address })
    assert.deepEqual(await set('lachong.example'), refused('public-address-unreadable'))
    assert.equal((await set('https://lachong.example', hung)).outcome, 'refused')
    assert.deepEqual(await set('https://lachong.example/'), accepted)
    assert.equal((await read(lan, 'portal.contacts', {}))?.address, 'https://lachong.example')
  }),
)

test(
  'the public calendar shows what is open to residents, narrowed to a ward by its name, and nothing by invitation',
  inTown(async (town) => {
    const event = commands['calendar.announce'].example(exampleTown)
    const told = (title: string, openTo: 'residents' | 'invited') =>
      town.send(town.hung, 'calendar.announce', { ...event, id: newId<'announced-event'>(), title, openTo })
    assert.deepEqual(await told('Họp bàn vay vốn', 'residents'), accepted)
    assert.deepEqual(await told('Họp riêng cán bộ', 'invited'), accepted)
    const get = await opened(town)
    const { statusCode, body } = await get('/nguoi-dan/lich')
    assert.equal(statusCode, 200)
    assert.ok(
      body.includes('19:00–20:30 Họp') && body.includes('Họp bàn vay vốn') && !body.includes('Họp riêng cán bộ'),
    )
    assert.ok((await get('/nguoi-dan/lich?noi=<script>')).body.includes('<h1>Lịch sắp tới</h1>'))
  }),
)
