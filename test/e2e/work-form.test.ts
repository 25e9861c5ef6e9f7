import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import type { Id } from '../../src/kernel/kernel.ts'
import { firstWork } from '../town-facts.ts'
import { aPhoto } from '../town-files.ts'
import { accepted, type InTown } from '../town.ts'
import { accessibilityFindings, withoutBrowser } from './browser.ts'
import { inOffice, signIn } from './town-office.ts'

const SKIP = { skip: withoutBrowser() }
const MEETINGS = /các buổi họp khu phố/

async function typeMeeting(page: Page, people: string) {
  await page.goto('/works/new')
  await page.getByRole('combobox', { name: 'Nhiệm vụ' }).click()
  await page.getByRole('option', { name: MEETINGS }).click()
  await page.getByLabel('Số lượng').fill(people)
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const COMMANDS = '**/api/commands'

/** The server does it; its answer never arrives. */
const loseAnswer = async (route: Route) => {
  await route.fetch()
  await route.abort()
}

const counted = async ({ figure }: InTown) =>
  (await figure({ task: firstWork.task })).quantities.map(({ records, quantity }) => [records, quantity])

test(
  'an answer that is lost leaves the record once: the form finds it and opens it',
  SKIP,
  inOffice(async ({ town, open }) => {
    const page = await open('hung')
    await typeMeeting(page, '30')
    await page.route(COMMANDS, loseAnswer)
    await press(page, 'Ghi')
    await page.getByText(/Bản ghi đã được ghi nhận lúc \d/).waitFor()
    await page.waitForURL(/\/works\/[0-9a-f-]{36}$/)
    assert.deepEqual(await counted(town), [[2, 76]])
  }),
)

test(
  'what was changed after an answer was lost becomes a correction, and nothing typed is lost',
  SKIP,
  inOffice(async ({ town, open }) => {
    const page = await open('hung')
    await typeMeeting(page, '30')
    await page.route(COMMANDS, loseAnswer)
    await page.route('**/api/plan.work?*', (route) => route.abort())
    await press(page, 'Ghi')
    await page.getByText('Chưa gửi được vì không nối được máy chủ').waitFor()
    await page.unrouteAll()
    await page.getByLabel('Số lượng').fill('35')
    await page.getByLabel('Ghi chú').fill('Đếm lại')
    await press(page, 'Ghi')
    await page.getByText(/Bản ghi đã được ghi nhận lúc \d/).waitFor()
    assert.equal(await page.getByLabel('Số lượng').inputValue(), '35')
    assert.deepEqual(await accessibilityFindings(page), [])
    await press(page, 'Ghi bản sửa')
    await page.waitForURL(/\/works\/[0-9a-f-]{36}$/)
    await page.getByText('Đếm lại').first().waitFor()
    assert.deepEqual(await counted(town), [[2, 81]])
  }),
)

test(
  'a form that was left open when its answer was lost says, when it is opened again, that the record is there',
  SKIP,
  inOffice(async ({ town, open }) => {
    const page = await open('hung')
    await typeMeeting(page, '30')
    await page.route(COMMANDS, loseAnswer)
    await page.route('**/api/plan.work?*', (route) => route.abort())
    await press(page, 'Ghi')
    await page.getByText('Chưa gửi được vì không nối được máy chủ').waitFor()
    await page.unrouteAll()
    await page.reload()
    await page.getByText(/Bản ghi đã được ghi nhận lúc \d/).waitFor()
    await press(page, 'Ghi')
    await page.waitForURL(/\/works\/[0-9a-f-]{36}$/)
    assert.deepEqual(await counted(town), [[2, 76]])
  }),
)

const photo = (name: string, number: number) => ({ name, mimeType: 'image/jpeg', buffer: aPhoto(number) })

test(
  'a file that proves nothing is refused by its name as it is chosen; one that fails later is named on the record’s page',
  SKIP,
  inOffice(async ({ town, open }) => {
    const page = await open('hung')
    await typeMeeting(page, '30')
    const text = { name: 'ghi-chu.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Họp lúc 8 giờ') }
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([photo('mot.jpg', 41), text, photo('hai.jpg', 42), photo('ba.jpg', 43)])
    const line = page.getByRole('listitem').filter({ hasText: 'ghi-chu.jpg' })
    await line.getByText('không phải ảnh').waitFor()
    assert.equal(await line.getByRole('button', { name: 'Thử lại' }).count(), 0)
    await page.getByText('✓ Đã gửi').nth(2).waitFor()
    await page.route(COMMANDS, async (route) => {
      if (!route.request().postData()?.includes('hai.jpg')) return route.fallback()
      const refused = { outcome: 'refused', refusals: [{ code: 'file-not-sent', file: '0'.repeat(64) }] }
      await route.fulfill({ json: { outcomes: [refused] } })
    })
    await press(page, 'Ghi')
    await page.getByRole('link', { name: 'Có tệp chưa gửi được: ghi-chu.jpg.' }).waitFor()
    await press(page, 'Bỏ ghi-chu.jpg')
    await press(page, 'Ghi')
    await page.waitForURL(/\/works\/[0-9a-f-]{36}$/)
    const told = page.getByRole('alert').filter({ hasText: 'hai.jpg' })
    await told.getByText('1 tệp chưa gắn được').waitFor()
    assert.match(await told.innerText(), /hai\.jpg: Tệp chưa tới máy chủ/)
    assert.deepEqual(await accessibilityFindings(page), [])
    const work = page.url().split('/').at(-1) as Id<'work'>
    const opened = await town.read(town.hung, 'plan.work', { work })
    assert.deepEqual(
      opened?.evidence.map(({ fileName }) => fileName),
      ['mot.jpg', 'ba.jpg'],
    )
  }),
)

test(
  'what one officer began to type is there for nobody else, and is gone when he signs out',
  SKIP,
  inOffice(async ({ open }) => {
    const page = await open('hung')
    await typeMeeting(page, '30')
    await page.reload()
    await page.getByText('Nội dung bạn nhập dở lần trước vẫn còn ở đây').waitFor()
    await page.context().clearCookies()
    await signIn(page, 'dung')
    await page.goto('/works/new')
    await page.getByLabel('Số lượng').waitFor()
    assert.equal(await page.getByLabel('Số lượng').inputValue(), '')
    await page.context().clearCookies()
    await signIn(page, 'hung')
    await page.getByRole('button', { name: 'Hùng' }).click()
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await page.getByRole('button', { name: 'Đăng nhập' }).waitFor()
    const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('work-form')))
    assert.deepEqual(kept, [])
  }),
)

test(
  'who judges what was judged meanwhile is told, and sees at once how the record stands now',
  SKIP,
  inOffice(async ({ town, open }) => {
    const page = await open('lan')
    await page.goto(`/works/${firstWork.id}`)
    await page.getByRole('button', { name: 'Xác nhận', exact: true }).waitFor()
    const withdrawn = { work: firstWork.id, verdict: 'withdrawn' as const, reason: null, replaces: null }
    const id = randomUUID() as Id<'work-verdict'>
    assert.deepEqual(await town.send(town.hung, 'plan.judge-work', { ...withdrawn, id }), accepted)
    await press(page, 'Xác nhận')
    await page.getByText('Chưa ghi được').waitFor()
    await page.locator('.facts').getByText('Đã rút').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Xác nhận', exact: true }).count(), 0)
  }),
)

test(
  'what was done in another measure stands beside the figure of its task, and each opens to its own records',
  SKIP,
  inOffice(async ({ town, open }) => {
    const meetings = {
      ...firstWork,
      id: randomUUID() as Id<'work'>,
      note: null,
      measure: 'meeting' as const,
      quantity: 3,
    }
    assert.deepEqual(await town.send(town.hung, 'plan.log-work', meetings), accepted)
    const page = await open('lan')
    await page.goto(`/tasks/${firstWork.task}`)
    const summary = page.locator('.panel.meta')
    await summary.getByText('ngoài ra').waitFor()
    assert.match(await summary.innerText(), /46 lượt người[^]*ngoài ra: 3 buổi/)
    for (const [value, measure] of [
      ['46', 'lượt người'],
      ['3', 'buổi'],
    ] as const) {
      await summary.getByRole('link', { name: value, exact: true }).click()
      const drawer = page.getByRole('dialog')
      await drawer.locator('.record-lines li').first().waitFor()
      assert.equal(await drawer.locator('.record-lines li').count(), 1)
      assert.match(await drawer.locator('.figure-sums').innerText(), new RegExp(`^${value} ${measure}`))
      await page.keyboard.press('Escape')
      await drawer.waitFor({ state: 'hidden' })
    }
  }),
)
