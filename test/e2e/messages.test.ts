import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessibilityFindings, type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let lan: Seen
let ward: Seen
let resident: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('messages')
  lan = await demo.open('lan')
  ward = await demo.open('chi')
  resident = await demo.open(null)
})

after(() => demo?.close())

const IDEA = 'Trẻ em hộ nghèo đi học được giảm học phí'
const LEAFLET = 'Ai được giảm?\n- Trẻ em hộ nghèo, hộ cận nghèo'

test('a ward writes a message, the owner approves it, it is printed and residents read it', { skip }, async () => {
  await writeMessage(ward.page)
  assert.equal(await ward.page.getByRole('button', { name: 'Duyệt', exact: true }).count(), 0)
  const address = new URL(ward.page.url()).pathname

  const { page } = lan
  await page.goto(address)
  await page.getByText('Chỉ in được khi thông điệp đã duyệt').waitFor()
  await isReadable(page)
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click()
  const leaflet = page.getByRole('link', { name: 'Tờ rơi A5' })
  await leaflet.waitFor()
  await isReadable(page)

  const printed = await page.request.get((await leaflet.getAttribute('href')) ?? '')
  assert.equal(printed.status(), 200)
  assert.equal((await printed.body()).subarray(0, 5).toString(), '%PDF-')

  const open = await page.getByRole('link', { name: 'Trang người dân đọc' }).getAttribute('href')
  await resident.page.goto(open ?? '')
  await resident.page.getByRole('heading', { name: IDEA }).waitFor()
  await resident.page.getByText('Trẻ em hộ nghèo, hộ cận nghèo').waitFor()
  await isReadable(resident.page)
  assert.deepEqual(
    [lan, ward, resident].flatMap(({ complaints }) => [...complaints]),
    [],
  )
})

test('the next version begins with the words of the last, which stays in use until it is approved', {
  skip,
}, async () => {
  const { page } = ward
  await page.getByRole('link', { name: 'Viết phiên bản mới' }).click()
  const idea = page.getByLabel('Ý chính')
  await idea.waitFor()
  assert.equal(await idea.inputValue(), IDEA)
  await idea.fill(`${IDEA} và tiền ăn trưa`)
  await page.getByRole('button', { name: 'Gửi chủ kế hoạch duyệt' }).click()
  await page.getByRole('heading', { name: 'Các phiên bản' }).waitFor()
  await page.getByText('Chờ duyệt').first().waitFor()
  await resident.page.reload()
  await resident.page.getByRole('heading', { name: IDEA, exact: true }).waitFor()
  await isReadable(page)
})

test('an empty message says at its fields what is missing, and keeps what was typed', { skip }, async () => {
  const { page } = lan
  await page.goto('/messages/new')
  await page.getByLabel('Ý chính').fill(IDEA)
  await page.getByRole('button', { name: 'Gửi chủ kế hoạch duyệt' }).click()
  await page.getByRole('link', { name: 'Thông điệp về chính sách phải ghi căn cứ (văn bản, điều).' }).click()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'message-source')
  assert.equal(await page.getByLabel('Ý chính').inputValue(), IDEA)
  await isReadable(page)
})

test('a day that is no day is never sent as none; what is typed outlives a reload', { skip }, async () => {
  const { page } = ward
  await page.goto('/messages/new')
  await fillMessage(page)
  const until = page.getByLabel('Đúng đến ngày')
  await until.fill('31/2/2025')
  await until.press('Enter')
  assert.match(await until.evaluate((field: HTMLInputElement) => field.validationMessage), /^Hãy nhập ngày có thật/)
  assert.equal(new URL(page.url()).pathname, '/messages/new')
  await until.fill('28/2/2025')
  await until.blur()
  await page.waitForFunction(() => JSON.stringify(window.history.state).includes('2025-02-28'))
  await page.reload()
  assert.equal(await page.getByLabel('Ý chính').inputValue(), IDEA)
  assert.equal(await until.inputValue(), '28/02/2025')
  await page.getByRole('button', { name: 'Gửi chủ kế hoạch duyệt' }).click()
  await page.waitForURL(/\/messages\/[0-9a-f-]{36}/)
  await page.getByText('28/02/2025').first().waitFor()
  assert.deepEqual(ward.complaints, [])
})

async function writeMessage(page: Page) {
  await page.getByRole('link', { name: 'Tuyên truyền', exact: true }).click()
  await page.getByRole('link', { name: 'Soạn thông điệp' }).click()
  await fillMessage(page)
  await isReadable(page)
  await page.getByRole('button', { name: 'Gửi chủ kế hoạch duyệt' }).click()
  await page.waitForURL(/\/messages\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { name: IDEA }).waitFor()
}

async function fillMessage(page: Page) {
  await page.getByLabel('Ý chính').fill(IDEA)
  await page.getByRole('combobox', { name: 'Về việc gì' }).click()
  await page.getByRole('option', { name: 'Giáo dục' }).click()
  await page.getByLabel('Căn cứ').fill('Nghị định số 81/2021/NĐ-CP')
  await page.getByLabel('Nội dung tờ rơi').fill(LEAFLET)
}

const isReadable = async (page: Page) => assert.deepEqual(await accessibilityFindings(page), [])
