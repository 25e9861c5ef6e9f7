import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessibilityFindings, type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let ward: Seen
let resident: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('calendar')
  ward = await demo.open('binh')
  resident = await demo.open(null)
})

after(() => demo?.close())

const TITLE = 'Họp khu phố 3: học nghề sửa xe'
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const isReadable = async (page: Page) => assert.deepEqual(await accessibilityFindings(page), [])
const choose = async (page: Page, field: string, option: string | RegExp) => {
  await page.getByRole('dialog').getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).first().click()
}

test('a ward announces a meeting; what is wrong stays and is said; the month and the first screen show it', {
  skip,
}, async () => {
  const { page } = ward
  await page.goto('/calendar')
  await page.getByRole('heading', { name: 'Tháng 9/2024' }).first().waitFor()
  await isReadable(page)
  await press(page, 'Báo lịch họp, sự kiện')
  await press(page, 'Lưu lịch')
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /^Từ giờ/ })
    .waitFor()
  await page.getByLabel('Nội dung', { exact: true }).fill(TITLE)
  await choose(page, 'Nhiệm vụ', /sinh hoạt, họp hội/)
  await page.getByLabel('Ngày', { exact: true }).fill('14/9')
  await page.getByLabel('Từ giờ').fill('19h')
  await choose(page, 'Địa bàn', /^Khu phố 3/)
  await page.getByLabel('Nơi họp').fill('Nhà văn hóa khu phố 3')
  await press(page, 'Lưu lịch')
  await page.getByText('từ hôm nay (15/09/2024) trở đi').waitFor()
  assert.equal(await page.getByLabel('Nội dung', { exact: true }).inputValue(), TITLE)
  await isReadable(page)
  await page.getByLabel('Ngày', { exact: true }).fill('16/9')
  await press(page, 'Lưu lịch')
  await page
    .getByRole('table', { name: 'Lịch · Tháng 9/2024' })
    .first()
    .getByRole('link', { name: `19:00 Họp, sự kiện: ${TITLE}` })
    .waitFor()
  await page.goto('/')
  await page
    .getByRole('region', { name: 'Sắp tới' })
    .getByRole('link', { name: new RegExp(TITLE) })
    .waitFor()
  await isReadable(page)
})

test('residents of the ward see it on the public page; others narrow it away; called off, it is gone from both', {
  skip,
}, async () => {
  const { page } = resident
  await page.goto('/nguoi-dan/lich')
  await page.getByText(TITLE).waitFor()
  assert.deepEqual(await accessibilityFindings(page), [])
  await page.getByLabel('Phường, xã').selectOption('Phường Xuân An')
  await page.getByRole('button', { name: 'Xem' }).click()
  await page.getByRole('heading', { name: 'Lịch sắp tới: Phường Xuân An' }).waitFor()
  assert.equal(await page.getByText(TITLE).count(), 0)
  const office = ward.page
  await office.goto('/calendar')
  await office
    .getByRole('link', { name: new RegExp(TITLE) })
    .first()
    .click()
  await press(office, 'Hủy lịch này')
  await isReadable(office)
  await office.getByRole('dialog', { name: 'Hủy lịch này' }).getByRole('button', { name: 'Hủy lịch này' }).click()
  await office.getByText(TITLE).first().waitFor({ state: 'detached' })
  await page.goto('/nguoi-dan/lich')
  await page.getByRole('heading', { name: 'Lịch sắp tới' }).waitFor()
  assert.deepEqual([ward.complaints, resident.complaints], [[], []])
})

test('an entry opens where it belongs: records as a figure, a class as its page', { skip }, async () => {
  const { page } = ward
  await page.goto('/calendar?month=2024-07')
  await page
    .getByRole('link', { name: /^✓ \d+ bản ghi/ })
    .first()
    .click()
  await page.waitForURL(/\/figure\?/)
  await page.locator('.record-lines li').first().waitFor()
  await page.goto('/calendar?month=2024-07&kind=class')
  await page
    .getByRole('link', { name: /Tập huấn kỹ năng/ })
    .first()
    .click()
  await page.waitForURL(/\/classes\/[0-9a-f-]{36}$/)
})
