import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessibilityFindings, type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let quan: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('areas')
  quan = await demo.open('quan')
})

after(() => demo?.close())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const isReadable = async (page: Page) => assert.deepEqual(await accessibilityFindings(page), [])

test('one sentence says what a ward of 2024 will be, by which act, and leads to its page and map', {
  skip,
}, async () => {
  const { page } = quan
  await page.goto('/areas')
  await page.getByLabel('Nơi này nay là đơn vị nào?').fill('Xuan Lap 2024 nay là?')
  await press(page, 'Xem')
  const answer = page.getByText(/Phường Xuân Lập \(mã 26101, đến 30\/06\/2025\) sẽ là Phường Xuân Lập \(26104\).*1662/)
  await answer.waitFor()
  await isReadable(page)
  await answer.click()
  await page.getByRole('heading', { level: 1, name: 'Phường Xuân Lập' }).waitFor()
  await page.getByText('Sáp nhập', { exact: false }).first().waitFor()
  await page.getByRole('link', { name: 'Thành phố Long Khánh' }).first().click()
  await page.getByText(/không phải ranh giới thật/).waitFor()
  assert.equal(await page.locator('.area-map path').count(), 15)
  await isReadable(page)
})

test('a table is looked at first: wrong rows are said cell by cell, right ones are saved', { skip }, async () => {
  const { page } = quan
  await page.goto('/areas/import')
  const rows = ['Mã;Tên;Loại;Thuộc', '09;Khu phố 9;;Phường Xuân An', ';Khu phố 10;;Phường Lạ']
  await page.getByLabel('Dán bảng vào đây').fill(rows.join('\n'))
  await page.getByText('1 dòng đúng, 1 dòng chưa đúng').waitFor()
  assert.equal(await page.locator('.wrong-cell').count(), 2)
  await isReadable(page)
  await press(page, 'Ghi 1 dòng đúng')
  await page.getByText('1 dòng đúng, 1 dòng chưa đúng').waitFor({ state: 'detached' })
  await page.goto('/areas')
  await page.getByRole('link', { name: 'Khu phố 9' }).waitFor()
})

test('the administrator loads a province of the national list and corrects an area with a reason', {
  skip,
}, async () => {
  const { page } = quan
  await page.goto('/areas')
  await press(page, 'Nạp danh mục toàn quốc')
  await press(page, 'Nạp: Tỉnh Cà Mau')
  await page.getByText('64/64 mã').waitFor({ timeout: 60_000 })
  await isReadable(page)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Khu phố 9' }).click()
  await press(page, 'Sửa')
  await page.getByLabel('Tên', { exact: true }).fill('Khu phố 9A')
  await page.getByLabel('Lý do').fill('Ghi sai tên')
  await press(page, 'Ghi')
  await page.getByRole('heading', { level: 1, name: 'Khu phố 9A' }).waitFor()
  await page.getByText('Ghi sai tên').waitFor()
})
